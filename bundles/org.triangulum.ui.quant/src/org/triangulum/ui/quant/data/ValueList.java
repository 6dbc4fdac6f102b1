// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.ValueLabel;
import org.triangulum.ui.quant.Messages;

/**
 * Labels of values as one line of text, to read and to type: {@code 1 = never; 2 = often}. Codes that stand for missing
 * values have a line of their own, that begins each with why: {@code 9 = not-asked: page lost}.
 */
final class ValueList {
  private ValueList() {}

  /** A labelled value. */
  record Entry(double value, String label, MissingKind missing) {}

  /** What a column itself declares, to be changed. */
  static String text(Column column, boolean missing) {
    return column.getValueLabels().stream().filter(l -> (l.getMissing() != MissingKind.NONE) == missing)
        .map(l -> entry(l.getValue(), l.getLabel(), l.getMissing())).collect(Collectors.joining("; "));
  }

  /** What holds for a column: what it declares, else what its item does. */
  static String shown(Column column, boolean missing) {
    if (!column.getValueLabels().isEmpty() || column.getItem() == null || column.getItem().getResponseSet() == null) {
      return text(column, missing);
    }
    return column.getItem().getResponseSet().getOptions().stream()
        .filter(o -> (o.getMissing() != MissingKind.NONE) == missing).map(ValueList::entry)
        .collect(Collectors.joining("; "));
  }

  private static String entry(ResponseOption option) {
    return entry(option.getCode(), option.getLabel(), option.getMissing());
  }

  private static String entry(double value, String label, MissingKind missing) {
    String number = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    String text = label == null ? "" : label;
    return number + " = " + (missing == MissingKind.NONE ? text
        : missing.getLiteral() + (text.isEmpty() ? "" : ": " + text));
  }

  /**
   * Reads what was typed.
   *
   * @throws IllegalArgumentException with a message for people when it is no such list
   */
  static List<Entry> parse(String typed, boolean missing) {
    List<Entry> entries = new ArrayList<>();
    for (String part : typed.split(";")) {
      if (part.isBlank()) {
        continue;
      }
      int sign = part.indexOf('=');
      String number = (sign < 0 ? part : part.substring(0, sign)).strip();
      String text = sign < 0 ? "" : part.substring(sign + 1).strip();
      double value;
      try {
        value = Double.parseDouble(number);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(NLS.bind(Messages.values_no_number, number), e);
      }
      if (entries.stream().anyMatch(e -> e.value() == value)) {
        throw new IllegalArgumentException(NLS.bind(Messages.values_twice, number));
      }
      entries.add(missing ? missing(value, text) : new Entry(value, text, MissingKind.NONE));
    }
    return entries;
  }

  private static Entry missing(double value, String text) {
    int sign = text.indexOf(':');
    String word = (sign < 0 ? text : text.substring(0, sign)).strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    MissingKind kind = word.isEmpty() ? MissingKind.MISSING : MissingKind.get(word);
    if (kind == null || kind == MissingKind.NONE) {
      throw new IllegalArgumentException(NLS.bind(Messages.values_no_kind, text, MissingKind.VALUES.stream()
          .filter(k -> k != MissingKind.NONE).map(MissingKind::getLiteral).collect(Collectors.joining(", "))));
    }
    return new Entry(value, sign < 0 ? "" : text.substring(sign + 1).strip(), kind);
  }

  /** The entries of the other kind, as they are. */
  static List<Entry> kept(Column column, boolean missing) {
    return column.getValueLabels().stream().filter((ValueLabel l) -> (l.getMissing() != MissingKind.NONE) != missing)
        .map(l -> new Entry(l.getValue(), l.getLabel(), l.getMissing())).toList();
  }
}
