// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.codebook;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.coding.CodeNames;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.CodeStatus;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.ui.qual.Activation;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.table.Outline;
import org.triangulum.ui.table.Outline.Fold;
import org.triangulum.ui.widget.Badge;
import org.triangulum.ui.widget.CheckMark;
import org.triangulum.ui.widget.CodeMark;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.Palette;

/** A tree of the codes of one or more codebooks, with how often each was used. */
final class CodeTree {
  /** The column of the names. */
  static final int NAME = 1;
  private static final int CHECK = 0;
  private static final int MARK = 11;
  private final Activation activation;
  private final Set<String> folded = new HashSet<>();
  private final Grid<CodeRow> grid;
  private Runnable refill = () -> { };

  CodeTree(Composite parent, Activation activation) {
    this.activation = activation;
    grid = Grid.ofRows(parent, columns());
    grid.setStrong(row -> row.book() != null);
    grid.setOutline(new Outline<>(CodeRow::level, CodeRow::fold, this::setOpen), NAME);
    grid.onPress(CHECK, row -> activation.toggle(family(row)));
    grid.onKey(SWT.NONE, ' ', rows -> activation.toggle(rows.stream().flatMap(row -> family(row).stream()).toList()));
    grid.dragRows();
  }

  private List<GridColumn<CodeRow>> columns() {
    GridColumn<CodeRow> check = GridColumn.<CodeRow>text("", 22, row -> "").order(null)
        .drawn((gc, area, row, palette) -> CheckMark.paint(gc, area, activation.state(family(row)), palette));
    GridColumn<CodeRow> name =
        GridColumn.<CodeRow>text(Messages.codebook_code, 0, CodeTree::name).order(null).drawn(CodeTree::draw);
    return List.of(check, name,
        GridColumn.<CodeRow>count(Messages.codebook_segments, 46, CodeRow::segments).order(null),
        GridColumn.<CodeRow>count(Messages.codebook_participants, 38, CodeRow::participants).order(null));
  }

  private static void draw(GC gc, Rectangle area, CodeRow row, Palette palette) {
    Code code = row.code();
    int x = area.x;
    int right = area.x + area.width;
    if (code != null) {
      CodeMark.paint(gc, code, x, area.y + (area.height - MARK) / 2, MARK);
      x += MARK + 6;
      boolean said = code.eContainer() instanceof Code above && above.getGroup() == code.getGroup();
      if (code.getGroup() != null && !said) {
        right -= Badge.size(gc);
        Badge.paint(gc, code.getGroup(), right, area.y + (area.height - Badge.size(gc)) / 2);
        right -= 4;
      }
    }
    boolean faint = code != null && code.getStatus() != CodeStatus.ACTIVE;
    gc.setForeground(faint ? palette.muted() : palette.ink());
    String name = Ellipsis.fit(gc, name(row), right - x);
    Point extent = gc.textExtent(name);
    gc.drawText(name, x, area.y + (area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
    if (code != null && code.getStatus() == CodeStatus.RETIRED) {
      gc.drawLine(x, area.y + area.height / 2, x + extent.x, area.y + area.height / 2);
    }
  }

  /** What is read and copied. */
  static String name(CodeRow row) {
    Code code = row.code();
    if (code == null) {
      return CodeNames.name(row.book());
    }
    return code.getStatus() == CodeStatus.DRAFT ? CodeNames.name(code) + " " + Messages.codebook_draft_mark
        : CodeNames.name(code);
  }

  /** The codes that checking a row activates. */
  static Collection<Code> family(CodeRow row) {
    return row.code() != null ? Activation.family(row.code())
        : row.book().getCodes().stream().flatMap(code -> Activation.family(code).stream()).toList();
  }

  Grid<CodeRow> grid() {
    return grid;
  }

  /** Says how the tree is filled again after something was folded. */
  void onFold(Runnable newRefill) {
    refill = newRefill;
  }

  void show(List<Codebook> books, CodeRows.Counts counts, String filter) {
    grid.setRows(CodeRows.of(books, counts, folded, filter));
  }

  void forget() {
    folded.clear();
    grid.setRows(List.of());
  }

  private void setOpen(CodeRow row, boolean open) {
    if (open ? folded.remove(row.element().getId()) : folded.add(row.element().getId())) {
      refill.run();
    }
  }

  /** Folds all codes, or shows them all. */
  void setAllOpen(boolean open) {
    if (open) {
      folded.clear();
    } else {
      grid.rows().stream().filter(row -> row.code() != null && row.fold() == Fold.OPEN)
          .forEach(row -> folded.add(row.element().getId()));
    }
    refill.run();
  }

  /** Selects an element that is shown, opening what it stands in. */
  void reveal(KeyedElement element) {
    boolean hidden = false;
    for (Object above = element.eContainer(); above instanceof KeyedElement each; above = each.eContainer()) {
      hidden |= folded.remove(each.getId());
    }
    if (hidden) {
      refill.run();
    }
    row(element).ifPresent(row -> {
      if (grid.selected().equals(Optional.of(row))) {
        grid.show(row);
      } else {
        grid.select(row);
      }
    });
  }

  Optional<CodeRow> row(KeyedElement element) {
    return grid.rows().stream().filter(row -> row.element() == element).findFirst();
  }

  /** The codes selected, those of a codebook selected not included. */
  List<Code> selectedCodes() {
    return grid.selectedRows().stream().map(CodeRow::code).filter(code -> code != null).toList();
  }

  Optional<KeyedElement> selected() {
    return grid.selected().map(CodeRow::element);
  }

  /** Lets a person type a name where it stands. */
  void rename(KeyedElement element, Consumer<String> taken) {
    row(element).ifPresent(row -> grid.edit(row, NAME,
        row.code() != null ? CodeNames.name(row.code()) : CodeNames.name(row.book()), taken));
  }
}
