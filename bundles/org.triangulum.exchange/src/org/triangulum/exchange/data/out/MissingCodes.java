// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.out;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.triangulum.exchange.data.CodeMeaning;
import org.triangulum.exchange.data.NumberSink;
import org.triangulum.exchange.data.Variable;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/**
 * A column in which each kind of missing is a code that says so, since other programs know one kind only: the plain
 * missing value stays empty.
 */
record MissingCodes(Variable variable, ColumnValues values) {
  private static final Map<MissingKind, Integer> USUAL = Map.of(MissingKind.NOT_ASKED, -997,
      MissingKind.NOT_APPLICABLE, -998, MissingKind.REFUSED, -999);
  private static final int STEP = 1000;

  static MissingCodes of(Variable variable, ColumnValues values) {
    Set<MissingKind> kinds = new HashSet<>();
    for (int row = 0; row < values.size(); row++) {
      MissingKind kind = values.missing(row);
      if (USUAL.containsKey(kind)) {
        kinds.add(kind);
      }
    }
    if (kinds.isEmpty()) {
      return new MissingCodes(variable, values);
    }
    Map<MissingKind, Integer> codes = new TreeMap<>(USUAL);
    codes.keySet().retainAll(kinds);
    int lower = base(variable, values);
    codes.replaceAll((kind, code) -> code - lower);
    List<CodeMeaning> meanings = new ArrayList<>(variable.codes());
    codes.forEach((kind, code) -> meanings.add(variable.type() == ColumnType.TEXT
        ? CodeMeaning.of(Integer.toString(code), words(kind), kind) : CodeMeaning.of(code, words(kind), kind)));
    ColumnValues coded = values.type() == ColumnType.TEXT ? texts(values, codes) : numbers(values, codes);
    return new MissingCodes(variable.withType(coded.type(), variable.format())
        .withCodes(meanings, variable.spans()), coded);
  }

  static String words(MissingKind kind) {
    return kind.getLiteral().replace('-', ' ');
  }

  /** How much lower the codes must be so that none of them is a value. */
  private static int base(Variable variable, ColumnValues values) {
    Set<String> taken = new HashSet<>();
    for (int row = 0; row < values.size(); row++) {
      if (values.missing(row) == MissingKind.NONE
          && (values.type() == ColumnType.TEXT || values.number(row) < -STEP + STEP / 2.0)) {
        taken.add(values.text(row));
      }
    }
    variable.codes().forEach(c -> taken.add(c.text() == null ? Integer.toString((int) c.value()) : c.text()));
    int lower = 0;
    while (true) {
      int by = lower;
      boolean free = USUAL.values().stream().noneMatch(code -> taken.contains(Integer.toString(code - by))
          || variable.spans().stream().anyMatch(s -> code - by >= s.from() && code - by <= s.to()));
      if (free || lower > 1000 * STEP) {
        return lower;
      }
      lower += STEP;
    }
  }

  private static ColumnValues numbers(ColumnValues values, Map<MissingKind, Integer> codes) {
    NumberSink sink = new NumberSink(values.size());
    for (int row = 0; row < values.size(); row++) {
      MissingKind kind = values.missing(row);
      if (kind == MissingKind.NONE) {
        sink.add(values.number(row));
      } else if (codes.containsKey(kind)) {
        sink.add(codes.get(kind));
      } else {
        sink.addMissing(kind);
      }
    }
    return sink.build();
  }

  private static ColumnValues texts(ColumnValues values, Map<MissingKind, Integer> codes) {
    TextValues.Builder builder = new TextValues.Builder(values.size());
    for (int row = 0; row < values.size(); row++) {
      MissingKind kind = values.missing(row);
      if (kind == MissingKind.NONE) {
        builder.add(values.text(row));
      } else if (codes.containsKey(kind)) {
        builder.add(Integer.toString(codes.get(kind)));
      } else {
        builder.addMissing(kind);
      }
    }
    return builder.build();
  }
}
