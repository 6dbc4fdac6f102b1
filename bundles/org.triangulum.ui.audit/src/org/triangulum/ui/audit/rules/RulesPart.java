// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit.rules;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.audit.AuditOutcome;
import org.triangulum.audit.AuditTrend;
import org.triangulum.audit.Severity;
import org.triangulum.ui.audit.AuditDesk;
import org.triangulum.ui.audit.Messages;
import org.triangulum.ui.audit.ReportFile;
import org.triangulum.ui.audit.SeverityMark;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.WhoWorks;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;
import org.triangulum.ui.widget.WhileSeen;

/** The rules of the audit with what they found; choosing one shows its issues. */
public final class RulesPart {
  private final StudyDesk desk;
  private final AuditDesk audit;
  private Pages pages;
  private Composite content;
  private Button again;
  private Button record;
  private Button subject;
  private Label summary;
  private Label trend;
  private Label role;
  private Composite table;
  private Grid<RuleRow> grid;

  @Inject
  public RulesPart(StudyDesk desk, AuditDesk audit) {
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
    ButtonRow row = new ButtonRow(content, 1);
    new WhoWorks(row.composite(), desk);
    again = row.push(Messages.rules_again, Messages.rules_again_tip, this::again);
    record = row.push(Messages.rules_record, Messages.rules_record_tip, this::record);
    subject = row.push(Messages.rules_report, Messages.rules_report_tip, this::subject);
    role = wrapped();
    summary = wrapped();
    trend = wrapped();
    table = new Composite(content, SWT.NONE);
    table.setLayout(new FillLayout());
    table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    tabulate(columns(List.of()));
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    audit.listen(parent, seen::request);
    seen.request();
  }

  private Label wrapped() {
    Label label = new Label(content, SWT.WRAP);
    label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    return label;
  }

  private void tabulate(List<GridColumn<RuleRow>> columns) {
    boolean focused = grid != null && grid.control().isFocusControl();
    if (grid != null) {
      grid.control().dispose();
    }
    grid = Grid.ofRows(table, columns);
    grid.setStrong(r -> false);
    grid.onSelect((r, column) -> audit.look(r.id()));
    if (focused) {
      grid.control().setFocus();
    }
  }

  /** Columns that hold nothing are left out, so that the names of the rules have room. */
  private List<GridColumn<RuleRow>> columns(List<RuleRow> rows) {
    List<GridColumn<RuleRow>> columns = new ArrayList<>(List.of(
        GridColumn.<RuleRow>text("", 28, r -> r.clean() ? "✓" : SeverityMark.sign(r.severity())).align(SWT.CENTER)
            .ink((r, palette) -> r.clean() ? palette.muted() : SeverityMark.ink(r.severity(), palette))
            .order(Comparator.comparing(RuleRow::severity)),
        GridColumn.<RuleRow>text(Messages.rules_rule, 0, RuleRow::name)
            .ink((r, palette) -> r.clean() && !r.id().isEmpty() ? palette.muted() : null).tipped(this::tip),
        GridColumn.<RuleRow>count(Messages.rules_open, 52, RuleRow::open)));
    if (rows.stream().anyMatch(r -> r.accepted() > 0)) {
      columns.add(GridColumn.<RuleRow>count(Messages.rules_accepted, 44, RuleRow::accepted));
    }
    if (rows.stream().anyMatch(r -> !r.trend().isEmpty())) {
      columns.add(GridColumn.<RuleRow>text(Messages.rules_trend, 42, RuleRow::trend).align(SWT.RIGHT)
          .ink((r, palette) -> r.more().orElse(0) > 0 ? palette.warning() : palette.muted())
          .order(Comparator.comparing(r -> -r.more().orElse(0))));
    }
    return columns;
  }

  private void fill(List<RuleRow> rows) {
    List<GridColumn<RuleRow>> columns = columns(rows);
    if (!titles(columns).equals(titles(grid.columns()))) {
      tabulate(columns);
    }
    grid.setRows(rows);
  }

