// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.cell;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.triangulum.model.study.CellEdit;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.AttributeChange;
import org.triangulum.store.Blobs;
import org.triangulum.store.JournalEntry;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.StoredColumn;

/**
 * What became of a cell where whole columns were written, such as when newer data were imported or a dataset was made
 * anew: found in the journal, as nothing is kept of each of these cells. Edits of single cells are in
 * {@link CellHistory} and not told again. The cell is followed to where its respondent stood before. Looks at the study
 * when it is made; {@link #steps} may run beside it.
 */
public final class CellJournal {
  private static final String VALUES = "values";
  private static final String TYPE = "type";

  private final Blobs blobs;
  private final Stored column;
  private final Stored respondents;
  private final int row;
  private final Set<String> edits = new HashSet<>();

  /**
   * What one transaction made of the cell.
   *
   * @param before empty where its row was not there
   */
  public record Step(JournalEntry entry, Optional<CellValue> before, CellValue after) {}

  /** Where changes of attributes are looked up; see {@code StudyFile.changes}. */
  @FunctionalInterface
  public interface Past {
    /** Changes of attributes of elements, newest first. */
    List<AttributeChange> changes(Set<String> elements, Set<String> features);
  }

  /** The values of a column at some time; the address is null where it had none. */
  private record Stored(String id, String name, ColumnType type, String address) {
    static Stored of(Column column) {
      return new Stored(column.getId(), column.getKey(), column.getType(), column.getValues());
    }

    /** As it was before a change, which may be one of another column. */
    Stored before(AttributeChange change) {
      if (!change.element().equals(id)) {
        return this;
      }
      return change.feature().equals(VALUES) ? new Stored(id, name, type, change.before())
          : new Stored(id, name, change.before() == null ? ColumnType.CODE : ColumnType.get(change.before()), address);
    }

    boolean same(Stored other) {
      return Objects.equals(address, other.address);
    }

    StoredColumn read(Blobs blobs) {
      return StoredColumn.at(name, type, address, blobs);
    }
  }

  /**
   * Of a cell of a dataset as it is.
   *
   * @param row from 0
   */
  public CellJournal(Dataset dataset, Column column, int row, Blobs blobs) {
    this.blobs = blobs;
    this.row = row;
    this.column = Stored.of(column);
    respondents = dataset.getColumns().stream().filter(c -> c.getRole() == ColumnRole.RESPONDENT && c != column)
        .findFirst().map(Stored::of).orElse(null);
    dataset.getEdits().stream().filter(e -> e.getColumn() == column).forEach(e -> edits.add(sign(e)));
  }

  private static String sign(CellEdit edit) {
    return edit.getDate() + edit.getAuthor() + new CellValue(edit.getAfter() == null ? "" : edit.getAfter(),
        edit.getAfterMissing());
  }

  private boolean isEdit(JournalEntry entry, CellValue after) {
    return edits.contains(entry.time().truncatedTo(ChronoUnit.SECONDS) + entry.author() + after);
  }

  /** The steps, newest first. Reads the whole journal. */
  public List<Step> steps(Past past) {
    Set<String> elements = respondents == null ? Set.of(column.id()) : Set.of(column.id(), respondents.id());
    List<AttributeChange> changes = past.changes(elements, Set.of(VALUES, TYPE));
    List<Step> steps = new ArrayList<>();
    Stored now = column;
    Stored who = respondents;
    int at = row;
    for (int i = 0; i < changes.size() && at >= 0 && now.address() != null;) {
      JournalEntry entry = changes.get(i).entry();
      Stored before = now;
      Stored whoBefore = who;
      for (; i < changes.size() && changes.get(i).entry().equals(entry); i++) {
        before = before.before(changes.get(i));
        whoBefore = who == null ? null : whoBefore.before(changes.get(i));
      }
      int stood = who == null || who.same(whoBefore) ? at : rowBefore(who, whoBefore, at);
      if (!now.same(before) && before.address() != null) {
        step(entry, before.read(blobs), stood, now.read(blobs).cell(at)).ifPresent(steps::add);
      }
      at = stood;
      now = before;
      who = whoBefore;
    }
    return List.copyOf(steps);
  }

  private Optional<Step> step(JournalEntry entry, StoredColumn before, int stood, CellValue after) {
    Optional<CellValue> old = stood >= 0 && stood < before.size() ? Optional.of(before.cell(stood)) : Optional.empty();
    return old.filter(after::equals).isPresent() || isEdit(entry, after) ? Optional.empty()
        : Optional.of(new Step(entry, old, after));
  }

  /** Where the respondent of a row stood; -1 where not, or in several rows. */
  private int rowBefore(Stored after, Stored before, int at) {
    if (before.address() == null) {
      return -1;
    }
    StoredColumn now = after.read(blobs);
    StoredColumn then = before.read(blobs);
    String name = now.missing(at) == MissingKind.NONE ? now.text(at) : "";
    if (at < then.size() && then.text(at).equals(name)) {
      return at;
    }
    int found = -1;
    for (int each = 0; each < then.size() && !name.isEmpty(); each++) {
      if (then.text(each).equals(name)) {
        if (found >= 0) {
          return -1;
        }
        found = each;
      }
    }
    return found;
  }
}
