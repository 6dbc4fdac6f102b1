// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import org.triangulum.model.study.Alternative;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Priority;
import org.triangulum.model.study.Recommendation;
import org.triangulum.model.study.StakeholderResponse;
import org.triangulum.model.study.StudyElement;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/** Recommendations with what they are derived from, and what stakeholders said to them. */
record RecommendationsPage(Material material) implements Page {

  @Override
  public String address() {
    return "recommendations.html";
  }

  @Override
  public String title() {
    return "Recommendations";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    List<Recommendation> all = material.study().getRecommendations();
    Element page = el("div").add(el("h1").text(title()), el("p", "lede")
        .text("Each recommendation with the findings, themes and "
        + "quotes it is derived from. Responses of stakeholders stand beside it; they never change a finding."));
    if (all.isEmpty()) {
      page.add(Pieces.empty("The study makes no recommendations yet."));
    } else {
      page.add(new Filter("recommendations").text("text", "Words")
          .choice("group", "Group", material.groups().stream().map(Addresses::key).toList(),
              material.groups().stream().map(g -> Words.orEmpty(g.getName())).toList())
          .choice("derived", "Derived from", List.of("findings", "nothing"), List.of("findings", "nothing named"))
          .build(all.size()));
      Element list = el("ul", "rows filtered");
      all.forEach(recommendation -> list.add(row(recommendation)));
      page.add(el("h2", "unseen").text("All recommendations"), list);
    }
    return page.add(responses());
  }

  private Html row(Recommendation recommendation) {
    Pieces pieces = new Pieces(material, "");
    Element row = el("li", "row").id(material.addresses().anchor(recommendation)).attr("data-item", "")
        .attr("data-group", recommendation.getGroup() == null ? "" : Addresses.key(recommendation.getGroup()))
        .attr("data-derived", recommendation.getFindings().isEmpty() ? "nothing" : "findings");
    Element title = el("h3").add(el("span", "key").words(Addresses.key(recommendation))).text(" ")
        .words(Words.orEmpty(recommendation.getText()));
    if (recommendation.getGroup() != null) {
      title.text(" ").add(pieces.badge(recommendation.getGroup()));
    }
    row.add(title);
    if (Words.has(recommendation.getAddressee())) {
      row.add(el("p", "quiet").text("To ").words(recommendation.getAddressee()));
    }
    row.add(flags(recommendation), derivation(recommendation, pieces), alternatives(recommendation, pieces));
    if (Words.has(recommendation.getNote())) {
      row.add(el("p", "note").words(recommendation.getNote()));
    }
    for (StakeholderResponse response : material.study().getStakeholderResponses()) {
      if (response.getAbout().contains(recommendation)) {
        row.add(el("p", "response").add(pieces.key(response)).text(" ")
            .words(Words.orEmpty(response.getStakeholder())).text(": ")
            .words(gist(response)));
      }
    }
    return row;
  }

  private static Html flags(Recommendation recommendation) {
    Element chips = el("p", "chips").add(Pieces.chip("status", Words.of(recommendation.getStatus())));
    if (recommendation.getPriority() != Priority.UNSTATED) {
      chips.add(Pieces.chip("priority", Words.of(recommendation.getPriority())));
    }
    if (recommendation.isCostly()) {
      chips.add(Pieces.chip("costly"));
    }
    return recommendation.isContentious() ? chips.add(Pieces.chip("contentious")) : chips;
  }

  private static Html alternatives(Recommendation recommendation, Pieces pieces) {
    if (recommendation.getAlternatives().isEmpty()) {
      return Html.none();
    }
    Element list = el("ul", "plain");
    for (Alternative alternative : recommendation.getAlternatives()) {
      Element item = el("li").words(Words.orEmpty(alternative.getText()));
      if (Words.has(alternative.getBy())) {
        item.text(" (").words(alternative.getBy()).text(")");
      }
      if (Words.has(alternative.getPros())) {
        item.text(". For: ").words(alternative.getPros());
      }
      if (Words.has(alternative.getCons())) {
        item.text(". Against: ").words(alternative.getCons());
      }
      list.add(alternative.getEvidence().isEmpty() ? item
          : item.text(" ").add(pieces.keys(alternative.getEvidence())));
    }
    return Html.all(el("p").text("Also considered:"), list);
  }

  private static Html derivation(Recommendation recommendation, Pieces pieces) {
    boolean nothing = recommendation.getFindings().isEmpty() && recommendation.getThemes().isEmpty()
        && recommendation.getQuotes().isEmpty();
    if (nothing) {
      return el("p", "uses unused").add(el("span", "glyph").attr("aria-hidden", "true").text("○"))
          .text(" nothing is named it derives from");
    }
    Element list = el("ul", "uses");
    for (Finding finding : recommendation.getFindings()) {
      list.add(el("li").text("finding ").add(pieces.finding(finding)));
    }
    for (Code theme : recommendation.getThemes()) {
      list.add(el("li").text("theme ").add(pieces.link(theme, Words.has(theme.getName()) ? theme.getName()
          : Addresses.key(theme), "code")));
    }
    if (!recommendation.getQuotes().isEmpty()) {
      list.add(el("li").text("quotes ").add(pieces.keys(recommendation.getQuotes())));
    }
    return list;
  }

  private Html responses() {
    List<StakeholderResponse> all = material.study().getStakeholderResponses();
    if (all.isEmpty()) {
      return Html.none();
    }
    Pieces pieces = new Pieces(material, "");
    Element list = el("ul", "rows");
    for (StakeholderResponse response : all) {
      Element row = el("li", "row").id(material.addresses().anchor(response)).add(
          el("h3").add(el("span", "key").words(Addresses.key(response))).text(" ").words(gist(response)),
          el("p", "quiet").words(Words.orEmpty(response.getStakeholder()))
          .text(" " + Words.orEmpty(response.getDate()) + " ")
              .add(Words.has(response.getStance()) ? Pieces.chip(response.getStance()) : Html.none()));
      if (Words.has(response.getText())) {
        row.add(el("blockquote").attr("dir", "auto").text(response.getText()));
      }
      if (!response.getAbout().isEmpty()) {
        row.add(el("p").text("On ").add(pieces.keys(response.getAbout().stream().map(StudyElement.class::cast)
            .toList())));
      } else if (Words.has(response.getRespondsTo())) {
        row.add(el("p").text("On ").words(response.getRespondsTo()));
      }
      list.add(row);
    }
    return Html.all(el("h2").id("responses").text("Responses of stakeholders"), list);
  }

  private static String gist(StakeholderResponse response) {
    return Words.has(response.getGist()) ? response.getGist() : Words.orEmpty(response.getText());
  }
}
