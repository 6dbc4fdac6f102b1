// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.study.Concern;
import org.triangulum.model.study.ConfidenceAssessment;
import org.triangulum.model.study.ConfidenceComponent;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.StatusChange;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.finding.ConfidenceProfile;
import org.triangulum.triangulation.finding.WordingDrift;

/** How a finding stands: what its evidence is, confidence by component, drift of its wording, status over time. */
final class FindingStanding {
  private final Material material;
  private final Finding finding;

  FindingStanding(Material material, Finding finding) {
    this.material = material;
    this.finding = finding;
  }

  Html of() {
    return Html.all(confidence(), drift(), history());
  }

  private Html confidence() {
    ConfidenceProfile.Row row = ConfidenceProfile.of(material.view(), List.of(finding)).rows().get(0);
    Element strength = el("ul", "plain").id("strength");
    row.strength().lines().forEach(line -> strength.add(el("li").words(Words.capital(line))));
    row.strength().balance().dominating().ifPresent(p -> strength.add(el("li").text("⚠ More than half of the "
        + "quotes are from ").words(Addresses.key(p))));
    Element section = el("section").add(el("h2").text("Strength and confidence"), strength.isEmpty()
        ? Pieces.empty("Nothing is linked yet.") : strength);
    if (row.latest().isEmpty()) {
      return section;
    }
    Element body = el("tbody");
    for (ConfidenceComponent component : ConfidenceComponent.values()) {
      body.add(el("tr").add(el("th").attr("scope", "row").text(Words.capital(ConfidenceProfile.word(component))),
          el("td").add(concern(row, component)), el("td").text(judged(row.latest().get(component)))));
    }
    return section.add(el("p", "quiet").text(ConfidenceProfile.TITLE), Tables.of("Confidence",
        List.of("Component", "Concerns", "Judged"), body), row.missing().isEmpty() ? Html.none()
            : el("p", "note").text("Missing: " + String.join("; ", row.missing())));
  }

  /** Level and reason of the concern about a component. */
  static Html concern(ConfidenceProfile.Row row, ConfidenceComponent component) {
    Concern concern = row.concern(component);
    Element text = el("span").text(Words.capital(ConfidenceProfile.word(concern)));
    ConfidenceAssessment judged = row.latest().get(component);
    return judged == null || !Words.has(judged.getReason()) ? text
        : text.text(": ").add(el("span", "quiet").words(judged.getReason()));
  }

  private static String judged(ConfidenceAssessment assessment) {
    return assessment == null ? "" : (assessment.getAuthor() == null ? "" : Addresses.key(assessment.getAuthor()) + " ")
        + Words.orEmpty(assessment.getDate());
  }

  private Html drift() {
    List<Html> rows = new ArrayList<>();
    for (WordingDrift drift : WordingDrift.of(finding)) {
      if (drift.differs()) {
        rows.add(el("li").words(Words.orEmpty(drift.from().getPlace())).text(" → ")
            .words(Words.orEmpty(drift.to().getPlace())).text(": ").add(marked(drift)).add(remarks(drift)));
      }
    }
    return rows.isEmpty() ? Html.none() : el("section", "drift").add(el("h2").text("Drift of the wording"),
        el("ul", "plain").addAll(rows));
  }

  private static Html marked(WordingDrift drift) {
    Element text = el("span").attr("dir", "auto");
    String gap = "";
    for (WordingDrift.Part part : drift.parts()) {
      text.text(gap).add(switch (part.kind()) {
        case BOTH -> Html.text(part.text());
        case ONLY_FROM -> el("del").text(part.text());
        case ONLY_TO -> el("ins").text(part.text());
      });
      gap = " ";
    }
    return text;
  }

  private static Html remarks(WordingDrift drift) {
    Element remarks = el("span", "quiet");
    if (drift.numbersDiffer()) {
      remarks.text(" ⚠ Numbers differ: " + list(drift.numbersOnlyFrom()) + " → " + list(drift.numbersOnlyTo()) + ".");
    }
    if (drift.strengthDiffers()) {
      remarks.text(" Strength: " + list(drift.strengthOnlyFrom()) + " → " + list(drift.strengthOnlyTo()) + ".");
    }
    return remarks.isEmpty() ? Html.none() : remarks;
  }

  private static String list(List<String> words) {
    return words.isEmpty() ? "none" : String.join(", ", words);
  }

  private Html history() {
    if (finding.getStatusChanges().isEmpty()) {
      return Html.none();
    }
    Element list = el("ol", "verdicts");
    for (StatusChange change : finding.getStatusChanges()) {
      list.add(el("li").text(Words.capital(Words.of(change.getStatus())) + " " + Words.orEmpty(change.getDate()) + " ")
          .words(change.getAuthor() == null ? "" : Addresses.key(change.getAuthor())).text(" ")
          .words(Words.orEmpty(change.getNote())));
    }
    return el("section").add(el("h2").text("Status over time"), list);
  }
}
