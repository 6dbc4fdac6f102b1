// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.out;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.triangulum.exchange.data.AnswerSet;
import org.triangulum.exchange.data.CodeMeaning;
import org.triangulum.exchange.data.DataSchema;
import org.triangulum.exchange.data.MissingSpan;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.exchange.data.Variable;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.ColumnBuilder;
import org.triangulum.store.data.ColumnValues;

/** A table of survey data with everything that columns can have, the same for the same seed. */
final class RandomTable {
  private static final List<String> TEXTS = List.of("a", "=1+2", "-5", "007", "NA", "1.50", "Zoë, \"quoted\"", "中文字",
      "'+x", "two\nlines", "x".repeat(300), "@sum", "ends; with", "3", "Łódź", "😀 and more", "0xff", "true", "1e5");
  private static final List<String> LABELS = List.of("no", "ja, sehr", "Überhaupt nicht", "=cmd", "日本",
      "l".repeat(110));
  private static final Map<MissingKind, String> KINDS = Map.of(MissingKind.REFUSED, "refused", MissingKind.NOT_ASKED,
      "not asked", MissingKind.NOT_APPLICABLE, "not applicable", MissingKind.MISSING, "no idea");

  private final Random random;
  private final int rows;

  private RandomTable(long seed) {
    random = new Random(seed);
    rows = 1 + random.nextInt(40);
  }

  static ReadData of(long seed) {
    RandomTable table = new RandomTable(seed);
    List<Variable> variables = new ArrayList<>();
    List<ColumnValues> values = new ArrayList<>();
    int columns = 2 + table.random.nextInt(9);
    for (int i = 0; i < columns; i++) {
      table.column("q" + i + (i % 3 == 0 ? "_Größe" : ""), variables, values);
    }
    List<AnswerSet> sets = new ArrayList<>();
    boolean numbers = values.get(0).type() != ColumnType.TEXT && values.get(1).type() != ColumnType.TEXT;
    if (numbers && table.random.nextBoolean()) {
      sets.add(new AnswerSet("drinks", "What they drink", table.random.nextBoolean() ? "1" : "",
          List.of(variables.get(0).name(), variables.get(1).name())));
    }
    return new ReadData(new DataSchema("survey", "", variables, sets, table.rows, List.of(), Map.of(), List.of()),
        values, null, 0);
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private void column(String name, List<Variable> variables, List<ColumnValues> values) {
    int kind = random.nextInt(5);
    ColumnType type = kind < 3 ? ColumnType.values()[kind] : ColumnType.TEXT;
    ValueFormat format = kind == 4 ? one(List.of(ValueFormat.DATE, ValueFormat.DATE_TIME, ValueFormat.TIME))
        : ValueFormat.PLAIN;
    ColumnBuilder builder = ColumnBuilder.of(type, rows);
    // One value that only this type holds, so that the type is not narrower than it says.
    builder.add(first(type, format));
    for (int row = 1; row < rows; row++) {
      if (random.nextInt(5) == 0) {
        builder.addMissing(MissingKind.MISSING);
      } else {
        builder.add(value(type, format));
      }
    }
    List<MeasurementLevel> levels = type == ColumnType.TEXT ? List.of(MeasurementLevel.NOMINAL)
        : List.of(MeasurementLevel.NOMINAL, MeasurementLevel.ORDINAL, MeasurementLevel.INTERVAL);
    List<MissingSpan> spans = new ArrayList<>();
    List<CodeMeaning> codes = format == ValueFormat.PLAIN ? codes(type, spans) : List.of();
    variables.add(new Variable(name, random.nextInt(3) == 0 ? "" : one(LABELS), type, format, one(levels), codes, spans,
        Variable.Hint.NONE));
    values.add(builder.build());
  }

  private String first(ColumnType type, ValueFormat format) {
    return switch (type) {
      case CODE -> "7";
      case INTEGER -> "123456";
      case DECIMAL -> "0.1";
      case TEXT -> value(type, format);
    };
  }

  private String value(ColumnType type, ValueFormat format) {
    return switch (type) {
      case CODE -> Integer.toString(random.nextInt(12) - 2);
      case INTEGER -> Integer.toString(random.nextInt());
      case DECIMAL -> Double.toString(random.nextBoolean() ? random.nextInt(1000) / 8.0 : random.nextGaussian() * 1e6);
      case TEXT -> switch (format) {
        case DATE -> day();
        case DATE_TIME -> day() + String.format("T%02d:%02d:%02d", random.nextInt(24), random.nextInt(60), 7);
        case TIME -> String.format("%02d:%02d:%02d", random.nextInt(24), random.nextInt(60), random.nextInt(60));
        case PLAIN -> one(TEXTS);
      };
    };
  }

  private String day() {
    return LocalDate.of(1583, 1, 1).plusDays(random.nextInt(200_000)).toString();
  }

  private List<CodeMeaning> codes(ColumnType type, List<MissingSpan> spans) {
    List<CodeMeaning> codes = new ArrayList<>();
    Map<Integer, Boolean> taken = new HashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      int code = random.nextInt(8);
      if (taken.put(code, true) == null) {
        codes.add(type == ColumnType.TEXT ? CodeMeaning.of(TEXTS.get(code), one(LABELS), MissingKind.NONE)
            : CodeMeaning.of(code, one(LABELS), MissingKind.NONE));
      }
    }
    int missing = random.nextInt(type == ColumnType.TEXT ? 2 : 3);
    for (int i = 0; i < missing; i++) {
      MissingKind kind = one(List.of(MissingKind.REFUSED, MissingKind.NOT_ASKED, MissingKind.NOT_APPLICABLE,
          MissingKind.MISSING));
      codes.add(type == ColumnType.TEXT ? CodeMeaning.of("-9" + i, KINDS.get(kind), kind)
          : CodeMeaning.of(8 + i, KINDS.get(kind), kind));
    }
    if (type != ColumnType.TEXT && missing < 2 && random.nextInt(3) == 0) {
      spans.add(new MissingSpan(90, random.nextBoolean() ? Double.MAX_VALUE : 99.5, MissingKind.MISSING));
    }
    codes.sort(type == ColumnType.TEXT ? Comparator.comparing(CodeMeaning::text)
        : Comparator.comparingDouble(CodeMeaning::value));
    return codes;
  }
}
