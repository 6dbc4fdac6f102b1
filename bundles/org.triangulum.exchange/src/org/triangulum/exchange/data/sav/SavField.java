// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.triangulum.exchange.data.CodeMeaning;
import org.triangulum.exchange.data.MissingWords;
import org.triangulum.exchange.data.Variable;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/** A column as a variable of a system file: how wide it is, what its codes are as numbers or bytes. */
final class SavField {
  private static final int WIDEST = 32_767;
  private static final int LONGEST_LABEL = 255;

  final Variable variable;
  final ColumnValues values;
  final String name;
  final String shortName;
  /** Bytes of a text; 0 of a number, a date or a time. */
  final int width;
  final ValueFormat format;
  final SavMissing missing;
  final List<Integer> parts = new ArrayList<>();
  /** Missing texts for which there is no room: they become blank. */
  final Set<String> lost;
  private final double[] times;

  SavField(Variable variable, ColumnValues values, SavNames names, List<String> losses) {
    this.variable = variable;
    this.values = values;
    name = names.name(variable.name());
    shortName = names.shortName(name);
    if (!name.equals(variable.name())) {
      losses.add("Column " + variable.name() + " is called " + name + ": SPSS does not take the name.");
    }
    times = times(variable, values);
    format = times == null ? ValueFormat.PLAIN : variable.format();
    width = values.type() == ColumnType.TEXT && times == null ? width(variable, (TextValues) values, losses) : 0;
    missing = width > 0 ? new SavMissing(null, List.of(), List.of())
        : SavMissing.of(format == ValueFormat.PLAIN ? variable : variable.withCodes(codes(), variable.spans()),
        answers());
    if (!missing.undeclared().isEmpty()) {
      losses.add("Column " + variable.name() + ": SPSS declares at most three missing codes, or a range and a code;"
          + " the others are system-missing.");
    }
    List<CodeMeaning> declared = width > 0 ? SavLabels.declared(this) : List.of();
    lost = width == 0 ? Set.of() : variable.codes().stream().filter(c -> c.missing() != MissingKind.NONE
        && !declared.contains(c)).map(CodeMeaning::text).collect(Collectors.toSet());
    int rest = width;
    if (width > SavVariable.PART) {
      int count = (width + 251) / 252;
      for (int i = 1; i < count; i++) {
        parts.add(SavVariable.PART);
      }
      rest = width - (count - 1) * 252;
    }
    parts.add(rest);
  }

  /** The dates of a column by their index in its dictionary; null where it is no column of dates. */
  private static double[] times(Variable variable, ColumnValues values) {
    if (variable.format() == ValueFormat.PLAIN || !(values instanceof TextValues texts)) {
      return null;
    }
    double[] times = new double[texts.dictionary().size()];
    try {
      for (int i = 0; i < times.length; i++) {
        times[i] = SpssTime.seconds(texts.dictionary().get(i), variable.format());
      }
      for (CodeMeaning code : variable.codes()) {
        SpssTime.seconds(code.text() == null ? "" : code.text(), variable.format());
      }
      return times;
    } catch (DateTimeException e) {
      // Something else stands among the dates, so that the column goes out as text.
      return null;
    }
  }

  private static int width(Variable variable, TextValues texts, List<String> losses) {
    int width = 1;
    for (String text : texts.dictionary()) {
      width = Math.max(width, text.getBytes(StandardCharsets.UTF_8).length);
    }
    for (CodeMeaning code : variable.codes()) {
      width = Math.max(width, code.text().getBytes(StandardCharsets.UTF_8).length);
    }
    if (width > WIDEST) {
      losses.add("Column " + variable.name() + ": texts are cut off after " + WIDEST + " bytes.");
    }
    return Math.min(width, WIDEST);
  }

  private TreeSet<Double> answers() {
    TreeSet<Double> answers = new TreeSet<>();
    if (variable.codes().stream().filter(c -> c.missing() != MissingKind.NONE).count() > 3) {
      List<Double> codes = codes().stream().filter(c -> c.missing() != MissingKind.NONE).map(CodeMeaning::value)
          .toList();
      for (int row = 0; row < values.size(); row++) {
        if (values.missing(row) == MissingKind.NONE && !codes.contains(number(row))) {
          answers.add(number(row));
        }
      }
    }
    return answers;
  }

  /** The value of a row as a number. */
  double number(int row) {
    return times == null ? values.number(row) : times[((TextValues) values).index(row)];
  }

  /** The codes, of dates and times as numbers. */
  List<CodeMeaning> codes() {
    return format == ValueFormat.PLAIN ? variable.codes() : variable.codes().stream()
        .map(c -> CodeMeaning.of(SpssTime.seconds(c.text(), format), c.label(), c.missing())).toList();
  }

  /** The label of a code; of a missing one without words its kind, so that it can be told again. */
  static byte[] label(CodeMeaning code) {
    String words = code.label();
    if (words.isEmpty() && code.missing() != MissingKind.NONE && code.missing() != MissingKind.MISSING) {
      words = code.missing().getLiteral().replace('-', ' ');
    }
    return cut(words, LONGEST_LABEL);
  }

  /** Whether the kind of a missing code cannot be told from its label. */
  static boolean untold(CodeMeaning code) {
    return code.missing() != MissingKind.NONE
        && MissingWords.kind(new String(label(code), StandardCharsets.UTF_8)) != code.missing();
  }

  /** A text as bytes, no more than so many, cut between letters. */
  static byte[] cut(String text, int most) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int end = Math.min(bytes.length, most);
    while (end < bytes.length && end > 0 && (bytes[end] & 0xc0) == 0x80) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }
}
