// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.ItemDefinition;
import org.triangulum.instruments.rule.Answer;
import org.triangulum.instruments.rule.Outcome;
import org.triangulum.instruments.rule.SkipRule;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DecimalValues;

/** The answers of a table, made ready once for all scales: skip rules applied, codes that are none marked missing. */
final class ItemColumns {
  private static final byte NOT_APPLICABLE = CodeValues.missingCode(MissingKind.NOT_APPLICABLE);

  private final Definition definition;
  private final SkipRules rules;
  private final Forms forms;
  private final Map<String, byte[]> codes = new ConcurrentHashMap<>();
  private final Map<String, double[]> numbers = new ConcurrentHashMap<>();
  private final Map<String, Integer> strays = new TreeMap<>();

  ItemColumns(Definition definition, SkipRules rules, Forms forms) {
    this.definition = definition;
    this.rules = rules;
    this.forms = forms;
  }

  /** Codes of an item, one byte a form, with missing codes of the store. */
  byte[] codes(TermValues term) {
    return codes.computeIfAbsent(term.item().id(), id -> readCodes(term));
  }

  /** Numbers of an item; NaN carries the kind of the missing value. */
  double[] numbers(TermValues term) {
    return numbers.computeIfAbsent(term.item().id(), id -> readNumbers(term));
  }

  /** How many answers of an item were none of its codes. */
  Map<String, Integer> strays() {
    return strays;
  }

  private byte[] readCodes(TermValues term) {
    ItemDefinition item = term.item();
    ColumnValues column = forms.answers().get(item.id());
    byte[] read = new byte[forms.rows()];
    if (column == null) {
      Arrays.fill(read, CodeValues.missingCode(MissingKind.NOT_ASKED));
    } else if (column instanceof CodeValues values) {
      translate(values.codes(), read, term);
    } else {
      byte[] raw = new byte[forms.rows()];
      for (int row = 0; row < raw.length; row++) {
        MissingKind missing = column.missing(row);
        double number = column.number(row);
        boolean code = number == (byte) number && number >= CodeValues.MIN;
        raw[row] = missing != MissingKind.NONE ? CodeValues.missingCode(missing)
            : code ? (byte) number : stray(item.id());
      }
      translate(raw, read, term);
    }
    skips(item).ifPresent(skip -> {
      for (int row = 0; row < read.length; row++) {
        read[row] = skip.test(row) ? NOT_APPLICABLE : read[row];
      }
    });
    return read;
  }

  private byte stray(String item) {
    strays.merge(item, 1, Integer::sum);
    return CodeValues.missingCode(MissingKind.MISSING);
  }

  /** Missing codes of the response set become missing values, codes that are none of the item's too. */
  private void translate(byte[] raw, byte[] read, TermValues term) {
    byte[] table = new byte[256];
    boolean[] stray = new boolean[256];
    for (int code = Byte.MIN_VALUE; code <= Byte.MAX_VALUE; code++) {
      int at = code & 0xff;
      boolean known = code < CodeValues.MIN || term.isAnswer(code);
      table[at] = known ? (byte) code : CodeValues.missingCode(
          term.isMissingCode(code) ? term.missingKind(code) : MissingKind.MISSING);
      stray[at] = !known && !term.isMissingCode(code);
    }
    int strayed = 0;
    for (int row = 0; row < raw.length; row++) {
      int at = raw[row] & 0xff;
      read[row] = table[at];
      strayed += stray[at] ? 1 : 0;
    }
    if (strayed > 0) {
      strays.merge(term.item().id(), strayed, Integer::sum);
    }
  }

  private double[] readNumbers(TermValues term) {
    ItemDefinition item = term.item();
    ColumnValues column = forms.answers().get(item.id());
    double[] read = new double[forms.rows()];
    var skip = skips(item);
    for (int row = 0; row < read.length; row++) {
      MissingKind missing = column == null ? MissingKind.NOT_ASKED : column.missing(row);
      double number = column == null ? Double.NaN : column.number(row);
      if (skip.isPresent() && skip.get().test(row)) {
        missing = MissingKind.NOT_APPLICABLE;
      } else if (missing == MissingKind.NONE && term.isMissingCode(number)) {
        missing = term.missingKind(number);
      } else if (missing == MissingKind.NONE && !term.isAnswer(number)) {
        strays.merge(item.id(), 1, Integer::sum);
        missing = MissingKind.MISSING;
      }
      read[row] = missing == MissingKind.NONE ? number : DecimalValues.missingValue(missing);
    }
    return read;
  }

  private Optional<IntPredicate> skips(ItemDefinition item) {
    return rules.of(item.id()).map(rule -> {
      Set<String> rests = rule.items();
      if (rests.size() == 1 && forms.answers().get(rests.iterator().next()) instanceof CodeValues column) {
        return byCode(rule, column);
      }
      IntFunction<Outcome> outcomes = rule.overRows(other -> row -> effective(other, row));
      return row -> outcomes.apply(row) == Outcome.SKIP;
    });
  }

  /** A rule that rests on one column of codes is asked once a code. */
  private IntPredicate byCode(SkipRule rule, CodeValues column) {
    String name = rule.items().iterator().next();
    boolean[] skip = new boolean[256];
    for (int code = Byte.MIN_VALUE; code <= Byte.MAX_VALUE; code++) {
      CodeValues one = CodeValues.of((byte) code);
      Answer answer = code < CodeValues.MIN ? Answer.missing(one.missing(0)) : Answer.of(Integer.toString(code));
      skip[code & 0xff] = rule.outcome(item -> coded(name, answer)) == Outcome.SKIP;
    }
    byte[] codes = column.codes();
    return row -> skip[codes[row] & 0xff];
  }

  private Answer effective(String item, int row) {
    return coded(item, forms.answer(item, row));
  }

  /** Missing codes of the response set are missing answers to rules too. */
  private Answer coded(String item, Answer answer) {
    return SkipRules.coded(definition, item, answer);
  }
}
