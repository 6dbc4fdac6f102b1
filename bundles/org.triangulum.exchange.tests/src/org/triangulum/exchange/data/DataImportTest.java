// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.csv.CsvDataReader;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MappedUse;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.CodeValues;

class DataImportTest {
  private static final String MAP = """
      {"key": "waves", "dataset": "survey", "rowUnit": "person", "createParticipants": true,
       "columns": [{"source": "id", "use": "respondent"},
         {"source": "grp", "use": "group", "values": {"1": "F", "2": "W"}},
         {"source": "q1", "item": "FEQ1", "label": "Listened to", "missing": {"9": "refused"}},
         {"source": "age", "use": "attribute"}, {"source": "ip", "use": "ignore"}]}
      """;

  @TempDir
  Path folder;
  private DataStudy study;

  @BeforeEach
  void make() {
    study = new DataStudy(folder);
  }

  @AfterEach
  void close() {
    study.close();
  }

  private String map() throws Exception {
    return study.write("map.json", MAP).toString();
  }

  private Path first() throws Exception {
    return study.write("first.csv", "id,grp,q1,age,ip,when", "P1,1,2,30,1.1.1.1,03.04.2024",
        "P2,2,9,41,1.1.1.2,14.04.2024", "P3,1,,50,1.1.1.3,");
  }

  @Test
  void aMappingMakesDatasetParticipantsAndAttributesInOneTransaction() throws Exception {
    study.bring(first(), map(), Map.of());
    assertEquals(List.of("F", "W", "F"), study.values("survey", "grp"));
    assertEquals(List.of("2", "<refused>", "<missing>"), study.values("survey", "q1"));
    assertEquals(List.of("2024-04-03", "2024-04-14", "<missing>"), study.values("survey", "when"));
    assertEquals(ValueFormat.DATE, study.column("survey", "when").getFormat());
    assertEquals("FEQ1", study.column("survey", "q1").getItem().getKey());
    assertEquals("Listened to", study.column("survey", "q1").getLabel());
    assertEquals(ColumnRole.RESPONDENT, study.column("survey", "id").getRole());
    assertEquals(5, study.dataset("survey").getColumns().size(), "the ignored column stays out");
    assertEquals("W", study.study().getParticipants().get(1).getGroup().getKey());
    assertEquals("41", study.study().getParticipants().get(1).getAttributes().get(0).getValue());
    study.file.editor().undo();
    assertTrue(study.study().getDatasets().isEmpty() && study.study().getParticipants().isEmpty()
        && study.study().getDataMappings().isEmpty(), "one undo takes all of it back");
  }

  @Test
  void theMappingRunsAgainOnTheNextExportAndShowsDifferencesFirst() throws Exception {
    study.bring(first(), map(), Map.of());
    Path next = study.write("next.csv", "id,grp,q1,age,q9", "P2,2,4,41,7", "P1,1,2,31,8", "P4,2,1,22,9");
    StagedData staged = study.stage(next, "waves", Map.of());
    DataDifference difference = staged.difference(study.study(), study.file.blobs());
    assertEquals(List.of("P4"), difference.newRows());
    assertEquals(List.of("P3"), difference.vanishedRows());
    assertEquals(List.of("q9"), difference.newColumns());
    assertEquals(List.of("when"), difference.goneColumns());
    assertEquals(Map.of("q1", 1, "age", 1), difference.changedValues());
    assertEquals(new ValueChange("P2", 2, "q1", "9", "4"), difference.changes().get(0));
    assertEquals(List.of("<refused>"), study.values("survey", "q1").subList(1, 2), "nothing is changed yet");
    staged.apply(study.file.editor(), study.file.blobs(), Progress.NONE);
    assertEquals(List.of("P1", "P2", "P3", "P4"), study.values("survey", "id"));
    assertEquals(List.of("2", "4", "<missing>", "1"), study.values("survey", "q1"));
    assertEquals(List.of("8", "7", "<missing>", "9"), study.values("survey", "q9"));
    assertEquals(1, study.study().getDatasets().size());
    long before = study.file.journal().size();
    study.bring(next, "waves", Map.of());
    assertEquals(before, study.file.journal().size(), "the same export a second time changes nothing");
    study.bring(next, "waves", Map.of("vanished", "remove"));
    assertEquals(List.of("P1", "P2", "P4"), study.values("survey", "id"));
  }

  @Test
  void repeatedMeasuresAreToldByRespondentAndTimePoint() throws Exception {
    Path source = study.write("long.csv", "id,wave,q", "P1,T1,1", "P1,T2,2", "P2,T1,3");
    study.bring(source, null, Map.of("respondent", "id"));
    assertEquals(ColumnRole.TIME_POINT, study.column("long", "wave").getRole());
    DataDifference difference = study.stage(study.write("long.csv", "id,wave,q", "P1,T2,5"), null,
        Map.of("respondent", "id")).difference(study.study(), study.file.blobs());
    assertEquals("P1 / T2", difference.changes().get(0).row());
    assertEquals(2, difference.vanishedRows().size());
  }

  @Test
  void duplicatesUnknownGroupsAndMissingIdsAreProblemsWithTheirLine() throws Exception {
    Path source = study.write("bad.csv", "id,grp,q1,age", "P1,1,1,1", "P1,3,1,1", ",1,1,1");
    ExchangeException refused = assertThrows(ExchangeException.class, () -> study.bring(source, map(), Map.of()));
    String message = refused.getMessage();
    assertTrue(message.contains("bad.csv:3: column \"grp\": \"3\" is no group of the study"), message);
    assertTrue(message.contains("bad.csv:3: \"P1\" stands in line 2 already"), message);
    assertTrue(message.contains("bad.csv:4: the respondent is missing"), message);
    assertTrue(study.study().getDatasets().isEmpty());
  }

