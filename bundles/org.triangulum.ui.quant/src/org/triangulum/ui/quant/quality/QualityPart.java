// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.quality;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.triangulum.data.quality.MissingPatterns.Pattern;
import org.triangulum.data.quality.QualityKind;
import org.triangulum.data.quality.QualityReport;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.DataRule;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.ui.quant.DataLook;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.quant.quality.QualityRow.Found;
import org.triangulum.ui.quant.quality.QualityRow.Head;
import org.triangulum.ui.study.Latest;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.table.Outline;
import org.triangulum.ui.table.Outline.Fold;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;
import org.triangulum.ui.widget.WhileSeen;

/** The quality of the dataset looked at: findings by check, each opens its cells; which answers miss together. */
public final class QualityPart {
  private static final int DELAY = 150;
  /** More cells are not selected one by one. */
  private static final int MOST = 1000;
  private final StudyDesk desk;
  private final QuantDesk quant;
  private final Set<QualityKind> folded = EnumSet.noneOf(QualityKind.class);
  private Pages pages;
  private Composite content;
  private Label state;
  private Button add;
  private Button stop;
  private RuleForm form;
  private Grid<QualityRow> grid;
  private MissingChart chart;
  private Latest checking;
  private WhileSeen refresh;
  private QualityReport report;
  private String checked = "";

