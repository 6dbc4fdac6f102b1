// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit.journal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.audit.trail.Activity;
import org.triangulum.audit.trail.Contributions.Row;
import org.triangulum.model.ElementLabel;
import org.triangulum.ui.audit.Messages;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;
import org.triangulum.ui.widget.WhileSeen;

/** Who coded, linked, judged, wrote and reviewed what, how much of it, and when. */
public final class ContributionsPart {
  private final StudyDesk desk;
  private Pages pages;
  private Composite content;
  private Label summary;
  private Grid<Row> grid;

  @Inject
  public ContributionsPart(StudyDesk desk) {
    this.desk = desk;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    content.setLayout(layout);
    summary = new Label(content, SWT.WRAP);
    summary.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    grid = Grid.ofRows(content, List.of(
        GridColumn.<Row>text(Messages.contributions_who, 220, ContributionsPart::who),
        GridColumn.<Row>text(Messages.contributions_did, 110, r -> word(r.activity()))
            .order(Comparator.comparing(Row::activity)),
        GridColumn.<Row>text(Messages.contributions_what, 0, Row::kind),
        GridColumn.<Row>count(Messages.contributions_count, 80, Row::count),
        GridColumn.<Row>text(Messages.contributions_first, 110, Row::first),
        GridColumn.<Row>text(Messages.contributions_last, 110, Row::last)));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    desk.listen(parent, event -> seen.request());
    seen.request();
  }

  private static String who(Row row) {
    return row.person().map(p -> ElementLabel.of(p).key() + (ElementLabel.orEmpty(p.getName()).isEmpty() ? ""
        : "  " + p.getName())).orElse(Messages.nobody);
  }

  private static String word(Activity activity) {
    return switch (activity) {
      case CODED -> Messages.activity_coded;
      case LINKED -> Messages.activity_linked;
      case JUDGED -> Messages.activity_judged;
      case WROTE -> Messages.activity_wrote;
      case REVIEWED -> Messages.activity_reviewed;
    };
  }

  private void refresh() {
    if (desk.open().isEmpty()) {
      pages.showEmpty(Messages.no_study, Messages.no_study_advice, "", null);
      return;
    }
    List<Row> rows = desk.open().get().contributions().rows();
    if (rows.isEmpty()) {
      pages.showEmpty(Messages.contributions_none, Messages.contributions_none_advice, "", null);
      return;
    }
    pages.show(content);
    grid.setRows(rows);
    int unnamed = rows.stream().filter(r -> r.person().isEmpty()).mapToInt(Row::count).sum();
    summary.setText(NLS.bind(Messages.contributions_summary, rows.stream().mapToInt(Row::count).sum(), unnamed));
    summary.setForeground(Palette.of(content).muted());
    content.layout();
  }

  /** The table, for those who test what is in it. */
  public Grid<Row> grid() {
    return grid;
  }

  @Focus
  void focus() {
    (content.isVisible() ? grid.control() : pages.composite()).setFocus();
  }
}
