// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Widget;
import org.triangulum.analysis.Progress;
import org.triangulum.data.derive.DerivationState;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.ScoreStates;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.store.StudyFile;
import org.triangulum.ui.study.Latest;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/**
 * Whether derived and scored variables still follow from what they were made from. Scores are told by scoring again,
 * which is done in the background and only where something they depend on was changed; until that is done, what was
 * known before holds. Used on the user interface thread only.
 */
public final class ColumnStates {
  private static final int DELAY = 300;
  private final StudyDesk desk;
  private final Latest scoring;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, DerivationState> derived = new HashMap<>();
  private Map<String, DerivationState> scored = Map.of();
  private List<Object> asked = List.of();

  ColumnStates(StudyDesk desk) {
    this.desk = desk;
    scoring = new Latest(desk.display(), DELAY);
    desk.listen(event -> follow());
    follow();
  }

  private void follow() {
    derived.clear();
    List<Object> now = desk.open().map(ColumnStates::scoredFrom).orElse(List.of());
    if (now.equals(asked)) {
      return;
    }
    asked = now;
    if (now.isEmpty()) {
      scoring.cancel();
      take(Map.of());
      return;
    }
    Path path = desk.open().orElseThrow().path();
    scoring.start(Messages.states_job, progress -> read(path, progress), this::take, failure -> {
      // Without states nothing is marked; an analysis of a stale score still says so.
      ILog.of(ColumnStates.class).warn(failure.getMessage(), failure);
      take(Map.of());
    });
  }

  private void take(Map<String, DerivationState> found) {
    scored = found;
    listeners.forEach(Runnable::run);
  }

  private static Map<String, DerivationState> read(Path path, Progress progress) {
    Map<String, DerivationState> found = new HashMap<>();
    try (StudyFile file = StudyFile.openReadOnly(path)) {
      ScoreStates states = new ScoreStates(file.blobs(), Scorers.discovered(Scorers.class.getClassLoader()));
      List<Dataset> datasets = file.study().getDatasets();
      for (int i = 0; i < datasets.size(); i++) {
        progress.advance(String.valueOf(datasets.get(i).getKey()), i / (double) datasets.size());
        states.of(datasets.get(i)).forEach((column, state) -> found.put(column.getId(), state));
      }
    }
    return found;
  }

  /** All that scores of a study follow from, and the scores; empty where there are none. */
  private static List<Object> scoredFrom(OpenStudy open) {
    List<Object> all = new ArrayList<>();
    for (Dataset dataset : open.study().getDatasets()) {
      if (dataset.getColumns().stream().anyMatch(c -> instrument(c).isPresent())) {
        for (Column column : dataset.getColumns()) {
          all.add(column.getId());
          all.add(column.getKey());
          all.add(column.getRole());
          all.add(column.getItem() == null ? "" : column.getItem().getId());
          all.add(String.valueOf(column.getValues()));
          all.add(String.valueOf(column.getScoring()));
          all.add(instrument(column).map(i -> String.valueOf(i.getDefinition())).orElse(""));
          column.getValueLabels().forEach(label -> all.add(label.getValue() + " " + label.getMissing() + " "
              + label.getText() + " " + label.getLabel()));
          column.getMissingRanges().forEach(range -> all.add(range.getFrom() + " " + range.getTo() + " "
              + range.getMissing()));
        }
      }
    }
    return all;
  }

  private static Optional<Instrument> instrument(Column column) {
    return column.getScoring() != null && column.getScale() != null
        && column.getScale().eContainer() instanceof Instrument instrument ? Optional.of(instrument) : Optional.empty();
  }

  /** Takes it that these were computed anew just now, until that is looked at. */
  void refreshed(List<Column> columns) {
    Map<String, DerivationState> known = new HashMap<>(scored);
    columns.forEach(column -> known.remove(column.getId()));
    derived.clear();
    scoring.cancel();
    asked = null;
    take(known);
  }

  /** Whether a variable follows from what it was made from; what was not made from others does. */
  public DerivationState of(Column column) {
    if (column.getDerivation() == null || desk.open().isEmpty()) {
      return scored.getOrDefault(column.getId(), DerivationState.CURRENT);
    }
    OpenStudy open = desk.open().get();
    return derived.computeIfAbsent(column.getId(),
        id -> new Derivations(open.view().blobs()).state(open.study(), column));
  }

  /** The variables of a dataset that do not follow from what they were made from, derived or scored. */
  public List<Column> outdated(Dataset dataset) {
    return dataset.getColumns().stream().filter(column -> !of(column).isCurrent()).toList();
  }

  /** What stands before the name of a variable: a sign where it is out of date. */
  public String sign(Column column) {
    return of(column).isCurrent() ? "" : "⚠ ";
  }

  /** Is told when the states of scores are known anew until the widget is disposed of. */
  public void listen(Widget owner, Runnable listener) {
    listeners.add(listener);
    owner.addDisposeListener(e -> listeners.remove(listener));
  }
}
