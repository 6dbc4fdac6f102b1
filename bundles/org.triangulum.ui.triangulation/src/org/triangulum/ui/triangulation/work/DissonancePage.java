// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.work;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.convergence.DissonanceList.Entry;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.triangulation.matrix.MatrixText;
import org.triangulum.ui.widget.Pages;

/** Issues on which sources or raters contradict each other, with what is still to do about each; Enter opens one. */
final class DissonancePage implements WorkPage {
  private final Pages pages;
  private final Composite content;
  private final Label summary;
  private final Grid<Entry> grid;

  DissonancePage(Composite parent, StudyDesk desk) {
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    content.setLayout(new GridLayout());
    summary = new Label(content, SWT.WRAP);
    summary.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    grid = Grid.ofRows(content, List.of(
        GridColumn.<Entry>text(Messages.matrix_issue, 210, e -> MatrixText.issue(e.row().issue())),
        GridColumn.<Entry>text(Messages.work_for, 100, e -> names(e.speakFor()))
            .ink((e, palette) -> palette.role(EvidenceRole.SUPPORTS)),
        GridColumn.<Entry>text(Messages.work_against, 120, e -> names(e.speakAgainst()))
            .ink((e, palette) -> palette.role(EvidenceRole.CONTRADICTS)),
        GridColumn.text(Messages.work_reasons, 0, e -> String.join("; ", e.reasons())),
        GridColumn.text(Messages.work_findings, 80, e -> names(e.findings())),
        GridColumn.<Entry>text(Messages.work_todo, 0, DissonancePage::todo)
            .ink((e, palette) -> e.todo().isEmpty() ? palette.muted() : palette.warning())));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    grid.onOpen(e -> desk.navigator().go(w -> w.at(e.row().issue(), null)));
  }

  private static String names(List<? extends StudyElement> elements) {
    return elements.stream().map(e -> ElementLabel.of(e).brief()).collect(Collectors.joining(", "));
  }

  private static String todo(Entry entry) {
    return entry.todo().isEmpty() ? Messages.work_faced : String.join("; ", entry.todo());
  }

  @Override
  public void show(Work work) {
    List<Entry> shown =
        work.dissonance().entries().stream().filter(e -> !work.hidden().contains(e.row().issue())).toList();
    grid.setRows(shown);
    if (shown.isEmpty()) {
      pages.showEmpty(Messages.work_no_dissonance, hidden(work, Messages.work_no_dissonance_advice), "", null);
      return;
    }
    long open = shown.stream().filter(e -> !e.todo().isEmpty()).count();
    summary.setText(hidden(work, NLS.bind(Messages.work_dissonance_summary, shown.size(), open)));
    pages.show(content);
    content.layout();
  }

  /** A sentence, and how many issues are left out of what it tells of. */
  static String hidden(Work work, String sentence) {
    return work.hidden().isEmpty() ? sentence
        : sentence + " " + NLS.bind(Messages.work_hidden, work.hidden().size());
  }

  @Override
  public Control control() {
    return pages.composite();
  }

  @Override
  public String title() {
    long open = grid.rows().stream().filter(e -> !e.todo().isEmpty()).count();
    return NLS.bind(Messages.work_dissonance, open);
  }

  @Override
  public Map<String, Grid<?>> tables() {
    return Map.of(Messages.work_dissonance_table, grid);
  }

  Grid<Entry> grid() {
    return grid;
  }
}
