// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.study.ConfidenceComponent;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.finding.ConfidenceProfile;

/** Confidence in all findings, component by component. */
record ConfidencePage(Material material) implements Page {

  @Override
  public String address() {
    return "confidence.html";
  }

  @Override
  public String title() {
    return "Confidence in findings";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    Element page = el("div").add(el("h1").text(title()), el("p", "lede").text(ConfidenceProfile.TITLE + ". The four "
        + "components and their levels are those of GRADE-CERQual, which was made for syntheses of many studies; here "
        + "they are used within one. The overall level is judged, never computed."));
    ConfidenceProfile profile = ConfidenceProfile.of(material.view(), material.study().getFindings());
    if (profile.rows().isEmpty()) {
      return page.add(Pieces.empty("The study has no findings yet."));
    }
    Pieces pieces = new Pieces(material, "");
    Element body = el("tbody");
    for (ConfidenceProfile.Row row : profile.rows()) {
      Element line = el("tr").add(el("th").attr("scope", "row").add(pieces.finding(row.finding())));
      ConfidenceComponent.VALUES.forEach(c -> line.add(el("td").add(FindingStanding.concern(row, c))));
      body.add(line.add(el("td").text(Words.capital(ConfidenceProfile.word(row.overall())) + " ")
          .add(el("span", "quiet").words(row.reason())), el("td").text(String.join("; ", row.missing()))));
    }
    List<String> columns = new ArrayList<>(List.of("Finding"));
    ConfidenceComponent.VALUES.forEach(c -> columns.add(Words.capital(ConfidenceProfile.word(c))));
    columns.addAll(List.of("Overall", "Missing"));
    return page.add(Tables.of(ConfidenceProfile.TITLE, columns, body));
  }
}
