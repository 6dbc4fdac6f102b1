// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.triangulum.exchange.data.ColumnPlan;
import org.triangulum.exchange.data.Variable;
import org.triangulum.model.study.Administration;
import org.triangulum.model.study.MappedUse;
import org.triangulum.model.study.Study;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.WordFilter;

/** What becomes of each column. */
final class MappingPage extends WizardPage {
  private static final int USE = 1;
  private final DataIntake intake;
  private final Study study;
  private Text dataset;
  private Text title;
  private Text unit;
  private Choice<String> administration;
  private Text save;
  private Button participants;
  private Button vanished;
  private Text filter;
  private Grid<Variable> grid;
  private boolean filling;

  MappingPage(DataIntake intake, Study study) {
    super("mapping");
    this.intake = intake;
    this.study = study;
    setTitle(Messages.intake_mapping_title);
    setDescription(Messages.intake_mapping_text);
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    page.setLayout(new GridLayout(6, false));
    dataset = field(page, Messages.intake_dataset);
    title = field(page, Messages.intake_title);
    unit = field(page, Messages.intake_unit);
    label(page, Messages.intake_administration);
    administration = new Choice<>(page, "", key -> key == null || key.isEmpty() ? Messages.intake_none : key, key -> {
      intake.change(p -> p.withDataset(p.dataset(), p.title(), p.rowUnit(), key));
      show();
    });
    save = field(page, Messages.intake_save);
    save.setMessage(Messages.intake_save_hint);
    filter = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(Messages.data_columns);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    filter.addListener(SWT.Modify, e -> refill());
    participants = check(page, Messages.intake_participants, Messages.intake_participants_tip);
    vanished = check(page, Messages.intake_vanished, Messages.intake_vanished_tip);
    grid = Grid.ofCells(page, columns());
    GridData all = new GridData(SWT.FILL, SWT.FILL, true, true, 6, 1);
    all.heightHint = 200;
    grid.control().setLayoutData(all);
    grid.onOpen(this::edit);
    grid.onKey(SWT.NONE, SWT.DEL, rows -> use(rows, MappedUse.IGNORE));
    Menus.on(grid.control(), menu -> uses(menu, grid.selectedRows()));
    setControl(page);
  }

  private static void label(Composite parent, String text) {
    new Label(parent, SWT.NONE).setText(text);
  }

  private Text field(Composite parent, String name) {
    label(parent, name);
    Text field = new Text(parent, SWT.BORDER);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    field.addListener(SWT.Modify, e -> taken());
    return field;
  }

