// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.triangulum.analysis.Analysis;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.StudyDesk;

/**
 * What the quantitative parts share: the analysis being set up, and the data looked at. Used on the user interface
 * thread only.
 */
public final class QuantDesk {
  /** The method a new study starts with. */
  private static final String FIRST = "frequencies";
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final StudyDesk desk;
  private final List<Consumer<Boolean>> sides = new CopyOnWriteArrayList<>();
  private final List<Consumer<DataLook>> lookers = new CopyOnWriteArrayList<>();
  private final DraftHistory history = new DraftHistory();
  private final KeptOptions kept = new KeptOptions();
  private final ColumnStates states;
  private Draft draft;
  private DataLook look = new DataLook("", List.of());

  QuantDesk(StudyDesk desk) {
    this.desk = desk;
    states = new ColumnStates(desk);
    draft = first();
    look = new DataLook(draft.dataset(), List.of());
    desk.listen(event -> {
      if (event != DeskEvent.CHANGED) {
        kept.clear();
        change(d -> first());
        look(firstDataset().map(d -> new DataLook(d.getId(), List.of())).orElse(new DataLook("", List.of())));
      }
      // What was done last is undone first; once the study is changed, that is its change.
      history.clear();
    });
  }

  private Draft first() {
    return Draft.of(FIRST, firstDataset().map(Dataset::getId).orElse(""));
  }

  private Optional<Dataset> firstDataset() {
    return desk.open().flatMap(o -> o.study().getDatasets().stream().findFirst());
  }

  /** Which derived and scored variables are out of date. */
  public ColumnStates states() {
    return states;
  }

  /** What of the data a person looks at. */
  public DataLook look() {
    return look;
  }

  /** The dataset looked at; empty where there is none, or it is gone. */
  public Optional<Dataset> dataset() {
    return desk.open().flatMap(o -> o.element(Dataset.class, look.dataset()));
  }

  /** Looks at other data; also told again for the same, so that it comes into sight once more. */
  public void look(DataLook next) {
    look = next;
    lookers.forEach(l -> l.accept(next));
  }

  /** Looks at a dataset from where it begins, unless it is looked at already. */
  public void look(Dataset dataset) {
    if (!dataset.getId().equals(look.dataset())) {
      look(new DataLook(dataset.getId(), List.of()));
    }
  }

  /** Looks at a variable. */
  public void look(Column column) {
    if (column.eContainer() instanceof Dataset dataset) {
      look(new DataLook(dataset.getId(), List.of(new DataLook.Cell(column.getId(), -1))));
    }
  }

  /** Shows the variables of the dataset looked at where its data are shown, or its data. */
  public void showVariables(boolean ofVariables) {
    sides.forEach(l -> l.accept(ofVariables));
  }

  /** Is told whether variables are to be shown until the widget is disposed of. */
  public void listenToSides(Widget owner, Consumer<Boolean> listener) {
    sides.add(listener);
    owner.addDisposeListener(e -> sides.remove(listener));
  }

  /** Brings a part to the front. */
  public void raise(String part) {
    try {
      PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(part);
    } catch (PartInitException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Is told what a person looks at until the widget is disposed of. */
  public void listenToLook(Widget owner, Consumer<DataLook> listener) {
    lookers.add(listener);
    owner.addDisposeListener(e -> lookers.remove(listener));
  }

  /** The analysis being set up. */
  public Draft draft() {
    return draft;
  }

  /** Sets it up differently. */
  public void change(UnaryOperator<Draft> step) {
    type("", step);
  }

  /** Sets it up differently by typing into a field, named; what is typed into it is undone at once. */
  public void type(String field, UnaryOperator<Draft> step) {
    Draft next = step.apply(draft);
    if (!next.equals(draft)) {
      history.changed(draft, field);
      become(next);
    }
  }

  /** Sets it up as a saved run that was just made of it: nothing to take back here. */
  public void saved(Draft next) {
    become(next);
  }

  private void become(Draft next) {
    draft = next;
    kept.keep(next);
    listeners.forEach(Runnable::run);
  }

  /**
   * Goes over to another method with the same variables and the options that were set there before.
   *
   * @param now the method set up now; empty where it is not known
   */
  public void choose(Optional<Analysis> now, Analysis next) {
    change(d -> kept.under(d, now, next));
  }

  /** Takes the last change of the set-up back; nothing where there was none since the study was changed. */
  public void back() {
    history.back(draft).ifPresent(this::become);
  }

  /** Makes the change anew that was taken back last. */
  public void again() {
    history.again(draft).ifPresent(this::become);
  }

  /** Whether there is a change of the set-up to take back. */
  public boolean canGoBack() {
    return history.canGoBack();
  }

  /** Whether there is one to make anew. */
  public boolean canGoAgain() {
    return history.canGoAgain();
  }

  /** Adds variables, of one dataset: that of the first. Counts of rows are no variables. */
  public void add(List<Column> columns) {
    first(columns).ifPresent(dataset -> change(d -> d.withDataset(dataset.getId()).adding(keys(dataset, columns))));
  }

  /** Chooses variables by what a draft of their dataset and their names give. */
  public void place(List<Column> columns, BiFunction<Draft, List<String>, List<String>> places) {
    first(columns).ifPresent(dataset -> change(d -> {
      Draft of = d.withDataset(dataset.getId());
      return of.withVariables(places.apply(of, keys(dataset, columns)));
    }));
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
