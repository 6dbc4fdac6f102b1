// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.osgi.util.NLS;
import org.triangulum.data.DataException;
import org.triangulum.data.cell.CellChange;
import org.triangulum.data.cell.CellCheck;
import org.triangulum.data.cell.CellEditor;
import org.triangulum.data.cell.CellText;
import org.triangulum.data.grid.GridCell;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CellValue;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.sheet.Place;
import org.triangulum.ui.sheet.Sheet;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.FieldPopup;

/**
 * Changes cells where they stand. Each change has a reason; the one given last is offered again, so that Enter is
 * enough for a series.
 */
final class CellEdits {
  /** More cells are no correction. */
  private static final int MOST = 100_000;
  private final StudyDesk desk;
  private final Sheet sheet;
  private final Consumer<String> refused;
  private String reason = "";

  /** Changes of the cells of a sheet; what is refused is told with why. */
  CellEdits(StudyDesk desk, Sheet sheet, Consumer<String> refused) {
    this.desk = desk;
    this.sheet = sheet;
    this.refused = refused;
  }

  /** Opens a field over a cell; typed begins it in place of the value. */
  void open(Place place, Optional<String> typed) {
    if (!desk.editable() || !(sheet.model() instanceof DataSheet shown)) {
      return;
    }
    Column column = shown.column(place.column());
    if (column.getDerivation() != null) {
      refused.accept(NLS.bind(Messages.edit_derived, column.getKey()));
      return;
    }
    GridCell cell = shown.stored(place.column(), place.row());
    String text = cell.missing() == MissingKind.NONE ? cell.value() : "[" + cell.missing().getLiteral() + "]";
    int stored = shown.shownRows().row(place.row());
    sheet.edit(place.column(), place.row(), typed.orElse(text), typed.isPresent(), value -> {
      if (!value.equals(text)) {
        take(place, column, stored, value);
      }
    });
  }

  private void take(Place place, Column column, int row, String typed) {
    try {
      CellValue value = CellText.read(column, typed);
      Optional<String> problem = new CellCheck(column).problem(value);
      if (problem.isPresent()) {
        refused.accept(problem.get());
      } else {
        ask(place, List.of(new CellChange(column, row, value)));
      }
    } catch (DataException e) {
      refused.accept(e.getMessage());
    }
  }

  /** Makes all selected cells missing. */
  void setMissing(MissingKind kind) {
    if (!desk.editable() || !(sheet.model() instanceof DataSheet shown) || sheet.cursor().isEmpty()) {
      return;
    }
    if (sheet.selectedCells() > MOST) {
      refused.accept(NLS.bind(Messages.edit_too_many, sheet.selectedCells()));
      return;
    }
    List<CellChange> changes = new ArrayList<>();
    for (int column : sheet.selectedColumns()) {
      for (Range range : sheet.selectedRows()) {
        for (int row = range.start; row < range.end; row++) {
          changes.add(new CellChange(shown.column(column), shown.shownRows().row(row), CellValue.missing(kind)));
        }
      }
    }
    ask(sheet.cursor().get(), changes);
  }

  private void ask(Place place, List<CellChange> changes) {
    FieldPopup.open(sheet.control(), sheet.bounds(place.column(), place.row()), Messages.edit_reason,
        Messages.edit_reason_hint, reason, 1, given -> {
          if (given.isEmpty()) {
            refused.accept(Messages.edit_no_reason);
          } else {
            reason = given;
            change(changes);
          }
        });
  }

  private void change(List<CellChange> changes) {
    OpenStudy open = desk.open().orElseThrow();
    Dataset dataset = (Dataset) changes.get(0).column().eContainer();
    desk.edit(editor -> {
      try {
        new CellEditor(editor, open.view().blobs(), open.session()).set(dataset, changes, reason);
      } catch (DataException e) {
        refused.accept(e.getMessage());
      }
    });
  }
}
