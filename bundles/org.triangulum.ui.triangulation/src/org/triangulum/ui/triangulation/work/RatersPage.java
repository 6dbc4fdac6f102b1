// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.work;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.triangulation.matrix.MatrixText;
import org.triangulum.ui.triangulation.work.Comparison.Difference;
import org.triangulum.ui.widget.Pages;

/** How far raters agree with each other and with what is proposed, and the issues on which they differ. */
final class RatersPage implements WorkPage {
  private final Pages pages;
  private final Composite content;
  private final Grid<Comparison> pairs;
  private final Label which;
  private final Grid<Difference> differences;
  private Work work;

  RatersPage(Composite parent, StudyDesk desk) {
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    content.setLayout(new GridLayout());
    SashForm sash = new SashForm(content, SWT.HORIZONTAL);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    pairs = Grid.ofRows(sash, List.of(
        GridColumn.text(Messages.work_one, 0, Comparison::one),
        GridColumn.text(Messages.work_other, 0, Comparison::other),
        number(Messages.work_n, 58, c -> c.agreement().n(), "%.0f"),
        number(Messages.work_agree, 58, c -> c.agreement().agreed(), "%.0f"),
        number("%", 44, c -> c.agreement().percent().orElse(Double.NaN), "%.0f"),
        number(Messages.work_kappa, 62, c -> c.agreement().kappa().orElse(Double.NaN), "%.2f")
            .tipped(c -> c.agreement().kappa().isPresent() ? "" : Messages.work_no_kappa),
        GridColumn.text(Messages.work_blind, 66, Comparison::blind)));
    Composite below = new Composite(sash, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginHeight = 0;
    below.setLayout(layout);
    which = new Label(below, SWT.WRAP);
    which.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    differences = Grid.ofRows(below, List.of(
        GridColumn.text(Messages.matrix_issue, 130, d -> MatrixText.issue(d.issue())),
        GridColumn.text(Messages.work_first, 144, Difference::first),
        GridColumn.text(Messages.work_second, 144, Difference::second),
        GridColumn.text(Messages.work_settled, 92, Difference::settled),
        GridColumn.<Difference>text(Messages.matrix_why, 0, Difference::why).tipped(d -> d.why().replace("; ", "\n"))));
    differences.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    differences.onOpen(d -> desk.navigator().go(w -> w.at(d.issue(), null)));
    pairs.onSelect((pair, column) -> differ(pair));
    sash.setWeights(45, 55);
  }

  /** A column of numbers with one and the same count of decimals; a dash where there is none. */
  private static GridColumn<Comparison> number(String title, int width,
      ToDoubleFunction<Comparison> value, String format) {
    return GridColumn.<Comparison>text(title, width, c -> {
      double number = value.applyAsDouble(c);
      return Double.isNaN(number) ? "–" : String.format(Locale.ROOT, format, number);
    }).align(SWT.RIGHT).order(Comparator.comparingDouble(value));
  }

  @Override
  public void show(Work newWork) {
    work = newWork;
    List<Comparison> all = Comparison.of(work);
    int before = pairs.selected().map(pairs.rows()::indexOf).orElse(0);
    pairs.setRows(all);
    if (all.isEmpty()) {
      differences.setRows(List.of());
      pages.showEmpty(Messages.work_no_raters, Messages.work_no_raters_advice, "", null);
      return;
    }
    pages.show(content);
    Comparison chosen = pairs.rows().get(Math.min(Math.max(before, 0), all.size() - 1));
    pairs.select(chosen);
    differ(chosen);
  }

  private void differ(Comparison pair) {
    which.setText(DissonancePage.hidden(work, NLS.bind(Messages.work_differ, new Object[] {pair.one(), pair.other(),
        pair.differences().size()})).replace("&", "&&"));
    differences.setRows(pair.differences());
    which.getParent().layout();
  }

  @Override
  public Control control() {
    return pages.composite();
  }

  @Override
  public String title() {
    return Messages.work_raters;
  }

  @Override
  public Map<String, Grid<?>> tables() {
    Map<String, Grid<?>> tables = new LinkedHashMap<>();
    tables.put(Messages.work_raters, pairs);
    tables.put(which.getText(), differences);
    return tables;
  }

  Grid<Comparison> pairs() {
    return pairs;
  }

  Grid<Difference> differences() {
    return differences;
  }
}
