// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.derive;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.Derived;
import org.triangulum.data.derive.DerivedColumn;
import org.triangulum.data.grid.DataGrid;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Derivation;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.sheet.Sheet;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.WhileSeen;

/** Derives variables: what one would hold is seen while it is set up; those there are show what they are made from. */
public final class DerivePart {
  private final StudyDesk desk;
  private final QuantDesk quant;
  private DeriveForm form;
  private MakingPane pane;
  private Button add;
  private Button change;
  private Button refreshStale;
  private Grid<MadeRow<Column>> made;
  private WhileSeen refresh;
  private Dataset dataset;
  private boolean good;

  @Inject
  public DerivePart(StudyDesk desk, QuantDesk quant) {
    this.desk = desk;
    this.quant = quant;
  }

  @PostConstruct
  void create(Composite parent) {
    pane = new MakingPane(parent, desk);
    ButtonRow buttons = new ButtonRow(pane.top(), 1);
    add = buttons.push(Messages.derive_add, Messages.derive_add_tip, this::add);
    change = buttons.push(Messages.derive_change, Messages.derive_change_tip, this::change);
    pane.addTold();
    form = new DeriveForm(pane.top(), desk, this::compute);
    form.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    ButtonRow below = new ButtonRow(pane.bottom(), 1);
    refreshStale = below.push(Messages.derive_refresh, Messages.derive_refresh_tip, this::refreshStale);
    made = pane.addMade(Messages.variables_name, Column::getKey, DerivePart::lineage);
    made.onSelect((row, i) -> form.show(DerivedColumn.of(row.made())));
    made.onOpen(row -> quant.look(row.made()));
    refresh = new WhileSeen(pane.content(), this::refill);
    desk.listen(parent, event -> refresh.request());
    quant.listenToLook(parent, look -> refresh.request());
    refill();
  }

  /** What a derived column is made from, and how, in a line; empty for one that is not derived. */
  public static String lineage(Column column) {
    Derivation derivation = column.getDerivation();
    if (derivation == null) {
      return "";
    }
    String from = derivation.getInputs().stream().map(Column::getKey).collect(Collectors.joining(", "));
    String codes = derivation.getCodes().stream().map(Code::getName).collect(Collectors.joining(", "));
    String how = derivation.getParameters().stream().filter(p -> p.getValue() != null && !p.getValue().isBlank())
        .map(p -> p.getName() + " " + p.getValue()).collect(Collectors.joining("; "));
    return derivation.getKind().getLiteral().replace('-', ' ') + " ← " + (codes.isEmpty() ? from : codes)
        + (how.isEmpty() ? "" : " (" + how + ")");
  }

  private void refill() {
    if (!pane.showFor(quant.dataset())) {
      return;
    }
    OpenStudy open = desk.open().orElseThrow();
    dataset = quant.dataset().get();
    form.show(dataset);
    Derivations derivations = new Derivations(open.view().blobs());
    List<MadeRow<Column>> rows = dataset.getColumns().stream().filter(c -> c.getDerivation() != null)
        .map(c -> new MadeRow<>(c, derivations.state(open.study(), c).reason())).toList();
    made.setRows(rows);
    refreshStale.setEnabled(desk.editable() && rows.stream().anyMatch(r -> !r.state().isEmpty()));
    compute();
  }

  private void compute() {
    good = false;
    buttons();
    DerivedColumn wanted = form.wanted();
    if (!form.isBegun()) {
      pane.showNothing(Messages.derive_begin);
      return;
    }
    OpenStudy open = desk.open().orElseThrow();
    Dataset asked = dataset;
    pane.compute(progress -> new Derivations(open.view().blobs()).preview(open.study(), asked, wanted),
        found -> show(open, asked, wanted, found), () -> { });
  }

  private void show(OpenStudy open, Dataset asked, DerivedColumn wanted, Derived found) {
    if (asked != dataset) {
      return;
    }
    DataGrid grid = DataGrid.of(dataset, open.view().blobs());
    pane.show(new DerivedSheet(grid, wanted.inputs().stream().map(grid::indexOf).filter(i -> i >= 0).toList(),
        wanted.name(), found), 0);
    good = true;
    pane.tell(String.join(" ", found.remarks()), false);
    buttons();
  }

  private Optional<Column> named() {
    String name = form.wanted().name();
    return dataset == null ? Optional.empty()
        : dataset.getColumns().stream().filter(c -> name.equals(c.getKey())).findFirst();
  }

  private void buttons() {
    Optional<Column> there = named();
    add.setEnabled(desk.editable() && good && there.isEmpty() && !form.wanted().name().isEmpty());
    change.setEnabled(desk.editable() && good && there.filter(c -> c.getDerivation() != null).isPresent());
  }

  private void add() {
    pane.edit(open -> {
      Column column = new Derivations(open.view().blobs()).create(open.editor(), dataset, form.wanted(), "");
      desk.display().asyncExec(() -> quant.look(column));
    });
  }

  private void change() {
    pane.edit(open -> new Derivations(open.view().blobs()).redefine(open.editor(), named().orElseThrow(),
        form.wanted(), ""));
  }

  private void refreshStale() {
    pane.edit(open -> {
      List<Column> done = new Derivations(open.view().blobs()).refresh(open.editor(), dataset);
      pane.tell(NLS.bind(Messages.derive_refreshed, done.size()), false);
    });
  }

  /** The fields, for those who test them. */
  public DeriveForm form() {
    return form;
  }

  /** What would be made, likewise. */
  public Sheet preview() {
    return pane.preview();
  }

  /** What is told, likewise. */
  public String told() {
    return pane.told();
  }

  /** What is derived already, likewise. */
  public Grid<MadeRow<Column>> made() {
    return made;
  }

  @Focus
  void focus() {
    pane.focus(form.name());
  }
}
