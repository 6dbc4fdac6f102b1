// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.exchange.folder.StudyFolderImporter;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Study;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.DataTable;
import org.triangulum.triangulation.CodeAgreement;
import org.triangulum.triangulation.EvidenceState;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.cases.LeadingThemes;
import org.triangulum.triangulation.convergence.IssueProposal;
import org.triangulum.triangulation.convergence.ProposalAgreement;
import org.triangulum.triangulation.convergence.Proposals;
import org.triangulum.triangulation.display.DisplayRenderer;
import org.triangulum.triangulation.display.DisplayTemplates;
import org.triangulum.triangulation.display.JointDisplays;
import org.triangulum.triangulation.display.RenderedDisplay;
import org.triangulum.triangulation.graph.EvidenceGraph;
import org.triangulum.triangulation.graph.EvidenceGraphs;
import org.triangulum.triangulation.graph.GraphLayout;
import org.triangulum.triangulation.graph.LayeredLayout;
import org.triangulum.triangulation.graph.NodeKind;

/** The whole evaluation goes in, every quote stands at its place, and its published figures come out again. */
class AcceptanceTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir
  private static Path folder;
  private static Path seed;
  private static StudyFile file;

  @BeforeAll
  static void importEvaluation() throws Exception {
    Optional<Path> digests = Project.seed();
    assumeTrue(digests.isPresent(),
        "The digests of the evaluation are not beside the project; its acceptance is not tested");
    seed = digests.get();
    Path study = folder.resolve("study");
    Process converter = new ProcessBuilder("python3", "-B",
        Project.root().resolve("releng/acceptance/convert.py").toString(),
        seed.toString(), study.toString()).redirectErrorStream(true).start();
    String said = new String(converter.getInputStream().readAllBytes());
    assertEquals(0, converter.waitFor(), said);
    file = StudyFile.create(folder.resolve("evaluation.triangulum"), new Session("test", CLOCK), s -> { });
    new StudyFolderImporter().stage(study, Progress.NONE).apply(file.editor(), file.blobs(), Progress.NONE);
  }

  @AfterAll
  static void close() {
    if (file != null) {
      file.close();
    }
  }

  @Test
  void everythingIsThere() {
    Study study = file.study();
    List<Code> themes = study.getCodebooks().stream().flatMap(b -> b.getCodes().stream())
        .flatMap(AcceptanceTest::tree).toList();
    assertAll(
        () -> assertEquals(4, study.getGroups().size(), "groups"),
        () -> assertEquals(6, study.getInstruments().size(), "instruments"),
        () -> assertEquals(230, themes.size(), "themes"),
        () -> assertEquals(304, study.getQuotes().size(), "quotes"),
        () -> assertEquals(304, study.getCodings().size(), "codings"),
        () -> assertEquals(68, study.getFindings().size(), "findings"),
        () -> assertEquals(35, study.getIssues().size(), "issues"),
        () -> assertEquals(39, study.getRecommendations().size(), "recommendations"),
        () -> assertEquals(36, study.getStakeholderResponses().size(), "responses of the leadership"),
        () -> assertEquals(74, study.getDocuments().stream().flatMap(d -> d.getTurns().stream())
            .filter(t -> "Interviewer".equals(t.getSpeaker().getKey())).count(), "turns of the interviewer"));
  }

  private static Stream<Code> tree(Code code) {
    return Stream.concat(Stream.of(code), code.getCodes().stream().flatMap(AcceptanceTest::tree));
  }

  @Test
  void everyQuoteStandsAtItsPlace() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(seed.resolve("quotes.jsonl"))) {
      JsonObject quote = JsonParser.parseString(line).getAsJsonObject();
      texts.put(quote.get("id").getAsString(), quote.get("text").getAsString());
    }
    for (Quote quote : file.study().getQuotes()) {
      assertEquals(texts.get(quote.getKey()), span(quote.getDocument(), quote.getStart(), quote.getEnd()),
          quote.getKey());
    }
    for (Coding coding : file.study().getCodings()) {
      assertTrue(texts.containsValue(span(coding.getDocument(), coding.getStart(), coding.getEnd())), coding.getId());
      assertTrue(coding.getCode() != null && coding.getDocument().getGroup() != null, coding.getId());
    }
  }

  private static String span(Document document, int start, int end) {
    return file.blobs().getText(document.getText()).substring(start, end);
  }

  @Test
  void everyLinkResolvesFresh() {
    StudyView view = new StudyView(file.study(), file.blobs());
    int links = 0;
    for (Finding finding : file.study().getFindings()) {
      for (ResolvedEvidence evidence : view.evidence(finding).items()) {
        assertEquals(EvidenceState.FRESH, evidence.state(), finding.getKey() + ": " + evidence.stateReason());
        assertTrue(evidence.target().isPresent() && !evidence.text().isBlank(), finding.getKey());
        links++;
      }
    }
    assertEquals(326, links);
    assertEquals(59, links(EvidenceRole.CONTRADICTS));
  }

  private static long links(EvidenceRole role) {
    return file.study().getFindings().stream().flatMap(f -> f.getEvidence().stream())
        .map(EvidenceLink::getRole).filter(role::equals).count();
  }

  @Test
  void publishedFiguresComeOutAgain() throws IOException {
    Map<String, GoldenRow> golden = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(seed.resolve("golden.csv"))) {
      rows.forEach(r -> golden.put(r.getField("id"), new GoldenRow(r.getField("id"), r.getField("what"),
          r.getField("exact"))));
    }
    assertEquals(159, golden.size());
    List<String> wrong = new ArrayList<>();
    int covered = 0;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
        .ofNamedCsvRecord(Project.root().resolve("releng/acceptance/golden-map.csv"))) {
      for (NamedCsvRecord row : rows) {
        GoldenRow expected = golden.remove(row.getField("id"));
        wrong.addAll(differences(expected, row));
        covered++;
      }
    }
    assertEquals(List.of(), wrong);
    System.out.println("golden.csv: " + covered + " of 159 rows are reproduced by the analyses. Not covered: "
        + golden.values().stream().map(r -> r.id() + " " + r.what()).collect(Collectors.joining("; ")));
  }

  /** The file convergence.md beside the converter reads each difference. */
  private Finding finding(String key) {
    return file.study().getFindings().stream().filter(f -> key.equals(f.getKey())).findFirst().orElseThrow();
  }

  @Test
  void threeJointDisplaysComeFromTheEvaluation() {
    StudyView view = new StudyView(file.study(), file.blobs());
    DisplayTemplates templates = new DisplayTemplates(view);
    JointDisplays displays = new JointDisplays(file.editor(), file.blobs(), Optional.empty(), CLOCK);
    displays.add(templates.sideBySide("J1", "What each group values: ratings and words",
        Stream.of("KF-F1", "KF-S1", "KF-S7").map(this::finding).toList(), 3));
    displays.add(templates.sideBySide("J2", "Where the groups differ", file.study().getIssues().stream()
        .filter(i -> List.of("X14", "X17", "X18").contains(i.getKey())).toList(), 6));
    displays.add(templates.statisticsByThemes("J3", "What staff speak of, beside what they rated",
        LeadingThemes.of(file.study(), 4), 2));
    DisplayRenderer renderer = new DisplayRenderer(new StudyView(file.study(), file.blobs()));
    List<RenderedDisplay> shown = file.study().getJointDisplays().stream().map(renderer::of).toList();
    assertEquals(3, shown.size());
    String listened = shown.get(0).rows().get(0).cells().get(1).plain();
    assertTrue(listened.contains("72.4") && listened.contains("21 of 29"), listened);
    for (RenderedDisplay display : shown) {
      assertEquals(0, display.count(RenderedDisplay.State.GONE) + display.count(RenderedDisplay.State.STALE));
      assertEquals(display.rows().size(), display.pending(RenderedDisplay.Role.META_INFERENCE), "nothing is made up");
      display.rows().forEach(row -> assertTrue(row.cells().stream().anyMatch(c -> c.parts().stream()
          .anyMatch(p -> p.kind() == RenderedDisplay.Kind.QUOTE)), row.toString()));
    }
  }

  @Test
  void oneFindingOfEachGroupIsDrawnAsAGraph() {
    StudyView view = new StudyView(file.study(), file.blobs());
    for (String key : List.of("KF-F1", "KF-S1", "KF-M3", "KF-P1")) {
      EvidenceGraph graph = new EvidenceGraphs(view).of(finding(key));
      long links = graph.edges().stream().filter(e -> e.element().isPresent()).count();
      assertEquals(finding(key).getEvidence().size(), links, key);
      assertTrue(graph.counts().get(NodeKind.QUOTE) > 0 && graph.counts().get(NodeKind.PARTICIPANT) > 0, key);
      GraphLayout layout = new LayeredLayout().of(graph);
      assertEquals(graph.nodes().size(), layout.boxes().size());
      assertTrue(layout.lines().stream().allMatch(l -> l.points().size() >= 2), key);
    }
  }

  @Test
  void convergenceProposedFromTheEvidenceStandsBesideTheRecordedVerdicts() throws IOException {
    List<IssueProposal> rows = new Proposals(new StudyView(file.study(), file.blobs())).all();
    ProposalAgreement agreement = ProposalAgreement.of(rows);
    System.out.println("convergence.csv: of " + agreement.verdicts().n() + " verdicts " + agreement.verdicts().agreed()
        + " are as proposed from the evidence, kappa " + agreement.verdicts().kappa() + "; of "
        + agreement.fromRecord().n() + " as the rule has it on the recorded stances "
        + agreement.fromRecord().agreed() + ", kappa " + agreement.fromRecord().kappa() + "; of "
        + agreement.stances().n() + " stances " + agreement.stances().agreed() + ", kappa "
        + agreement.stances().kappa());
    agreement.differing().forEach(r -> System.out.println(r.issue().getKey() + " recorded "
        + r.judgement().kind().orElseThrow() + ", proposed " + r.verdict() + ": " + r.explanation().text()));
    assertAll(
        () -> assertEquals(new CodeAgreement(35, 16, agreement.verdicts().kappa()), agreement.verdicts()),
        () -> assertEquals(0.19, agreement.verdicts().kappa().orElseThrow(), 0.005),
        () -> assertEquals(new CodeAgreement(34, 19, agreement.fromRecord().kappa()), agreement.fromRecord()),
        () -> assertEquals(0.33, agreement.fromRecord().kappa().orElseThrow(), 0.005),
        () -> assertEquals(new CodeAgreement(210, 155, agreement.stances().kappa()), agreement.stances()),
        () -> assertEquals(0.64, agreement.stances().kappa().orElseThrow(), 0.005));
    String read = Files.readString(Project.root().resolve("releng/acceptance/convergence.md"));
    assertEquals(agreement.differing().stream().map(r -> r.issue().getKey()).toList(),
        read.lines().filter(l -> l.startsWith("| X")).map(l -> l.substring(2, 5)).toList(),
        "every difference is read in convergence.md");
  }

  private static List<String> differences(GoldenRow expected, NamedCsvRecord row) {
    List<String> wrong = new ArrayList<>();
    try {
      AnalysisResult result = run(row);
      List<BigDecimal> numbers = expected.numbers();
      List<String> names = List.of(row.getField("values").split(" "));
      for (int i = 0; i < names.size(); i++) {
        Double value = names.get(i).equals("-") ? null : result.values().get(names.get(i));
        if (!names.get(i).equals("-") && (value == null || !GoldenRow.reproduces(value, numbers.get(i)))) {
          wrong.add(expected.id() + " " + names.get(i) + ": " + value + " where " + numbers.get(i) + " is expected");
        }
      }
    } catch (RuntimeException e) {
      wrong.add(expected.id() + ": " + e);
    }
    return wrong;
  }

  private static AnalysisResult run(NamedCsvRecord row) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Arrays.stream(row.getField("parameters").split(";;")).filter(p -> !p.isEmpty()).map(p -> p.split("=", 2))
        .forEach(p -> parameters.put(p[0], p[1]));
    List<String> variables = Arrays.stream(row.getField("variables").split(",")).filter(v -> !v.isEmpty()).toList();
    Optional<String> by = Optional.of(row.getField("by")).filter(b -> !b.isEmpty());
    AnalysisRunner runner = new AnalysisRunner(Catalogue.discovered());
    StoredRuns runs = new StoredRuns(runner, file.blobs(), CLOCK);
    AnalysisInput input = row.getField("dataset").isEmpty()
        ? new AnalysisInput(new DataTable("", "", List.of()), variables, by, parameters)
        : runs.input(Lookup.in(file.study().getDatasets(), row.getField("dataset"), "dataset"), variables, by,
            parameters);
    return runs.run(file.study(), row.getField("analysis"), input, Progress.NONE);
  }
}
