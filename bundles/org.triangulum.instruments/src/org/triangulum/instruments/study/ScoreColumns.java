// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.Scale;
import org.triangulum.store.Blobs;
import org.triangulum.store.Progress;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.DatasetWriter;

/**
 * Columns about the scales of a scored dataset: first all are given their place, then all are written. A column that
 * this version of the instrument made before is written again; where another one has the name, the version is part of
 * the name.
 */
final class ScoreColumns {
  private final Blobs blobs;
  private final ScoredDataset scored;
  private final List<Placed> placed = new ArrayList<>();

  /**
   * What shall be written about a scale.
   *
   * @param suffix what the name says behind that of the scale; empty for the scores themselves
   * @param words what the label says behind the title of the scale
   * @param how how the values were made, as {@code Column.scoring} keeps it
   */
  record Wanted(ScaleDefinition scale, String suffix, String words, MeasurementLevel level, Polarity polarity,
      NavigableMap<Double, String> labels, ColumnValues values, String how) {}

  /** A column and its place; there is none yet where the column is null. */
  private record Placed(Wanted wanted, String name, Column column) {}

  ScoreColumns(Blobs blobs, ScoredDataset scored) {
    this.blobs = blobs;
    this.scored = scored;
  }

  static Optional<Column> find(Dataset dataset, String key) {
    return dataset.getColumns().stream().filter(column -> key.equals(column.getKey())).findFirst();
  }

  /**
   * Gives a column its place.
   *
   * @throws ScoringException when columns of other content have all names it could have
   */
  void place(Wanted wanted) throws ScoringException {
    String id = wanted.scale().id();
    String version = scored.scoring().definition().version();
    for (String base : List.of(id, id + "-" + version)) {
      String name = base + wanted.suffix();
      Optional<Column> there = find(scored.dataset(), name);
      Scale of = there.map(Column::getScale).orElse(null);
      if (there.isEmpty() || of != null && of.eContainer() == scored.instrument() && of.getKey().equals(id)) {
        placed.add(new Placed(wanted, name, there.orElse(null)));
        return;
      }
    }
    throw new ScoringException("Dataset " + scored.dataset().getKey() + " has columns " + id + wanted.suffix()
        + " and " + id + "-" + version + wanted.suffix() + " already, which hold something else; nothing was written");
  }

  /** What those columns would hold that are there and hold other values. */
  List<NewScores> differing() {
    DatasetReader reader = new DatasetReader(blobs);
    return placed.stream().filter(p -> p.column() != null && (p.column().getType() != p.wanted().values().type()
        || !Arrays.equals(reader.values(p.column()).toBytes(), p.wanted().values().toBytes())))
        .map(p -> new NewScores(p.column(), p.wanted().labels(), p.wanted().values(), p.wanted().how())).toList();
  }

  /**
   * Writes all in one transaction, and the instrument where the study does not hold it yet.
   *
   * @return how many columns
   * @throws CancellationException when the person stops; the study is unchanged
   */
  int write(StudyEditor editor, String label, String reason, Progress progress) {
    editor.run(label, reason, study -> {
      if (scored.instrument().eContainer() == null) {
        study.getInstruments().add(scored.instrument());
      }
      for (int i = 0; i < placed.size(); i++) {
        progress.step(placed.get(i).name(), i / (double) placed.size());
        if (progress.cancelled()) {
          throw new CancellationException("Writing scores was stopped; nothing was written");
        }
        write(placed.get(i));
      }
    });
    return placed.size();
  }

  private void write(Placed target) {
    Wanted wanted = target.wanted();
    DatasetWriter writer = new DatasetWriter(blobs);
    Column fresh = writer.write(new DataColumn(target.name(), wanted.scale().title() + wanted.words(), wanted.level(),
        ColumnRole.SCORE, wanted.polarity(), wanted.labels(), wanted.values()));
    Column column = target.column();
    if (column == null) {
      column = fresh;
      scored.dataset().getColumns().add(column);
    } else {
      column.getValueLabels().clear();
      column.getValueLabels().addAll(List.copyOf(fresh.getValueLabels()));
      writer.replace(column, wanted.values());
    }
    column.setScoring(wanted.how());
    column.setScale(scored.instrument().getScales().stream().filter(s -> s.getKey().equals(wanted.scale().id()))
        .findFirst().orElseThrow());
  }
}
