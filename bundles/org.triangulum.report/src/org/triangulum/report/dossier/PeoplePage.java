// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.model.study.Attribute;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.RecruitmentStage;
import org.triangulum.report.Numbers;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/** Who speaks: each group with its recruitment and its participants, and how much of the evidence each one carries. */
record PeoplePage(Material material) implements Page {

  @Override
  public String address() {
    return "people.html";
  }

  @Override
  public String title() {
    return "Participants and sampling";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    Element page = el("div").add(el("h1").text(title()), el("p", "lede")
        .text("Participants stand under their pseudonyms; "
        + "the study holds no names. The table shows how much of the evidence rests on each voice."));
    if (material.groups().isEmpty()) {
      return page.add(Pieces.empty("The study has no participant groups yet."));
    }
    material.groups().forEach(group -> page.add(group(group)));
    return page;
  }

  private Html group(ParticipantGroup group) {
    Pieces pieces = new Pieces(material, "");
    Element section = el("section", pieces.groupClass(group)).id(material.addresses().anchor(group))
        .add(el("h2").add(pieces.group(group)));
    if (Words.has(group.getDescription())) {
      section.add(el("p").words(group.getDescription()));
    }
    section.add(funnel(group));
    List<Participant> people = material.study().getParticipants().stream().filter(p -> p.getGroup() == group).toList();
    return section.add(people.isEmpty() ? Pieces.empty("No participants of this group are listed.")
        : table(people, pieces));
  }

  /** Steps of recruitment as bars in proportion; progress elements need no inline style. */
  private static Html funnel(ParticipantGroup group) {
    if (group.getFunnel().isEmpty()) {
      return Html.none();
    }
    int most = group.getFunnel().stream().mapToInt(RecruitmentStage::getCount).max().orElse(1);
    Element list = el("ol", "funnel");
    for (RecruitmentStage stage : group.getFunnel()) {
      Element row = el("li").add(el("span", "stage").words(Words.orEmpty(stage.getName())),
          el("meter").attr("min", "0").attr("max", Math.max(1, most) + "").attr("value", stage.getCount() + "")
              .attr("aria-hidden", "true"),
          el("span", "stage-count").text(Numbers.count(stage.getCount()) + " ")
              .add(el("span", "quiet").words(Words.orEmpty(stage.getUnit()))));
      if (Words.has(stage.getReason())) {
        row.add(el("span", "reason").words(stage.getReason()));
      }
      list.add(row);
    }
    return Html.all(el("h3").text("Recruitment"), list);
  }

  private Html table(List<Participant> people, Pieces pieces) {
    Element body = el("tbody");
    for (Participant person : people) {
      List<Quote> quotes = material.study().getQuotes().stream().filter(q -> q.getParticipant() == person).toList();
      List<Finding> findings = quotes.stream().flatMap(q -> material.uses(q).stream()).map(u -> u.finding())
          .distinct().toList();
      body.add(el("tr").id(material.addresses().anchor(person)).add(
          el("th").attr("scope", "row").words(Words.has(person.getLabel()) ? person.getLabel() : Addresses.key(person)),
          el("td").words(role(person)), el("td").words(settings(person)), el("td", "num").text(quotes.size() + ""),
          el("td").add(findings.isEmpty() ? el("span", "quiet").text("none") : pieces.keys(findings))));
    }
    return Tables.of("Participants",
        List.of("Participant", "Role", "Setting", "#Quotes", "Findings that use them"), body);
  }

  private static String role(Participant person) {
    String attributes = person.getAttributes().stream().filter(a -> Words.has(a.getValue())).map(PeoplePage::attribute)
        .collect(Collectors.joining(", "));
    return Words.orEmpty(person.getRole()) + (Words.has(person.getRole()) && !attributes.isEmpty() ? "; " : "")
        + attributes;
  }

  private static String attribute(Attribute attribute) {
    return Words.orEmpty(attribute.getName()) + " " + attribute.getValue();
  }

  private static String settings(Participant person) {
    return person.getMemberships().stream().filter(m -> m.getSetting() != null)
        .map(m -> Words.has(m.getSetting().getName()) ? m.getSetting().getName() : Addresses.key(m.getSetting()))
        .collect(Collectors.joining(", "));
  }
}
