// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Strand;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.FindingEvidence;
import org.triangulum.triangulation.ResolvedEvidence;

/** The evidence of a finding in one column for each participant group. */
final class GroupColumns {
  /** So many pieces of one role and group stand open, so that what contradicts stays in sight; the rest is folded. */
  private static final int OPEN = 3;
  private final Material material;
  private final Pieces pieces;
  private final EvidenceCard card;

  GroupColumns(Material material, Pieces pieces, EvidenceCard card) {
    this.material = material;
    this.pieces = pieces;
    this.card = card;
  }

  /** The groups that speak stand side by side; those that are silent below them, with the reason. */
  Html of(FindingEvidence evidence) {
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
      column.add(items.isEmpty() ? Html.none() : voices(items), new Silence(evidence.finding(), group).of(items));
      if (items.isEmpty()) {
        return column;
      }
    }
    Element roles = el("div", "roles");
    for (EvidenceRole role : EvidenceRole.values()) {
      List<ResolvedEvidence> part = evidence.of(group, role);
      if (!part.isEmpty()) {
        roles.add(role(role, part, id + "-" + role.getLiteral()));
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
    loudest(words).ifPresent(parts::add);
    return el("p", "voices").text(String.join(" · ", parts));
  }

  /** Says so when one voice supplies half of the passages or more (COREQ item 29 asks who is quoted). */
  private static Optional<String> loudest(List<ResolvedEvidence> words) {
    Map<String, Long> byVoice = words.stream().filter(w -> Words.has(w.attribution())).collect(
        Collectors.groupingBy(ResolvedEvidence::attribution, TreeMap::new, Collectors.counting()));
    return byVoice.size() < 2 || words.size() < 4 ? Optional.empty() : byVoice.entrySet().stream()
        .filter(voice -> voice.getValue() * 2 >= words.size()).findFirst()
        .map(voice -> voice.getValue() + " of them from " + voice.getKey());
  }

  private Html role(EvidenceRole role, List<ResolvedEvidence> items, String id) {
    Element section = el("div", "role-block " + role.getLiteral()).id(id).add(
        el("h4").add(Pieces.role(role)).text(" ").add(el("span", "number").text(items.size() + "")));
    items.stream().limit(OPEN).forEach(item -> section.add(card.of(item)));
    if (items.size() > OPEN) {
      Element more = el("details", "more").add(el("summary").text((items.size() - OPEN) + " more"));
      items.stream().skip(OPEN).forEach(item -> more.add(card.of(item)));
      section.add(more);
    }
    return section;
  }
}
