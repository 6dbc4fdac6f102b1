// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.triangulum.data.entry.DataEntry;
import org.triangulum.data.entry.DraftRow;
import org.triangulum.data.entry.EntryField;
import org.triangulum.data.entry.EntryForm;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.csv.CsvSheet;
import org.triangulum.exchange.csv.TableReader.Row;
import org.triangulum.store.Blobs;

/** Forms typed into a table elsewhere, which enter a dataset under the rules of its entry form. */
public final class EntryTable {
  private EntryTable() {
  }

  /**
   * Reads forms, one a row; the header names columns of the form, which may be left out. A value is a number, a text,
   * the label of a code or a kind of missing in brackets.
   *
   * @param warnings takes what had to be guessed
   * @return drafts without faults, in the order of the table; maybe none
   * @throws ExchangeException with each fault by line and column
   */
  public static List<DraftRow> read(Path source, EntryForm form, Blobs blobs, List<String> warnings)
      throws ExchangeException {
    Problems problems = new Problems();
    List<String> names = form.fields().stream().map(f -> f.column().getKey()).toList();
    List<Row> rows = CsvSheet.read(source, names, problems, warnings);
    problems.refuse("Nothing was entered");
    List<DraftRow> drafts = new ArrayList<>();
    for (Row row : rows) {
      DraftRow draft = new DraftRow(form);
      form.fields().forEach(field -> draft.type(field, row.get(field.column().getKey()).strip()));
      for (EntryField field : form.fields()) {
        draft.problem(field).ifPresent(problem -> problems.add(row.file(), row.line(), field.column().getKey() + ": "
            + problem));
      }
      drafts.add(draft);
    }
    for (Map.Entry<Integer, String> fault : DataEntry.standing(form.dataset(), drafts,
        blobs).entrySet()) {
      Row row = rows.get(fault.getKey());
      problems.add(row.file(), row.line(), fault.getValue());
    }
    problems.refuse("Nothing was entered");
    return drafts;
  }
}
