// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.triangulum.analysis.Catalogue;
import org.triangulum.model.study.RelationKind;
import org.triangulum.model.study.Study;
import org.triangulum.report.Numbers;
import org.triangulum.report.Report;
import org.triangulum.report.chart.GraphSvg;
import org.triangulum.report.chart.SvgChart;

/** The files of a dossier. */
public final class Dossier {
  /** The file by which a folder is known to be a dossier. */
  public static final String MARKER = "dossier.css";
  private final Material material;

  /** A dossier of a report. */
  public Dossier(Report report) {
    this.material = new Material(report);
  }

  /** All files, each made when its content is asked for; to be asked for in order, by one thread. */
  public List<DossierFile> files() {
    List<Page> pages = pages();
    List<Layout.Contents> contents = contents();
    Layout layout = new Layout(material, contents);
    List<DossierFile> files = new ArrayList<>();
    files.add(new DossierFile(MARKER, "Style", () -> (resource("dossier.css") + GroupColors.css(material.groups()))
        .getBytes(StandardCharsets.UTF_8)));
    files.add(new DossierFile("dossier.js", "Script", () -> resource("dossier.js").getBytes(StandardCharsets.UTF_8)));
    files.add(new DossierFile("search-index.js", "Search", () -> new SearchIndex(material).script(contents)));
    pages.forEach(page -> files.add(new DossierFile(page.address(), page.title(), () -> layout.page(page))));
    return files;
  }

  private List<Page> pages() {
    SvgChart charts = new SvgChart(Charts.colors(material.groups()));
    List<Page> pages = new ArrayList<>(List.of(new OverviewPage(material), new FindingsPage(material),
        new MatrixPage(material), new ProtocolPage(material), new ConfidencePage(material),
        new DisplaysPage(material, charts), new QuotesPage(material),
        new ResultsPage(material),
        new RecommendationsPage(material), new PeoplePage(material), new DocumentsPage(material),
        new ThemesPage(material),
        new InstrumentsPage(material), new MemosPage(material), new AuditPage(material), new ChangesPage(material)));
    pages.addAll(integration(charts));
    Study study = material.study();
    Context context = new Context(material.view().passages());
    RScripts scripts = new RScripts(Catalogue.discovered(), material.view().blobs());
    study.getFindings().forEach(finding -> pages.add(new FindingPage(material, finding, context, charts)));
    GraphSvg graphs = new GraphSvg(Charts.colors(material.groups()));
    study.getFindings().forEach(finding -> pages.add(new GraphPage(material, finding, graphs)));
    study.getQuotes().forEach(quote -> pages.add(new QuotePage(material, quote, context)));
    study.getAnalysisRuns().forEach(run -> pages.add(new ResultPage(material, run, charts, scripts)));
    return pages;
  }

  /** Pages of what not every study has. */
  private List<Page> integration(SvgChart charts) {
    Study study = material.study();
    List<Page> pages = new ArrayList<>();
    if (!study.getPillarTables().isEmpty()) {
      pages.add(new PillarsPage(material, charts));
    }
    if (!study.getThreads().isEmpty()) {
      pages.add(new ThreadsPage(material));
    }
    if (!study.getParticipants().isEmpty()) {
      pages.add(new CasesPage(material, charts));
    }
    if (study.getRelations().stream().anyMatch(r -> r.getKind() == RelationKind.LEADS_TO)) {
      pages.add(new CausesPage(material, new GraphSvg(Charts.colors(material.groups()))));
    }
    return pages;
  }

  private List<Layout.Contents> contents() {
    Study study = material.study();
    List<Layout.Contents> contents = new ArrayList<>();
    contents.add(new Layout.Contents("", "index.html", "Overview", ""));
    String what = "Findings";
    contents.add(entry(what, "findings.html", "Key findings", study.getFindings().size()));
    contents.add(entry(what, "matrix.html", "Convergence matrix", study.getIssues().size()));
    contents.add(entry(what, "protocol.html", "Convergence in detail", material.dissonance().open().size()));
    contents.add(entry(what, "confidence.html", "Confidence", 0));
    contents.add(entry(what, "displays.html", "Joint displays", study.getJointDisplays().size()));
    for (Page page : integration(new SvgChart(Charts.colors(material.groups())))) {
      contents.add(entry(what, page.address(), page.title(), 0));
    }
    contents.add(entry(what, "recommendations.html", "Recommendations", study.getRecommendations().size()));
    String from = "Evidence";
    contents.add(entry(from, "quotes.html", "Quotes", study.getQuotes().size()));
    contents.add(entry(from, "results.html", "Methods and results", study.getAnalysisRuns().size()));
    contents.add(entry(from, "themes.html", "Codebook", 0));
    contents.add(entry(from, "documents.html", "Documents", study.getDocuments().size()));
    contents.add(entry(from, "instruments.html", "Instruments and data", study.getInstruments().size()));
    contents.add(entry(from, "people.html", "Participants", study.getParticipants().size()));
    String how = "Trail";
    contents.add(entry(how, "audit.html", "Audit", material.audit().open().size()));
    contents.add(entry(how, "changes.html", "Changes", material.report().journal().size()));
    contents.add(entry(how, "memos.html", "Decisions and memos", (int) study.getMemos().stream()
        .filter(material.addresses()::shows).count()));
    return contents;
  }

  private static Layout.Contents entry(String part, String address, String label, int count) {
    return new Layout.Contents(part, address, label, count == 0 ? "" : Numbers.count(count));
  }

  private static String resource(String name) {
    try (InputStream in = Dossier.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " is missing from the report bundle", e);
    }
  }
}
