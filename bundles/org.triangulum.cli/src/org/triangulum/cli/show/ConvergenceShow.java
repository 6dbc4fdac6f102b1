// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.ProposedVerdict;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.CodeAgreement;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.convergence.CellEvidence;
import org.triangulum.triangulation.convergence.CellProposal;
import org.triangulum.triangulation.convergence.IssueProposal;
import org.triangulum.triangulation.convergence.ProposalAgreement;
import org.triangulum.triangulation.convergence.Proposals;

/** The convergence matrix: what people recorded and judged, beside what follows from the evidence and why. */
final class ConvergenceShow implements ShownView {
  @Override
  public String name() {
    return "convergence";
  }

  @Override
  public String description() {
    return "Issues by sources: stances, verdicts, and what the evidence proposes; --key ISSUE explains one row.";
  }

  @Override
  public Shown of(Selection selection) {
    Proposals proposals = new Proposals(selection.view());
    List<Issue> issues = selection.of(selection.view().study().getIssues(), "issue");
    List<IssueProposal> rows = issues.stream().map(proposals::of).toList();
    List<String> header = new ArrayList<>(List.of("Issue"));
    selection.view().study().getSources().forEach(s -> header.add(ElementLabel.of(s).key()));
    TextTable table = new TextTable(Stream.concat(header.stream(), Stream.of("Verdict", "Proposed", "Title"))
        .toArray(String[]::new));
    StringBuilder details = new StringBuilder();
    for (IssueProposal row : rows) {
      List<String> cells = new ArrayList<>(List.of(ElementLabel.of(row.issue()).key()));
      row.cells().forEach(c -> cells.add(text(c)));
      cells.add(row.judgement().kind().map(Glyphs::word).orElse(row.judgement().basis().word()));
      cells.add(proposed(row.verdict()) + (row.differs() ? " *" : ""));
      cells.add(ElementLabel.of(row.issue()).label());
      table.row(cells.toArray(String[]::new));
      if (selection.key().isPresent()) {
        explain(row, details);
      }
    }
    ProposalAgreement agreement = ProposalAgreement.of(rows);
    String legend = rows.isEmpty() ? "" : "\nStances as recorded/as the evidence has them where these differ; "
        + "* verdict differs from the proposal.\nVerdicts and proposals: " + line(agreement.verdicts())
        + "; verdicts and the rule on recorded stances: " + line(agreement.fromRecord()) + "; stances: "
        + line(agreement.stances()) + "\n";
    return new Shown(new Json().put("rows", Json.array(rows, ConvergenceShow::document))
        .put("agreement", new Json().put("verdicts", document(agreement.verdicts()))
            .put("fromRecord", document(agreement.fromRecord())).put("stances", document(agreement.stances())).done())
        .done(), table + details.toString() + legend);
  }

  private static void explain(IssueProposal row, StringBuilder text) {
    row.cells().forEach(c -> text.append("  ").append(ElementLabel.of(c.source()).key()).append(": ")
        .append(c.proposal().explanation().text()).append('\n'));
    text.append("  ").append(row.explanation().text()).append('\n');
  }

  private static String text(CellProposal cell) {
    String recorded = recorded(cell);
    String heard = heard(cell);
    return recorded.equals(heard) ? recorded : recorded + "/" + heard;
  }

  private static String recorded(CellProposal cell) {
    String stance = Glyphs.of(cell.recorded());
    return stance.isEmpty() ? silence(cell).glyph() : stance;
  }

  private static String heard(CellProposal cell) {
    String stance = Glyphs.of(cell.proposal().stance());
    return !stance.isEmpty() ? stance : cell.kind() == CellKind.SPEAKS ? "·" : cell.kind().glyph();
  }

  private static CellKind silence(CellProposal cell) {
    return cell.coverage().coverage().map(c -> switch (c) {
      case ASKED -> CellKind.NOTHING_FOUND;
      case NOT_ASKED -> CellKind.NOT_ASKED;
      case COULD_NOT_KNOW -> CellKind.COULD_NOT_KNOW;
    }).orElse(CellKind.NOT_RECORDED);
  }

  /** A proposal in the words of the protocol. */
  static String proposed(ProposedVerdict verdict) {
    return verdict == ProposedVerdict.NONE ? "no proposal" : Glyphs.word(VerdictKind.getByName(verdict.getName()));
  }

  /** Agreement in words. */
  static String line(CodeAgreement agreement) {
    if (agreement.n() == 0) {
      return "none to compare";
    }
    return String.format(Locale.ROOT, "%d of %d agree (%.0f %%)%s", agreement.agreed(), agreement.n(),
        agreement.percent().orElseThrow(), agreement.kappa().isEmpty() ? ""
            : String.format(Locale.ROOT, ", kappa %.2f", agreement.kappa().getAsDouble()));
  }

  /** Agreement as an object. */
  static JsonObject document(CodeAgreement agreement) {
    return new Json().put("n", agreement.n()).put("agreed", agreement.agreed()).put("percent", agreement.percent())
        .put("kappa", agreement.kappa()).done();
  }

  private static JsonObject document(IssueProposal row) {
    return Json.named(row.issue()).put("cells", Json.array(row.cells(), ConvergenceShow::document))
        .put("verdict", row.judgement().kind().map(VerdictKind::getLiteral).orElse(""))
        .put("basis", row.judgement().basis().word()).put("proposed", row.verdict())
        .put("proposedFromRecord", row.fromRecord()).put("explanation", Json.texts(row.explanation().steps())).done();
  }

  private static JsonObject document(CellProposal cell) {
    return new Json().key("source", cell.source()).put("recorded", cell.recorded())
        .put("coverage", cell.coverage().coverage().map(c -> c.getLiteral()).orElse(""))
        .put("proposed", cell.proposal().stance())
        .put("explanation", Json.texts(cell.proposal().explanation().steps()))
        .put("evidence", Json.array(cell.evidence(), ConvergenceShow::document)).done();
  }

  private static JsonObject document(CellEvidence evidence) {
    return Json.named(evidence.target()).put("place", evidence.place()).put("text", evidence.content().text())
        .put("attribution", evidence.content().attribution()).put("stance", evidence.stance())
        .put("why", evidence.why()).done();
  }
}
