// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.reshape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.data.shape.JoinedColumns;
import org.triangulum.data.shape.Reshaping;
import org.triangulum.data.shape.ShapeRequest;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.analysis.VariableWell;
import org.triangulum.ui.quant.variable.VariableRow;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Palette;

/** What shall become of a dataset: another shape, under which name, and how. */
public final class ReshapeForm {
  private static final List<String> FIGURES = List.of("mean", "sum", "min", "max", "range", "answered", "first");
  private final StudyDesk desk;
  private final Runnable changed;
  private final Composite composite;
  private final Choice<DerivationKind> kind;
  private final Text name;
  private final Label advice;
  private final Composite wide;
  private final Composite times;
  private final Composite groups;
  private final Text separator;
  private final Text column;
  private final Text least;
  private final VariableWell timeWell;
  private final VariableWell groupWell;
  private final VariableWell figureWell;
  private Dataset dataset;
  private DerivationKind chosen = DerivationKind.LONG_TO_WIDE;
  private List<String> timeNames = List.of();
  private List<String> group = List.of();
  private List<String> figures = List.of();
  private boolean filling;

  /** A form; each change is told. */
  ReshapeForm(Composite parent, StudyDesk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
    composite = pair(parent, 1);
    new Label(composite, SWT.NONE).setText(Messages.reshape_kind);
    kind = new Choice<>(composite, "", ReshapeForm::words, this::choose);
    kind.control().setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
    name = field(composite, Messages.reshape_name, "");
    advice = new Label(composite, SWT.WRAP);
    advice.setForeground(Palette.of(composite).muted());
    GridData wrap = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
    wrap.widthHint = 200;
    advice.setLayoutData(wrap);
    wide = pair(composite, 2);
    separator = field(wide, Messages.reshape_separator, "_");
    separator.addListener(SWT.Modify, e -> guessTimes());
    times = pair(composite, 2);
    timeWell = new VariableWell(across(times), this::timeCandidates, names -> {
      timeNames = names;
      refresh();
    }, ids -> { });
    column = field(times, Messages.reshape_column, "time");
    groups = pair(composite, 2);
    groupWell = new VariableWell(across(groups), this::groupCandidates, names -> {
      group = names;
      proposeName();
      refresh();
    }, ids -> keys(ids).stream().findFirst().ifPresent(key -> {
      group = List.of(key);
      refresh();
    }));
    figureWell = new VariableWell(across(groups), this::figureCandidates, names -> {
      figures = names;
      refresh();
    }, ids -> {
      figures = Stream.concat(figures.stream(), keys(ids).stream().map(key -> key + "=mean")).distinct().toList();
      refresh();
    });
    least = field(groups, Messages.reshape_least, "1");
  }

