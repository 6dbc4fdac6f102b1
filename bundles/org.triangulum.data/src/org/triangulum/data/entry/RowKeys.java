// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.entry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.Blobs;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DatasetReader;

/** Rows of a dataset by who and when: the identity fields of its form. */
final class RowKeys {
  private final Map<List<String>, Integer> rows = new LinkedHashMap<>();

  /** The keys as they are now; of rows with the same one the first counts. */
  RowKeys(Dataset dataset, Blobs blobs) {
    DatasetReader reader = new DatasetReader(blobs);
    List<ColumnValues> columns = identity(dataset).stream().map(c -> reader.column(c).values()).toList();
    for (int row = 0; !columns.isEmpty() && row < dataset.getRowCount(); row++) {
      int at = row;
      rows.putIfAbsent(columns.stream().map(c -> c.text(at).strip()).toList(), row);
    }
  }

  private static List<Column> identity(Dataset dataset) {
    return EntryForm.of(dataset).fields().stream().filter(EntryField::identity).map(EntryField::column).toList();
  }

  /** Who and when of a row being entered; empty while one of the fields is wrong. */
  static Optional<List<String>> key(DraftRow draft) {
    List<EntryField> identity = draft.form().fields().stream().filter(EntryField::identity).toList();
    return identity.stream().anyMatch(f -> draft.problem(f).isPresent()) ? Optional.empty()
        : Optional.of(identity.stream().map(f -> draft.value(f).text().strip()).toList());
  }

  Optional<Integer> row(List<String> key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** Row by key, in the order of the rows. */
  Map<List<String>, Integer> all() {
    return Collections.unmodifiableMap(rows);
  }
}
