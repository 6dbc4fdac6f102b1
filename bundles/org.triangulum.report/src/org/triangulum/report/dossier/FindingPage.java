// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.SignOff;
import org.triangulum.model.study.Wording;
import org.triangulum.report.chart.SvgChart;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.FindingEvidence;
import org.triangulum.triangulation.SignOffCheck;
import org.triangulum.triangulation.SignOffs;

/** A finding with all that speaks for and against it, group beside group. */
final class FindingPage implements Page {
  private final Material material;
  private final Finding finding;
  private final Pieces pieces;
  private final GroupColumns columns;

  FindingPage(Material material, Finding finding, Context context, SvgChart charts) {
    this.material = material;
    this.finding = finding;
    this.pieces = new Pieces(material, "../");
    this.columns = new GroupColumns(material, pieces, new EvidenceCard(material, pieces, context, charts));
  }

  @Override
  public String address() {
    return material.addresses().of(finding).orElseThrow();
  }

  @Override
  public String title() {
    return Addresses.key(finding) + " " + Words.orEmpty(finding.getTitle());
  }

  @Override
  public String section() {
    return "findings.html";
  }

  @Override
  public Html body() {
    FindingEvidence evidence = material.evidence(finding);
    return Html.all(head(), new Balance(material, pieces).of(evidence), el("h2").id("evidence")
        .text("Evidence by group"),
        columns.of(evidence), new FindingStanding(material, finding).of(),
        new FindingRelations(material, pieces).of(finding), citation());
  }

  private Html head() {
    Element chips = el("p", "chips");
    if (finding.getSection() != null) {
      chips.add(pieces.group(finding.getSection())).text(" ");
    }
    chips.add(Pieces.chip(Words.capital(Words.of(finding.getKind()))),
        Pieces.chip("status", Words.of(finding.getStatus())),
        Pieces.chip("fit", Words.of(finding.getFit())), Pieces.chip("confidence", Words.of(finding.getConfidence())));
    Element head = el("header", "page-head").add(neighbours(),
        el("h1").add(el("span", "key").words(Addresses.key(finding))).text(" ")
        .words(Words.orEmpty(finding.getTitle())), chips);
    if (Words.has(finding.getConfidenceReason())) {
      head.add(el("p", "note").text("Confidence: ").words(finding.getConfidenceReason()));
    }
    if (Words.has(finding.getNote())) {
      head.add(el("p", "note").attr("dir", "auto").text(finding.getNote()));
    }
    for (SignOff sign : SignOffs.latest(material.study(), finding)) {
      head.add(signOff(sign));
    }
    return head.add(wordings());
  }

  private Html signOff(SignOff sign) {
    SignOffCheck check = material.view().check(sign);
    boolean changed = check.outcome() == SignOffCheck.Outcome.CHANGED;
    Element line = el("p", changed ? "state" : "note").text("Signed off by ")
        .words(sign.getBy() == null ? "nobody named" : Addresses.key(sign.getBy()))
        .text(" " + Words.orEmpty(sign.getDate()));
    line.text(changed ? ". ⚠ Changed since." : Words.has(sign.getHash()) ? ", unchanged since." : ".");
    line.text(" ").words(Words.orEmpty(sign.getNote()));
    return check.differences().isEmpty() ? line : el("div").add(line, SignOffPieces.differences(check, pieces));
  }

  private Html citation() {
    return el("p", "citation").add(el("span", "label").text("Cite as")).text(" ")
        .add(el("span").id("citation").words(Words.orEmpty(material.study().getTitle())).text(", finding ")
            .words(Addresses.key(finding)).text(", dossier of " + Layout.date(material.report().written()) + ", "
                + address())).text(" ").add(Pieces.copy("citation"));
  }

  private Html neighbours() {
    List<Finding> all = material.study().getFindings();
    int at = all.indexOf(finding);
    Element nav = el("nav", "neighbours").attr("aria-label", "Findings").add(
        el("a").href("../findings.html").text("All findings"),
        el("a").href(pieces.to(material.addresses().graph(finding))).text("Evidence graph"));
    if (at > 0) {
      nav.add(neighbour(all.get(at - 1), "prev", "← "));
    }
    if (at < all.size() - 1) {
      nav.add(neighbour(all.get(at + 1), "next", "→ "));
    }
    return nav;
  }

  private Html neighbour(Finding other, String relation, String arrow) {
    return el("a").attr("rel", relation).href(pieces.to(material.addresses().of(other).orElseThrow()))
        .attr("title", Words.orEmpty(other.getTitle())).text(arrow).words(Addresses.key(other));
  }

  private Html wordings() {
    if (finding.getWordings().isEmpty()) {
      return Html.none();
    }
    List<Html[]> rows = new ArrayList<>();
    for (Wording wording : finding.getWordings()) {
      Element text = el("span").words(Words.orEmpty(wording.getText()));
      if (Words.has(wording.getReference())) {
        text.text(" ").add(el("span", "quiet").words(wording.getReference()));
      }
      rows.add(new Html[] {Html.text(Words.orEmpty(wording.getPlace())), text});
    }
    return el("section", "wordings").add(el("h2").text("As worded in the report"), Pieces.facts(rows));
  }
}