  @Inject
  public QualityPart(StudyDesk desk, QuantDesk quant) {
    this.desk = desk;
    this.quant = quant;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    content.setLayout(layout);
    checking = new Latest(desk.display(), DELAY);
    state = new Label(content, SWT.NONE);
    state.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    add = new Button(content, SWT.PUSH | SWT.FLAT);
    add.setText(Messages.rule_new);
    add.setToolTipText(Messages.rule_new_tip);
    add.addListener(SWT.Selection, e -> write(Optional.empty()));
    stop = new Button(content, SWT.PUSH | SWT.FLAT);
    stop.setText(Messages.analysis_stop);
    stop.addListener(SWT.Selection, e -> stop());
    stop.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, false, false));
    form = new RuleForm(content, 3, desk, this::tried, this::look);
    SashForm sash = new SashForm(content, SWT.HORIZONTAL);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
    grid = Grid.ofRows(sash, List.of(
        GridColumn.<QualityRow>text(Messages.quality_finding, 0, QualityRow::text).order(null)
            .ink((row, palette) -> row instanceof QualityRow.Kept ? palette.muted() : null),
        GridColumn.<QualityRow>text(Messages.quality_cells, 70, QualityPart::cells).align(SWT.RIGHT).order(null)));
    grid.setStrong(Head.class::isInstance);
    grid.setOutline(new Outline<>(row -> row instanceof Head ? 0 : 1, this::fold, this::unfold), 0);
    grid.onSelect((row, column) -> look(row));
    grid.onOpen(this::open);
    grid.onKey(SWT.NONE, SWT.DEL, rows -> rows.stream().flatMap(r -> r.rule().stream()).forEach(form::delete));
    Menus.on(grid.control(), menu -> fill(menu, grid.selected()));
    chart = new MissingChart(sash, this::look);
    sash.setWeights(58, 42);
    refresh = new WhileSeen(content, this::check);
    desk.listen(parent, event -> refill());
    quant.listenToLook(parent, look -> refill());
    parent.addDisposeListener(e -> checking.cancel());
    refill();
  }

  private static String cells(QualityRow row) {
    return row instanceof Found found && found.finding().cells() > 0 ? Long.toString(found.finding().cells()) : "";
  }

  private Fold fold(QualityRow row) {
    return row instanceof Head head ? folded.contains(head.kind()) ? Fold.CLOSED : Fold.OPEN : Fold.LEAF;
  }

  private void unfold(QualityRow row, boolean wanted) {
    if (row instanceof Head head) {
      if (wanted) {
        folded.remove(head.kind());
      } else {
        folded.add(head.kind());
      }
      show();
    }
  }

  private void refill() {
    Optional<OpenStudy> open = desk.open();
    if (quant.dataset().isEmpty()) {
      checking.cancel();
      pages.showEmpty(open.isEmpty() ? Messages.no_study : Messages.variables_none,
          open.isEmpty() ? Messages.no_study_advice : Messages.variables_none_advice, "", null);
      return;
    }
    pages.show(content);
    add.setEnabled(desk.editable());
    form.follow(quant.dataset().get());
    refresh.request();
  }

  /** Checks the dataset, unless it is as it was when it was checked. */
  private void check() {
    Optional<Dataset> dataset = quant.dataset();
    if (dataset.isEmpty()) {
      return;
    }
    String now = signature(dataset.get());
    if (now.equals(checked)) {
      return;
    }
    checked = now;
    OpenStudy open = desk.open().orElseThrow();
    Study study = open.study();
    Blobs blobs = open.view().blobs();
    checking.start(Messages.quality_checking, progress -> QualityReport.of(study, dataset.get(), blobs, progress),
        found -> {
          if (!content.isDisposed()) {
            report = found;
            chart.show(found.missing());
            show();
          }
        }, failure -> {
          if (!content.isDisposed()) {
            state(failure.getMessage(), true);
          }
        });
    state(Messages.quality_checking, false);
  }

  private static String signature(Dataset dataset) {
    StringBuilder text = new StringBuilder(dataset.getId());
    dataset.getColumns().forEach(c -> text.append('|').append(c.getKey()).append(c.getValues()).append(c.getRange())
        .append(c.getRole()).append(c.getLevel()).append(c.getValueLabels().size()));
    dataset.getRules().forEach(r -> text.append('|').append(r.getKey()).append(r.getExpression())
        .append(r.getMessage()));
    return text.toString();
  }

  private void show() {
    grid.setRows(QualityRow.of(report, folded));
    count();
  }

  private void count() {
    if (form.told().isEmpty() && report != null) {
      state(NLS.bind(report.findings().isEmpty() ? Messages.quality_none : Messages.quality_count,
          report.findings().size()), false);
    }
  }

  /** While a rule is written, what came of trying it stands in place of the count. */
  private void tried(String outcome, boolean wrong) {
    if (outcome.isEmpty()) {
      count();
    } else {
      state(outcome, wrong);
    }
  }

  private void state(String text, boolean warning) {
    Palette palette = Palette.of(content);
    state.setForeground(warning ? palette.warning() : palette.muted());
    state.setText(text.replace("&", "&&"));
    state.setToolTipText(text);
    stop.setVisible(checking.running());
    ((GridData) stop.getLayoutData()).exclude = !checking.running();
    content.layout();
  }

  private void stop() {
    checking.cancel();
    checked = "";
    state(Messages.analysis_stopped, false);
  }

  private void look(QualityRow row) {
    if (row instanceof Found found) {
      List<DataLook.Cell> cells = new ArrayList<>();
      for (int each : found.finding().rows()) {
        for (Column column : found.finding().columns()) {
          if (cells.size() < MOST) {
            cells.add(new DataLook.Cell(column.getId(), each));
          }
        }
      }
      look(cells);
    }
  }

  /** Opens a rule to be changed, and of everything else the cells. */
  private void open(QualityRow row) {
    if (row.rule().isPresent() && desk.editable()) {
      write(row.rule());
    } else {
      look(row);
    }
  }

  private void write(Optional<DataRule> rule) {
    quant.dataset().filter(d -> desk.editable()).ifPresent(d -> form.begin(d, rule));
  }

  private void fill(Menu menu, Optional<QualityRow> row) {
    Menus.item(menu, Messages.quality_show, row.filter(Found.class::isInstance).isPresent(),
        () -> row.ifPresent(this::look));
    Menus.line(menu);
    Optional<DataRule> rule = row.flatMap(QualityRow::rule).filter(r -> desk.editable());
    Menus.item(menu, Messages.rule_new, desk.editable(), () -> write(Optional.empty()));
    Menus.item(menu, Messages.rule_edit, rule.isPresent(), () -> write(rule));
    Menus.item(menu, Messages.rule_delete, rule.isPresent(), () -> rule.ifPresent(form::delete));
  }

  private void look(Pattern pattern) {
    look(pattern.missing().stream().map(i -> new DataLook.Cell(report.missing().columns().get(i).getId(),
        pattern.first())).toList());
  }

  private void look(List<DataLook.Cell> cells) {
    if (!cells.isEmpty()) {
      quant.look(new DataLook(report.dataset().getId(), cells));
    }
  }

  /** The findings, for those who test what is in them. */
  public Grid<QualityRow> grid() {
    return grid;
  }

  /** Where a rule is written, likewise. */
  public RuleForm form() {
    return form;
  }

  /** What is told, likewise. */
  public String told() {
    return state.getText();
  }

  /** The chart, likewise. */
  public MissingChart chart() {
    return chart;
  }

  @Focus
  void focus() {
    (content.isVisible() ? grid.control() : pages.composite()).setFocus();
  }
}
