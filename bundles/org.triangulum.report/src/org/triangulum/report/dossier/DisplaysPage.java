// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.ExternalStudy;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.JointRow;
import org.triangulum.model.study.MetaInference;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.report.chart.SvgChart;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.QuoteText;

/** Numbers and words side by side, and what the team concludes from both. */
record DisplaysPage(Material material, SvgChart charts) implements Page {
  private static final int CHART_WIDTH = 280;


  @Override
  public String address() {
    return "displays.html";
  }

  @Override
  public String title() {
    return "Joint displays";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    Study study = material.study();
    Element page = el("div").add(el("h1").text(title()));
    if (study.getJointDisplays().isEmpty() && study.getMetaInferences().isEmpty()) {
      page.add(Pieces.empty("The study has no joint displays yet."));
    }
    study.getJointDisplays().forEach(display -> page.add(display(display)));
    if (!study.getMetaInferences().isEmpty()) {
      page.add(el("h2").text("Meta-inferences"));
      study.getMetaInferences().forEach(inference -> page.add(inference(inference)));
    }
    if (!study.getExternalStudies().isEmpty()) {
      page.add(el("h2").text("Other studies"));
      study.getExternalStudies().forEach(external -> page.add(external(external)));
    }
    return page;
  }

  private Html display(JointDisplay display) {
    Element body = el("tbody");
    String id = material.addresses().anchor(display);
    for (JointRow row : display.getRows()) {
      String place = id + "-" + display.getRows().indexOf(row);
      body.add(el("tr").add(el("th").attr("scope", "row").words(Words.orEmpty(row.getTopic())),
          cell(row.getQuantitative(), place + "-n"), cell(row.getQualitative(), place + "-w"), el("td")
          .text(Words.of(row.getFit())),
          Words.has(row.getInterpretation()) ? el("td").words(row.getInterpretation())
              : el("td", "missing").text("not interpreted yet")));
    }
    return el("section").id(material.addresses().anchor(display)).add(
        el("h2").add(el("span", "key").words(Addresses.key(display))).text(" ")
        .words(Words.orEmpty(display.getTitle())),
        el("p", "quiet").text(Words.of(display.getKind())), Tables.of(Words.orEmpty(display.getTitle()), "joint",
            List.of("Topic", "Numbers", "Words", "Fit", "Interpretation"), body));
  }

  private Html cell(List<StudyElement> elements, String id) {
    if (elements.isEmpty()) {
      return el("td", "missing").text("○ nothing here");
    }
    Pieces pieces = new Pieces(material, "");
    Element list = el("ul", "plain");
    for (StudyElement element : elements) {
      Element item = el("li");
      if (element instanceof Quote quote) {
        item.add(el("span", "inline-quote").attr("dir", "auto").text(QuoteText.of(quote).plain())).text(" ");
      } else {
        item.words(material.view().content(element, "").text()).text(" ").add(chart(element, id));
      }
      list.add(item.add(pieces.key(element)));
    }
    return el("td").add(list);
  }

  private Html chart(StudyElement element, String id) {
    return element instanceof AnalysisRun run
        ? material.view().result(run).flatMap(result -> result.charts().stream().findFirst())
            .<Html>map(chart -> charts.draw(chart, CHART_WIDTH, id + "-" + material.addresses().anchor(run)))
            .orElse(Html.none()) : Html.none();
  }

  private Html inference(MetaInference inference) {
    Element block = el("section", "inference").id(material.addresses().anchor(inference)).add(
        el("p").add(el("span", "key").words(Addresses.key(inference))).text(" ")
        .words(Words.orEmpty(inference.getText())));
    Element foot = el("p", "quiet").text("From ").add(new Pieces(material, "").keys(inference.getFindings()))
        .text("; confidence " + Words.of(inference.getConfidence()));
    if (inference.getAuthor() != null) {
      foot.text("; by ").words(Addresses.key(inference.getAuthor())).text(" " + Words.orEmpty(inference.getCreated()));
    }
    return block.add(foot);
  }

  private Html external(ExternalStudy external) {
    Element block = el("section").id(material.addresses().anchor(external)).add(
        el("p").add(el("span", "key").words(Addresses.key(external))).text(" ")
        .words(Words.orEmpty(external.getCitation())));
    if (Words.has(external.getSummary())) {
      block.add(el("p").words(external.getSummary()));
    }
    String sample = Words.has(external.getSample()) ? "Sample: " + external.getSample() + ". " : "";
    return block.add(el("p", "quiet").words(sample + Words.orEmpty(external.getLimits())));
  }
}
