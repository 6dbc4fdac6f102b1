// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.triangulum.data.DataException;
import org.triangulum.data.derive.DerivationState.Kind;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.instruments.study.DatasetChanges;
import org.triangulum.instruments.study.DatasetScores;
import org.triangulum.instruments.study.NewScores;
import org.triangulum.instruments.study.ScoreRequest;
import org.triangulum.instruments.study.ScoredDataset;
import org.triangulum.instruments.study.StudyInstruments;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.store.Blobs;
import org.triangulum.store.Progress;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.data.DatasetWriter;

/**
 * Whether scores, bands and changes of scores still follow from the answers, and their computing anew.
 *
 * <p>It is told by scoring again as {@code Column.scoring} says and comparing, not by what was edited: no import, undo
 * or older program can make stale scores look current, and an edit that changes no score makes none stale. Scores of
 * instruments without a definition came from outside; nothing is said of them.
 */
public final class ScoreStates {
  private final Blobs blobs;
  private final DatasetScores scores;
  private final DatasetChanges changes;
  private final StudyInstruments instruments = new StudyInstruments();

  /** Scores of the study that the blobs belong to. */
  public ScoreStates(Blobs blobs, Scorers scorers) {
    this.blobs = blobs;
    scores = new DatasetScores(blobs, scorers);
    changes = new DatasetChanges(blobs);
  }

  /** One way in which columns were scored; without time points where they hold scores and not changes. */
  private record Way(Instrument instrument, ScoreRequest request, List<String> times) {}

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

  private List<NewScores> differing(Dataset dataset, Way way) throws ScoringException {
    ScoredDataset scored = scores.score(dataset, way.instrument(), way.request());
    return way.times().isEmpty() ? scores.differing(scored)
        : changes.differing(changes.compare(scored, way.times().get(0), way.times().get(1)));
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
        List<Column> differing = differing(dataset, way).stream().map(NewScores::column).toList();
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
   * Scores anew what is stale; changes nothing.
   *
   * @return what columns would hold that hold something else
   * @throws DataException when some cannot be scored any more
   * @throws CancellationException when the person stops
   */
  public List<NewScores> fresh(Dataset dataset, Progress progress) {
    List<NewScores> fresh = new ArrayList<>();
    try {
      List<Way> ways = List.copyOf(ways(dataset, column -> true).keySet());
      for (int i = 0; i < ways.size(); i++) {
        progress.advance(ways.get(i).instrument().getKey(), i / (double) ways.size());
        fresh.addAll(differing(dataset, ways.get(i)));
      }
      return fresh;
    } catch (ScoringException e) {
      throw new DataException("Scores of " + dataset.getKey() + " cannot be made again: " + e.getMessage(), e);
    }
  }

  /**
   * Scores anew what is stale, in one transaction; the columns stay and have the new values.
   *
   * @return those that have other values now
   * @throws DataException when some cannot be scored any more; then none is changed
   * @throws CancellationException when the person stops
   */
  public List<Column> refresh(StudyEditor editor, Dataset dataset, Progress progress) {
    List<NewScores> fresh = fresh(dataset, progress);
    if (!fresh.isEmpty()) {
      String reason = fresh.stream().map(NewScores::how).distinct().collect(Collectors.joining("; "));
      editor.run("Score " + dataset.getKey() + " anew", reason, study -> write(fresh, progress));
    }
    return fresh.stream().map(NewScores::column).toList();
  }

  private void write(List<NewScores> fresh, Progress progress) {
    DatasetWriter writer = new DatasetWriter(blobs);
    for (int i = 0; i < fresh.size(); i++) {
      NewScores scored = fresh.get(i);
      progress.advance(scored.column().getKey(), i / (double) fresh.size());
      writer.label(scored.column(), scored.labels());
      writer.replace(scored.column(), scored.values());
      scored.column().setScoring(scored.how());
    }
  }
}
