// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.model.study.MappedUse;

/**
 * What becomes of a table of survey data in a study: the mapping a person makes, and keeps for the next export.
 * {@link PlanJson} reads and writes it as a file, {@link SavedPlans} keeps it in the study, {@link PlanSuggestion}
 * makes a first one.
 *
 * @param key under which the study keeps the mapping; empty where it does not
 * @param dataset key of the dataset that is made, or brought up to date where it is there
 * @param title of the dataset
 * @param rowUnit what one row is, such as person
 * @param administration key of the administration; empty where there is none
 * @param reader id of the reader; empty where it is found from the source
 * @param settings of the reader
 * @param createParticipants whether respondents who are no participants of the study become so, with their groups
 * @param ignoreOthers whether columns without a plan are left out; else they become answers
 * @param removeVanished whether respondents who are no more in the source leave the dataset; else they stay
 * @param columns by source
 */
public record DataPlan(String key, String dataset, String title, String rowUnit, String administration, String reader,
    Map<String, String> settings, boolean createParticipants, boolean ignoreOthers, boolean removeVanished,
    List<ColumnPlan> columns) {

  public DataPlan {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    columns = List.copyOf(columns);
  }

  /** A plan that takes all columns as answers. */
  public static DataPlan of(String dataset) {
    return new DataPlan("", dataset, "", "", "", "", Map.of(), false, false, false, List.of());
  }

  /** The plan of a column of the source, said or not. */
  public ColumnPlan column(String source) {
    return said(source).orElse(ColumnPlan.of(source, ignoreOthers ? MappedUse.IGNORE : MappedUse.ANSWER));
  }

  /** What is said of a column of the source. */
  public Optional<ColumnPlan> said(String source) {
    return columns.stream().filter(c -> c.source().equals(source)).findFirst();
  }

  /** The columns for a use. */
  public List<ColumnPlan> of(MappedUse use) {
    return columns.stream().filter(c -> c.use() == use).toList();
  }

  /** The same with another plan for a column. */
  public DataPlan with(ColumnPlan column) {
    List<ColumnPlan> changed = new ArrayList<>(columns);
    int at = columns.indexOf(column(column.source()));
    if (at < 0) {
      changed.add(column);
    } else {
      changed.set(at, column);
    }
    return withColumns(changed);
  }

  /** The same with other columns. */
  public DataPlan withColumns(List<ColumnPlan> others) {
    return new DataPlan(key, dataset, title, rowUnit, administration, reader, settings, createParticipants,
        ignoreOthers, removeVanished, others);
  }

  /** The same under another key in the study. */
  public DataPlan withKey(String name) {
    return new DataPlan(name, dataset, title, rowUnit, administration, reader, settings, createParticipants,
        ignoreOthers, removeVanished, columns);
  }

  /** The same for another dataset. */
  public DataPlan withDataset(String name, String words, String unit, String administered) {
    return new DataPlan(key, name, words, unit, administered, reader, settings, createParticipants, ignoreOthers,
        removeVanished, columns);
  }

  /** The same read otherwise. */
  public DataPlan withReader(String id, Map<String, String> said) {
    return new DataPlan(key, dataset, title, rowUnit, administration, id, said, createParticipants, ignoreOthers,
        removeVanished, columns);
  }

  /** The same with other rules for what nothing is said of. */
  public DataPlan withRules(boolean create, boolean ignore, boolean remove) {
    return new DataPlan(key, dataset, title, rowUnit, administration, reader, settings, create, ignore, remove,
        columns);
  }
}
