// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.ConvergenceMatrix.Cell;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.triangulation.matrix.MatrixRow.MatrixCell;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.Palette;

/** Issues by sources, then the verdict, the raters and a note. */
final class MatrixGrid {
  private static final int ISSUE = 180;
  private static final int PADDING = 14;
  private static final int VERDICT = 150;
  private static final int PROPOSED = 164;
  private static final int RATERS = 58;
  private final List<Source> sources;
  private final Grid<MatrixRow> grid;

  /**
   * An empty matrix of these sources.
   *
   * @param choose is told which issue a person chose and which source, null for the issue as a whole
   */
  MatrixGrid(Composite parent, List<Source> sources, BiConsumer<MatrixRow, Source> choose) {
    this.sources = List.copyOf(sources);
    List<GridColumn<MatrixRow>> columns = new ArrayList<>();
    int width = sourceWidth(parent);
    columns.add(GridColumn.text(Messages.matrix_issue, ISSUE, MatrixText::issue));
    for (int i = 0; i < sources.size(); i++) {
      columns.add(column(i, width));
    }
    columns.add(GridColumn.<MatrixRow>text(Messages.matrix_verdict, VERDICT, MatrixText::verdict).ink(MatrixGrid::ink));
    columns.add(GridColumn.<MatrixRow>text(Messages.matrix_proposed, PROPOSED, MatrixText::proposed)
        .ink((row, palette) -> row.judgedOtherwise() ? palette.warning() : palette.muted())
        .tipped(row -> String.join("\n", row.proposal().explanation().steps())));
    columns.add(GridColumn.<MatrixRow>text(Messages.matrix_raters, RATERS, MatrixText::raters).align(SWT.CENTER)
        .ink((row, palette) -> MatrixText.raters(row).endsWith("⚠") ? palette.warning() : null));
    columns.add(GridColumn.text(Messages.matrix_note, 0, MatrixText::note));
    grid = Grid.ofCells(parent, columns, 1);
    grid.onSelect((row, column) -> choose.accept(row, sourceAt(column)));
  }

  /** Room for the longest of the headings and of the short words, in the font as it is. */
  private int sourceWidth(Composite parent) {
    GC gc = new GC(parent);
    try {
      int width = Math.max(gc.textExtent(CellKind.NOT_ASKED.glyph() + " " + Messages.matrix_nothing_found).x,
          SourceHead.GAP + gc.textExtent(MatrixText.stance(Stance.NEGATIVE) + MatrixText.INSTEAD + " "
              + Glyphs.of(Stance.MIXED)).x);
      return Math.max(width, SourceHead.width(parent, sources)) + PADDING;
    } finally {
      gc.dispose();
    }
  }

  private GridColumn<MatrixRow> column(int index, int width) {
    Source source = sources.get(index);
    return GridColumn.<MatrixRow>text(MatrixText.source(source), width,
        row -> MatrixText.cell(row.cells().get(index)))
        .order(Comparator.comparing((MatrixRow row) -> row.row().cells().get(index).kind())
            .thenComparing(row -> row.row().cells().get(index).stance()))
        .drawn((gc, area, row, palette) -> draw(gc, area, row.cells().get(index), palette))
        .headed((gc, area, row, palette) -> SourceHead.paint(gc, area, source))
        .tipped(row -> MatrixText.tip(row.cells().get(index)));
  }

  private static void draw(GC gc, Rectangle area, MatrixCell cell, Palette palette) {
    Cell recorded = cell.recorded();
    String mark = cell.mark();
    int room = area.width;
    if (!mark.isEmpty()) {
      String instead = MatrixText.INSTEAD + " " + mark;
      int width = gc.textExtent(instead).x;
      gc.setForeground(palette.warning());
      SourceHead.left(gc, instead, area.x + area.width - width, area);
      room -= width + SourceHead.GAP;
    }
    gc.setForeground(recorded.kind() != CellKind.SPEAKS ? palette.muted() : stance(recorded.stance(), palette));
    String whole = MatrixText.cell(recorded);
    String fitting = gc.textExtent(whole).x <= room ? whole : Ellipsis.fit(gc, MatrixText.brief(recorded), room);
    SourceHead.left(gc, fitting, area.x, area);
  }

  /** Ink of a stance. */
  static Color stance(Stance stance, Palette palette) {
    return switch (stance) {
      case POSITIVE -> palette.role(EvidenceRole.SUPPORTS);
      case NEGATIVE -> palette.role(EvidenceRole.CONTRADICTS);
      case MIXED -> palette.role(EvidenceRole.QUALIFIES);
      case NEUTRAL, NONE -> palette.ink();
    };
  }

  private static Color ink(MatrixRow row, Palette palette) {
    return row.hidden() ? palette.accent()
        : row.row().judgement().kind().map(kind -> verdict(kind, palette)).orElse(palette.warning());
  }

  /** Ink of a verdict. */
  static Color verdict(VerdictKind kind, Palette palette) {
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

  Grid<MatrixRow> grid() {
    return grid;
  }

  /** Puts the cursor on a cell, without telling anybody; a column of no source stands for the issue as a whole. */
  void select(MatrixRow row, Source source) {
    int column = grid.selectedColumn();
    grid.select(row, source != null ? sources.indexOf(source) + 1
        : column < 0 || sourceAt(column) != null ? 0 : column);
  }
}
