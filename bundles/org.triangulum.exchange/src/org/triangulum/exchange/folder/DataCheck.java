// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import org.triangulum.exchange.csv.CsvOptions;
import org.triangulum.exchange.csv.CsvTable;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.ValueLabel;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DatasetReader;

/**
 * Checks values against what their columns mean, once items are known: text where numbers must be is a mistake, which
 * would else only show when an analysis fails; a number without a meaning is a warning.
 */
final class DataCheck {
  private static final int SHOWN = 12;

  private final Staging staging;
  private final FolderFiles files;

  DataCheck(Staging staging, FolderFiles files) {
    this.staging = staging;
    this.files = files;
  }

  /**
   * Checks a dataset.
   *
   * @param file of its values
   * @param open columns whose type nobody stated
   */
  void check(Dataset dataset, String file, Set<Column> open) {
    Map<String, ColumnType> numeric = new HashMap<>();
    for (Column column : dataset.getColumns()) {
      if (column.getType() == ColumnType.TEXT && open.contains(column) && meansNumbers(column)) {
        numeric.put(column.getKey(), ColumnType.DECIMAL);
      } else if (column.getType() == ColumnType.CODE || column.getType() == ColumnType.INTEGER) {
        checkCodes(dataset, column);
      }
    }
    if (!numeric.isEmpty()) {
      // Reading again as numbers finds each line that is none.
      files.bytes(file).ifPresent(bytes ->
          CsvTable.read(file, bytes, CsvOptions.STUDY_FOLDER.withTypes(numeric), staging.problems));
    }
  }

  private static boolean meansNumbers(Column column) {
    return column.getLevel() != MeasurementLevel.NOMINAL || !column.getValueLabels().isEmpty()
        || column.getRole() == ColumnRole.SCORE || column.getRole() == ColumnRole.COUNT
        || !options(column).isEmpty();
  }

  private static List<ResponseOption> options(Column column) {
    return column.getItem() == null || column.getItem().getResponseSet() == null ? List.of()
        : column.getItem().getResponseSet().getOptions();
  }

  /** Labels often name the ends of a scale only: without a response set, what lies between them has a meaning too. */
  private void checkCodes(Dataset dataset, Column column) {
    TreeSet<Double> labelled = new TreeSet<>();
    TreeSet<Double> present = new TreeSet<>();
    for (ValueLabel label : column.getValueLabels()) {
      labelled.add(label.getValue());
      if (label.getMissing() == MissingKind.NONE) {
        present.add(label.getValue());
      }
    }
    Set<Double> codes = options(column).stream().map(o -> (double) o.getCode())
        .collect(Collectors.toCollection(TreeSet::new));
    if (!codes.isEmpty()) {
      warn(dataset, column, v -> codes.contains(v) || labelled.contains(v), "no code of item "
          + column.getItem().getKey() + " (" + texts(codes) + ")");
    } else if (present.size() > 1) {
      warn(dataset, column, v -> labelled.contains(v) || v >= present.first() && v <= present.last(),
          "outside its value labels (" + texts(labelled) + ")");
    }
  }

  private void warn(Dataset dataset, Column column, DoublePredicate meaning, String cause) {
    ColumnValues values = new DatasetReader(staging.blobs).values(column);
    Set<Double> strange = new TreeSet<>();
    for (int row = 0; row < values.size(); row++) {
      if (values.missing(row) == MissingKind.NONE && !meaning.test(values.number(row))) {
        strange.add(values.number(row));
      }
    }
    if (!strange.isEmpty()) {
      staging.warnings.add("Dataset " + dataset.getKey() + ", column " + column.getKey() + ": " + texts(strange)
          + (strange.size() == 1 ? " is " : " are ") + cause + ".");
    }
  }

  private static String texts(Set<Double> values) {
    return values.stream().limit(SHOWN).map(FieldText::write).collect(Collectors.joining(", "))
        + (values.size() > SHOWN ? ", …" : "");
  }
}
