// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a dataset is to be scored.
 *
 * @param options chosen options of the definition
 * @param rater id of the rater of all rows; empty to take the column of role rater
 * @param age name of the column with the age of the subjects in years; empty where there is none
 * @param columns name of the column by item, where it is neither linked to the item nor has its name
 */
public record ScoreRequest(Set<String> options, String rater, String age, Map<String, String> columns) {
  static final String RATER = "; rater ";
  static final String OPTIONS = "; options ";
  private static final String AGE = "; age by ";
  private static final String COLUMNS = "; columns ";

  /** Everything as the dataset and the presets of the definition say. */
  public static final ScoreRequest PLAIN = new ScoreRequest(Set.of(), "", "", Map.of());

  public ScoreRequest {
    options = Set.copyOf(options);
    columns = Map.copyOf(columns);
  }

  /** The columns that were named, as {@code Column.scoring} keeps them; empty where none was. */
  String columnsInWords() {
    return (age.isEmpty() ? "" : AGE + age) + (columns.isEmpty() ? "" : COLUMNS + new TreeMap<>(columns).entrySet()
        .stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(", ")));
  }

  /** The request that a column was scored by, from what {@code Column.scoring} keeps of it. */
  public static ScoreRequest of(String scoring) {
    Set<String> options = new HashSet<>();
    Map<String, String> columns = new TreeMap<>();
    String rater = "";
    String age = "";
    for (String part : scoring.split("(?=; )")) {
      if (part.startsWith(AGE)) {
        age = part.substring(AGE.length());
      } else if (part.startsWith(COLUMNS)) {
        for (String pair : part.substring(COLUMNS.length()).split(", ")) {
          columns.put(pair.replaceFirst("=.*", ""), pair.replaceFirst("[^=]*=", ""));
        }
      } else if (part.startsWith(OPTIONS)) {
        options.addAll(List.of(part.substring(OPTIONS.length()).split(", ")));
      } else if (part.startsWith(RATER) && !part.equals(RATER + "by column")) {
        rater = part.substring(RATER.length());
      }
    }
    return new ScoreRequest(options, rater, age, columns);
  }
}
