// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.data.DataException;
import org.triangulum.data.NumberRange;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.ValueLabel;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.data.ValueList.Entry;
import org.triangulum.ui.study.StudyDesk;

/** Changes of what is known of a variable; each can be undone. */
final class VariableEdits {
  private final StudyDesk desk;
  private final Consumer<String> refused;

  /** Changes; what is refused is told with its reason. */
  VariableEdits(StudyDesk desk, Consumer<String> refused) {
    this.desk = desk;
    this.refused = refused;
  }

  /** Gives a variable another name, unless it has none then, or another has it. */
  void rename(Column column, String name) {
    if (name.equals(column.getKey())) {
      return;
    }
    if (name.isEmpty() || !(column.eContainer() instanceof Dataset dataset)) {
      refused.accept(Messages.variable_no_name);
    } else if (dataset.getColumns().stream().anyMatch(c -> name.equals(c.getKey()))) {
      refused.accept(NLS.bind(Messages.variable_name_taken, name));
    } else if (!users(dataset, column.getKey()).isEmpty()) {
      // Values of results are named after variables, and findings rest on them by these names.
      refused.accept(NLS.bind(Messages.variable_name_used, column.getKey(), users(dataset, column.getKey())));
    } else {
      desk.change(NLS.bind(Messages.change_variable_name, column.getKey(), name), study -> column.setKey(name));
    }
  }

  private String users(Dataset dataset, String name) {
    return desk.open().orElseThrow().study().getAnalysisRuns().stream().filter(r -> r.getDataset() == dataset)
        .filter(r -> StoredRuns.variables(r).contains(name) || r.getParameters().stream()
            .anyMatch(p -> StoredRuns.BY.equals(p.getName()) && name.equals(p.getValue())))
        .map(AnalysisRun::getKey).collect(Collectors.joining(", "));
  }

  /** Gives a variable another label. */
  void label(Column column, String label) {
    if (!label.equals(column.getLabel() == null ? "" : column.getLabel())) {
      change(column, study -> column.setLabel(label));
    }
  }

  /** Gives a variable another level of measurement. */
  void level(Column column, MeasurementLevel level) {
    change(column, study -> column.setLevel(level));
  }

  /** Gives a variable another role. */
  void role(Column column, ColumnRole role) {
    change(column, study -> column.setRole(role));
  }

  /** Gives a variable other labels of values, or other codes that stand for missing values. */
  void values(Column column, String typed, boolean missing) {
    if (typed.equals(ValueList.text(column, missing))) {
      return;
    }
    List<Entry> entries = new ArrayList<>();
    try {
      entries.addAll(ValueList.parse(typed, missing));
    } catch (IllegalArgumentException e) {
      refused.accept(e.getMessage());
      return;
    }
    List<Entry> kept = ValueList.kept(column, missing).stream()
        .filter(k -> entries.stream().noneMatch(e -> e.value() == k.value())).toList();
    entries.addAll(kept);
    entries.sort(Comparator.comparingDouble(Entry::value));
    change(column, study -> {
      column.getValueLabels().clear();
      for (Entry entry : entries) {
        ValueLabel label = StudyFactory.eINSTANCE.createValueLabel();
        label.setValue(entry.value());
        label.setLabel(entry.label());
        label.setMissing(entry.missing());
        column.getValueLabels().add(label);
      }
    });
  }

  /** Gives a variable another range of numbers; without one any number may stand there, or those of its item. */
  void range(Column column, String typed) {
    try {
      String range = typed.isBlank() ? "" : NumberRange.parse(typed).toString();
      if (!range.equals(column.getRange() == null ? "" : column.getRange())) {
        change(column, study -> column.setRange(range));
      }
    } catch (DataException e) {
      refused.accept(e.getMessage());
    }
  }

  private void change(Column column, Consumer<Study> change) {
    desk.change(NLS.bind(Messages.change_variable, column.getKey()), change);
  }
}
