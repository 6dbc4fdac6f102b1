// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit.issues;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.audit.AuditOutcome;
import org.triangulum.audit.Severity;
import org.triangulum.ui.audit.AuditDesk;
import org.triangulum.ui.audit.Jump;
import org.triangulum.ui.audit.Messages;
import org.triangulum.ui.audit.SeverityMark;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.table.Outline;
import org.triangulum.ui.table.Outline.Fold;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Lines;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;
import org.triangulum.ui.widget.WhileSeen;
import org.triangulum.ui.widget.WordFilter;

/** The issues of the audit, grouped by finding or rule; Enter goes to the object of one. */
public final class IssuesPart {
  private final StudyDesk desk;
  private final AuditDesk audit;
  private final Set<String> folded = new HashSet<>();
  private final Map<Severity, Button> severities = new EnumMap<>(Severity.class);
  private Pages pages;
  private Composite content;
  private Text filter;
  private Choice<Boolean> grouping;
  private Button accepted;
  private Label count;
  private Pages lists;
  private Grid<IssueRow> grid;
  private boolean byFinding;

  @Inject
  public IssuesPart(StudyDesk desk, AuditDesk audit) {
    this.desk = desk;
    this.audit = audit;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    layout.verticalSpacing = 4;
    content.setLayout(layout);
    filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(Messages.issues_filter);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    filter.addListener(SWT.Modify, e -> refresh());
    ButtonRow row = new ButtonRow(content, 1);
    for (Severity severity : Severity.values()) {
      Button toggle = row.toggle(SeverityMark.words(severity), Messages.issues_severity_tip, this::refresh);
      toggle.setSelection(true);
      severities.put(severity, toggle);
    }
    accepted = row.toggle(Messages.issues_accepted, Messages.issues_accepted_tip, this::refresh);
    accepted.setSelection(true);
    grouping = new Choice<>(row.composite(), "", by -> by ? Messages.issues_by_finding : Messages.issues_by_rule,
        this::group);
    count = new Label(content, SWT.WRAP);
    count.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    lists = new Pages(content);
    lists.composite().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    grid = Grid.ofRows(lists.composite(), columns());
    grid.setStrong(IssueRow::heading);
    grid.setLines(2);
    grid.setOutline(new Outline<>(r -> r.heading() ? 0 : 1, r -> !r.heading() ? Fold.LEAF
        : folded.contains(r.group()) ? Fold.CLOSED : Fold.OPEN, this::fold), 1);
    grid.onSelect((r, column) -> audit.select(r.issue()));
    grid.onOpen(r -> {
      if (r.heading()) {
        fold(r, folded.contains(r.group()));
      } else {
        r.issue().objects().stream().findFirst().ifPresent(o -> Jump.to(desk, o));
      }
    });
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    audit.listen(parent, seen::request);
    seen.request();
  }

  private static List<GridColumn<IssueRow>> columns() {
    return List.of(
        GridColumn.<IssueRow>text("", 28, r -> r.heading() ? "" : SeverityMark.sign(r.issue().severity()))
            .align(SWT.CENTER).order(null).ink((r, palette) -> r.heading() ? null : r.accepted() != null
                ? palette.muted() : SeverityMark.ink(r.issue().severity(), palette)),
        GridColumn.<IssueRow>text(Messages.issues_issue, 0, IssueRow::line).order(null).drawn(IssuesPart::draw),
        GridColumn.<IssueRow>text(Messages.issues_object, 84, r -> r.heading() ? "" : r.object()).order(null),
        GridColumn.<IssueRow>text(Messages.issues_status, 76, r -> r.heading() ? "" : r.status()).order(null)
            .ink((r, palette) -> r.before() != null ? palette.warning() : palette.muted()));
  }

  /** An issue in two lines, its heading in one. */
  private static void draw(GC gc, Rectangle area, IssueRow row, Palette palette) {
    gc.setForeground(row.accepted() != null ? palette.muted() : palette.ink());
    Lines.paint(gc, area, row.line(), row.heading() ? 1 : 2);
  }

  private void fold(IssueRow row, boolean open) {
    if (open ? folded.remove(row.group()) : folded.add(row.group())) {
      refresh();
    }
  }

  private void refresh() {
    if (desk.open().isEmpty() || audit.outcome().isEmpty()) {
      boolean none = desk.open().isEmpty();
      audit.ensure();
      pages.showEmpty(none ? Messages.no_study : Messages.audit_running, none ? Messages.no_study_advice
          : Messages.audit_running_advice, "", null);
      return;
    }
    audit.ensure();
    AuditOutcome outcome = audit.outcome().get();
    pages.show(content);
    grouping.set(List.of(false, true), byFinding);
    EnumSet<Severity> shown = EnumSet.noneOf(Severity.class);
    severities.forEach((severity, button) -> {
      if (button.getSelection()) {
        shown.add(severity);
      }
    });
    IssueList list = new IssueList(audit.rule(), WordFilter.of(filter.getText()), shown, accepted.getSelection(),
        byFinding);
    grid.setRows(list.rows(desk.open().get().view(), outcome, folded));
    int listed = grid.rows().stream().mapToInt(IssueRow::count).sum();
    int all = outcome.open().size() + outcome.accepted().size();
    count.setText(NLS.bind(audit.rule().isEmpty() ? Messages.issues_count : Messages.issues_count_rule,
        new Object[] {listed, all, audit.rule().replace('-', ' ')}) + (audit.running() ? "  …" : ""));
    count.setForeground(Palette.of(content).muted());
    if (all == 0) {
      lists.showEmpty(Messages.issues_none, Messages.issues_none_advice, "", null);
    } else if (listed == 0) {
      lists.showEmpty(Messages.issues_none_listed, Messages.issues_none_listed_advice, Messages.issues_show_all,
          this::showAll);
    } else {
      lists.show(grid.control());
    }
    audit.selected().flatMap(s -> grid.rows().stream().filter(r -> s.equals(r.issue())).findFirst())
        .ifPresent(grid::select);
    content.layout(true, true);
  }

  /** Groups the issues by finding, or by rule. */
  public void group(boolean finding) {
    byFinding = finding;
    folded.clear();
    refresh();
  }

  /** Lists every issue: no rule, no words, all severities. */
  public void showAll() {
    severities.values().forEach(b -> b.setSelection(true));
    accepted.setSelection(true);
    filter.setText("");
    audit.look("");
    refresh();
  }

  /** The table, for those who test what is in it. */
  public Grid<IssueRow> grid() {
    return grid;
  }

  @Focus
  void focus() {
    (content.isVisible() ? grid.control() : pages.composite()).setFocus();
  }
}
