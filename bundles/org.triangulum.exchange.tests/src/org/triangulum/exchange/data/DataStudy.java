// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.exchange.Importers;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.TimePoint;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DatasetReader;

/** A study file with groups, time points and an instrument, into which tests bring tables. */
public final class DataStudy implements AutoCloseable {
  final Path folder;
  final StudyFile file;

  /** A study in a folder of the test. */
  public DataStudy(Path folder) {
    this.folder = folder;
    Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    file = StudyFile.create(folder.resolve("study.triangulum"), new Session("test", clock), DataStudy::fill);
  }

  private static void fill(Study study) {
    study.setKey("S");
    for (String[] each : new String[][] {{"F", "Families"}, {"W", "Staff"}}) {
      ParticipantGroup group = StudyFactory.eINSTANCE.createParticipantGroup();
      group.setKey(each[0]);
      group.setName(each[1]);
      study.getGroups().add(group);
    }
    for (String key : List.of("T1", "T2")) {
      TimePoint point = StudyFactory.eINSTANCE.createTimePoint();
      point.setKey(key);
      study.getTimePoints().add(point);
    }
    Instrument instrument = StudyFactory.eINSTANCE.createInstrument();
    instrument.setKey("FEQ");
    for (String key : List.of("FEQ1", "FEQ2")) {
      Item item = StudyFactory.eINSTANCE.createItem();
      item.setKey(key);
      instrument.getItems().add(item);
    }
    study.getInstruments().add(instrument);
  }

  public Study study() {
    return file.study();
  }

  public Path write(String name, String... lines) throws Exception {
    return Files.write(folder.resolve(name), (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  StagedData stage(Path source, String map, Map<String, String> settings) throws ExchangeException {
    return (StagedData) Importers.discovered().probe(source).orElseThrow().stage(source,
        new ImportSettings(Optional.ofNullable(map).map(Path::of), settings), Progress.NONE);
  }

  ImportReport bring(Path source, String map, Map<String, String> settings) throws ExchangeException {
    return stage(source, map, settings).apply(file.editor(), file.blobs(), Progress.NONE);
  }

  Dataset dataset(String key) {
    return study().getDatasets().stream().filter(d -> key.equals(d.getKey())).findFirst().orElseThrow();
  }

  Column column(String dataset, String key) {
    return dataset(dataset).getColumns().stream().filter(c -> key.equals(c.getKey())).findFirst().orElseThrow();
  }

  /** The values of a column as texts; a missing one as its kind in brackets. */
  List<String> values(String dataset, String key) {
    DataColumn column = new DatasetReader(file.blobs()).column(column(dataset, key));
    return IntStream.range(0, column.values().size()).mapToObj(row ->
        column.values().missing(row) == MissingKind.NONE ? column.values().text(row)
            : "<" + column.values().missing(row).getLiteral() + ">").toList();
  }

  @Override
  public void close() {
    file.close();
  }
}
