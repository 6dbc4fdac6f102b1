// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.entry;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.data.DataException;
import org.triangulum.data.cell.CellChange;
import org.triangulum.data.cell.CellEditor;
import org.triangulum.model.study.CellEdit;
import org.triangulum.model.study.CellEditKind;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.Session;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.ColumnBuilder;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.DatasetWriter;

/**
 * Two independent entries of the same forms, compared cell by cell. The second entry is a dataset of its own that is
 * never changed by comparing; what is chosen goes into the first one, with who, when and why.
 */
public final class DoubleEntry {
  private final StudyEditor editor;
  private final Blobs blobs;
  private final Session session;

  /** Double entry in the study of the editor. */
  public DoubleEntry(StudyEditor editor, Blobs blobs, Session session) {
    this.editor = editor;
    this.blobs = blobs;
    this.session = session;
  }

  /**
   * The outcome of comparing.
   *
   * @param discrepancies cells that differ or differed, in order of rows and form
   * @param onlyFirst keys of rows that the second entry does not have
   * @param onlySecond keys of rows that the first entry does not have
   * @param compared number of cells compared
   */
  public record Comparison(List<Discrepancy> discrepancies, List<List<String>> onlyFirst,
      List<List<String>> onlySecond, int compared) {
    public Comparison {
      discrepancies = List.copyOf(discrepancies);
      onlyFirst = List.copyOf(onlyFirst);
      onlySecond = List.copyOf(onlySecond);
    }

    /** Those still to be decided. */
    public List<Discrepancy> open() {
      return discrepancies.stream().filter(Discrepancy::isOpen).toList();
    }
  }

  /**
   * Adds an empty dataset for the second entry of one, with the columns that are entered.
   *
   * @throws DataException when the study has a dataset of that key, or the first is a second entry itself
   */
  public Dataset start(Dataset first, String key) {
    if (first.getFirstEntry() != null) {
      throw new DataException("Dataset " + first.getKey() + " is itself the second entry of "
          + first.getFirstEntry().getKey());
    }
    if (key.isBlank() || editor.study().getDatasets().stream().anyMatch(d -> key.equals(d.getKey()))) {
      throw new DataException(key.isBlank() ? "A dataset needs a name" : "The study has a dataset " + key + " already");
    }
    Dataset second = StudyFactory.eINSTANCE.createDataset();
    editor.run("Second entry of " + first.getKey(), "", study -> {
      second.setKey(key);
      second.setTitle(orEmpty(first.getTitle()) + " (second entry)");
      second.setRowUnit(first.getRowUnit());
      second.setAdministration(first.getAdministration());
      second.setFirstEntry(first);
      for (EntryField field : EntryForm.of(first).fields()) {
        Column column = copy(field.column());
        second.getColumns().add(column);
        new DatasetWriter(blobs).replace(column, ColumnBuilder.of(field.column().getType(), 0).build());
      }
      study.getDatasets().add(second);
    });
    return second;
  }

  /** With the same labels and item; elements of their own, as identifiers are unique. */
  private static Column copy(Column column) {
    Column copy = EcoreUtil.copy(column);
    copy.setId(null);
    copy.eAllContents().forEachRemaining(each -> ((StudyElement) each).setId(null));
    return copy;
  }

  /**
   * Compares the two entries as they are now, also in a study opened for reading.
   *
   * @throws DataException when the dataset is no second entry
   */
  public static Comparison compare(Dataset second, Blobs blobs) {
    Dataset first = first(second);
    Map<List<String>, Integer> firstRows = new RowKeys(first, blobs).all();
    Map<List<String>, Integer> secondRows = new RowKeys(second, blobs).all();
    List<EntryField> fields = EntryForm.of(first).fields().stream().filter(f -> !f.identity()).toList();
    Map<Column, Column> partners = partners(fields, second);
    Map<Column, ColumnValues> values = new HashMap<>();
    DatasetReader reader = new DatasetReader(blobs);
    List<Discrepancy> found = new ArrayList<>();
    int compared = 0;
    for (Map.Entry<List<String>, Integer> row : firstRows.entrySet()) {
      Integer other = secondRows.get(row.getKey());
      for (EntryField field : other == null ? List.<EntryField>of() : fields) {
        Column partner = partners.get(field.column());
        if (partner != null) {
          compared++;
          CellValue a = CellValue.at(values.computeIfAbsent(field.column(), c -> reader.column(c).values()),
              row.getValue());
          CellValue b = CellValue.at(values.computeIfAbsent(partner, c -> reader.column(c).values()), other);
          Optional<CellEdit> resolution = resolution(first, field.column(), row.getValue(), a, b);
          if (!a.equals(b) || resolution.isPresent()) {
            found.add(new Discrepancy(row.getKey(), field.column(), row.getValue(), a, b, resolution));
          }
        }
      }
    }
    return new Comparison(found, firstRows.keySet().stream().filter(k -> !secondRows.containsKey(k)).toList(),
        secondRows.keySet().stream().filter(k -> !firstRows.containsKey(k)).toList(), compared);
  }

  private static Dataset first(Dataset second) {
    if (second.getFirstEntry() == null) {
      throw new DataException("Dataset " + second.getKey() + " is no second entry of another");
    }
    return second.getFirstEntry();
  }

  private static Map<Column, Column> partners(List<EntryField> fields, Dataset second) {
    Map<Column, Column> partners = new HashMap<>();
    fields.forEach(field -> second.getColumns().stream().filter(c -> field.column().getKey().equals(c.getKey()))
        .findFirst().ifPresent(c -> partners.put(field.column(), c)));
    return partners;
  }

  /** The newest decision, as long as neither entry was changed after it. */
  private static Optional<CellEdit> resolution(Dataset first, Column column, int row, CellValue a, CellValue b) {
    CellEdit last = null;
    for (CellEdit edit : first.getEdits()) {
      if (edit.getKind() == CellEditKind.DOUBLE_ENTRY && edit.getColumn() == column && edit.getRow() == row) {
        last = edit;
      }
    }
    boolean holds = last != null && b.shown().equals(last.getCompared()) && orEmpty(last.getAfter()).equals(a.text())
        && last.getAfterMissing() == a.missing();
    return holds ? Optional.of(last) : Optional.empty();
  }

  /**
   * Decides a discrepancy: the chosen value, that of either entry or a third one, stands in the first entry from now
   * on.
   * In one undoable transaction.
   *
   * @param reason why this one, such as what the paper form says
   * @throws DataException when the value may not stand there or no reason is given
   */
  public void resolve(Discrepancy discrepancy, CellValue chosen, String reason) {
    CellChange change = new CellChange(discrepancy.column(), discrepancy.row(), chosen);
    new CellEditor(editor, blobs, session).resolve((Dataset) discrepancy.column().eContainer(), List.of(change), reason,
        Map.of(change, discrepancy.second()));
  }
}
