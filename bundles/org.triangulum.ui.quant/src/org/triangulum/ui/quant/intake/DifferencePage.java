// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.exchange.data.DataDifference;
import org.triangulum.exchange.data.ValueChange;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;

/** What the import would change, before anything is changed. */
final class DifferencePage extends WizardPage {

  /** What becomes of the files that wait: each is looked at, or those with the same columns are entered alike. */
  enum Rest { ASK, EACH, JOIN }

  private final FileQueue queue;
  private Text summary;
  private Composite line;
  private Label waiting;
  private Rest rest = Rest.ASK;
  private Grid<ValueChange> grid;

  DifferencePage(FileQueue queue) {
    super("difference");
    this.queue = queue;
    setTitle(Messages.intake_difference_title);
    setDescription(Messages.intake_difference_text);
    setPageComplete(false);
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    page.setLayout(new GridLayout());
    line = new Composite(page, SWT.NONE);
    line.setLayout(new RowLayout());
    line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    waiting = new Label(line, SWT.NONE);
    for (Rest each : Rest.values()) {
      Button radio = new Button(line, SWT.RADIO);
      radio.setText(words(each));
      radio.setData(each);
      radio.addListener(SWT.Selection, e -> {
        if (radio.getSelection()) {
          rest = each;
        }
      });
    }
    summary = new Text(page, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
    GridData high = new GridData(SWT.FILL, SWT.FILL, true, true);
    high.heightHint = 200;
    summary.setLayoutData(high);
    grid = Grid.ofRows(page, List.of(
        GridColumn.<ValueChange>text(Messages.intake_row, 160, ValueChange::row),
        GridColumn.<ValueChange>text(Messages.intake_line, 60, c -> c.line() == 0 ? "" : Integer.toString(c.line())),
        GridColumn.<ValueChange>text(Messages.intake_column, 140, ValueChange::column),
        GridColumn.<ValueChange>text(Messages.intake_before, 0, c -> c.before().isEmpty() ? "·" : c.before()),
        GridColumn.<ValueChange>text(Messages.intake_after, 0, c -> c.after().isEmpty() ? "·" : c.after())));
    GridData all = new GridData(SWT.FILL, SWT.FILL, true, true);
    all.heightHint = 240;
    grid.control().setLayoutData(all);
    setControl(page);
  }

  private static String words(Rest rest) {
    return switch (rest) {
      case ASK -> Messages.intake_rest_ask;
      case EACH -> Messages.intake_rest_each;
      case JOIN -> Messages.intake_rest_join;
    };
  }

  /** What becomes of the files that wait. */
  Rest rest() {
    return rest;
  }

  private void showRest() {
    int count = queue.waiting().size();
    waiting.setText(NLS.bind(Messages.intake_rest, count));
    for (Control child : line.getChildren()) {
      if (child instanceof Button radio) {
        radio.setSelection(radio.getData() == rest);
      }
    }
    line.setVisible(count > 0);
    ((GridData) line.getLayoutData()).exclude = count == 0;
    line.getParent().layout(true, true);
  }

  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (visible) {
      setPageComplete(false);
      rest = Rest.ASK;
      showRest();
      getShell().getDisplay().asyncExec(() -> ((DataImportWizard) getWizard()).compare());
    }
  }

  /** Shows what would change. */
  void show(DataDifference difference) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(NLS.bind(difference.fresh() ? Messages.intake_makes : Messages.intake_updates, difference.dataset()));
    List<String> counts = new ArrayList<>();
    counts.add(difference.fresh() ? Messages.intake_rows_all
        : NLS.bind(Messages.intake_rows_new, difference.newRows().size()));
    if (!difference.fresh()) {
      counts.add(NLS.bind(Messages.intake_rows_same, difference.sameRows()));
      counts.add(NLS.bind(Messages.intake_rows_changed, difference.changedRows()));
      counts.add(NLS.bind(Messages.intake_rows_gone, difference.vanishedRows().size()));
    }
    lines.add(String.join(", ", counts));
    list(lines, Messages.intake_columns_new, difference.newColumns());
    list(lines, Messages.intake_columns_gone, difference.goneColumns());
    list(lines, Messages.intake_people_new, difference.newParticipants());
    list(lines, Messages.intake_rows_gone_which, difference.vanishedRows());
    difference.changedValues().forEach((column, count) -> lines.add(NLS.bind(Messages.intake_changed, column, count)));
    difference.notes().forEach(lines::add);
    summary.setText(lines.toString());
    grid.setRows(difference.changes());
    grid.control().setVisible(!difference.changes().isEmpty());
    ((GridData) grid.control().getLayoutData()).exclude = difference.changes().isEmpty();
    grid.control().getParent().layout();
    setErrorMessage(null);
    setPageComplete(true);
  }

  private static void list(StringJoiner lines, String what, List<String> names) {
    if (!names.isEmpty()) {
      String shown = String.join(", ", names.subList(0, Math.min(20, names.size())));
      lines.add(NLS.bind(what, names.size(), shown + (names.size() > 20 ? " …" : "")));
    }
  }

  /** Shows why it cannot be done. */
  void refuse(String why) {
    summary.setText(why);
    grid.setRows(List.of());
    setErrorMessage(why.lines().findFirst().orElse(why));
    setPageComplete(false);
  }
}
