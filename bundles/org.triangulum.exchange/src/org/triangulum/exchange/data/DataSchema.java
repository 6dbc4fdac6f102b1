// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a table of survey data holds.
 *
 * @param name of the table: the file's name without ending, or what the source calls it
 * @param title words for people; may be empty
 * @param variables in the order of the source
 * @param sets questions with several answers
 * @param rows how many; -1 where that is known only after reading
 * @param preview the first rows as text, empty where a value is missing
 * @param settings how the source was read, also what was found out, by name of the setting
 * @param notes what a careful reader must know, such as what had to be guessed; a sentence each
 */
public record DataSchema(String name, String title, List<Variable> variables, List<AnswerSet> sets, long rows,
    List<List<String>> preview, Map<String, String> settings, List<String> notes) {
  /** How many rows a preview shows. */
  public static final int PREVIEW = 100;

  public DataSchema {
    variables = List.copyOf(variables);
    sets = List.copyOf(sets);
    preview = List.copyOf(preview);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    notes = List.copyOf(notes);
  }

  /** The variable of that name. */
  public Optional<Variable> variable(String wanted) {
    return variables.stream().filter(v -> v.name().equals(wanted)).findFirst();
  }

  /** The names of all variables. */
  public List<String> names() {
    return variables.stream().map(Variable::name).toList();
  }
}
