// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.variable;

import java.util.Optional;
import java.util.StringJoiner;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.triangulum.model.study.Administration;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.quant.ColumnStates;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.variable.MissingShares.Share;
import org.triangulum.ui.quant.variable.VariableRow.Head;
import org.triangulum.ui.quant.variable.VariableRow.Item;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.Palette;

/** How datasets and variables look in their list: name, polarity, level, and how much is missing. */
final class VariableDrawing {
  private static final int BAR = 16;
  private static final int SIDE = 104;
  /** So wide a name is at least where there is a side. */
  private static final int NAME = 88;
  private final StudyDesk desk;
  private final ColumnStates states;
  private final MissingShares shares;

  VariableDrawing(StudyDesk desk, ColumnStates states, MissingShares shares) {
    this.desk = desk;
    this.states = states;
    this.shares = shares;
  }

  /** One column, so that names of datasets have the whole width; what is known of a variable stands at the right. */
  GridColumn<VariableRow> column() {
    return GridColumn.<VariableRow>text(Messages.variables_name, 0, this::text).order(null)
        .drawn(this::draw).headed((gc, area, none, palette) -> {
          text(gc, area, Messages.variables_name, SWT.LEFT);
          text(gc, area, Messages.variables_missing, SWT.RIGHT);
        });
  }

  private String text(VariableRow row) {
    return row instanceof Head head ? title(head.dataset()) : states.sign(((Item) row).column()) + ((Item) row).name();
  }

  private void draw(GC gc, Rectangle area, VariableRow row, Palette palette) {
    int side = row instanceof Item && area.width > SIDE + NAME ? SIDE : 0;
    if (row instanceof Item item && !states.of(item.column()).isCurrent()) {
      gc.setForeground(palette.warning());
    }
    text(gc, new Rectangle(area.x, area.y, area.width - side, area.height), text(row), SWT.LEFT);
    if (side > 0) {
      Item item = (Item) row;
      gc.setForeground(palette.muted());
      int x = area.x + area.width - side;
      text(gc, new Rectangle(x, area.y, 18, area.height), item.polarity(), SWT.CENTER);
      text(gc, new Rectangle(x + 18, area.y, 18, area.height), item.level().getName().substring(0, 1), SWT.CENTER);
      bar(gc, new Rectangle(x + 40, area.y, side - 40, area.height), row, palette);
    }
  }

  private static void text(GC gc, Rectangle area, String text, int align) {
    String shown = Ellipsis.fit(gc, text, area.width);
    Point extent = gc.textExtent(shown);
    int x = align == SWT.RIGHT ? area.width - extent.x : align == SWT.CENTER ? (area.width - extent.x) / 2 : 0;
    gc.drawText(shown, area.x + Math.max(0, x), area.y + (area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
  }

  private static String title(Dataset dataset) {
    String title = dataset.getTitle() == null || dataset.getTitle().isBlank() ? dataset.getKey() : dataset.getTitle();
    String unit = dataset.getRowUnit() == null || dataset.getRowUnit().isBlank() ? Messages.variables_unit
        : dataset.getRowUnit();
    return NLS.bind(Messages.variables_dataset, new Object[] {title, dataset.getRowCount(), unit});
  }

  /** Instrument, group and time of an administration. */
  private static String administration(Dataset dataset) {
    Administration given = dataset.getAdministration();
    if (given == null) {
      return "";
    }
    StringJoiner words = new StringJoiner(" · ");
    if (given.getInstrument() != null) {
      words.add(given.getInstrument().getName());
    }
    if (given.getGroup() != null) {
      words.add(given.getGroup().getName());
    }
    if (given.getTimePoint() != null) {
      words.add(given.getTimePoint().getKey());
    }
    if (given.getDate() != null) {
      words.add(given.getDate());
    }
    return words.toString();
  }

  private Optional<Share> share(VariableRow row) {
    return row instanceof Item item ? desk.open().map(open -> shares.of(open, item.column())) : Optional.empty();
  }

  private static String percent(Share share) {
    return share.rows() == 0 || share.missing() == 0 ? "0 %"
        : share.missing() * 100L < share.rows() ? "< 1 %" : Math.round(100.0 * share.missing() / share.rows()) + " %";
  }

  private void bar(GC gc, Rectangle area, VariableRow row, Palette palette) {
    share(row).ifPresent(share -> {
      int height = 7;
      int top = area.y + (area.height - height) / 2;
      gc.setBackground(palette.line());
      gc.fillRectangle(area.x, top, BAR, height);
      gc.setBackground(palette.warning());
      gc.fillRectangle(area.x, top, share.rows() == 0 ? 0 : (int) Math.ceil(BAR * (double) share.missing()
          / share.rows()), height);
      text(gc, new Rectangle(area.x + BAR, area.y, area.width - BAR, area.height), percent(share), SWT.RIGHT);
    });
  }

  /** What is told of a row under the mouse. */
  String tip(VariableRow row) {
    StringJoiner lines = new StringJoiner("\n");
    if (row instanceof Item item) {
      lines.add(item.name());
      lines.add(item.level().getLiteral());
      if (!states.of(item.column()).isCurrent()) {
        lines.add("⚠ " + states.of(item.column()).reason());
      }
      share(row).ifPresent(share -> {
        lines.add(NLS.bind(Messages.variables_rows, share.rows() - share.missing(), share.rows()));
        share.kinds().forEach((kind, count) -> lines.add(kind.getLiteral() + ": " + count));
      });
    } else {
      lines.add(title(((Head) row).dataset()));
      String given = administration(((Head) row).dataset());
      if (!given.isEmpty()) {
        lines.add(given);
      }
      String description = ((Head) row).dataset().getDescription();
      if (description != null && !description.isBlank()) {
        lines.add(description);
      }
    }
    return lines.toString();
  }
}