  private static Composite pair(Composite parent, int span) {
    Composite made = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    made.setLayout(layout);
    made.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, span, 1));
    return made;
  }

  private static Composite across(Composite parent) {
    Composite made = pair(parent, 2);
    ((GridLayout) made.getLayout()).numColumns = 1;
    return made;
  }

  private Text field(Composite parent, String what, String value) {
    new Label(parent, SWT.NONE).setText(what);
    Text field = new Text(parent, SWT.BORDER);
    field.setText(value);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    field.addListener(SWT.Modify, e -> tell());
    return field;
  }

  /** What a kind does, in words. */
  static String words(DerivationKind kind) {
    return kind == null ? "" : switch (kind) {
      case LONG_TO_WIDE -> Messages.reshape_wide;
      case WIDE_TO_LONG -> Messages.reshape_long;
      default -> Messages.reshape_aggregate;
    };
  }

  /** The widget. */
  Control control() {
    return composite;
  }

  private void tell() {
    if (!filling) {
      changed.run();
    }
  }

  /** Begins anew for a dataset, unless it is that already. */
  void show(Dataset shown) {
    if (shown != dataset) {
      dataset = shown;
      filling = true;
      figures = List.of();
      boolean lasting = role(ColumnRole.TIME_POINT);
      timeNames = Reshaping.timesIn(dataset, separator.getText());
      List<String> joined = joined();
      group = Stream.concat(joined.stream().filter("membership.case"::equals), dataset.getColumns().stream()
          .filter(c -> c.getRole() == ColumnRole.GROUP).map(Column::getKey)).limit(1).toList();
      chosen = lasting ? DerivationKind.LONG_TO_WIDE : timeNames.isEmpty() ? DerivationKind.AGGREGATE
          : DerivationKind.WIDE_TO_LONG;
      proposeName();
      arrange();
      filling = false;
    }
  }

  private boolean role(ColumnRole role) {
    return dataset.getColumns().stream().anyMatch(c -> c.getRole() == role);
  }

  private List<String> joined() {
    return desk.open().map(OpenStudy::study).map(study -> new JoinedColumns(study,
        desk.open().orElseThrow().view().blobs()).names(dataset)).orElse(List.of());
  }

  /** Chooses what is done, as the menu does. */
  public void choose(DerivationKind other) {
    chosen = other;
    proposeName();
    refresh();
  }

  private void proposeName() {
    boolean before = filling;
    filling = true;
    String end = switch (chosen) {
      case LONG_TO_WIDE -> "wide";
      case WIDE_TO_LONG -> "long";
      default -> group.isEmpty() ? "groups" : group.get(0).substring(group.get(0).lastIndexOf('.') + 1);
    };
    name.setText(dataset == null ? "" : dataset.getKey() + "-" + end);
    filling = before;
  }

  private void guessTimes() {
    if (dataset != null && chosen == DerivationKind.WIDE_TO_LONG) {
      timeNames = Reshaping.timesIn(dataset, separator.getText());
      arrange();
    }
  }

  private void refresh() {
    arrange();
    tell();
  }

  private void arrange() {
    kind.set(Reshaping.kinds(), chosen);
    advice.setText(switch (chosen) {
      case LONG_TO_WIDE -> Messages.reshape_wide_advice;
      case WIDE_TO_LONG -> Messages.reshape_long_advice;
      default -> Messages.reshape_aggregate_advice;
    });
    shown(wide, chosen != DerivationKind.AGGREGATE);
    shown(times, chosen == DerivationKind.WIDE_TO_LONG);
    shown(groups, chosen == DerivationKind.AGGREGATE);
    timeWell.show(Messages.reshape_times, Integer.MAX_VALUE, timeNames, Function.identity());
    groupWell.show(Messages.reshape_by, 1, group, Function.identity());
    figureWell.show(Messages.reshape_figures, Integer.MAX_VALUE, figures, f -> f.replace("=", "  →  "));
    composite.getParent().layout(true, true);
  }

  private static void shown(Composite part, boolean there) {
    part.setVisible(there);
    ((GridData) part.getLayoutData()).exclude = !there;
  }

  private List<Candidate<String>> timeCandidates() {
    return Reshaping.timesIn(dataset, separator.getText()).stream().map(t -> new Candidate<>(t, t, "")).toList();
  }

  private List<Candidate<String>> groupCandidates() {
    List<Candidate<String>> all = new ArrayList<>();
    joined().forEach(joinedName -> all.add(new Candidate<>(joinedName, joinedName, "")));
    dataset.getColumns().forEach(c -> all.add(new Candidate<>(c.getKey(), new VariableRow.Item(c).name(), "")));
    return all;
  }

  private List<Candidate<String>> figureCandidates() {
    List<Candidate<String>> all = new ArrayList<>();
    for (Column each : dataset.getColumns()) {
      for (String figure : FIGURES) {
        all.add(new Candidate<>(each.getKey() + "=" + figure,
            new VariableRow.Item(each).name() + "  →  " + figure, ""));
      }
    }
    return all;
  }

  private List<String> keys(List<String> ids) {
    return dataset.getColumns().stream().filter(c -> ids.contains(c.getId())).map(Column::getKey).toList();
  }

  /** Whether enough is said to try it. */
  boolean isBegun() {
    return switch (chosen) {
      case WIDE_TO_LONG -> !timeNames.isEmpty();
      case AGGREGATE -> !group.isEmpty();
      default -> true;
    };
  }

  /** What the fields say. */
  ShapeRequest wanted() {
    Map<String, String> said = new LinkedHashMap<>();
    if (chosen == DerivationKind.AGGREGATE) {
      said.put("by", String.join("", group));
      said.put("figures", String.join("; ", figures));
      said.put("least", least.getText());
    } else {
      said.put("separator", separator.getText());
    }
    if (chosen == DerivationKind.WIDE_TO_LONG) {
      said.put("times", String.join(",", timeNames));
      said.put("column", column.getText().strip());
    }
    return new ShapeRequest(name.getText().strip(), chosen, said);
  }

  /** Where the name stands. */
  public Text name() {
    return name;
  }

  /** Takes figures, as its well does. */
  public void choose(String by, List<String> wanted) {
    group = List.of(by);
    figures = List.copyOf(wanted);
    proposeName();
    refresh();
  }

  /** The time points that are to become rows. */
  public List<String> times() {
    return timeNames;
  }
}
