// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.triangulum.data.DataException;
import org.triangulum.data.derive.DerivationState.Kind;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.instruments.study.DatasetChanges;
import org.triangulum.instruments.study.DatasetScores;
import org.triangulum.instruments.study.ScoreRequest;
import org.triangulum.instruments.study.ScoredChanges;
import org.triangulum.instruments.study.ScoredDataset;
import org.triangulum.instruments.study.StudyInstruments;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.store.Blobs;
import org.triangulum.store.Progress;
import org.triangulum.store.StudyEditor;

/**
 * Whether scores, bands and changes of scores still follow from the answers, and their computing anew.
 *
 * <p>It is told by scoring again as {@code Column.scoring} says and comparing, not by what was edited: no import, undo
 * or older program can make stale scores look current, and an edit that changes no score makes none stale. Scores of
 * instruments without a definition came from outside; nothing is said of them.
 */
public final class ScoreStates {
  private final DatasetScores scores;
  private final DatasetChanges changes;
  private final StudyInstruments instruments = new StudyInstruments();

  /** Scores of the study that the blobs belong to. */
  public ScoreStates(Blobs blobs, Scorers scorers) {
    scores = new DatasetScores(blobs, scorers);
    changes = new DatasetChanges(blobs);
  }

  /** One way in which columns were scored; without time points where they hold scores and not changes. */
  private record Way(Instrument instrument, ScoreRequest request, List<String> times) {}

  /** What came of scoring again; {@code changed} is null where scores were asked for. */
  private record Again(ScoredDataset scored, ScoredChanges changed, List<Column> differing) {}

  private Map<Way, List<Column>> ways(Dataset dataset, Predicate<Column> wanted) {
    Map<Way, List<Column>> ways = new LinkedHashMap<>();
    for (Column column : dataset.getColumns()) {
      if (wanted.test(column) && !orEmpty(column.getScoring()).isEmpty() && column.getScale() != null
          && column.getScale().eContainer() instanceof Instrument instrument
          && instruments.definition(instrument).isPresent()) {
        ways.computeIfAbsent(new Way(instrument, ScoreRequest.of(column.getScoring()), DatasetChanges.timesOf(column)),
            way -> new ArrayList<>()).add(column);
      }
    }
    return ways;
  }

  private Again again(Dataset dataset, Way way) throws ScoringException {
    ScoredDataset scored = scores.score(dataset, way.instrument(), way.request());
    if (way.times().isEmpty()) {
      return new Again(scored, null, scores.differing(scored));
    }
    ScoredChanges changed = changes.compare(scored, way.times().get(0), way.times().get(1));
    return new Again(scored, changed, changes.differing(changed));
  }

  /** The state of each column that an instrument of the study scored, in the order of the dataset. */
  public Map<Column, DerivationState> of(Dataset dataset) {
    return of(dataset, column -> true);
  }

  /** As {@link #of(Dataset)}, of these columns only: what others were scored from is not scored again. */
  public Map<Column, DerivationState> of(Dataset dataset, Predicate<Column> wanted) {
    Map<Column, DerivationState> states = new LinkedHashMap<>();
    ways(dataset, wanted).forEach((way, columns) -> {
      try {
        List<Column> differing = again(dataset, way).differing();
        columns.forEach(c -> states.put(c, differing.contains(c) ? new DerivationState(Kind.STALE,
            "The answers that " + c.getKey() + " was scored from have changed") : DerivationState.CURRENT));
      } catch (ScoringException e) {
        columns.forEach(c -> states.put(c, new DerivationState(Kind.BROKEN, c.getKey() + " cannot be scored again: "
            + e.getMessage())));
      }
    });
    Map<Column, DerivationState> ordered = new LinkedHashMap<>();
    dataset.getColumns().stream().filter(states::containsKey).forEach(c -> ordered.put(c, states.get(c)));
    return ordered;
  }

  /** The columns that hold other scores than the answers give now, or can be scored no more. */
  public List<Column> stale(Dataset dataset) {
    return of(dataset).entrySet().stream().filter(e -> !e.getValue().isCurrent()).map(Map.Entry::getKey).toList();
  }

  /**
   * Scores anew what is stale, one transaction a way of scoring; the columns stay and have the new values.
   *
   * @return those that have other values now
   * @throws DataException when some cannot be scored any more; then none is changed
   * @throws CancellationException when the person stops
   */
  public List<Column> refresh(StudyEditor editor, Dataset dataset, Progress progress) {
    Set<Column> refreshed = new LinkedHashSet<>();
    try {
      List<Again> all = new ArrayList<>();
      for (Way way : ways(dataset, column -> true).keySet()) {
        all.add(again(dataset, way));
      }
      for (Again again : all) {
        if (again.differing().isEmpty()) {
          continue;
        }
        refreshed.addAll(again.differing());
        if (again.changed() == null) {
          scores.write(editor, again.scored(), progress);
        } else {
          changes.write(editor, again.changed(), progress);
        }
      }
    } catch (ScoringException e) {
      throw new DataException("Scores of " + dataset.getKey() + " cannot be made again: " + e.getMessage(), e);
    }
    return List.copyOf(refreshed);
  }
}