  private Button check(Composite parent, String text, String tip) {
    Button check = new Button(parent, SWT.CHECK);
    check.setText(text);
    check.setToolTipText(tip);
    check.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false, 2, 1));
    check.addListener(SWT.Selection, e -> taken());
    return check;
  }

  private List<GridColumn<Variable>> columns() {
    return List.of(
        GridColumn.<Variable>text(Messages.intake_column, 130, Variable::name)
            .ink((v, palette) -> plan(v).use() == MappedUse.IGNORE ? palette.muted() : null),
        GridColumn.<Variable>text(Messages.intake_use, 100, v -> plan(v).use().getLiteral() + " ▾")
            .ink((v, palette) -> plan(v).use() == MappedUse.ANSWER ? null
                : plan(v).use() == MappedUse.IGNORE ? palette.muted() : palette.accent()),
        GridColumn.<Variable>text(Messages.intake_name, 120, v -> plan(v).name()),
        GridColumn.<Variable>text(Messages.variable_label, 0,
            v -> plan(v).label().isEmpty() ? v.label() : plan(v).label()),
        GridColumn.<Variable>text(Messages.variable_item, 120, v -> plan(v).item()),
        GridColumn.<Variable>text(Messages.variable_type, 64, v -> v.type().getLiteral())
            .ink((v, palette) -> palette.muted()),
        GridColumn.<Variable>text(Messages.variable_level, 70, v -> v.level().getLiteral())
            .ink((v, palette) -> palette.muted()),
        GridColumn.<Variable>text(Messages.variable_values, 0, MappingPage::codes)
            .ink((v, palette) -> palette.muted()));
  }

  private ColumnPlan plan(Variable variable) {
    return intake.plan().column(variable.name());
  }

  private static String codes(Variable variable) {
    return variable.codes().stream().map(c -> (c.text() == null ? plain(c.value()) : c.text()) + " = " + c.label())
        .collect(Collectors.joining("; "));
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private void edit(Variable variable) {
    int column = grid.selectedColumn();
    List<String> one = List.of(variable.name());
    switch (column) {
      case USE -> {
        List<Variable> rows = grid.selectedRows();
        Menu menu = new Menu(grid.control());
        uses(menu, rows.isEmpty() ? List.of(variable) : rows);
        Rectangle place = grid.bounds(variable, column);
        menu.setLocation(grid.control().toDisplay(place.x, place.y + place.height));
        menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
      }
      case 2 -> grid.edit(variable, column, plan(variable).name(),
          typed -> change(one, p -> p.withTarget(typed.equals(p.source()) ? "" : typed)));
      case 3 -> grid.edit(variable, column, plan(variable).label().isEmpty() ? variable.label()
          : plan(variable).label(), typed -> change(one, p -> p.withLabel(typed)));
      case 4 -> grid.edit(variable, column, plan(variable).item(), typed -> change(one, p -> p.withItem(typed)));
      default -> { }
    }
  }

  private void uses(Menu menu, List<Variable> rows) {
    for (MappedUse use : MappedUse.VALUES) {
      Menus.item(menu, use.getLiteral(), !rows.isEmpty(), () -> use(rows, use));
    }
  }

  private void use(List<Variable> rows, MappedUse use) {
    change(rows.stream().map(Variable::name).toList(), p -> p.withUse(use));
  }

  private void change(List<String> columns, UnaryOperator<ColumnPlan> step) {
    intake.change(columns, step);
    grid.control().refresh(false);
    check();
  }

  private void taken() {
    if (!filling && intake.plan() != null) {
      intake.change(p -> p.withDataset(dataset.getText().strip(), title.getText().strip(), unit.getText().strip(),
          p.administration()).withKey(save.getText().strip())
          .withRules(participants.getSelection(), p.ignoreOthers(), vanished.getSelection()));
      check();
    }
  }

  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (visible) {
      show();
      grid.control().setFocus();
    }
  }

  private void show() {
    filling = true;
    dataset.setText(intake.plan().dataset());
    title.setText(intake.plan().title());
    unit.setText(intake.plan().rowUnit());
    save.setText(intake.plan().key());
    participants.setSelection(intake.plan().createParticipants());
    vanished.setSelection(intake.plan().removeVanished());
    List<String> keys = new ArrayList<>(List.of(""));
    study.getAdministrations().stream().map(Administration::getKey).forEach(keys::add);
    administration.set(keys, intake.plan().administration());
    filling = false;
    refill();
    check();
  }

  private void refill() {
    WordFilter words = WordFilter.of(filter.getText());
    intake.schema().ifPresent(s -> grid.setRows(s.variables().stream()
        .filter(v -> words.accepts(v.name() + " " + v.label())).toList()));
  }

  private void check() {
    boolean respondent = !intake.plan().of(MappedUse.RESPONDENT).isEmpty();
    boolean known = study.getDatasets().stream().anyMatch(d -> intake.plan().dataset().equals(d.getKey()));
    setErrorMessage(intake.plan().dataset().isEmpty() ? Messages.intake_no_dataset : null);
    setMessage(!respondent ? Messages.intake_no_respondent
        : NLS.bind(known ? Messages.intake_updates : Messages.intake_makes, intake.plan().dataset()),
        respondent ? NONE : WARNING);
    setPageComplete(!intake.plan().dataset().isEmpty());
  }

  /** The table, for those who test what is in it. */
  Grid<Variable> grid() {
    return grid;
  }
}
