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
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.ElementAgreement;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.StanceJudgement;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.ConvergenceMatrix;
import org.triangulum.triangulation.convergence.CellEvidence;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.WhoWorks;
import org.triangulum.ui.study.Where;
import org.triangulum.ui.study.Where.CellPlace;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.WhileSeen;

/**
 * What every source says about every issue and what its evidence proposes, whether they converge, and what is behind a
 * cell. Verdicts of others stay hidden from a rater who has not judged.
 */
public final class ConvergencePart {
  private final StudyDesk desk;
  private Pages pages;
  private Composite content;
  private Button openOnly;
  private Button dissonant;
  private Button differing;
  private Label summary;
  private SashForm sash;
  private Composite left;
  private MatrixGrid matrixGrid;
  private Pages detail;
  private CellDetail cellDetail;
  private IssueDetail issueDetail;
  private OpenStudy open;
  private List<MatrixRow> rows = List.of();

  @Inject
  public ConvergencePart(StudyDesk desk) {
    this.desk = desk;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout(5, false);
    layout.marginWidth = 4;
    layout.marginHeight = 2;
    layout.verticalSpacing = 2;
    layout.horizontalSpacing = 12;
    content.setLayout(layout);
    openOnly = filter(Messages.matrix_open_only, Messages.matrix_open_only_tip);
    dissonant = filter(Messages.matrix_dissonant, Messages.matrix_dissonant_tip);
    differing = filter(Messages.matrix_differing, Messages.matrix_differing_tip);
    summary = new Label(content, SWT.NONE);
    summary.setToolTipText(MatrixText.legend());
    GridData rest = new GridData(SWT.FILL, SWT.CENTER, true, false);
    rest.widthHint = 100;
    summary.setLayoutData(rest);
    new WhoWorks(content, desk);
    sash = new SashForm(content, SWT.HORIZONTAL);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 5, 1));
    left = new Composite(sash, SWT.NONE);
    left.setLayout(new FillLayout());
    detail = new Pages(sash);
    cellDetail = new CellDetail(detail.composite(), desk);
    issueDetail = new IssueDetail(detail.composite(), desk);
    sash.setWeights(62, 38);
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    desk.listen(parent, event -> {
      if (event == DeskEvent.OPENED) {
        // What was left out in one study says nothing about the next.
        List.of(openOnly, dissonant, differing).forEach(filter -> filter.setSelection(false));
      }
      seen.request();
    });
    desk.listenToWhere(parent, where -> follow());
    refresh();
  }

  private Button filter(String text, String tip) {
    Button button = new Button(content, SWT.CHECK);
    button.setText(text);
    button.setToolTipText(tip);
    button.addListener(SWT.Selection, e -> fill());
    return button;
  }

  private void refresh() {
    open = desk.open().orElse(null);
    if (open == null) {
      pages.showEmpty(Messages.no_study, Messages.no_study_advice, "", null);
      return;
    }
    ConvergenceMatrix matrix = open.view().convergence();
    if (matrix.rows().isEmpty() || matrix.sources().isEmpty()) {
      rows = List.of();
      pages.showEmpty(Messages.matrix_none, Messages.matrix_none_advice, "", null);
      return;
    }
    rows = MatrixRow.of(open);
    if (matrixGrid == null || !matrixGrid.sources().equals(matrix.sources())) {
      if (matrixGrid != null) {
        matrixGrid.grid().control().dispose();
      }
      matrixGrid = new MatrixGrid(left, matrix.sources(),
          (row, source) -> desk.navigator().go(w -> w.at(row.issue(), source)));
      left.layout();
    }
    summary.setText(MatrixText.summary(matrix, rows));
    pages.show(content);
    content.layout();
    fill();
  }

  private void fill() {
    matrixGrid.grid().setRows(rows.stream().filter(row -> !openOnly.getSelection() || row.open())
        .filter(row -> !dissonant.getSelection() || row.dissonant())
        .filter(row -> !differing.getSelection() || row.differs()).toList());
    follow();
  }

  private void follow() {
    if (open == null || matrixGrid == null || open != desk.open().orElse(null)) {
      return;
    }
    Where where = desk.navigator().where();
    Optional<MatrixRow> row = where.cell().flatMap(c -> rows.stream()
        .filter(r -> r.issue().getId().equals(c.issue())).findFirst());
    if (row.isEmpty()) {
      // The whole width is for the matrix until there is something to show beside it.
      sash.setMaximizedControl(left);
      return;
    }
    Source source = where.cell().map(CellPlace::source)
        .flatMap(id -> matrixGrid.sources().stream().filter(s -> s.getId().equals(id)).findFirst()).orElse(null);
    if (sash.getMaximizedControl() != null) {
      sash.setMaximizedControl(null);
      // The table learns its new width only now.
      content.getDisplay().asyncExec(() -> mark(row.get(), source));
    }
    mark(row.get(), source);
    if (source != null) {
      detail.show(cellDetail.control());
      cellDetail.show(row.get(), source);
    } else {
      detail.show(issueDetail.control());
      issueDetail.show(row.get());
    }
  }

  private void mark(MatrixRow row, Source source) {
    if (!content.isDisposed() && matrixGrid.grid().rows().contains(row)) {
      matrixGrid.select(row, source);
    }
  }

  /** The matrix, for those who test what is in it; null before a study with issues is shown. */
  public Grid<MatrixRow> grid() {
    return matrixGrid == null ? null : matrixGrid.grid();
  }

  /** The filter of open issues, likewise. */
  public Button openOnly() {
    return openOnly;
  }

  /** The filter of dissonance, likewise. */
  public Button dissonant() {
    return dissonant;
  }

  /** The filter of issues on which people and proposals differ, likewise. */
  public Button differing() {
    return differing;
  }

  /** The evidence of the chosen cell, likewise. */
  public Grid<CellEvidence> evidence() {
    return cellDetail.evidence();
  }

  /** The steps to the stance proposed for the chosen cell, likewise. */
  public String explanation() {
    return cellDetail.explanation();
  }

  /** Where the stance of the chosen cell is recorded, likewise. */
  public ReasonedChoice<Stance> stance() {
    return cellDetail.stance();
  }

  /** Where it is recorded whether the source was asked, likewise. */
  public ReasonedChoice<Coverage> coverage() {
    return cellDetail.coverage().choice();
  }

  /** What is said of the questions of the chosen cell, likewise. */
  public String asked() {
    return cellDetail.coverage().asked().getText();
  }

  /** The button of these questions, likewise. */
  public Button questions() {
    return cellDetail.coverage().questions();
  }

  /** The judgements of the stance of the chosen cell, likewise. */
  public Grid<StanceJudgement> history() {
    return cellDetail.history();
  }

  /** The judgements of the chosen issue, likewise. */
  public Grid<Verdict> verdicts() {
    return issueDetail.verdicts();
  }

  /** What is said of judgements that are not shown yet, likewise. */
  public String hidden() {
    return issueDetail.hidden();
  }

  /** Chooses the code and the elements of a verdict, as the menus do, likewise. */
  public void choose(VerdictKind kind, ElementAgreement meaning, ElementAgreement prominence,
      ElementAgreement examples) {
    issueDetail.verdict().choose(kind);
    issueDetail.verdict().compare(meaning, prominence, examples);
  }

  /** Where a reason for a judgement is typed, likewise. */
  public Text rationale() {
    return issueDetail.verdict().rationale();
  }

  /** The button that gives the judgement, likewise. */
  public Button give() {
    return issueDetail.verdict().give();
  }

  /** The button that records a consensus, likewise. */
  public Button consensus() {
    return issueDetail.verdict().consensus();
  }

  /** Why no judgement can be given or was not taken, likewise; empty when one can. */
  public String blockedBy() {
    return issueDetail.verdict().blocked();
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
