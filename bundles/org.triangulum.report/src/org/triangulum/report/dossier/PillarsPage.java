// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import org.triangulum.model.study.PillarTable;
import org.triangulum.report.chart.SvgChart;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.pillar.PillarSheet;

/** Pillar integration: what the sources say, matched, checked and built into pillars. */
record PillarsPage(Material material, SvgChart charts) implements Page {

  @Override
  public String address() {
    return "pillars.html";
  }

  @Override
  public String title() {
    return "Pillar tables";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    PillarSheet sheet = new PillarSheet(material.view());
    Element page = el("div").add(el("h1").text(title()), el("p", "lede").text("What each source says is listed, "
        + "matched across sources, checked by a second person, and built into pillars. Rows without a match stay."));
    for (PillarTable table : material.study().getPillarTables()) {
      String id = material.addresses().anchor(table);
      page.add(el("section").id(id).add(el("h2").add(el("span", "key").words(Addresses.key(table))).text(" ")
          .words(Words.orEmpty(table.getTitle())),
          new DisplayTable(material, charts).of(sheet.of(table), id, "pillars")));
    }
    return page;
  }
}
