// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.run.RunRefresh;
import org.triangulum.analysis.run.Staleness;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.analysis.run.TestFamily;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.DatasetWriter;

/** Tests of saved results that are judged as one family. */
class TestFamilyTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2014-06-02T10:00:00Z"), ZoneOffset.UTC);

  @TempDir
  Path folder;
  private StudyFile file;
  private StoredRuns runs;
  private Dataset dataset;
  private AnalysisRun ranks;
  private AnalysisRun table;

  @BeforeEach
  void studyWithTwoTests() {
    file = StudyFile.create(folder.resolve("study.triangulum"), new Session("RA", CLOCK), study -> { });
    runs = new StoredRuns(Tables.RUNNER, file.blobs(), CLOCK);
    DataTable data = new DataTable("survey", "person", Tables.table(
        Tables.codes("listened", 1, 2, 3, 4, 5, 5, 4, 4, 1, 2), Tables.codes("helped", 2, 1, 3, 5, 4, 5, 5, 2, 1, 1),
        Tables.texts("role", "a", "b", "a", "b", "b", "b", "a", "b", "a", "a")).columns());
    file.editor().run("Import", "", study -> {
      dataset = new DatasetWriter(file.blobs()).write(data);
      study.getDatasets().add(dataset);
    });
    ranks = save("A1", "mann-whitney", List.of("listened", "helped"), Map.of());
    table = save("A2", "crosstab", List.of("listened"), Map.of("collapse", "low:1|2|3;high:*"));
  }

  @AfterEach
  void close() {
    file.close();
  }

  private AnalysisRun save(String key, String analysis, List<String> variables, Map<String, String> parameters) {
    AnalysisInput input = runs.input(dataset, variables, Optional.of("role"), parameters);
    return runs.save(file.editor(), key, key, dataset, input, runs.run(file.study(), analysis, input, Progress.NONE));
  }

  private AnalysisRun family(String items) {
    AnalysisInput input = runs.figures(file.study(), Map.of("runs", items, "family", "roles"));
    return runs.save(file.editor(), "family", "Roles", null, input, runs.run(file.study(), "multiplicity", input,
        Progress.NONE));
  }

  private String problem(String items) {
    return assertThrows(AnalysisException.class, () -> runs.figures(file.study(), Map.of("runs", items))).getMessage();
  }

  @Test
  void theTestsOfSavedResultsAreAdjustedAndNamedAfterThem() {
    AnalysisResult result = runs.result(family("A1|A2"));
    double first = runs.result(ranks).values().get("listened.p");
    assertEquals(3, result.values().get("tests"));
    assertEquals(first, result.values().get("A1/listened.p.p"));
    assertEquals(Math.min(1, 3 * first), result.values().get("A1/listened.p.bonferroni"), 1e-15);
    assertEquals(runs.result(table).values().get("p"), result.values().get("A2.p"));
    result.tables().get(0).rows().forEach(row -> assertTrue(TestFamily.run(file.study(), row.get(0).text())
        .isPresent(), "each row leads to its result"));
    assertEquals(table, TestFamily.run(file.study(), "A2").orElseThrow());
    assertEquals(ranks, TestFamily.run(file.study(), "A1/helped.p").orElseThrow());
  }

  @Test
  void oneOfSeveralTestsCanBeNamed() {
    AnalysisResult result = runs.result(family("A1/helped.p|A2/fisher.p"));
    assertEquals(2, result.values().get("tests"));
    assertEquals(runs.result(table).values().get("fisher.p"), result.values().get("A2/fisher.p.p"));
  }

  private void refresh(AnalysisRun run) {
    RunRefresh refresh = new RunRefresh(runs);
    refresh.keep(file.editor(), refresh.compute(file.study(), List.of(run), Progress.NONE));
  }

  @Test
  void aFamilyIsStaleWhenOneOfItsResultsIsAndRefreshesItToo() {
    AnalysisRun family = family("A1|A2");
    assertEquals(List.of("family", "runs"), family.getParameters().stream().map(p -> p.getName()).sorted().toList(),
        "p values are not typed in anywhere");
    assertEquals(Staleness.State.CURRENT, runs.staleness(family).state());
    double before = runs.result(family).values().get("A2.p");
    file.editor().run("Edit", "", study -> new DatasetWriter(file.blobs()).replace(dataset.getColumns().get(0),
        new DatasetReader(file.blobs()).values(dataset.getColumns().get(0)).with(0, "5")));
    assertEquals(new Staleness(Staleness.State.STALE, "A1: The data, labels or codes changed since "
        + "2014-06-02T10:00:00Z"), runs.staleness(family));

    refresh(family);
    assertEquals(Staleness.State.CURRENT, runs.staleness(family).state());
    assertEquals(Staleness.State.CURRENT, runs.staleness(table).state());
    double after = runs.result(table).values().get("p");
    assertEquals(after, runs.result(family).values().get("A2.p"));
    assertFalse(before == after);
    file.editor().undo();
    assertEquals(before, runs.result(family).values().get("A2.p"), "one change, undone at once");
    assertEquals(Staleness.State.STALE, runs.staleness(table).state());
  }

  @Test
  void aFamilyIsStaleWhenAResultWasRefreshedAlone() {
    AnalysisRun family = family("A2");
    file.editor().run("Edit", "", study -> new DatasetWriter(file.blobs()).replace(dataset.getColumns().get(0),
        new DatasetReader(file.blobs()).values(dataset.getColumns().get(0)).with(0, "5")));
    refresh(table);
    assertEquals(Staleness.State.STALE, runs.staleness(family).state());
  }

  @Test
  void aFamilyWithoutOneOfItsResultsIsBroken() {
    AnalysisRun family = family("A1|A2");
    file.editor().run("Delete", "", study -> file.editor().delete(table));
    assertEquals(new Staleness(Staleness.State.BROKEN, "There is no saved result A2"), runs.staleness(family));
  }

  @Test
  void whatCannotBeAFamilyIsSaidSo() {
    family("A1");
    assertEquals("There is no saved result A9", problem("A9"));
    assertEquals("Saved result family is itself a family of tests", problem("A1|family"));
    assertEquals("Saved result A2 has no q.p; there are A2/p, A2/yates.p, A2/g2.p, A2/linear.p, A2/trend.p",
        problem("A2/q.p"));
    assertEquals("Give saved results with runs, or p values with p, not both", assertThrows(AnalysisException.class,
        () -> runs.figures(file.study(), Map.of("runs", "A1", "p", "x:0.2"))).getMessage());
    AnalysisInput alone = new AnalysisInput(new DataTable("", "", List.of()), List.of(), Optional.empty(),
        Map.of("runs", "A1"));
    assertEquals(List.of("The results that runs names are saved in a study: name the study"),
        Tables.RUNNER.problems("multiplicity", alone));
  }
}
