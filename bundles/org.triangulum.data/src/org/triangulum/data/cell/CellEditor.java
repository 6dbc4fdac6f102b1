// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.cell;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.triangulum.data.DataException;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.RowUpdate;
import org.triangulum.model.study.CellEdit;
import org.triangulum.model.study.CellEditKind;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.Session;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.ColumnBuilder;
import org.triangulum.store.data.StoredColumn;

/**
 * Changes cells of datasets with a reason. Each call is one undoable transaction that keeps the old values as
 * {@link CellEdit} elements of the dataset, writes only the chunks concerned, and computes anew the cells of derived
 * columns in the same rows.
 */
public final class CellEditor {
  private final StudyEditor editor;
  private final Blobs blobs;
  private final Session session;

  /**
   * An editor of cells.
   *
   * @param session who edits, and when
   */
  public CellEditor(StudyEditor editor, Blobs blobs, Session session) {
    this.editor = editor;
    this.blobs = blobs;
    this.session = session;
  }

  /**
   * Changes one cell.
   *
   * @param reason why, in the words of the person
   * @return whether it was changed: not where it holds the value already
   * @throws DataException when the value may not stand there, the column is derived or no reason is given
   */
  public boolean set(Dataset dataset, CellChange change, String reason) {
    return set(dataset, List.of(change), reason) > 0;
  }

  /**
   * Changes several cells of a dataset for one reason. As {@link #set(Dataset, CellChange, String)}.
   *
   * @return how many were changed
   */
  public int set(Dataset dataset, List<CellChange> changes, String reason) {
    return set(dataset, changes, reason, CellEditKind.CORRECTION, Map.of());
  }

  /**
   * Changes cells, or confirms them, after two entries were compared.
   *
   * @param compared what the second entry said of a cell
   */
  public int resolve(Dataset dataset, List<CellChange> changes, String reason, Map<CellChange, CellValue> compared) {
    return set(dataset, changes, reason, CellEditKind.DOUBLE_ENTRY, compared);
  }

  private int set(Dataset dataset, List<CellChange> changes, String reason, CellEditKind kind,
      Map<CellChange, CellValue> compared) {
    if (reason.isBlank()) {
      throw new DataException("Say why the value is changed");
    }
    Map<Column, StoredColumn> stored = new LinkedHashMap<>();
    changes.forEach(change -> {
      check(dataset, change);
      stored.computeIfAbsent(change.column(), column -> StoredColumn.of(column, blobs));
    });
    List<CellChange> real = changes.stream().filter(c -> kind == CellEditKind.DOUBLE_ENTRY
        || !stored.get(c.column()).cell(c.row()).equals(normal(c))).toList();
    if (!real.isEmpty()) {
      String label = real.size() == 1 ? "Edit " + real.get(0).column().getKey() + " in row " + (real.get(0).row() + 1)
          : "Edit " + real.size() + " cells of " + dataset.getKey();
      editor.run(label, reason, study -> apply(study, dataset, real, stored,
          change -> record(dataset, change, stored.get(change.column()).cell(change.row()), reason, kind,
          Optional.ofNullable(compared.get(change)))));
    }
    return real.size();
  }

  /** What is done of each change besides. */
  private interface Recorded {
    void of(CellChange change);
  }

  private void apply(Study study, Dataset dataset, List<CellChange> changes, Map<Column, StoredColumn> stored,
      Recorded recorded) {
    Map<Column, Map<Integer, CellValue>> cells = new LinkedHashMap<>();
    Set<Integer> rows = new TreeSet<>();
    for (CellChange change : changes) {
      recorded.of(change);
      cells.computeIfAbsent(change.column(), c -> new TreeMap<>()).put(change.row(), change.value());
      rows.add(change.row());
    }
    RowUpdate update = new Derivations(blobs).update(study, dataset, cells.keySet());
    cells.forEach((column, values) -> column.setValues(stored.get(column).with(values)));
    update.apply(rows);
  }

  private void check(Dataset dataset, CellChange change) {
    Column column = change.column();
    if (column.eContainer() != dataset) {
      throw new DataException("Column " + column.getKey() + " is not in dataset " + dataset.getKey());
    }
    if (change.row() < 0 || change.row() >= dataset.getRowCount()) {
      throw new DataException("Dataset " + dataset.getKey() + " has no row " + (change.row() + 1) + "; it has "
          + dataset.getRowCount());
    }
    if (dataset.getDerivation() != null) {
      throw new DataException("Dataset " + dataset.getKey() + " is made from another ("
          + dataset.getDerivation().getKind().getLiteral() + "); edit that one and make this one anew");
    }
    if (column.getDerivation() != null) {
      throw new DataException("Column " + column.getKey() + " is derived ("
          + column.getDerivation().getKind().getLiteral()
              + "); edit what it is made from, or derive it in another way");
    }
    new CellCheck(column).problem(change.value()).ifPresent(problem -> {
      throw new DataException(problem);
    });
  }

  /** The value in the form in which it is stored. */
  private static CellValue normal(CellChange change) {
    return change.value().isMissing() ? change.value()
        : CellValue.at(ColumnBuilder.of(change.column().getType(), 1)
            .add(change.value().text()).build(), 0);
  }

  private void record(Dataset dataset, CellChange change, CellValue before, String reason, CellEditKind kind,
      Optional<CellValue> compared) {
    CellEdit edit = StudyFactory.eINSTANCE.createCellEdit();
    edit.setKind(kind);
    edit.setColumn(change.column());
    edit.setRow(change.row());
    dataset.getColumns().stream().filter(c -> c.getRole() == ColumnRole.RESPONDENT).findFirst()
        .ifPresent(c -> edit.setRespondent(StoredColumn.of(c, blobs).text(change.row())));
    edit.setBefore(before.text());
    edit.setBeforeMissing(before.missing());
    CellValue after = normal(change);
    edit.setAfter(after.text());
    edit.setAfterMissing(after.missing());
    compared.ifPresent(value -> edit.setCompared(value.shown()));
    edit.setReason(reason);
    edit.setAuthor(session.author());
    edit.setDate(session.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString());
    dataset.getEdits().add(edit);
  }
}
