// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.IntegerValues;

/**
 * A study of one survey, made by a seeded generator: {@code id} numbers the respondents, {@code q1}, {@code q2}… are
 * answers from 1 to 5 of which one in twenty is missing, every tenth of them a score with decimals.
 */
final class BigData {
  private final SplittableRandom random = new SplittableRandom(5);
  private final int rows;
  private final int columns;

  BigData(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  StudyFile create(Path file) {
    StudyFile made = StudyFile.create(file, Bench.session(), study -> study.setTitle("Survey"));
    made.editor().run("Fill", "", study -> study.getDatasets().add(new DatasetWriter(made.blobs()).write(table())));
    return made;
  }

  private DataTable table() {
    List<DataColumn> all = new ArrayList<>();
    int[] ids = new int[rows];
    for (int row = 0; row < rows; row++) {
      ids[row] = row + 1;
    }
    all.add(column("id", MeasurementLevel.NOMINAL, ColumnRole.RESPONDENT, new TreeMap<>(), IntegerValues.of(ids)));
    for (int i = 1; i < columns; i++) {
      all.add(i % 10 == 0 ? column("q" + i, MeasurementLevel.INTERVAL, ColumnRole.SCORE, new TreeMap<>(), score())
          : column("q" + i, MeasurementLevel.ORDINAL, ColumnRole.ANSWER, new TreeMap<>(Map.of(1.0, "never",
              2.0, "seldom", 3.0, "sometimes", 4.0, "often", 5.0, "always")), answers()));
    }
    return new DataTable("survey", "person", all);
  }

  private static DataColumn column(String name, MeasurementLevel level, ColumnRole role,
      NavigableMap<Double, String> labels, ColumnValues values) {
    return new DataColumn(name, "Question " + name, level, role, Polarity.UNSTATED, labels, values);
  }

  private ColumnValues answers() {
    byte[] codes = new byte[rows];
    for (int row = 0; row < rows; row++) {
      codes[row] = random.nextInt(20) == 0 ? CodeValues.missingCode(MissingKind.NOT_ASKED)
          : (byte) (1 + random.nextInt(5));
    }
    return CodeValues.of(codes);
  }

  private ColumnValues score() {
    double[] values = new double[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = random.nextInt(1000) / 10.0;
    }
    return DecimalValues.of(values);
  }
}
