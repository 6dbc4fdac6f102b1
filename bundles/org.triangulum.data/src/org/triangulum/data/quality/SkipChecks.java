// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.triangulum.instruments.rule.Answer;
import org.triangulum.instruments.rule.Outcome;
import org.triangulum.instruments.rule.SkipRule;
import org.triangulum.instruments.rule.SkipRuleException;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;

/** Answers that contradict the skip rule of their item. */
final class SkipChecks {
  private SkipChecks() {}

  static void check(Checked data) {
    for (Column column : data.answers()) {
      String text = column.getItem() == null ? null : column.getItem().getSkipRule();
      if (text != null && !text.isBlank()) {
        try {
          check(data, column, SkipRule.parse(text));
        } catch (SkipRuleException e) {
          data.notChecked(List.of(column), "The skip rule of " + column.getKey() + " is written for people: " + text);
        }
      }
    }
  }

  private static void check(Checked data, Column column, SkipRule rule) {
    Map<String, ColumnValues> rests = new HashMap<>();
    List<Column> concerned = new ArrayList<>(List.of(column));
    for (String item : rule.items()) {
      Optional<Column> other = data.ofItem(item);
      if (other.isEmpty()) {
        data.notChecked(List.of(column), "The skip rule of " + column.getKey() + " rests on " + item
            + ", which is no column of the dataset");
        return;
      }
      rests.put(item, data.values(other.get()));
      concerned.add(other.get());
    }
    IntFunction<Outcome> outcomes = rule.overRows(item -> row -> answer(rests.get(item), row));
    ColumnValues values = data.values(column);
    data.find(QualityKind.ANSWERED_THOUGH_SKIPPED, concerned, row -> values.missing(row) == MissingKind.NONE
        && outcomes.apply(row) == Outcome.SKIP,
        n -> column.getKey() + " is answered in " + Checked.rows(n) + " although it was to be skipped: " + rule);
    data.find(QualityKind.SKIPPED_THOUGH_DUE, concerned, row -> wasNotAsked(values.missing(row))
        && outcomes.apply(row) == Outcome.ASK,
        n -> column.getKey() + " was not asked in " + Checked.rows(n) + " although it was due: " + rule);
  }

  private static boolean wasNotAsked(MissingKind kind) {
    return kind == MissingKind.NOT_ASKED || kind == MissingKind.NOT_APPLICABLE;
  }

  private static Answer answer(ColumnValues values, int row) {
    MissingKind kind = values.missing(row);
    return kind == MissingKind.NONE ? Answer.of(values.text(row)) : Answer.missing(kind);
  }
}
