// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Verdict;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.convergence.RaterComparison;
import org.triangulum.triangulation.convergence.RaterSheet;

/** Raters side by side, or the sheet of one rater, in which others stay hidden until he or she has judged. */
final class RatersShow implements ShownView {
  @Override
  public String name() {
    return "raters";
  }

  @Override
  public String description() {
    return "Agreement of raters in their first verdicts; --key RESEARCHER shows what that rater may see.";
  }

  @Override
  public Shown of(Selection selection) {
    if (selection.key().isPresent()) {
      Researcher rater = selection.of(selection.view().study().getResearchers(), "researcher").get(0);
      return sheet(RaterSheet.of(selection.view().study(), rater));
    }
    List<RaterComparison> pairs = RaterComparison.of(selection.view().study());
    StringBuilder text = new StringBuilder();
    for (RaterComparison pair : pairs) {
      text.append(ElementLabel.of(pair.one()).brief()).append(" and ").append(ElementLabel.of(pair.other()).brief())
          .append(": ").append(ConvergenceShow.line(pair.agreement())).append('\n');
      TextTable table = new TextTable("Issue", ElementLabel.of(pair.one()).brief(),
          ElementLabel.of(pair.other()).brief(), "Consensus", "Blind");
      pair.rows().forEach(r -> table.row(ElementLabel.of(r.issue()).key(), Glyphs.word(r.first().getKind()),
          (r.agree() ? "" : "≠ ") + Glyphs.word(r.second().getKind()),
          r.consensus().map(v -> Glyphs.word(v.getKind())).orElse("-"), r.blind() ? "yes" : "not known"));
      text.append(table);
    }
    return new Shown(Json.array(pairs, RatersShow::document),
        pairs.isEmpty() ? "No issue was judged by two people.\n" : text.toString());
  }

  private static Shown sheet(RaterSheet sheet) {
    TextTable table = new TextTable("Issue", "Own", "First", "Others", "Title");
    sheet.rows().forEach(r -> {
      List<String> others = new ArrayList<>(r.others().stream().map(RatersShow::text).toList());
      if (r.hidden() > 0) {
        others.add(r.hidden() + " hidden until judged");
      }
      table.row(ElementLabel.of(r.issue()).key(), r.own().map(v -> Glyphs.word(v.getKind())).orElse("to do"),
          r.first().map(v -> Glyphs.word(v.getKind())).orElse(""), String.join("; ", others),
          ElementLabel.of(r.issue()).label());
    });
    return new Shown(Json.array(sheet.rows(), r -> Json.named(r.issue()).put("own", r.own().map(v -> v.getKind()
        .getLiteral()).orElse("")).put("hidden", r.hidden())
        .put("others", Json.array(r.others(), RatersShow::document)).done()), table.toString());
  }

  private static String text(Verdict verdict) {
    return (verdict.getRater() == null ? "" : ElementLabel.of(verdict.getRater()).brief() + " ")
        + Glyphs.word(verdict.getKind());
  }

  private static JsonObject document(RaterComparison pair) {
    return new Json().key("one", pair.one()).key("other", pair.other())
        .put("agreement", ConvergenceShow.document(pair.agreement()))
        .put("rows", Json.array(pair.rows(), r -> Json.named(r.issue()).put("first", document(r.first()))
            .put("second", document(r.second())).put("agree", r.agree()).put("blind", r.blind())
            .put("consensus", r.consensus().map(v -> v.getKind().getLiteral()).orElse("")).done())).done();
  }

  private static JsonObject document(Verdict verdict) {
    return new Json().key("rater", verdict.getRater()).put("kind", verdict.getKind()).put("date", verdict.getDate())
        .put("rationale", verdict.getRationale()).put("meaning", verdict.getMeaning())
        .put("prominence", verdict.getProminence()).put("examples", verdict.getExamples())
        .put("proposal", verdict.getProposal()).put("proposalReason", verdict.getProposalReason())
        .put("blind", verdict.isBlind()).done();
  }
}
