// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.data.Variable.Hint;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MappedUse;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DatasetReader;

/** A source beside the dataset of a study that it brings up to date: which rows are which, and what differs. */
final class DataMerge {
  private final DataPlan plan;
  private final ReadData data;
  private final DatasetReader reader;
  private final Dataset existing;
  private final List<TargetColumn> columns;
  private final List<String> notes = new ArrayList<>();
  private final List<String> newRows = new ArrayList<>();
  private final List<String> vanishedRows = new ArrayList<>();
  private RowKeys keys;
  private int[] oldRows;
  private int[] freshRows;

  /**
   * Compares.
   *
   * @throws ExchangeException listing everything that keeps the study from taking the source
   */
  DataMerge(Study study, Blobs blobs, DataPlan plan, ReadData data, String file, PlanNames names)
      throws ExchangeException {
    this.plan = plan;
    this.data = data;
    reader = new DatasetReader(blobs);
    existing = study.getDatasets().stream().filter(d -> plan.dataset().equals(d.getKey())).findFirst().orElse(null);
    Problems problems = new Problems();
    if (plan.dataset().isBlank()) {
      problems.add(file, 0, "the dataset needs a key: say dataset=KEY");
    }
    columns = new PlannedColumns(plan, data, file, names, problems, notes).columns(existing);
    keys = keys();
    Map<String, Integer> fresh = keys.named() ? keys.index(data, file, problems) : Map.of();
    if (existing != null) {
      RowKeys old = oldKeys();
      if (old.named() != keys.named()) {
        problems.add(file, 0, "dataset " + plan.dataset() + (old.named()
            ? " tells its rows by respondent; say in the mapping which column holds the respondent"
            : " has no column of respondents, so its rows cannot be found again; choose another dataset"));
      } else {
        match(old, fresh);
      }
    }
    problems.refuse("Nothing was imported");
  }

  private RowKeys keys() {
    Map<MappedUse, ColumnValues> used = new EnumMap<>(MappedUse.class);
    columns.forEach(c -> used.putIfAbsent(c.use(), c.values()));
    return RowKeys.of(used, repeats().map(TargetColumn::values).toList(), data.rows());
  }

  private Stream<TargetColumn> repeats() {
    return columns.stream().filter(c -> c.variable().hint() == Hint.REPEAT);
  }

  private RowKeys oldKeys() {
    Map<MappedUse, ColumnValues> used = new EnumMap<>(MappedUse.class);
    for (Column column : existing.getColumns()) {
      MappedUse use = RowKeys.use(column.getRole());
      // A part that the source does not have cannot tell its rows apart.
      if (use != null && (use == MappedUse.RESPONDENT || columns.stream().anyMatch(c -> c.use() == use))) {
        used.putIfAbsent(use, reader.values(column));
      }
    }
    List<ColumnValues> repeats = repeats().flatMap(repeat -> existing.getColumns().stream()
        .filter(c -> repeat.key().equals(c.getKey()))).map(reader::values).toList();
    return RowKeys.of(used, repeats, existing.getRowCount());
  }

  private void match(RowKeys old, Map<String, Integer> fresh) {
    Map<String, Integer> before = old.named() ? old.index() : Map.of();
    int[] olds = new int[old.rows() + keys.rows()];
    int[] freshes = new int[olds.length];
    int size = 0;
    for (int row = 0; row < old.rows(); row++) {
      String key = old.key(row);
      Integer match = !old.named() ? Integer.valueOf(row < keys.rows() ? row : -1)
          : before.get(key) == row ? fresh.getOrDefault(key, -1) : Integer.valueOf(-1);
      if (match < 0) {
        vanishedRows.add(key);
        if (plan.removeVanished()) {
          continue;
        }
      }
      olds[size] = row;
      freshes[size++] = match;
    }
    for (int row = 0; row < keys.rows(); row++) {
      if (keys.named() ? !before.containsKey(keys.key(row)) : row >= old.rows()) {
        newRows.add(keys.key(row));
        olds[size] = -1;
        freshes[size++] = row;
      }
    }
    oldRows = Arrays.copyOf(olds, size);
    freshRows = Arrays.copyOf(freshes, size);
  }

  /** The dataset that is there; null where a new one is made. */
  Dataset existing() {
    return existing;
  }

  List<TargetColumn> columns() {
    return columns;
  }

  /** The number of rows the dataset will have. */
  int rows() {
    return existing == null ? data.rows() : oldRows.length;
  }

  /** The values a column will have; the column of the dataset may be absent, or that of the source. */
  ColumnValues values(Column old, TargetColumn fresh) {
    return existing == null ? fresh.values() : ColumnMerge.merge(old == null ? null : reader.values(old), oldRows,
        fresh == null ? null : fresh.values(), freshRows);
  }

  /** What would change; participants are told by who knows them. */
  DataDifference difference(List<String> newParticipants, int unknownRespondents, List<String> moreNotes) {
    List<String> told = new ArrayList<>(data.schema().notes());
    told.addAll(notes);
    told.addAll(moreNotes);
    if (existing == null) {
      return new DataDifference(plan.dataset(), true, List.of(), List.of(), 0, 0, List.of(), Map.of(),
          columns.stream().map(TargetColumn::key).toList(), List.of(), newParticipants, unknownRespondents, told);
    }
    Map<String, Column> there = new HashMap<>();
    existing.getColumns().forEach(c -> there.put(c.getKey(), c));
    boolean[] changed = new boolean[oldRows.length];
    List<ValueChange> changes = new ArrayList<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (TargetColumn column : columns) {
      if (there.containsKey(column.key())) {
        compare(column, reader.values(there.get(column.key())), changed, changes, counts);
      }
    }
    Set<String> brought = columns.stream().map(TargetColumn::key).collect(Collectors.toSet());
    int changedRows = 0;
    int matched = 0;
    for (int row = 0; row < oldRows.length; row++) {
      changedRows += changed[row] ? 1 : 0;
      matched += oldRows[row] >= 0 && freshRows[row] >= 0 ? 1 : 0;
    }
    return new DataDifference(plan.dataset(), false, newRows, vanishedRows, matched - changedRows, changedRows,
        changes, counts, columns.stream().map(TargetColumn::key).filter(k -> !there.containsKey(k)).toList(),
        existing.getColumns().stream().map(Column::getKey).filter(k -> !brought.contains(k)).toList(),
        newParticipants, unknownRespondents, told);
  }

  private void compare(TargetColumn column, ColumnValues old, boolean[] changed, List<ValueChange> changes,
      Map<String, Integer> counts) {
    int count = 0;
    for (int row = 0; row < oldRows.length; row++) {
      if (oldRows[row] >= 0 && freshRows[row] >= 0
          && !ColumnMerge.same(old, oldRows[row], column.values(), freshRows[row])) {
        count++;
        changed[row] = true;
        if (changes.size() < DataDifference.SHOWN) {
          changes.add(new ValueChange(keys.key(freshRows[row]), data.line(freshRows[row]), column.key(),
              old.text(oldRows[row]), column.values().text(freshRows[row])));
        }
      }
    }
    if (count > 0) {
      counts.put(column.key(), count);
    }
  }
}
