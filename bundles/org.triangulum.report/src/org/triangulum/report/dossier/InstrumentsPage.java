// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.report.Numbers;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/** What was asked and what data came of it. */
record InstrumentsPage(Material material) implements Page {

  @Override
  public String address() {
    return "instruments.html";
  }

  @Override
  public String title() {
    return "Instruments and data";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    Element page = el("div").add(el("h1").text(title()));
    if (material.study().getInstruments().isEmpty()) {
      page.add(Pieces.empty("The study names no instruments."));
    }
    material.study().getInstruments().forEach(instrument -> page.add(instrument(instrument)));
    page.add(el("h2").text("Data"));
    if (material.study().getDatasets().isEmpty()) {
      return page.add(Pieces.empty("The study holds no data yet."));
    }
    return page.add(data());
  }

  private Html instrument(Instrument instrument) {
    List<Html[]> rows = new ArrayList<>();
    fact(rows, "Version", instrument.getVersion());
    fact(rows, "Kind", instrument.getKind());
    fact(rows, "Filled in by", instrument.getRespondent());
    fact(rows, "About", instrument.getSubject());
    fact(rows, "Source", instrument.getCitation());
    fact(rows, "Licence", instrument.getLicence());
    fact(rows, "Note", instrument.getNote());
    String name = Words.has(instrument.getName()) ? instrument.getName() : Addresses.key(instrument);
    return el("section").id(material.addresses().anchor(instrument)).add(el("h2").words(name).text(" ")
        .add(Words.has(instrument.getAbbreviation()) ? el("span", "quiet").words(instrument.getAbbreviation())
        : Html.none()),
        Pieces.facts(rows)).addAll(new InstrumentPieces(instrument).tables());
  }

  private static void fact(List<Html[]> rows, String label, String value) {
    if (Words.has(value)) {
      rows.add(new Html[] {Html.text(label), el("span").words(value)});
    }
  }

  private Html data() {
    Pieces pieces = new Pieces(material, "");
    Element body = el("tbody");
    for (Dataset dataset : material.study().getDatasets()) {
      List<AnalysisRun> runs = material.study().getAnalysisRuns().stream().filter(r -> r.getDataset() == dataset)
          .toList();
      Element name = el("th").attr("scope", "row").add(el("span", "key").words(Addresses.key(dataset)));
      if (Words.has(dataset.getTitle())) {
        name.text(" ").words(dataset.getTitle());
      }
      body.add(el("tr").id(material.addresses().anchor(dataset)).add(name,
          el("td", "num").text(Numbers.count(dataset.getRowCount())), el("td")
          .words(Words.orEmpty(dataset.getRowUnit())),
          el("td", "num").text(dataset.getColumns().size() + ""), el("td").words(Words.orEmpty(dataset.getSource())),
          el("td").add(runs.isEmpty() ? el("span", "quiet").text("none") : pieces.keys(runs))));
    }
    return Tables.of("Data", List.of("Data", "#Rows", "One row is", "#Variables", "Source", "Analyses"), body);
  }
}
