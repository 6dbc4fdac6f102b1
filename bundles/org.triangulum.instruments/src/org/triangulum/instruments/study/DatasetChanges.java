// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.triangulum.instruments.scoring.ChangeScores;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.instruments.scoring.TableScores;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.store.Blobs;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DatasetReader;

/** Changes of the scores of a dataset with several time points, by its columns of the roles subject and time point. */
public final class DatasetChanges {
  private final Blobs blobs;

  public DatasetChanges(Blobs blobs) {
    this.blobs = blobs;
  }

  /**
   * Compares two time points.
   *
   * @param scored a dataset as scored
   * @param before earlier time point, as its column writes it
   * @param after later time point
   * @return by id of the scale, in the order of the definition
   * @throws ScoringException when a column is missing, there is no such time point, or a subject has two forms at one
   */
  public Map<String, ChangeScores.Result> compare(ScoredDataset scored, String before, String after)
      throws ScoringException {
    IntFunction<String> subjects = texts(scored, ColumnRole.SUBJECT, "subject");
    IntFunction<String> times = texts(scored, ColumnRole.TIME_POINT, "time point");
    Set<String> known = new TreeSet<>();
    for (int row = 0; row < scored.forms().rows(); row++) {
      known.add(times.apply(row));
    }
    for (String time : new String[] {before, after}) {
      if (!known.contains(time)) {
        throw new ScoringException("Dataset " + scored.dataset().getKey() + " has no time point " + time
            + "; there are " + String.join(", ", known));
      }
    }
    Map<String, ChangeScores.Result> changes = new LinkedHashMap<>();
    for (TableScores.ScaleScores scale : scored.scores().scales()) {
      changes.put(scale.scale().id(), new ChangeScores(scale.scale()).compare(scored.forms().rows(), subjects,
          scored.forms()::rater, times, before, after, scale.scores()::number));
    }
    return changes;
  }

  /** Labels where codes have some, else the values as they stand. */
  private IntFunction<String> texts(ScoredDataset scored, ColumnRole role, String name) throws ScoringException {
    Column column = scored.dataset().getColumns().stream().filter(c -> c.getRole() == role).findFirst()
        .orElseThrow(() -> new ScoringException("Dataset " + scored.dataset().getKey() + " has no column of the role "
            + name + ", which tells whose forms belong together"));
    DataColumn data = new DatasetReader(blobs).column(column);
    return row -> data.valueLabels().isEmpty() || Double.isNaN(data.values().number(row)) ? data.values().text(row)
        : data.labelOf(data.values().number(row));
  }
}
