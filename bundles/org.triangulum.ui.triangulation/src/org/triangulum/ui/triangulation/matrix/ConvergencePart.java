// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Verdict;
import org.triangulum.triangulation.ConvergenceMatrix;
import org.triangulum.triangulation.ConvergenceMatrix.Cell;
import org.triangulum.triangulation.ConvergenceMatrix.Row;
import org.triangulum.triangulation.StudyView;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where;
import org.triangulum.ui.study.Where.CellPlace;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Pages;

/** What every source says about every issue, whether they converge, and what is behind a cell. */
public final class ConvergencePart {
  private final StudyDesk desk;
  private Pages pages;
  private Composite content;
  private Button openOnly;
  private Label summary;
  private SashForm sash;
  private Composite left;
  private MatrixGrid matrixGrid;
  private Pages detail;
  private CellDetail cellDetail;
  private IssueDetail issueDetail;
  private StudyView view;
  private ConvergenceMatrix matrix = new ConvergenceMatrix(List.of(), List.of());

  @Inject
  public ConvergencePart(StudyDesk desk) {
    this.desk = desk;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 4;
    layout.marginHeight = 2;
    layout.verticalSpacing = 2;
    layout.horizontalSpacing = 18;
    content.setLayout(layout);
    openOnly = new Button(content, SWT.CHECK);
    openOnly.setText(Messages.matrix_open_only);
    openOnly.setToolTipText(Messages.matrix_open_only_tip);
    openOnly.addListener(SWT.Selection, e -> fill());
    summary = new Label(content, SWT.NONE);
    Label legend = new Label(content, SWT.RIGHT);
    legend.setText(MatrixText.legend());
    legend.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    sash = new SashForm(content, SWT.HORIZONTAL);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
    left = new Composite(sash, SWT.NONE);
    left.setLayout(new FillLayout());
    detail = new Pages(sash);
    cellDetail = new CellDetail(detail.composite(), desk);
    issueDetail = new IssueDetail(detail.composite(), desk);
    sash.setWeights(66, 34);
    desk.listen(parent, event -> refresh());
    desk.listenToWhere(parent, where -> follow());
    refresh();
  }

  private void refresh() {
    if (desk.open().isEmpty()) {
      view = null;
      pages.showEmpty(Messages.no_study, Messages.no_study_advice, "", null);
      return;
    }
    view = desk.open().get().view();
    matrix = view.convergence();
    if (matrix.rows().isEmpty() || matrix.sources().isEmpty()) {
      pages.showEmpty(Messages.matrix_none, Messages.matrix_none_advice, "", null);
      return;
    }
    if (matrixGrid == null || !matrixGrid.sources().equals(matrix.sources())) {
      if (matrixGrid != null) {
        matrixGrid.grid().control().dispose();
      }
      matrixGrid = new MatrixGrid(left, matrix.sources(),
          (row, source) -> desk.navigator().go(w -> w.at(row.issue(), source)));
      left.layout();
    }
    summary.setText(MatrixText.summary(matrix));
    pages.show(content);
    content.layout();
    fill();
  }

  private void fill() {
    matrixGrid.grid().setRows(
        matrix.rows().stream().filter(row -> !openOnly.getSelection() || MatrixText.open(row)).toList());
    follow();
  }

  private void follow() {
    if (view == null || matrixGrid == null) {
      return;
    }
    Where where = desk.navigator().where();
    Optional<Row> row = where.cell().flatMap(c -> matrix.rows().stream()
        .filter(r -> r.issue().getId().equals(c.issue())).findFirst());
    if (row.isEmpty()) {
      // The whole width is for the matrix until there is something to show beside it.
      sash.setMaximizedControl(left);
      return;
    }
    Optional<Cell> cell = where.cell().map(CellPlace::source)
        .flatMap(id -> row.get().cells().stream().filter(c -> c.source().getId().equals(id)).findFirst());
    Source source = cell.map(Cell::source).orElse(null);
    if (sash.getMaximizedControl() != null) {
      sash.setMaximizedControl(null);
      // The table learns its new width only now.
      content.getDisplay().asyncExec(() -> mark(row.get(), source));
    }
    mark(row.get(), source);
    if (cell.isPresent()) {
      cellDetail.show(row.get(), cell.get());
      detail.show(cellDetail.control());
    } else {
      issueDetail.show(row.get());
      detail.show(issueDetail.control());
    }
  }

  private void mark(Row row, Source source) {
    if (!content.isDisposed() && matrixGrid.grid().rows().contains(row)) {
      matrixGrid.select(row, source);
    }
  }

  /** The matrix, for those who test what is in it; null before a study with issues is shown. */
  public Grid<Row> grid() {
    return matrixGrid == null ? null : matrixGrid.grid();
  }

  /** The filter, likewise. */
  public Button openOnly() {
    return openOnly;
  }

  /** The evidence of the chosen cell, likewise. */
  public Grid<?> evidence() {
    return cellDetail.evidence();
  }

  /** The judgements of the chosen issue, likewise. */
  public Grid<Verdict> verdicts() {
    return issueDetail.verdicts();
  }

  /** Where a reason for a judgement is typed, likewise. */
  public Text rationale() {
    return issueDetail.rationale();
  }

  /** The button that adds the judgement, likewise. */
  public Button add() {
    return issueDetail.button();
  }

  /** Why no judgement can be added, likewise; empty when one can. */
  public String blockedBy() {
    return issueDetail.blocked().getText();
  }

  @Focus
  void focus() {
    if (matrixGrid != null && content.isVisible()) {
      matrixGrid.grid().control().setFocus();
    } else {
      pages.composite().setFocus();
    }
  }
}
