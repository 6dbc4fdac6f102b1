// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.SignOff;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.Wording;
import org.triangulum.report.chart.SvgChart;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.FindingEvidence;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.SignOffs;

/** A finding with all that speaks for and against it, group beside group. */
final class FindingPage implements Page {
  /** So many pieces of one role and group stand open; the rest is folded. */
  private static final int OPEN = 5;
  private final Material material;
  private final Finding finding;
  private final Pieces pieces;
  private final EvidenceCard card;
  private final Map<String, Integer> ids = new HashMap<>();

  FindingPage(Material material, Finding finding, Context context, SvgChart charts) {
    this.material = material;
    this.finding = finding;
    this.pieces = new Pieces(material, "../");
    this.card = new EvidenceCard(pieces, context, charts);
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
    ids.clear();
    FindingEvidence evidence = material.evidence(finding);
    return Html.all(head(), new Balance(material, pieces).of(evidence), el("h2").id("evidence")
        .text("Evidence by group"),
        groups(evidence), new FindingRelations(material, pieces).of(finding));
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
    boolean changed = Words.has(sign.getHash()) && !sign.getHash().equals(material.view().digest(finding));
    Element line = el("p", changed ? "state" : "note").text("Signed off by ")
        .words(sign.getBy() == null ? "nobody named" : Addresses.key(sign.getBy()))
        .text(" " + Words.orEmpty(sign.getDate()));
    line.text(changed ? ". ⚠ Changed since." : Words.has(sign.getHash()) ? ", unchanged since." : ".");
    return line.text(" ").words(Words.orEmpty(sign.getNote()));
  }

  private Html neighbours() {
    List<Finding> all = material.study().getFindings();
    int at = all.indexOf(finding);
    Element nav = el("nav", "neighbours").attr("aria-label", "Findings").add(
        el("a").href("../findings.html").text("All findings"));
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

  /** The groups that speak stand side by side; those that are silent below them, with the reason. */
  private Html groups(FindingEvidence evidence) {
    Element speaking = el("div", "groups");
    Element silent = el("div", "groups silent-groups");
    for (ParticipantGroup group : material.groups()) {
      (evidence.of(group).isEmpty() ? silent : speaking).add(group(evidence, group, pieces.group(group),
          pieces.groupClass(group), "group-" + material.addresses().anchor(group)));
    }
    if (!evidence.of(null).isEmpty()) {
      speaking.add(group(evidence, null, el("span").text("No group"), "no-group", "no-group"));
    }
    return Html.all(speaking.isEmpty() ? Pieces.empty("Nothing is linked to this finding yet.") : speaking,
        silent.isEmpty() ? Html.none() : silent);
  }

  private Html group(FindingEvidence evidence, ParticipantGroup group, Html name, String groupClass, String id) {
    List<ResolvedEvidence> items = evidence.of(group);
    Element column = el("section", "group " + groupClass + (items.isEmpty() ? " silent" : ""))
        .attr("aria-labelledby", id)
        .add(el("h3").id(id).add(name));
    if (group != null) {
      column.add(items.isEmpty() ? Html.none() : voices(items), new Silence(finding, group).of(items));
      if (items.isEmpty()) {
        return column;
      }
    }
    Element roles = el("div", "roles");
    for (EvidenceRole role : EvidenceRole.values()) {
      List<ResolvedEvidence> part = evidence.of(group, role);
      if (!part.isEmpty()) {
        roles.add(role(role, part));
      }
    }
    return column.add(roles);
  }

  /** How many people are behind the words, so that one voice is not taken for many. */
  private static Html voices(List<ResolvedEvidence> items) {
    List<ResolvedEvidence> words = items.stream().filter(i -> i.kind().strand() == Strand.QUALITATIVE).toList();
    long numbers = items.stream().filter(i -> i.kind().strand() == Strand.QUANTITATIVE).count();
    long people = words.stream().map(ResolvedEvidence::attribution).filter(Words::has).distinct().count();
    List<String> parts = new ArrayList<>();
    if (!words.isEmpty()) {
      parts.add(Words.count(words.size(), "passage", "passages")
          + (people > 0 ? " from " + Words.count(people, "voice", "voices") : ""));
    }
    if (numbers > 0) {
      parts.add(Words.count(numbers, "survey figure", "survey figures"));
    }
    return el("p", "voices").text(String.join(" · ", parts));
  }

  private Html role(EvidenceRole role, List<ResolvedEvidence> items) {
    Element section = el("div", "role-block " + role.getLiteral()).add(
        el("h4").add(Pieces.role(role)).text(" ").add(el("span", "number").text(items.size() + "")));
    items.stream().limit(OPEN).forEach(item -> section.add(card.of(item, id(item))));
    if (items.size() > OPEN) {
      Element more = el("details", "more").add(el("summary").text((items.size() - OPEN) + " more"));
      items.stream().skip(OPEN).forEach(item -> more.add(card.of(item, id(item))));
      section.add(more);
    }
    return section;
  }

  /** The target's own name; a second link to it in this finding gets a number. */
  private String id(ResolvedEvidence item) {
    String name = item.target().map(material.addresses()::anchor).orElse("gone");
    int times = ids.merge(name, 1, Integer::sum);
    return times == 1 ? name : name + "-" + times;
  }
}
