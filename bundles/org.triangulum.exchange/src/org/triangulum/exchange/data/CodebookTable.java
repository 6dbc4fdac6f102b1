// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.triangulum.model.study.MissingKind;

/** Writes what a table's columns mean as rows that {@link Codebook} reads. */
public final class CodebookTable {
  /** The names of the columns. */
  public static final List<String> HEADER = List.of("variable", "label", "type", "level", "format", "value",
      "value label", "missing", "from", "to", "members");

  private CodebookTable() {
  }

  /** A row a variable, a row a value, a row a range of missing values, a row a set. */
  public static List<List<String>> rows(DataSchema schema) {
    List<List<String>> rows = new ArrayList<>();
    for (Variable variable : schema.variables()) {
      rows.add(row(variable.name(), variable.label(), variable.type().getLiteral(), variable.level().getLiteral(),
          variable.format().getLiteral()));
      for (CodeMeaning code : variable.codes()) {
        rows.add(row(variable.name(), "", "", "", "", Double.isNaN(code.value()) ? code.text()
            : Codes.text(code.value()), code.label(), code.missing() == MissingKind.NONE ? ""
            : code.missing().getLiteral()));
      }
      for (MissingSpan span : variable.spans()) {
        rows.add(row(variable.name(), "", "", "", "", "", "", span.missing().getLiteral(), Codes.text(span.from()),
            Codes.text(span.to())));
      }
    }
    for (AnswerSet set : schema.sets()) {
      rows.add(row("$" + set.name(), set.label(), "", "", "", set.counted(), "", "", "", "",
          String.join("; ", set.variables())));
    }
    return rows;
  }

  private static List<String> row(String... fields) {
    String[] all = Arrays.copyOf(fields, HEADER.size());
    for (int i = fields.length; i < all.length; i++) {
      all[i] = "";
    }
    return List.of(all);
  }
}
