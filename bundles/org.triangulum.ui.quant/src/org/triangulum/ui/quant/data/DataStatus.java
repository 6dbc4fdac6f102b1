// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.model.study.CellEdit;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MissingKind;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.variable.MissingShares;
import org.triangulum.ui.quant.variable.VariableRow;
import org.triangulum.ui.sheet.Place;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Palette;

/** The line below the data: how many rows are shown, and what is known of the cell and column of the cursor. */
final class DataStatus {
  private final Label rows;
  private final Label cell;
  private final MissingShares shares;
  private OpenStudy open;
  private DataSheet sheet;
  private Optional<Place> place = Optional.empty();

  DataStatus(Composite parent, StudyDesk desk) {
    rows = new Label(parent, SWT.NONE);
    rows.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
    cell = new Label(parent, SWT.NONE);
    cell.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    shares = new MissingShares(desk.display(), () -> {
      if (!cell.isDisposed()) {
        tell();
      }
    });
  }

  /** Something takes time. */
  void busy(String what) {
    rows.setText(what);
    rows.getParent().layout(true);
  }

  /** Shows what is known. */
  void show(OpenStudy study, DataSheet shown, Optional<Place> at) {
    if (study != open) {
      shares.forget();
    }
    open = study;
    sheet = shown;
    place = at;
    tell();
  }

  private void tell() {
    Palette palette = Palette.of(rows.getParent());
    rows.setForeground(palette.muted());
    cell.setForeground(palette.muted());
    Column any = sheet.columns() == 0 ? null : sheet.column(0);
    int all = any != null && any.eContainer() instanceof Dataset dataset
        ? dataset.getRowCount() : sheet.rows();
    rows.setText(all == sheet.rows() ? NLS.bind(Messages.data_rows, all)
        : NLS.bind(Messages.data_rows_of, sheet.rows(), all));
    String text = place.filter(p -> p.column() < sheet.columns() && p.row() < sheet.rows()).map(this::told).orElse("");
    cell.setText(text.replace("&", "&&"));
    rows.getParent().layout(true);
  }

  private String told(Place at) {
    Column column = sheet.column(at.column());
    StringJoiner words = new StringJoiner("   ");
    words.add(new VariableRow.Item(column).name() + ": " + sheet.tip(at.column(), at.row()));
    List<CellEdit> edits = sheet.edits(at.column(), at.row());
    if (!edits.isEmpty()) {
      CellEdit last = edits.get(edits.size() - 1);
      words.add(NLS.bind(Messages.data_changed, new Object[] {last.getAuthor(), HistoryPopup.when(last.getDate()),
          last.getReason()}));
    }
    MissingShares.Share share = shares.of(open, column);
    if (share != null) {
      StringJoiner missing = new StringJoiner(", ");
      for (MissingKind kind : MissingKind.values()) {
        if (share.kinds().containsKey(kind)) {
          missing.add(MissingMark.sign(kind) + " " + MissingMark.words(kind) + " " + share.kinds().get(kind));
        }
      }
      words.add(share.missing() == 0 ? Messages.data_complete : missing.toString());
    }
    return words.toString();
  }
}
