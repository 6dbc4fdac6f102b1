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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.run.FreshResults;
import org.triangulum.analysis.run.RunLineage;
import org.triangulum.analysis.run.RunRefresh;
import org.triangulum.analysis.run.Staleness;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.data.Lineage;
import org.triangulum.data.cell.CellChange;
import org.triangulum.data.cell.CellEditor;
import org.triangulum.data.derive.DerivationState;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.DerivedColumn;
import org.triangulum.data.derive.ScoreStates;
import org.triangulum.fixtures.MoodForms;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.instruments.study.DatasetScores;
import org.triangulum.instruments.study.ScoreRequest;
import org.triangulum.instruments.study.StudyInstruments;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.Design;
import org.triangulum.model.study.Membership;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Setting;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.StudyFileException;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.DatasetWriter;

class StoredRunsTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2014-06-02T10:00:00Z"), ZoneOffset.UTC);

  @TempDir
  Path folder;
  private StudyFile file;
  private StoredRuns runs;
  private Dataset dataset;

  @BeforeEach
  void studyWithADataset() {
    file = StudyFile.create(folder.resolve("study.triangulum"), new Session("RA", CLOCK), study -> { });
    runs = new StoredRuns(Tables.RUNNER, file.blobs(), CLOCK);
    DataTable table = new DataTable("survey", "person", Tables.table(Tables.codes("listened", 1, 2, 3, 4, 5),
        Tables.codes("helpful, overall", 2, 1, 3, 5, 4), Tables.texts("role", "a", "b", "a", "b", "a"),
        Tables.counts(3, 1, 4, 1, 5)).columns());
    file.editor().run("Import", "", study -> {
      dataset = new DatasetWriter(file.blobs()).write(table);
      study.getDatasets().add(dataset);
    });
  }

  @AfterEach
  void close() {
    file.close();
  }

  private AnalysisRun saved(String analysis, List<String> variables, Optional<String> by,
      Map<String, String> parameters) {
    AnalysisInput input = runs.input(dataset, variables, by, parameters);
    AnalysisResult result = runs.run(file.study(), analysis, input, Progress.NONE);
    String key = "run-" + (file.study().getAnalysisRuns().size() + 1);
    return runs.save(file.editor(), key, "Listened", dataset, input, result);
  }

  @Test
  void aSavedRunKnowsWhatWasAskedAndFound() {
    AnalysisRun run = saved("spearman", List.of("listened", "helpful, overall"), Optional.empty(), Map.of());
    assertEquals("listened|helpful, overall|", run.getParameters().get(0).getValue());
    assertEquals("2014-06-02T10:00:00Z", run.getExecuted());
    AnalysisResult result = runs.result(run);
    assertEquals(14, result.values().get("n"), "counts are weighed in");
    assertEquals(run.getFingerprint(), result.fingerprint());
    assertEquals(result, runs.rerun(file.study(), run, Progress.NONE));
    assertEquals(Staleness.State.CURRENT, runs.staleness(run).state());
    assertEquals(List.of(run), file.study().getAnalysisRuns());
    file.editor().undo();
    assertTrue(file.study().getAnalysisRuns().isEmpty(), "saving is one transaction");
  }

  @Test
  void aRunIsStaleWhenItsDataChangeAndCurrentAgainWhenRefreshed() {
    AnalysisRun run = saved("frequencies", List.of("listened"), Optional.of("role"), Map.of("top", "2"));
    Column listened = dataset.getColumns().get(0);
    Column helpful = dataset.getColumns().get(1);
    edit(helpful, "5");
    assertEquals(Staleness.State.CURRENT, runs.staleness(run).state(), "a column it does not use");
    edit(listened, "5");
    assertEquals(new Staleness(Staleness.State.STALE, "The data, labels or codes changed since 2014-06-02T10:00:00Z"),
        runs.staleness(run));
    double before = runs.result(run).values().get("listened.top2.count");
    refresh(run);
    assertEquals(before + 3, runs.result(run).values().get("listened.top2.count"));
    assertEquals(Staleness.State.CURRENT, runs.staleness(run).state());
  }

  @Test
  void anOptionTheMethodGotSinceLeavesASavedResultCurrentAndAnotherDefaultDoesNot() {
    AnalysisInput input = runs.input(dataset, List.of("listened"), Optional.empty(), Map.of("quantiles", "6"));
    AnalysisResult now = runs.run(file.study(), "descriptives", input, Progress.NONE);
    Set<String> known = Set.of("quantiles", "groups");
    assertTrue(now.parameters().keySet().containsAll(known) && now.parameters().size() > known.size());
    String fingerprint = Tables.RUNNER.fingerprint("descriptives", input, known::contains);
    AnalysisRun older = runs.save(file.editor(), "older", "Listened", dataset, input, now.withProvenance("1",
        fingerprint, Map.of("quantiles", "6", "groups", "")));
    assertEquals(Staleness.State.CURRENT, runs.staleness(older).state());
    AnalysisRun otherDefault = runs.save(file.editor(), "other", "Listened", dataset, input, now.withProvenance("1",
        fingerprint + "0", Map.of("quantiles", "6", "groups", "")));
    assertEquals(Staleness.State.STALE, runs.staleness(otherDefault).state());
    edit(dataset.getColumns().get(0), "5");
    assertEquals(Staleness.State.STALE, runs.staleness(older).state());
  }

  @Test
  void severalStaleRunsAreRefreshedAsOneChangeAndOneThatCannotBeIsNamed() {
    AnalysisRun one = saved("frequencies", List.of("listened"), Optional.empty(), Map.of());
    AnalysisRun two = saved("descriptives", List.of("listened"), Optional.empty(), Map.of());
    AnalysisRun broken = saved("frequencies", List.of("helpful, overall"), Optional.empty(), Map.of());
    edit(dataset.getColumns().get(0), "5");
    file.editor().run("Rename", "", study -> dataset.getColumns().get(1).setKey("kind"));
    Map<AnalysisRun, String> problems = refresh(one, broken, two);
    assertEquals(Set.of(broken), problems.keySet());
    assertTrue(problems.get(broken).startsWith("There is no column helpful, overall"), problems.toString());
    assertEquals(Staleness.State.CURRENT, runs.staleness(one).state());
    assertEquals(Staleness.State.CURRENT, runs.staleness(two).state());
    file.editor().undo();
    assertEquals(Staleness.State.STALE, runs.staleness(one).state());
    assertEquals(Staleness.State.STALE, runs.staleness(two).state(), "both are one change");
  }

  private Map<AnalysisRun, String> refresh(AnalysisRun... stale) {
    RunRefresh refresh = new RunRefresh(runs);
    FreshResults fresh = refresh.compute(file.study(), List.of(stale), Progress.NONE);
    refresh.keep(file.editor(), fresh);
    return fresh.problems();
  }

  @Test
  void nothingIsChangedByComputingNorByStoppingIt() {
    AnalysisRun one = saved("frequencies", List.of("listened"), Optional.empty(), Map.of());
    AnalysisRun two = saved("descriptives", List.of("listened"), Optional.empty(), Map.of());
    edit(dataset.getColumns().get(0), "5");
    int transactions = file.journal().size();
    List<String> told = new ArrayList<>();
    Progress stopping = new Progress() {
      @Override
      public void step(String what, double share) {
        told.add(what);
      }

      @Override
      public boolean cancelled() {
        return told.stream().anyMatch(what -> what.startsWith(two.getKey()));
      }
    };
    RunRefresh refresh = new RunRefresh(runs);
    assertThrows(CancellationException.class, () -> refresh.compute(file.study(), List.of(one, two), stopping));
    assertTrue(told.get(0).startsWith(one.getKey()), told.toString());
    assertEquals(2, refresh.compute(file.study(), List.of(one, two), Progress.NONE).results().size());
    assertEquals(Staleness.State.STALE, runs.staleness(one).state());
    assertEquals(transactions, file.journal().size());
  }

  @Test
  void resultsComputedFromACopyOfTheStudyAreKeptForTheRunsThatAreStillThere() {
    AnalysisRun one = saved("frequencies", List.of("listened"), Optional.empty(), Map.of());
    AnalysisRun gone = saved("descriptives", List.of("listened"), Optional.empty(), Map.of());
    edit(dataset.getColumns().get(0), "5");
    FreshResults fresh;
    try (StudyFile copy = StudyFile.openReadOnly(file.path())) {
      StoredRuns there = new StoredRuns(Tables.RUNNER, copy.blobs(), CLOCK);
      fresh = new RunRefresh(there).compute(copy.study(), copy.study().getAnalysisRuns(), Progress.NONE);
    }
    file.editor().run("Delete", "", study -> file.editor().delete(gone));
    FreshResults here = fresh.of(run -> file.element(run.getId()).map(AnalysisRun.class::cast));
    assertEquals(Set.of(one), here.results().keySet());
    new RunRefresh(runs).keep(file.editor(), here);
    assertEquals(Staleness.State.CURRENT, runs.staleness(one).state());
  }

  private void edit(Column column, String value) {
    file.editor().run("Edit", "", study -> new DatasetWriter(file.blobs())
        .replace(column, new DatasetReader(file.blobs()).values(column).with(0, value)));
  }

  @Test
  void aRunWithoutItsColumnIsBrokenAndSaysWhy() {
    AnalysisRun run = saved("frequencies", List.of("listened"), Optional.empty(), Map.of());
    file.editor().run("Rename", "", study -> dataset.getColumns().get(0).setKey("heard"));
    assertEquals(new Staleness(Staleness.State.BROKEN,
        "There is no column listened in survey; there are heard, helpful, overall, role, count"), runs.staleness(run));
    assertEquals(Set.of(run), refresh(run).keySet());
    assertEquals(14, runs.result(run).values().get("listened.n"), "the old result is kept");
  }

  @Test
  void aRunWithoutAResultSaysSo() {
    AnalysisRun run = StudyFactory.eINSTANCE.createAnalysisRun();
    run.setKey("planned");
    assertEquals("Analysis planned has no saved result",
        assertThrows(StudyFileException.class, () -> runs.result(run)).getMessage());
  }

  @Test
  void figuresGivenAsParametersNeedNoData() {
    AnalysisInput input = new AnalysisInput(new DataTable("", "", List.of()), List.of(), Optional.empty(),
        Map.of("r", "0.43", "n", "165"));
    AnalysisRun run = runs.save(file.editor(), "published", "Published", null, input,
        runs.run(file.study(), "spearman", input, Progress.NONE));
    assertEquals(Staleness.State.CURRENT, runs.staleness(run).state());
    assertEquals(0.43, runs.rerun(file.study(), run, Progress.NONE).values().get("rho"));
  }

  @Test
  void groupsThatSharePeopleAreSaidTo() {
    DataTable table = new DataTable("staff", "person", List.of(
        Tables.role(Tables.texts("who", "P1", "P2", "P3", "P4"), ColumnRole.RESPONDENT),
        Tables.texts("unit", "Access", "Out", "Access", "Out"), Tables.codes("rating", 1, 2, 3, 5)));
    file.editor().run("Staff", "", study -> {
      dataset = new DatasetWriter(file.blobs()).write(table);
      study.getDatasets().add(dataset);
      Setting access = StudyFactory.eINSTANCE.createSetting();
      access.setKey("Access");
      Setting out = StudyFactory.eINSTANCE.createSetting();
      out.setKey("Out");
      study.getSettings().addAll(List.of(access, out));
      Participant both = StudyFactory.eINSTANCE.createParticipant();
      both.setKey("P1");
      study.getParticipants().add(both);
      for (Setting setting : List.of(access, out)) {
        Membership membership = StudyFactory.eINSTANCE.createMembership();
        membership.setSetting(setting);
        both.getMemberships().add(membership);
      }
    });
    AnalysisInput input = runs.input(dataset, List.of("rating"), Optional.of("unit"), Map.of());
    assertTrue(runs.run(file.study(), "mann-whitney", input, Progress.NONE).warnings().contains("1 respondent belongs "
        + "to more than one of the units that unit compares (P1); the groups share people and are not independent"));
  }

  @Test
  void nestedRespondentsMakeTestsDoubtful() {
    file.editor().run("Design", "", study -> {
      Design design = StudyFactory.eINSTANCE.createDesign();
      design.setClustering("person in family");
      study.setDesign(design);
    });
    AnalysisInput input = runs.input(dataset, List.of("listened", "helpful, overall"), Optional.empty(), Map.of());
    assertTrue(runs.run(file.study(), "spearman", input, Progress.NONE).warnings()
        .contains("Respondents are nested (person in family); the tests take them as independent, so that p may be too "
            + "small"));
    assertTrue(runs.run(file.study(), "descriptives", input, Progress.NONE).warnings().isEmpty());
  }

  @Test
  void aRunOnScoresSaysWhenTheirAnswersHaveChangedUntilTheyAreScoredAnew() throws Exception {
    file.editor().run("Forms", "", study -> {
      dataset = new DatasetWriter(file.blobs()).write(MoodForms.table());
      study.getDatasets().add(dataset);
    });
    DatasetScores scores = new DatasetScores(file.blobs(), Scorers.NONE);
    scores.write(file.editor(), scores.score(dataset, new StudyInstruments().add(file.editor(), new DefinitionReader()
        .read("mood.yaml", MoodForms.DEFINITION)), ScoreRequest.PLAIN), Progress.NONE);
    AnalysisRun run = saved("descriptives", List.of("low"), Optional.empty(), Map.of());
    String stale = "The answers that low was scored from have changed";
    assertFalse(runs.result(run).warnings().contains(stale));
    assertTrue(RunLineage.of(file.study(), run, file.blobs()).get(0).state().isCurrent());

    Column answer = dataset.getColumns().stream().filter(c -> c.getKey().equals("m1")).findFirst().orElseThrow();
    new CellEditor(file.editor(), file.blobs(), new Session("RA", CLOCK)).set(dataset, new CellChange(answer, 2,
        CellValue.of("2")), "misread");
    assertTrue(runs.rerun(file.study(), run, Progress.NONE).warnings().contains(stale));
    Lineage lineage = RunLineage.of(file.study(), run, file.blobs()).get(0);
    assertEquals(new DerivationState(DerivationState.Kind.STALE, stale), lineage.state());
    assertTrue(lineage.lines().get(0).endsWith("; stale: " + stale), lineage.lines().toString());
    assertFalse(runs.run(file.study(), "descriptives", runs.input(dataset, List.of("m2"), Optional.empty(), Map.of()),
        Progress.NONE).warnings().contains(stale), "of scores that are not used nothing is said");

    new ScoreStates(file.blobs(), Scorers.NONE).refresh(file.editor(), dataset, Progress.NONE);
    assertFalse(runs.rerun(file.study(), run, Progress.NONE).warnings().contains(stale));
    assertTrue(RunLineage.of(file.study(), run, file.blobs()).get(0).state().isCurrent());
  }

  @Test
  void aRunTellsHowTheColumnsWereMadeThatItRestsOn() {
    new Derivations(file.blobs()).create(file.editor(), dataset, new DerivedColumn("happy", "", DerivationKind.COLLAPSE,
        List.of("listened"), List.of(), Map.of("categories", "no:1|2|3; yes:4|5")), "");
    AnalysisInput input = runs.input(dataset, List.of("happy"), Optional.of("role"), Map.of());
    AnalysisRun run = runs.save(file.editor(), "R", "Happy", dataset, input,
        runs.run(file.study(), "crosstab", input, Progress.NONE));
    assertEquals(List.of("survey.happy: collapse: categories = no:1|2|3; yes:4|5", "  survey.listened: as it came in"),
        RunLineage.of(file.study(), run, file.blobs()).stream().flatMap(l -> l.lines().stream()).toList());
    Column listened = dataset.getColumns().get(0);
    new CellEditor(file.editor(), file.blobs(), new Session("RA", CLOCK)).set(dataset, new CellChange(listened, 0,
        CellValue.of("5")), "misread");
    assertEquals("  survey.listened: as it came in; 1 cell edited",
        RunLineage.of(file.study(), run, file.blobs()).get(0).lines().get(1));
  }
}
