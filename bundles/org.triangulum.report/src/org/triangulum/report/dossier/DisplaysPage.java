// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import org.triangulum.model.study.ExternalStudy;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.JointVersion;
import org.triangulum.model.study.MetaInference;
import org.triangulum.model.study.Study;
import org.triangulum.report.chart.SvgChart;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.display.DisplayRenderer;
import org.triangulum.triangulation.display.RenderedDisplay;

/** Numbers and words side by side, and what the team concludes from both. */
record DisplaysPage(Material material, SvgChart charts) implements Page {

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
    DisplayRenderer renderer = new DisplayRenderer(material.view());
    study.getJointDisplays().forEach(display -> page.add(display(display, renderer)));
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

  private Html display(JointDisplay display, DisplayRenderer renderer) {
    RenderedDisplay shown = renderer.of(display);
    Element section = el("section").id(material.addresses().anchor(display)).add(
        el("h2").add(el("span", "key").words(Addresses.key(display))).text(" ").words(shown.title()),
        el("p", "quiet").text(Words.capital(shown.kind())));
    if (Words.has(shown.purpose())) {
      section.add(el("p").words(shown.purpose()));
    }
    return section.add(new DisplayTable(material, charts).of(shown, material.addresses().anchor(display)),
        versions(display));
  }

  private static Html versions(JointDisplay display) {
    if (display.getVersions().isEmpty()) {
      return Html.none();
    }
    Element list = el("ul", "plain note");
    for (JointVersion version : display.getVersions()) {
      list.add(el("li").text("Version " + version.getNumber() + ", " + Words.orEmpty(version.getDate())
          + (version.getAuthor() == null ? "" : ", by " + Addresses.key(version.getAuthor()))
          + (Words.has(version.getReason()) ? ": " + version.getReason() : "")));
    }
    return list;
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
