// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.triangulum.data.derive.Respondents;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.ColumnValues;

/** The same identifier or the same answers in several rows, and identifiers that nobody has. */
final class DuplicateChecks {
  private static final int LEAST_COLUMNS = 4;

  private DuplicateChecks() {}

  static void identifiers(Checked data) {
    List<Column> keys = data.columns(ColumnRole.RESPONDENT, ColumnRole.SUBJECT, ColumnRole.RATER,
        ColumnRole.TIME_POINT);
    Optional<Column> who = keys.stream().filter(c -> c.getRole() == ColumnRole.RESPONDENT).findFirst();
    if (who.isEmpty()) {
      return;
    }
    List<ColumnValues> values = keys.stream().map(data::values).toList();
    ColumnValues ids = data.values(who.get());
    Map<List<String>, List<Integer>> rows = new HashMap<>();
    long[] hashes = new long[data.rows()];
    boolean[] said = new boolean[data.rows()];
    for (int row = 0; row < hashes.length; row++) {
      said[row] = !ids.text(row).isBlank();
      for (ColumnValues each : values) {
        hashes[row] = hashes[row] * 1_000_003 + each.text(row).strip().hashCode();
      }
    }
    CellHash.repeated(hashes, said).forEach(group -> group.forEach(row -> rows.computeIfAbsent(
        values.stream().map(v -> v.text(row).strip()).toList(), k -> new ArrayList<>(2)).add(row)));
    rows.entrySet().stream().filter(e -> e.getValue().size() > 1).sorted(Map.Entry.comparingByValue(
        (a, b) -> a.get(0) - b.get(0))).forEach(e -> data.find(QualityKind.DUPLICATE_ID, keys,
        e.getValue().stream().mapToInt(Integer::intValue).toArray(),
        n -> String.join(" ", e.getKey()).strip() + " stands in " + n + " rows"));
    data.find(QualityKind.UNKNOWN_ID, List.of(who.get()), row -> ids.text(row).isBlank(),
        n -> who.get().getKey() + " is empty in " + Checked.rows(n));
    unknown(data, who.get(), ids);
  }

  private static void unknown(Checked data, Column who, ColumnValues ids) {
    Respondents respondents = new Respondents(data.study());
    Map<String, Boolean> known = new HashMap<>();
    int[] strangers = IntStream.range(0, data.rows()).filter(row -> !ids.text(row).isBlank()
        && !known.computeIfAbsent(ids.text(row), id -> respondents.of(id).isPresent())).toArray();
    if (known.containsValue(true)) {
      data.find(QualityKind.UNKNOWN_ID, List.of(who), strangers,
          n -> who.getKey() + " names nobody of the study in " + Checked.rows(n));
    }
  }

  static void rows(Checked data) {
    List<Column> columns = data.answers();
    if (columns.size() < LEAST_COLUMNS || !data.columns(ColumnRole.COUNT).isEmpty()) {
      return;
    }
    long[] hashes = new long[data.rows()];
    boolean[] said = new boolean[data.rows()];
    List<ColumnValues> values = columns.stream().map(data::values).toList();
    for (ColumnValues each : values) {
      for (int row = 0; row < hashes.length; row++) {
        CellHash.add(hashes, said, each, row);
      }
    }
    CellHash.repeated(hashes, said).stream().filter(g -> g.size() > 1).flatMap(g -> same(values, g).stream())
        .sorted((a, b) -> a[0] - b[0]).forEach(rows -> data.find(QualityKind.DUPLICATE_ROW, columns, rows,
        n -> "Rows " + Arrays.stream(rows).limit(LEAST_COLUMNS).mapToObj(r -> Integer.toString(r + 1))
            .reduce((a, b) -> a + ", " + b).orElse("") + (n > LEAST_COLUMNS ? ", …" : "") + " hold the same answers "
                + "to all "
            + columns.size() + " questions"));
  }

  /** Rows of one hash that really are the same. */
  private static List<int[]> same(List<ColumnValues> values, List<Integer> rows) {
    Map<List<CellValue>, List<Integer>> exact = new HashMap<>();
    rows.forEach(row -> exact.computeIfAbsent(values.stream().map(v -> CellValue.at(v, row)).toList(),
        k -> new ArrayList<>()).add(row));
    return exact.values().stream().filter(g -> g.size() > 1)
        .map(g -> g.stream().mapToInt(Integer::intValue).toArray()).toList();
  }
}
