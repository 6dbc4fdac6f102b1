// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.DataRule;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DatasetReader;

/** The dataset being checked, each column read once, and what was found so far. */
final class Checked {
  private final Study study;
  private final Dataset dataset;
  private final DatasetReader reader;
  private final Map<Column, ColumnValues> read = new HashMap<>();
  private final List<QualityFinding> findings = new ArrayList<>();

  Checked(Study study, Dataset dataset, Blobs blobs) {
    this.study = study;
    this.dataset = dataset;
    this.reader = new DatasetReader(blobs);
  }

  Study study() {
    return study;
  }

  Dataset dataset() {
    return dataset;
  }

  int rows() {
    return dataset.getRowCount();
  }

  /** Values, those declared missing marked. */
  ColumnValues values(Column column) {
    return read.computeIfAbsent(column, c -> reader.column(c).values());
  }

  List<Column> columns(ColumnRole... roles) {
    List<ColumnRole> wanted = List.of(roles);
    return dataset.getColumns().stream().filter(c -> wanted.contains(c.getRole())).toList();
  }

  /** Columns with answers, each once asked of people. */
  List<Column> answers() {
    return dataset.getColumns().stream().filter(c -> c.getRole() == ColumnRole.ANSWER && c.getDerivation() == null)
        .toList();
  }

  Optional<Column> ofItem(String key) {
    return dataset.getColumns().stream().filter(c -> c.getItem() != null && key.equals(c.getItem().getKey()))
        .findFirst();
  }

  /** Notes a finding in the rows that a test picks; nothing where it picks none. */
  void find(QualityKind kind, List<Column> columns, IntPredicate rows, Message message) {
    find(kind, columns, IntStream.range(0, rows()).filter(rows).toArray(), message);
  }

  void find(QualityKind kind, List<Column> columns, int[] rows, Message message) {
    if (rows.length > 0) {
      findings.add(new QualityFinding(kind, message.of(rows.length), columns, rows, Optional.empty()));
    }
  }

  void find(DataRule rule, List<Column> columns, int[] rows, Message message) {
    if (rows.length > 0) {
      findings.add(new QualityFinding(QualityKind.RULE, message.of(rows.length), columns, rows, Optional.of(rule)));
    }
  }

  void notChecked(List<Column> columns, String why) {
    findings.add(new QualityFinding(QualityKind.NOT_CHECKED, why, columns, new int[0], Optional.empty()));
  }

  void notChecked(DataRule rule, String why) {
    findings.add(new QualityFinding(QualityKind.NOT_CHECKED, why, List.of(), new int[0], Optional.of(rule)));
  }

  List<QualityFinding> findings() {
    return findings;
  }

  /** What to say of so many rows. */
  interface Message {
    String of(int rows);
  }

  /** "1 row" or "2 rows". */
  static String rows(int count) {
    return count == 1 ? "1 row" : count + " rows";
  }
}
