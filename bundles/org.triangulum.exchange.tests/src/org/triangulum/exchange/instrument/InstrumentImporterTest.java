// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.Importers;
import org.triangulum.exchange.folder.StudyFolderExporter;
import org.triangulum.exchange.folder.StudyFolderImporter;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Scale;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.store.data.DecimalValues;

class InstrumentImporterTest {
  private static final String MOOD = """
      # Mood of the week
      format: 1
      id: mood
      version: "1"
      title: Mood
      abbreviation: MOOD
      licence: own
      wording: own
      citations: [{id: us, text: Made for this test}]
      responses: [{id: often, options: [{code: 0}, {code: 1}, {code: 2}]}]
      items: [{id: m1, label: Sad, responses: often}, {id: m2, label: Cross, responses: often}]
      scales: [{id: low, title: Low mood, method: sum, of: [m1, m2], source: us, verified: true}]
      golden: [{title: one, answers: {m1: 1, m2: 0}, scores: {low: 1}}]
      """;

  @TempDir
  Path folder;

  private StudyFile study(String name) {
    return StudyFile.create(folder.resolve(name), new Session("AB",
        Clock.fixed(Instant.parse("2024-05-06T07:08:09.010Z"), ZoneOffset.UTC)), s -> {
          s.setKey("mood");
          s.setTitle("Mood");
        });
  }

  private Path definition(String text) throws IOException {
    return Files.writeString(folder.resolve("mood.yaml"), text);
  }

  @Test
  void aDefinitionBecomesAnInstrumentOnce() throws IOException, ExchangeException {
    Path file = definition(MOOD);
    assertEquals("instrument", Importers.discovered().probe(file).orElseThrow().id());
    try (StudyFile study = study("s.triangulum")) {
      ImportReport first = new InstrumentImporter().stage(file, Progress.NONE)
          .apply(study.editor(), study.blobs(), Progress.NONE);
      assertEquals(2, first.counts().get("item"));
      assertEquals(List.of(), first.warnings());
      ImportReport again = new InstrumentImporter().stage(file, Progress.NONE)
          .apply(study.editor(), study.blobs(), Progress.NONE);
      assertEquals(List.of("mood 1 is in the study already"), again.warnings());
      assertEquals(1, study.study().getInstruments().size());
    }
  }

  @Test
  void errorsNameFileAndLine() throws IOException {
    Path file = definition(MOOD.replace("of: [m1, m2]", "of: [m1, m3]"));
    assertTrue(new InstrumentImporter().probe(file));
    String message = assertThrows(ExchangeException.class,
        () -> new InstrumentImporter().stage(file, Progress.NONE)).getMessage();
    assertTrue(message.contains("mood.yaml:12: scales[0].of[1].item: There is no item m3"), message);
  }

  @Test
  void otherYamlIsLeftAlone() throws IOException {
    assertFalse(new InstrumentImporter().probe(definition("services:\n  web: {}\n")));
  }

  @Test
  void instrumentsAndScoreColumnsGoThroughAStudyFolder() throws IOException, ExchangeException {
    Path out = Files.createDirectory(folder.resolve("out"));
    try (StudyFile study = study("s.triangulum")) {
      new InstrumentImporter().stage(definition(MOOD), Progress.NONE)
          .apply(study.editor(), study.blobs(), Progress.NONE);
      study.editor().run("Data", "", s -> {
        Column column = StudyFactory.eINSTANCE.createColumn();
        column.setKey("low");
        column.setRole(ColumnRole.SCORE);
        column.setLevel(MeasurementLevel.INTERVAL);
        column.setScale(s.getInstruments().get(0).getScales().get(0));
        column.setScoring("mood 1");
        new DatasetWriter(study.blobs()).replace(column, DecimalValues.of(1, 2.5));
        Dataset dataset = StudyFactory.eINSTANCE.createDataset();
        dataset.setKey("d");
        dataset.setRowCount(2);
        dataset.getColumns().add(column);
        s.getDatasets().add(dataset);
      });
      new StudyFolderExporter().export(study.study(), study.blobs(), out, Progress.NONE);
    }
    try (StudyFile again = study("again.triangulum")) {
      new StudyFolderImporter().stage(out, Progress.NONE).apply(again.editor(), again.blobs(), Progress.NONE);
      Instrument mood = again.study().getInstruments().get(0);
      assertEquals(MOOD, mood.getDefinition());
      Scale low = again.study().getDatasets().get(0).getColumns().get(0).getScale();
      assertEquals("low", low.getKey());
      assertEquals("mood 1", again.study().getDatasets().get(0).getColumns().get(0).getScoring());
    }
  }
}
