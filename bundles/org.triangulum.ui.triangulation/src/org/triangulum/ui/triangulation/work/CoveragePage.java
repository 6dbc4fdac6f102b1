// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.Source;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.convergence.CoverageMap;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.triangulation.matrix.MatrixText;
import org.triangulum.ui.triangulation.matrix.SourceHead;

/** The coverage map: which questions of each source ask about each issue; Enter opens the cell of the matrix. */
final class CoveragePage implements WorkPage {
  private static final int ISSUE = 200;
  private static final int PADDING = 50;
  private final StudyDesk desk;
  private final Composite composite;
  private List<Source> sources = List.of();
  private Grid<Issue> grid;
  private int unexplained;

  CoveragePage(Composite parent, StudyDesk desk) {
    this.desk = desk;
    composite = new Composite(parent, SWT.NONE);
    composite.setLayout(new FillLayout());
  }

  @Override
  public void show(Work work) {
    if (grid == null || !sources.equals(work.matrix().sources())) {
      if (grid != null) {
        grid.control().dispose();
      }
      sources = work.matrix().sources();
      grid = grid();
      composite.layout();
    }
    unexplained = CoverageMap.of(work.open().study()).unexplained().size();
    grid.setRows(work.open().study().getIssues());
    grid.control().refresh();
  }

  private Grid<Issue> grid() {
    List<GridColumn<Issue>> columns = new ArrayList<>();
    columns.add(GridColumn.text(Messages.matrix_issue, ISSUE, MatrixText::issue));
    int width = SourceHead.width(composite, sources) + PADDING;
    for (Source source : sources) {
      columns.add(GridColumn.<Issue>text(MatrixText.source(source), width, i -> text(CoverageMap.of(i, source)))
          .ink((i, palette) -> {
            CoverageMap.Entry entry = CoverageMap.of(i, source);
            return entry.unexplained() ? palette.warning()
                : entry.coverage().filter(c -> c == Coverage.ASKED).isPresent() ? null : palette.muted();
          }).headed((gc, area, row, palette) -> SourceHead.paint(gc, area, source))
          .tipped(i -> tip(CoverageMap.of(i, source))));
    }
    Grid<Issue> made = Grid.ofCells(composite, columns, 1);
    made.onOpen(issue -> {
      int column = made.selectedColumn();
      desk.navigator().go(w -> w.at(issue, column < 1 ? null : sources.get(column - 1)));
    });
    return made;
  }

  /** The questions where the source was asked, else why it was not; a warning where record and questions differ. */
  private static String text(CoverageMap.Entry entry) {
    String items = entry.items().stream().map(i -> ElementLabel.of(i).brief()).collect(Collectors.joining(", "));
    String word = entry.coverage().map(c -> c == Coverage.ASKED
        ? items.isEmpty() ? MatrixText.word(c) : items : MatrixText.word(c))
        .orElse(CellKind.NOT_RECORDED.glyph() + " " + CellKind.NOT_RECORDED.word());
    return entry.unexplained() ? "⚠ " + word : word;
  }

  private static String tip(CoverageMap.Entry entry) {
    StringJoiner lines = new StringJoiner("\n");
    entry.coverage().ifPresent(c -> lines.add(MatrixText.word(c)));
    for (Item item : entry.items()) {
      ElementLabel label = ElementLabel.of(item);
      lines.add("– " + label.key() + "  " + label.label());
    }
    if (!entry.reason().isEmpty()) {
      lines.add(NLS.bind(Messages.matrix_coverage_reason, entry.reason()));
    }
    MatrixText.coverage(entry).ifPresent(lines::add);
    return lines.toString();
  }

  @Override
  public Control control() {
    return composite;
  }

  @Override
  public String title() {
    return unexplained == 0 ? Messages.work_coverage : NLS.bind(Messages.work_coverage_open, unexplained);
  }

  @Override
  public Map<String, Grid<?>> tables() {
    return Map.of(Messages.work_coverage, grid);
  }

  Grid<Issue> table() {
    return grid;
  }
}
