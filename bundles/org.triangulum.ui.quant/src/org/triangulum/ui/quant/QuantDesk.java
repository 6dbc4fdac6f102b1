// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.eclipse.swt.widgets.Widget;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.StudyDesk;

/** What the quantitative parts share: the analysis being set up. Used on the user interface thread only. */
public final class QuantDesk {
  /** The method a new study starts with. */
  private static final String FIRST = "frequencies";
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final StudyDesk desk;
  private Draft draft;

  QuantDesk(StudyDesk desk) {
    this.desk = desk;
    draft = first();
    desk.listen(event -> {
      if (event != DeskEvent.CHANGED) {
        change(d -> first());
      }
    });
  }

  private Draft first() {
    return Draft.of(FIRST, desk.open().flatMap(o -> o.study().getDatasets().stream().findFirst())
        .map(Dataset::getId).orElse(""));
  }

  /** The analysis being set up. */
  public Draft draft() {
    return draft;
  }

  /** Sets it up differently. */
  public void change(UnaryOperator<Draft> step) {
    Draft next = step.apply(draft);
    if (!next.equals(draft)) {
      draft = next;
      listeners.forEach(Runnable::run);
    }
  }

  /** Adds variables, of one dataset: that of the first. Counts of rows are no variables. */
  public void add(List<Column> columns) {
    first(columns).ifPresent(dataset -> change(d -> d.withDataset(dataset.getId()).adding(keys(dataset, columns))));
  }

  /** Groups by a variable. */
  public void groupBy(List<Column> columns) {
    first(columns).ifPresent(dataset -> change(d -> d.withDataset(dataset.getId())
        .withBy(keys(dataset, columns).stream().findFirst())));
  }

  private static Optional<Dataset> first(List<Column> columns) {
    return columns.stream().filter(c -> c.getRole() != ColumnRole.COUNT).map(Column::eContainer)
        .filter(Dataset.class::isInstance).map(Dataset.class::cast).findFirst();
  }

  private static List<String> keys(Dataset dataset, List<Column> columns) {
    return columns.stream().filter(c -> c.eContainer() == dataset && c.getRole() != ColumnRole.COUNT)
        .map(Column::getKey).toList();
  }

  /** Is told of each change until the widget is disposed of. */
  public void listen(Widget owner, Runnable listener) {
    listeners.add(listener);
    owner.addDisposeListener(e -> listeners.remove(listener));
  }
}