  @Test
  void codesThatTheLabelsDoNotKnowAreToldWithTheirLine() throws Exception {
    Variable variable = Variable.plain("q", ColumnType.CODE,
        MeasurementLevel.ORDINAL).withCodes(List.of(
        CodeMeaning.of(1, "no", MissingKind.NONE), CodeMeaning.of(3, "yes", MissingKind.NONE)), List.of());
    List<String> notes = new ArrayList<>();
    ReadData data = new ReadData(new DataSchema("d", "", List.of(variable), List.of(), 3, List.of(), Map.of(),
        List.of()), List.of(CodeValues.of((byte) 1, (byte) 2, (byte) 7)), null, 2);
    Unlabelled.note(new TargetColumn("q", MappedUse.ANSWER, variable, null, data.values().get(0)), data, "d.sav",
        notes);
    assertEquals(List.of("d.sav: column \"q\": 7 (line 4) has no label."), notes);
  }

  @Test
  void mappingsReadBackAsTheyWereWritten() throws Exception {
    DataPlan plan = PlanJson.read(study.write("map.json", MAP));
    Path copy = folder.resolve("copy.json");
    PlanJson.write(plan, copy);
    assertEquals(plan, PlanJson.read(copy));
    study.bring(first(), map(), Map.of());
    DataPlan saved = SavedPlans.get(study.study(), "waves");
    assertEquals(plan.columns().get(1), saved.columns().get(1));
    assertEquals("FEQ/FEQ1", saved.column("q1").item());
    assertEquals(Map.of("9", MissingKind.REFUSED), saved.column("q1").missing());
  }

  @Test
  void mistakesOfAMappingNameTheirLine() throws Exception {
    Path map = study.write("map.json", "{\"dataset\": \"s\",", "\"colums\": [],", "\"columns\": [{\"source\": \"id\",",
        "\"use\": \"respondant\"}]}");
    String message = assertThrows(ExchangeException.class, () -> PlanJson.read(map)).getMessage();
    assertTrue(message.contains("map.json:2: unknown member \"colums\"; did you mean columns?"), message);
    assertTrue(message.contains("map.json:4: \"respondant\" is no use of a column; did you mean respondent?"), message);
  }

  @Test
  void settingsOverrideWhatWasFoundOut() throws Exception {
    Path source = study.write("odd.csv", "id|v|d", "1|'a|b'|01/02/2024");
    CsvDataReader reader = new CsvDataReader();
    DataSchema schema = reader.schema(source, Map.of("delimiter", "pipe", "quote", "'", "dates", "mdy"), Progress.NONE);
    assertEquals(List.of("1", "a|b", "2024-01-02"), schema.preview().get(0));
    assertTrue(reader.schema(study.write("d.csv", "d", "01/02/2024"), Map.of(), Progress.NONE).notes().get(0)
        .contains("dates=mdy"), "an ambiguous date is told");
    String message = assertThrows(ExchangeException.class, () -> study.bring(source, null, Map.of("delimiter", "pipe",
        "dates", "ymd", "quot", "'"))).getMessage();
    assertTrue(message.contains("did you mean quote?") && message.contains("auto, dmy, mdy, none"), message);
  }

  @Test
  void stoppingLeavesTheStudyAsItWas() throws Exception {
    StagedData staged = study.stage(first(), map(), Map.of());
    Progress stopped = new Progress() {
      @Override
      public void step(String what, double share) {
        throw new AssertionError("work goes on after it was stopped");
      }

      @Override
      public boolean cancelled() {
        return true;
      }
    };
    assertThrows(CancellationException.class, () -> staged.apply(study.file.editor(), study.file.blobs(), stopped));
    assertTrue(study.study().getDatasets().isEmpty() && study.study().getParticipants().isEmpty());
  }

  @Test
  void theSuggestionFollowsNamesAndTheStudy() throws Exception {
    Path source = study.write("s.csv", "ID,group,wave,FEQ1,count", "a,Families,t1,1,2", "b,W,T2,2,1");
    DataPlan plan = PlanSuggestion.of(new CsvDataReader().schema(source, Map.of(), Progress.NONE), study.study());
    assertEquals(List.of(MappedUse.RESPONDENT, MappedUse.GROUP, MappedUse.TIME_POINT, MappedUse.ANSWER,
        MappedUse.COUNT), plan.columns().stream().map(ColumnPlan::use).toList());
    assertEquals("FEQ/FEQ1", plan.column("FEQ1").item());
  }

  @Test
  void aLargePreviewReadsTheBeginningOnly() throws Exception {
    StringBuilder text = new StringBuilder("id,text\n");
    for (int i = 0; i < 60_000; i++) {
      text.append(i).append(",\"line ").append(i).append("\nand äö\"\n");
    }
    DataSchema schema = new CsvDataReader().schema(study.write("l.csv", text.toString()), Map.of(), Progress.NONE);
    assertEquals(-1, schema.rows());
    assertEquals(DataSchema.PREVIEW, schema.preview().size());
    assertEquals("line 7\nand äö", schema.preview().get(7).get(1));
  }
}
