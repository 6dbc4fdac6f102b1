// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.triangulum.exchange.Problems;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.MappedUse;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;

/**
 * What tells the rows of a table apart: the respondent, with subject, rater and time point where there are columns for
 * them, and what else numbers repeated rows. Without a column for respondents rows are told by their number.
 */
final class RowKeys {
  private static final List<MappedUse> PARTS = List.of(MappedUse.RESPONDENT, MappedUse.SUBJECT, MappedUse.RATER,
      MappedUse.TIME_POINT);
  /** Parts at the end that a row does not have, so that a row is told alike before and after its table has repeats. */
  private static final Pattern END = Pattern.compile("(?: / )+$");
  private static final int LISTED = 50;

  private final List<ColumnValues> parts;
  private final int rows;

  private RowKeys(List<ColumnValues> parts, int rows) {
    this.parts = parts;
    this.rows = rows;
  }

  /**
   * The keys of rows whose columns are used so.
   *
   * @param repeats what tells rows apart that all these have in common
   */
  static RowKeys of(Map<MappedUse, ColumnValues> columns, List<ColumnValues> repeats, int rows) {
    List<ColumnValues> parts = new ArrayList<>();
    if (columns.containsKey(MappedUse.RESPONDENT)) {
      PARTS.stream().filter(columns::containsKey).forEach(use -> parts.add(columns.get(use)));
      parts.addAll(repeats);
    }
    return new RowKeys(parts, rows);
  }

  /** The use of a column of a role; null for roles that tell no rows apart. */
  static MappedUse use(ColumnRole role) {
    return PARTS.stream().filter(u -> u.getLiteral().equals(role.getLiteral())).findFirst().orElse(null);
  }

  /** Whether rows are told by respondents. */
  boolean named() {
    return !parts.isEmpty();
  }

  int rows() {
    return rows;
  }

  /** What tells a row, for people too. */
  String key(int row) {
    if (parts.isEmpty()) {
      return "row " + (row + 1);
    }
    if (parts.size() == 1) {
      return parts.get(0).text(row).strip();
    }
    StringBuilder key = new StringBuilder();
    for (ColumnValues part : parts) {
      key.append(key.isEmpty() ? "" : " / ").append(part.text(row).strip());
    }
    return END.matcher(key).replaceFirst("");
  }

  /** The rows by key; rows without a respondent, and several rows of one key, are problems. */
  Map<String, Integer> index(ReadData data, String file, Problems problems) {
    Map<String, Integer> index = new HashMap<>(rows * 4 / 3 + 1);
    int wrong = 0;
    for (int row = 0; row < rows; row++) {
      if (parts.get(0).missing(row) != MissingKind.NONE || parts.get(0).text(row).isBlank()) {
        if (wrong++ < LISTED) {
          problems.add(file, data.line(row), "the respondent is missing");
        }
        continue;
      }
      Integer before = index.putIfAbsent(key(row), row);
      if (before != null && wrong++ < LISTED) {
        problems.add(file, data.line(row), "\"" + key(row) + "\" stands in line " + data.line(before) + " already");
      }
    }
    if (wrong > LISTED) {
      problems.add(file, 0, (wrong - LISTED) + " more rows without a respondent of their own");
    }
    return index;
  }

  /** The rows of a dataset by key; of several rows of one key the first. */
  Map<String, Integer> index() {
    Map<String, Integer> index = new HashMap<>(rows * 4 / 3 + 1);
    for (int row = 0; row < rows; row++) {
      index.putIfAbsent(key(row), row);
    }
    return index;
  }

  /** Keys in the order of rows. */
  static List<String> inOrder(Map<String, Integer> rows) {
    return rows.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getValue)).map(Map.Entry::getKey).toList();
  }
}
