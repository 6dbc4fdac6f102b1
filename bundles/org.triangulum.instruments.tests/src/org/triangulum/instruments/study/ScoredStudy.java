// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.store.data.TextValues;

/** A study in a real file with a dataset of four forms: three mood items, rater, child and time point. */
final class ScoredStudy implements AutoCloseable {
  static final String MOOD = """
      format: 1
      id: mood
      version: "1"
      title: Mood of the week
      abbreviation: MOOD
      licence: own
      wording: own
      citations: [{id: us, text: Made for this test}]
      raters: [{id: parent, label: Parent}, {id: self, label: Child, self: true}]
      responses:
        - {id: often, polarity: high-is-more, options: [{code: 0, label: never}, {code: 1}, {code: 2, label: always}]}
      items:
        - {id: m1, label: Sad, responses: often}
        - {id: m2, label: Cross, responses: often}
        - {id: m3, label: Cheerful, responses: often}
      scales:
        - id: low
          title: Low mood
          polarity: high-is-worse
          method: prorated-sum
          of: [m1, m2, {item: m3, reverse: true}]
          minimumAnswered: 2
          decimals: 0
          source: us
          verified: true
          bands: [{cuts: {fine: 0, low: 3}, source: us, verified: true}]
      """;
  static final String MOOD2 = MOOD.replace("version: \"1\"", "version: \"2\"").replace("low: 3", "low: 2");

  final StudyFile file;
  final Dataset dataset;

  ScoredStudy(Path folder) {
    file = StudyFile.create(folder.resolve("scored.triangulum"), new Session("AB",
        Clock.fixed(Instant.parse("2024-05-06T07:08:09.010Z"), ZoneOffset.UTC)), study -> study.setTitle("Scored"));
    byte missing = CodeValues.missingCode(MissingKind.REFUSED);
    DataTable table = new DataTable("forms", "form", List.of(
        text("who", ColumnRole.RATER, "parent", "Child", "parent", "self"),
        text("child", ColumnRole.SUBJECT, "C1", "C1", "C1", "C2"),
        text("time", ColumnRole.TIME_POINT, "T0", "T0", "T1", "T0"),
        codes("m1", 2, 0, 0, 1), codes("m2", 2, 1, 1, missing), codes("m3", 0, 2, 2, missing)));
    List<Dataset> made = new ArrayList<>();
    file.editor().run("Data", "", study -> {
      made.add(new DatasetWriter(file.blobs()).write(table));
      study.getDatasets().addAll(made);
    });
    dataset = made.get(0);
  }

  static DefinitionFile definition(String text) {
    return new DefinitionReader().read("mood.yaml", text);
  }

  DatasetScores scores() {
    return new DatasetScores(file.blobs(), Scorers.NONE);
  }

  private static DataColumn text(String name, ColumnRole role, String... values) {
    TextValues.Builder builder = new TextValues.Builder(values.length);
    List.of(values).forEach(builder::add);
    return column(name, role, builder.build());
  }

  private static DataColumn codes(String name, int... values) {
    byte[] codes = new byte[values.length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = (byte) values[row];
    }
    return column(name, ColumnRole.ANSWER, CodeValues.of(codes));
  }

  private static DataColumn column(String name, ColumnRole role, ColumnValues values) {
    return new DataColumn(name, name, MeasurementLevel.ORDINAL, role, Polarity.UNSTATED, new TreeMap<>(), values);
  }

  @Override
  public void close() {
    file.close();
  }
}
