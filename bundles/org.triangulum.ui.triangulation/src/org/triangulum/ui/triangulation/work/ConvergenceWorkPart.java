// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.work;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.model.study.Issue;
import org.triangulum.triangulation.convergence.Completeness.PairRow;
import org.triangulum.triangulation.convergence.Completeness.SourceRow;
import org.triangulum.triangulation.convergence.DissonanceList;
import org.triangulum.ui.result.Clip;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.WhoWorks;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.triangulation.work.Comparison.Difference;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.WhileSeen;

/** What is left to do around the convergence matrix, a page a task: dissonance, raters, completeness, coverage. */
public final class ConvergenceWorkPart {
  private final StudyDesk desk;
  private Pages pages;
  private CTabFolder tabs;
  private DissonancePage dissonance;
  private RatersPage raters;
  private CompletenessPage completeness;
  private CoveragePage coverage;
  private List<WorkPage> all = List.of();

  @Inject
  public ConvergenceWorkPart(StudyDesk desk) {
    this.desk = desk;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    tabs = new CTabFolder(pages.composite(), SWT.TOP | SWT.FLAT);
    dissonance = new DissonancePage(tabs, desk);
    raters = new RatersPage(tabs, desk);
    completeness = new CompletenessPage(tabs, desk);
    coverage = new CoveragePage(tabs, desk);
    all = List.of(dissonance, raters, completeness, coverage);
    for (WorkPage page : all) {
      CTabItem item = new CTabItem(tabs, SWT.NONE);
      item.setControl(page.control());
    }
    tabs.setSelection(0);
    Composite right = new Composite(tabs, SWT.NONE);
    RowLayout line = new RowLayout();
    line.center = true;
    line.marginTop = 0;
    line.marginBottom = 0;
    right.setLayout(line);
    Button copy = new Button(right, SWT.PUSH | SWT.FLAT);
    copy.setText(Messages.work_copy);
    copy.setToolTipText(Messages.work_copy_tip);
    copy.addListener(SWT.Selection, e -> Clip.grids(desk.display(), all.get(tabs.getSelectionIndex()).tables()));
    new WhoWorks(right, desk);
    tabs.setTopRight(right, SWT.RIGHT);
    tabs.setTabHeight(Math.max(tabs.getTabHeight(), right.computeSize(SWT.DEFAULT, SWT.DEFAULT).y));
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    desk.listen(parent, event -> seen.request());
    refresh();
  }

  private void refresh() {
    OpenStudy open = desk.open().orElse(null);
    if (open == null) {
      pages.showEmpty(Messages.no_study, Messages.no_study_advice, "", null);
      return;
    }
    Work work = Work.of(open);
    if (work.matrix().rows().isEmpty() || work.matrix().sources().isEmpty()) {
      pages.showEmpty(Messages.matrix_none, Messages.matrix_none_advice, "", null);
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      all.get(i).show(work);
      tabs.getItem(i).setText(all.get(i).title());
    }
    pages.show(tabs);
  }

  /** The pages, for those who test what is on them: from 0, dissonance, raters, completeness, coverage. */
  public CTabFolder tabs() {
    return tabs;
  }

  /** The work list, likewise. */
  public Grid<DissonanceList.Entry> dissonance() {
    return dissonance.grid();
  }

  /** Raters and proposals compared, likewise. */
  public Grid<Comparison> comparisons() {
    return raters.pairs();
  }

  /** Where the chosen two differ, likewise. */
  public Grid<Difference> differences() {
    return raters.differences();
  }

  /** What each source covers, likewise. */
  public Grid<SourceRow> sources() {
    return completeness.sources();
  }

  /** How pairs of sources compare, likewise. */
  public Grid<PairRow> pairs() {
    return completeness.pairs();
  }

  /** The coverage map, likewise. */
  public Grid<Issue> coverage() {
    return coverage.table();
  }

  @Focus
  void focus() {
    (tabs.isVisible() ? tabs : pages.composite()).setFocus();
  }
}
