// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.triangulum.instruments.rule.Answer;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;

/**
 * A table of forms, one a row.
 *
 * @param rows number of forms
 * @param answers column by item; items without a column count as not asked
 * @param rater rater of all forms; empty where {@code raters} tells, or nobody said
 * @param raters id of the rater by row; null where all have the same
 * @param ages of the subjects in years; empty where not known
 */
public record Forms(int rows, Map<String, ColumnValues> answers, String rater, IntFunction<String> raters,
    Optional<ColumnValues> ages) {

  public Forms {
    answers = Map.copyOf(answers);
    for (Map.Entry<String, ColumnValues> column : answers.entrySet()) {
      if (column.getValue().size() != rows) {
        throw new IllegalArgumentException("The column of " + column.getKey() + " has " + column.getValue().size()
            + " rows, the table " + rows);
      }
    }
  }

  /** Forms of one rater, or of an instrument without raters. */
  public static Forms of(int rows, Map<String, ColumnValues> answers, String rater) {
    return new Forms(rows, answers, rater, null, Optional.empty());
  }

  /** The rater of a form. */
  public String rater(int row) {
    return raters == null ? rater : raters.apply(row);
  }

  /** The age of the subject of a form; NaN where not known. */
  public double age(int row) {
    return ages.map(column -> column.number(row)).orElse(Double.NaN);
  }

  /** The answer to an item in a form. */
  public Answer answer(String item, int row) {
    ColumnValues column = answers.get(item);
    if (column == null) {
      return Answer.missing(MissingKind.NOT_ASKED);
    }
    MissingKind missing = column.missing(row);
    return missing == MissingKind.NONE ? Answer.of(column.text(row)) : Answer.missing(missing);
  }

  /** One form. */
  public Form form(int row) {
    return form(row, answers.keySet());
  }

  private Form form(int row, Set<String> items) {
    Map<String, Answer> found = new HashMap<>();
    items.forEach(item -> found.put(item, answer(item, row)));
    return new Form(rater(row), age(row), found);
  }
}
