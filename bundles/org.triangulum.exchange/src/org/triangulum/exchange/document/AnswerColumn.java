// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.List;
import org.triangulum.store.data.ColumnValues;

/**
 * The answers to one open question.
 *
 * @param name key of the column
 * @param label what the column is called
 * @param answers one a row; missing ones are skipped
 * @param respondents who gave each answer, one a row; empty where that is not known
 */
public record AnswerColumn(String name, String label, ColumnValues answers, List<String> respondents) {
  public AnswerColumn {
    respondents = List.copyOf(respondents);
    if (respondents.size() != answers.size()) {
      throw new IllegalArgumentException("There are " + answers.size() + " answers of " + respondents.size()
          + " respondents");
    }
  }
}
