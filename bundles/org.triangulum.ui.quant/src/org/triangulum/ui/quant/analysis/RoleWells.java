// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.VariableRole;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.quant.Draft;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.Places;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.study.StudyDesk;

/** A well for each role that variables have in an analysis, and one for the grouping variable. */
final class RoleWells {
  private final StudyDesk desk;
  private final QuantDesk quant;
  private final Composite composite;
  private final List<VariableWell> wells = new ArrayList<>();
  private final VariableWell by;
  private InputSpec inputs = InputSpec.figures();

  RoleWells(Composite parent, StudyDesk desk, QuantDesk quant) {
    this.desk = desk;
    this.quant = quant;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    composite.setLayout(layout);
    composite.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    by = well(() -> offered(MeasurementLevel.VALUES), names -> quant.change(d -> d.withBy(names.stream().findFirst())),
        ids -> quant.groupBy(columns(ids)));
    well(0);
  }

  private VariableWell well(Supplier<List<Candidate<String>>> offered,
      Consumer<List<String>> changed, Consumer<List<String>> dropped) {
    VariableWell well = new VariableWell(composite, offered, changed, dropped);
    well.draggedAs(name -> column(name).map(c -> new Payload.OfElement(c.getId(), "")));
    return well;
  }

  private VariableWell well(int role) {
    while (wells.size() <= role) {
      int at = wells.size();
      VariableWell well = well(() -> offered(inputs.roles().get(at).levels()), names -> place(at, names),
          ids -> drop(at, columns(ids)));
      well.above(by);
      wells.add(well);
    }
    return wells.get(role);
  }

  private void place(int role, List<String> names) {
    quant.change(d -> d.withVariables(places(d).with(role, names)));
  }

  private void drop(int role, List<Column> columns) {
    quant.place(columns, (draft, keys) -> {
      Set<String> all = new LinkedHashSet<>(inputs.roles().get(role).maximum() == 1 ? List.of()
          : places(draft).in(role));
      all.addAll(keys);
      return places(draft).with(role, new ArrayList<>(all));
    });
  }

  private Places places(Draft draft) {
    return new Places(inputs.roles(), draft.variables());
  }

  /** Variables that can be picked: those of a level that the role takes first. */
  private List<Candidate<String>> offered(List<MeasurementLevel> levels) {
    return chosen().stream().flatMap(d -> d.getColumns().stream()).filter(c -> c.getRole() != ColumnRole.COUNT)
        .sorted(Comparator.comparing(c -> !levels.contains(c.getLevel())))
        .map(c -> new Candidate<>(c.getKey(), label(c) + "  ·  " + c.getLevel().getLiteral(), "")).toList();
  }

  private Optional<Dataset> chosen() {
    return desk.open().flatMap(open -> open.element(Dataset.class, quant.draft().dataset()));
  }

  private Optional<Column> column(String name) {
    return chosen().flatMap(d -> d.getColumns().stream().filter(c -> name.equals(c.getKey())).findFirst());
  }

  private List<Column> columns(List<String> ids) {
    return desk.open().stream().flatMap(open -> ids.stream().map(id -> open.element(Column.class, id)))
        .flatMap(Optional::stream).toList();
  }

  private String label(String name) {
    return column(name).map(this::label).orElse(name);
  }

  private String label(Column column) {
    String label = column.getLabel() == null || column.getLabel().equals(column.getKey()) ? "" : column.getLabel();
    return (quant.states().sign(column) + column.getKey() + "  " + label).strip();
  }

  /** Shows the variables of a draft in their roles. */
  void show(Draft draft, InputSpec spec) {
    inputs = spec;
    Places places = places(draft);
    Function<String, String> label = this::label;
    for (int r = 0; r < Math.max(wells.size(), spec.roles().size()); r++) {
      VariableWell well = well(r);
      well.setVisible(r < spec.roles().size());
      if (r < spec.roles().size()) {
        VariableRole role = spec.roles().get(r);
        well.show(title(role), role.maximum(), places.in(r), label);
      }
    }
    by.setVisible(spec.by() != Grouping.NONE);
    by.show(spec.by() == Grouping.REQUIRED ? spec.grouping() : NLS.bind(Messages.setup_optional, spec.grouping()), 1,
        draft.by().stream().toList(), label);
  }

  private static String title(VariableRole role) {
    String number = role.maximum() == 1 ? role.minimum() == 1 ? "" : Messages.setup_role_optional
        : role.minimum() == role.maximum() ? "" + role.minimum()
        : role.minimum() == 0 ? "" : role.maximum() == Integer.MAX_VALUE ? NLS.bind(Messages.setup_at_least,
            role.minimum())
        : role.minimum() + "–" + role.maximum();
    String levels = role.levels().contains(MeasurementLevel.NOMINAL) ? ""
        : role.levels().contains(MeasurementLevel.ORDINAL) ? Messages.setup_ordered : Messages.setup_numeric;
    String both = number + (number.isEmpty() || levels.isEmpty() ? "" : "; ") + levels;
    return both.isEmpty() ? role.title() : NLS.bind(Messages.setup_role, role.title(), both);
  }

  /** What is still to be chosen, one sentence for each role. */
  static List<String> lacking(Draft draft, InputSpec spec) {
    List<String> lacking = new ArrayList<>();
    new Places(spec.roles(), draft.variables()).lacking().forEach(role -> lacking.add(role.minimum() == 1
        ? NLS.bind(Messages.setup_lacks_one, role.title())
        : NLS.bind(role.minimum() == role.maximum() ? Messages.setup_lacks : Messages.setup_lacks_at_least,
            role.title(), role.minimum())));
    if (spec.by() == Grouping.REQUIRED && draft.by().isEmpty()) {
      lacking.add(NLS.bind(Messages.setup_lacks_one, spec.grouping()));
    }
    return lacking;
  }

  /** The lists of variables that are to be seen, in order; that of the grouping variable is not among them. */
  List<Table> tables() {
    return wells.subList(0, inputs.roles().size()).stream().map(VariableWell::control).toList();
  }
}