  private static List<String> titles(List<GridColumn<RuleRow>> columns) {
    return columns.stream().map(GridColumn::title).toList();
  }

  private void refresh() {
    if (desk.open().isEmpty()) {
      pages.showEmpty(Messages.no_study, Messages.no_study_advice, "", null);
      return;
    }
    audit.ensure();
    Optional<AuditOutcome> outcome = audit.outcome();
    if (outcome.isEmpty()) {
      boolean failed = !audit.problem().isEmpty();
      boolean back = failed && audit.report().isPresent();
      pages.showEmpty(failed ? Messages.audit_failed : audit.running() ? Messages.audit_running
          : Messages.audit_stopped, failed ? audit.problem() : Messages.audit_running_advice, back
              ? Messages.rules_study : audit.running() ? Messages.audit_stop : Messages.rules_again,
          back ? () -> audit.look((Path) null) : this::again);
      return;
    }
    pages.show(content);
    again.setText(audit.running() ? Messages.audit_stop : Messages.rules_again);
    record.setEnabled(desk.reviewable() && !audit.running());
    fill(RuleRow.of(audit.rules(), outcome.get(), audit.trend()));
    grid.rows().stream().filter(r -> r.id().equals(audit.rule())).findFirst().ifPresent(grid::select);
    say(role, desk.open().orElseThrow().auditing() ? Messages.role_auditor
        : desk.reviewable() ? "" : Messages.role_read_only);
    subject.setText(audit.report().isPresent() ? Messages.rules_study : Messages.rules_report);
    subject.setToolTipText(audit.report().isPresent() ? Messages.rules_study_tip : Messages.rules_report_tip);
    String name = audit.report().map(r -> r.getFileName().toString().replace("&", "&&") + "\n").orElse("");
    summary.setText(name + NLS.bind(Messages.rules_summary, new Object[] {outcome.get().count(Severity.ERROR),
        outcome.get().count(Severity.WARNING), outcome.get().count(Severity.INFO),
        outcome.get().accepted().size()}) + (audit.problem().isEmpty() ? "" : "\n" + audit.problem()));
    trend.setText(audit.trend().map(RulesPart::trend).orElse(Messages.trend_none));
    trend.setForeground(Palette.of(content).muted());
    content.layout(true, true);
  }

  private static void say(Label label, String text) {
    label.setText(text);
    ((GridData) label.getLayoutData()).exclude = text.isEmpty();
    label.setVisible(!text.isEmpty());
    label.setForeground(Palette.of(label).accent());
  }

  private static String trend(AuditTrend trend) {
    String executed = trend.before().getExecuted();
    String day = executed == null || executed.length() < 10 ? "" : executed.substring(0, 10);
    return NLS.bind(trend.more() == 0 ? Messages.trend_same : trend.more() > 0 ? Messages.trend_more
        : Messages.trend_fewer, Math.abs(trend.more()), day);
  }

  private void again() {
    if (audit.running()) {
      audit.cancel();
    } else {
      audit.audit();
    }
  }

  private void subject() {
    if (audit.report().isPresent()) {
      audit.look((Path) null);
    } else {
      ReportFile.ask(content.getShell(), audit);
    }
  }

  private void record() {
    audit.outcome().ifPresent(outcome -> desk.review(editor -> audit.ledger().record(outcome)));
  }

  /** The table, for those who test what is in it. */
  public Grid<RuleRow> grid() {
    return grid;
  }

  /** What is said about all issues, likewise. */
  public String summary() {
    return summary.getText() + "\n" + trend.getText();
  }

  @Focus
  void focus() {
    (content.isVisible() ? grid.control() : pages.composite()).setFocus();
  }

  private String tip(RuleRow row) {
    String plugin = audit.plugin(row.id());
    return plugin.isEmpty() ? row.description() : row.description() + "\n" + NLS.bind(Messages.rule_plugin, plugin);
  }
}
