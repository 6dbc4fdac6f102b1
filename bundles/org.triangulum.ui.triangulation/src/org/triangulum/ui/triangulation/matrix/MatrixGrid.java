// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.ConvergenceMatrix.Cell;
import org.triangulum.triangulation.ConvergenceMatrix.Row;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Badge;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** Issues by sources, then the verdict, the raters and a note. */
final class MatrixGrid {
  private static final int ISSUE = 180;
  private static final int PADDING = 14;
  private static final int GAP = 6;
  private static final int VERDICT = 156;
  private static final int RATERS = 58;
  private final List<Source> sources;
  private final Grid<Row> grid;

  /**
   * An empty matrix of these sources.
   *
   * @param choose is told which issue a person chose and which source, null for the issue as a whole
   */
  MatrixGrid(Composite parent, List<Source> sources, BiConsumer<Row, Source> choose) {
    this.sources = List.copyOf(sources);
    List<GridColumn<Row>> columns = new ArrayList<>();
    int width = sourceWidth(parent);
    columns.add(GridColumn.text(Messages.matrix_issue, ISSUE, MatrixText::issue));
    for (int i = 0; i < sources.size(); i++) {
      columns.add(column(i, width));
    }
    columns.add(GridColumn.<Row>text(Messages.matrix_verdict, VERDICT, MatrixText::verdict).ink(MatrixGrid::ink));
    columns.add(GridColumn.<Row>text(Messages.matrix_raters, RATERS, MatrixText::raters).align(SWT.CENTER)
        .ink((row, palette) -> MatrixText.raters(row).endsWith("⚠") ? palette.warning() : null));
    columns.add(GridColumn.text(Messages.matrix_note, 0, MatrixText::note));
    grid = Grid.ofCells(parent, columns);
    grid.onSelect((row, column) -> choose.accept(row, sourceAt(column)));
  }

  /** Room for the longest of the headings and of the short words, in the font as it is. */
  private int sourceWidth(Composite parent) {
    GC gc = new GC(parent);
    try {
      int width = gc.textExtent(CellKind.NOT_ASKED.glyph() + " " + Messages.matrix_nothing_found).x;
      gc.setFont(new Fonts(parent).bold());
      for (Source source : sources) {
        width = Math.max(width, Badge.size(gc) + GAP + gc.textExtent(MatrixText.strand(source)).x);
      }
      return width + PADDING;
    } finally {
      gc.dispose();
    }
  }

  private GridColumn<Row> column(int index, int width) {
    Source source = sources.get(index);
    return GridColumn.<Row>text(MatrixText.source(source), width, row -> MatrixText.cell(row.cells().get(index)))
        .order(Comparator.comparing((Row row) -> row.cells().get(index).kind())
            .thenComparing(row -> row.cells().get(index).stance()))
        .drawn((gc, area, row, palette) -> draw(gc, area, row.cells().get(index), palette))
        .headed((gc, area, row, palette) -> head(gc, area, source));
  }

  private static void head(GC gc, Rectangle area, Source source) {
    int x = area.x;
    if (source.getGroup() != null) {
      Badge.paint(gc, source.getGroup(), x, area.y + (area.height - Badge.size(gc)) / 2);
      x += Badge.size(gc) + GAP;
    }
    left(gc, MatrixText.strand(source), x, area);
  }

  private static void draw(GC gc, Rectangle area, Cell cell, Palette palette) {
    Color ink = cell.kind() != CellKind.SPEAKS ? palette.muted() : switch (cell.stance()) {
      case POSITIVE -> palette.role(EvidenceRole.SUPPORTS);
      case NEGATIVE -> palette.role(EvidenceRole.CONTRADICTS);
      case MIXED -> palette.role(EvidenceRole.QUALIFIES);
      default -> palette.ink();
    };
    gc.setForeground(ink);
    String whole = MatrixText.cell(cell);
    left(gc, gc.textExtent(whole).x <= area.width ? whole : MatrixText.brief(cell), area.x, area);
  }

  private static void left(GC gc, String text, int x, Rectangle area) {
    Point extent = gc.textExtent(text);
    gc.drawText(text, x, area.y + (area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
  }

  private static Color ink(Row row, Palette palette) {
    VerdictKind kind = row.judgement().kind().orElse(null);
    if (kind == null) {
      return palette.warning();
    }
    return switch (kind) {
      case AGREEMENT -> palette.role(EvidenceRole.SUPPORTS);
      case DISSONANCE -> palette.role(EvidenceRole.CONTRADICTS);
      case PARTIAL -> palette.role(EvidenceRole.QUALIFIES);
      case SILENCE -> palette.muted();
    };
  }

  private Source sourceAt(int column) {
    return column >= 1 && column <= sources.size() ? sources.get(column - 1) : null;
  }

  List<Source> sources() {
    return sources;
  }

  Grid<Row> grid() {
    return grid;
  }

  /** Puts the cursor on a cell, without telling anybody; the verdict stands for the issue as a whole. */
  void select(Row row, Source source) {
    grid.select(row, source == null ? sources.size() + 1 : sources.indexOf(source) + 1);
  }
}
