// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.triangulum.fixtures.MoodForms;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.DatasetWriter;

/** A study in a real file with the four forms of {@link MoodForms}. */
final class ScoredStudy implements AutoCloseable {
  final StudyFile file;
  final Dataset dataset;

  ScoredStudy(Path folder) {
    file = StudyFile.create(folder.resolve("scored.triangulum"), new Session("AB",
        Clock.fixed(Instant.parse("2024-05-06T07:08:09.010Z"), ZoneOffset.UTC)), study -> study.setTitle("Scored"));
    List<Dataset> made = new ArrayList<>();
    file.editor().run("Data", "", study -> {
      made.add(new DatasetWriter(file.blobs()).write(MoodForms.table()));
      study.getDatasets().addAll(made);
    });
    dataset = made.get(0);
  }

  Instrument add(String definition) throws DefinitionException {
    return new StudyInstruments().add(file.editor(), new DefinitionReader().read("mood.yaml", definition));
  }

  DatasetScores scores() {
    return new DatasetScores(file.blobs(), Scorers.NONE);
  }

  DataColumn column(String name) {
    Column column = dataset.getColumns().stream().filter(c -> c.getKey().equals(name)).findFirst().orElseThrow();
    return new DatasetReader(file.blobs()).column(column);
  }

  List<Double> numbers(String name) {
    DataColumn column = column(name);
    return IntStream.range(0, 4).mapToObj(column.values()::number).toList();
  }

  @Override
  public void close() {
    file.close();
  }
}
