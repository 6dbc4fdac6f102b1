// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.entry;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.triangulum.data.DataException;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.RowUpdate;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.ItemKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.ResponseSet;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnBuilder;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.store.data.StoredColumn;

/** Enters rows by hand: an empty dataset from an instrument, then row by row, each one undoable transaction. */
public final class DataEntry {
  private final StudyEditor editor;
  private final Blobs blobs;

  /** Entry into the study of the editor. */
  public DataEntry(StudyEditor editor, Blobs blobs) {
    this.editor = editor;
    this.blobs = blobs;
  }

  /**
   * Adds an empty dataset with a column of respondents and a column for each item of an instrument: codes for single
   * choices and bands, one column of 0 and 1 for each option of a multiple choice, decimal numbers, and texts for texts
   * and dates.
   *
   * @param timePoints whether rows belong to time points
   * @throws DataException when the study has a dataset of that key
   */
  public Dataset dataset(String key, Instrument instrument, boolean timePoints) {
    if (key.isBlank() || editor.study().getDatasets().stream().anyMatch(d -> key.equals(d.getKey()))) {
      throw new DataException(key.isBlank() ? "A dataset needs a name" : "The study has a dataset " + key + " already");
    }
    List<DataColumn> columns = new ArrayList<>();
    columns.add(column("id", "Respondent", ColumnType.TEXT, ColumnRole.RESPONDENT, MeasurementLevel.NOMINAL));
    if (timePoints) {
      columns.add(column("time", "Time point", ColumnType.TEXT, ColumnRole.TIME_POINT, MeasurementLevel.ORDINAL));
    }
    Map<String, Item> items = new HashMap<>();
    for (Item item : instrument.getItems()) {
      if (item.getKind() == ItemKind.MULTIPLE && item.getResponseSet() != null) {
        item.getResponseSet().getOptions().stream().filter(o -> o.getMissing() == MissingKind.NONE)
            .forEach(option -> columns.add(chosen(item, option)));
      } else {
        columns.add(column(item.getKey(), orEmpty(item.getLabel()), type(item), ColumnRole.ANSWER, item.getLevel()));
        items.put(item.getKey(), item);
      }
    }
    Dataset dataset = new DatasetWriter(blobs).write(new DataTable(key, "person", columns));
    dataset.getColumns().forEach(c -> c.setItem(items.get(c.getKey())));
    dataset.setTitle(instrument.getName());
    dataset.setSource("entered by hand");
    editor.run("New dataset " + key, "", study -> study.getDatasets().add(dataset));
    return dataset;
  }

  private static DataColumn chosen(Item item, ResponseOption option) {
    return new DataColumn(item.getKey() + "_" + option.getCode(), orEmpty(item.getLabel()) + ": "
        + orEmpty(option.getLabel()), MeasurementLevel.NOMINAL, ColumnRole.ANSWER, Polarity.UNSTATED,
        new TreeMap<>(Map.of(0.0, "not chosen", 1.0, "chosen")), ColumnBuilder.of(ColumnType.CODE, 0).build());
  }

  private static DataColumn column(String key, String label, ColumnType type, ColumnRole role,
      MeasurementLevel level) {
    return new DataColumn(key, label, level, role, Polarity.UNSTATED, new TreeMap<>(), ColumnBuilder.of(type, 0)
        .build());
  }

  private static ColumnType type(Item item) {
    return switch (item.getKind()) {
      case TEXT, DATE -> ColumnType.TEXT;
      case NUMBER -> ColumnType.DECIMAL;
      default -> codes(item.getResponseSet()) ? ColumnType.CODE : ColumnType.INTEGER;
    };
  }

  private static boolean codes(ResponseSet responses) {
    return responses != null && responses.getOptions().stream().allMatch(o -> o.getCode() >= CodeValues.MIN
        && o.getCode() <= CodeValues.MAX);
  }

  /**
   * Appends a row, in one transaction that also computes derived columns for it; only the last chunk of each column is
   * written.
   *
   * @return the number of the row, from 0
   * @throws DataException with all that is wrong, one a line; nothing is stored then
   */
  public int append(DraftRow draft) {
    Dataset dataset = draft.form().dataset();
    List<String> problems = new ArrayList<>(draft.problems());
    problems.addAll(standing(dataset, List.of(draft), blobs).values());
    return append(dataset, List.of(draft), problems);
  }

  /**
   * Appends rows typed elsewhere, in one transaction.
   *
   * @param drafts at least one, all of the form of one dataset
   * @return the number of the first row, from 0
   * @throws DataException with all that is wrong, one a line, rows numbered from 1; nothing is stored then
   */
  public int appendAll(List<DraftRow> drafts) {
    Dataset dataset = drafts.get(0).form().dataset();
    Map<Integer, String> standing = standing(dataset, drafts, blobs);
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      String row = "Row " + (i + 1) + ": ";
      drafts.get(i).problems().forEach(problem -> problems.add(row + problem));
      Optional.ofNullable(standing.get(i)).ifPresent(problem -> problems.add(row + problem));
    }
    return append(dataset, drafts, problems);
  }

  /**
   * What is wrong with who and when of rows.
   *
   * @return a sentence by place in the list, for those that the dataset or an earlier one has already
   */
  public static Map<Integer, String> standing(Dataset dataset, List<DraftRow> drafts, Blobs blobs) {
    RowKeys keys = new RowKeys(dataset, blobs);
    Map<List<String>, Integer> before = new HashMap<>();
    Map<Integer, String> found = new TreeMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      Optional<List<String>> key = RowKeys.key(drafts.get(i));
      int at = i;
      key.flatMap(keys::row).ifPresent(row -> found.put(at, String.join(" ", key.get()) + " stands in row " + (row + 1)
          + " already"));
      Integer first = key.isEmpty() ? null : before.putIfAbsent(key.get(), i);
      if (first != null) {
        found.putIfAbsent(i, String.join(" ", key.get()) + " is entered twice");
      }
    }
    return found;
  }

  private int append(Dataset dataset, List<DraftRow> drafts, List<String> problems) {
    if (dataset.getDerivation() != null) {
      problems.add("Dataset " + dataset.getKey() + " is made from another; enter rows there");
    }
    if (!problems.isEmpty()) {
      throw new DataException(String.join("\n", problems));
    }
    int first = dataset.getRowCount();
    int last = first + drafts.size();
    String rows = drafts.size() == 1 ? "row " + last : "rows " + (first + 1) + " to " + last;
    editor.run("Enter " + rows + " of " + dataset.getKey(), "", study -> {
      RowUpdate update = new Derivations(blobs).update(study, dataset, dataset.getColumns().stream()
          .filter(c -> c.getDerivation() == null).toList());
      for (Column column : dataset.getColumns()) {
        column.setValues(StoredColumn.of(column, blobs).append(drafts.stream().map(draft -> value(draft, column))
            .toList()));
      }
      dataset.setRowCount(last);
      update.apply(IntStream.range(first, last).boxed().toList());
    });
    return first;
  }

  private static CellValue value(DraftRow draft, Column column) {
    return draft.form().field(column.getKey()).map(draft::value)
        .orElseGet(() -> CellValue.missing(MissingKind.MISSING));
  }
}
