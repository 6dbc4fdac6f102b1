// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.ColumnBuilder;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.DatasetWriter;

/** What the tests of data share. */
public final class Fixture {
  public static final StudyFactory MAKE = StudyFactory.eINSTANCE;
  public static final Session SESSION = new Session("AB",
      Clock.fixed(Instant.parse("2024-05-06T07:08:09Z"), ZoneOffset.UTC));

  private Fixture() {}

  /** A new study file. */
  public static StudyFile create(Path folder) {
    return StudyFile.create(folder.resolve("study.triangulum"), SESSION, study -> study.setTitle("A study"));
  }

  /** The study file again. */
  public static StudyFile reopen(StudyFile file) {
    file.close();
    return StudyFile.open(file.path(), SESSION);
  }

  /** Values from texts; a kind of missing in brackets is missing. */
  public static ColumnValues values(ColumnType type, String... texts) {
    ColumnBuilder builder = ColumnBuilder.of(type, texts.length);
    for (String text : texts) {
      if (text.startsWith("[")) {
        builder.addMissing(MissingKind.get(text.substring(1, text.length() - 1)));
      } else {
        builder.add(text);
      }
    }
    return builder.build();
  }

  /** A column with labels 1, 2, … */
  public static DataColumn column(String name, ColumnRole role, MeasurementLevel level, ColumnValues values,
      String... labels) {
    Map<Double, String> byValue = new TreeMap<>();
    for (int i = 0; i < labels.length; i++) {
      byValue.put(i + 1.0, labels[i]);
    }
    return new DataColumn(name, name, level, role, Polarity.UNSTATED, new TreeMap<>(byValue), values);
  }

  /** A column of ordinal answers. */
  public static DataColumn answers(String name, String... texts) {
    return column(name, ColumnRole.ANSWER, MeasurementLevel.ORDINAL, values(ColumnType.CODE, texts));
  }

  /** A column of numbers. */
  public static DataColumn numbers(String name, String... texts) {
    return column(name, ColumnRole.ANSWER, MeasurementLevel.RATIO, values(ColumnType.DECIMAL, texts));
  }

  /** A column of respondents. */
  public static DataColumn respondents(String... texts) {
    return column("id", ColumnRole.RESPONDENT, MeasurementLevel.NOMINAL, values(ColumnType.TEXT, texts));
  }

  /** Adds a dataset to a study. */
  public static Dataset dataset(StudyFile file, String name, DataColumn... columns) {
    Dataset dataset = new DatasetWriter(file.blobs()).write(new DataTable(name, "person", List.of(columns)));
    file.editor().run("Add", "", study -> study.getDatasets().add(dataset));
    return dataset;
  }

  /** A dataset of a study by its key. */
  public static Dataset dataset(StudyFile file, String name) {
    return file.study().getDatasets().stream().filter(d -> name.equals(d.getKey())).findFirst().orElseThrow();
  }

  /** A column of a dataset by its key. */
  public static Column column(Dataset dataset, String name) {
    return dataset.getColumns().stream().filter(c -> name.equals(c.getKey())).findFirst().orElseThrow();
  }

  /** The cells of a column as text, missing ones as their kind in brackets. */
  public static List<String> shown(StudyFile file, Column column) {
    return shown(new DatasetReader(file.blobs()).column(column).values());
  }

  /** Values as text, missing ones as their kind in brackets. */
  public static List<String> shown(ColumnValues values) {
    return IntStream.range(0, values.size())
        .mapToObj(row -> CellValue.at(values, row).shown()).toList();
  }
}
