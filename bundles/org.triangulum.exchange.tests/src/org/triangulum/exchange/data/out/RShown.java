// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.out;

import org.triangulum.exchange.data.CodeMeaning;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.exchange.data.Variable;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.ColumnValues;

/** What R must show of a value: a label, a number, a text, or that it is missing. */
record RShown(String text, boolean number) {
  static RShown of(ReadData table, int column, int row) {
    Variable variable = table.schema().variables().get(column);
    ColumnValues values = table.values().get(column);
    String text = values.text(row);
    double value = values.number(row);
    CodeMeaning code = variable.codes().stream().filter(c -> variable.type() == ColumnType.TEXT
        ? text.equals(c.text()) : c.value() == value).findFirst().orElse(null);
    if (values.missing(row) != MissingKind.NONE || code != null && code.missing() != MissingKind.NONE
        || variable.spans().stream().anyMatch(s -> value >= s.from() && value <= s.to())) {
      return new RShown("<NA>", false);
    }
    boolean factor = variable.level() != MeasurementLevel.INTERVAL && variable.type() != ColumnType.DECIMAL
        && variable.codes().stream().anyMatch(c -> c.missing() == MissingKind.NONE && !c.label().isEmpty());
    if (factor && code != null) {
      return new RShown(code.label(), false);
    }
    if (variable.format() == ValueFormat.DATE_TIME) {
      return new RShown(text.replace('T', ' '), false);
    }
    return new RShown(text.replace("\n", "\\n"), variable.type() != ColumnType.TEXT);
  }

  /** Labels that stand twice carry their code behind them; midnight is shown without time. */
  boolean matches(String seen) {
    if (number) {
      return Double.parseDouble(seen) == Double.parseDouble(text);
    }
    return seen.equals(text) || seen.startsWith(text + " (");
  }
}
