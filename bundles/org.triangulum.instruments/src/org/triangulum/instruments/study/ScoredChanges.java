// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.triangulum.instruments.definition.Numbers;
import org.triangulum.instruments.definition.Reference;
import org.triangulum.instruments.scoring.ChangeScores;
import org.triangulum.instruments.scoring.ReliableChange;

/**
 * How the scores of a dataset changed between two time points, nothing of it written yet.
 *
 * @param scored the dataset as scored
 * @param before earlier time point, as its column or the label of its code writes it
 * @param after later time point
 * @param byScale changes by id of the scale, in the order of the definition
 */
public record ScoredChanges(ScoredDataset scored, String before, String after,
    Map<String, ChangeScores.Result> byScale) {

  public ScoredChanges {
    byScale = Collections.unmodifiableMap(new LinkedHashMap<>(byScale));
  }

  /** What a careful reader must know, each once. */
  public List<String> warnings() {
    return byScale.values().stream().flatMap(result -> result.warnings().stream()).distinct().toList();
  }

  /** How the changes of a scale were made, as {@code Column.scoring} keeps it. */
  public String how(String scale) {
    String basis = byScale.get(scale).references().stream().map(ScoredChanges::basis)
        .collect(Collectors.joining("; "));
    return DatasetChanges.HOW + before + " to " + after + " of " + scale + "; " + DatasetScores.how(scored)
        + (basis.isEmpty() ? "; no reliability is known" : "; " + basis);
  }

  /** What a reliable-change index rests on, with the smallest difference that is reliable. */
  public static String basis(Reference reference) {
    double smallest = new ReliableChange(reference.sd(), reference.reliability()).smallestReliableDifference();
    return "reliable from " + Numbers.text(Math.round(smallest * 100) / 100.0) + " (sd " + Numbers.text(reference.sd())
        + ", reliability " + Numbers.text(reference.reliability()) + ", " + reference.population()
        + (reference.verified() ? ")" : ", unverified)");
  }
}
