// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.triangulum.data.DataException;
import org.triangulum.data.NumberRange;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.IntegerValues;

/**
 * Which values become which: {@code 1=5; 2=4; 6..9=1; refused=99; else=copy}. To the left a value (code, number or
 * text), the label of a code, a range, a kind of missing, or {@code else}; to the right a value, a kind of missing, or
 * {@code copy}. The first rule that fits counts. Without {@code else}, values that no rule names become missing;
 * missing values that no rule names stay as they are, also with {@code else}.
 */
final class RecodeMap {
  private static final String ELSE = "else";
  private static final String COPY = "copy";

  private final List<Rule> rules;

  /** One rule; the target is null to copy. */
  private record Rule(String from, NumberRange range, MissingKind kind, CellValue to) {

    boolean fits(CellValue cell, double number, String label) {
      if (cell.isMissing()) {
        return kind == cell.missing();
      }
      if (kind != MissingKind.NONE) {
        return false;
      }
      return from.equals(ELSE) || (range != null ? range.contains(number)
          : from.equals(cell.text()) || !label.isEmpty() && from.equals(label) || number == asNumber(from));
    }
  }

  private RecodeMap(List<Rule> rules) {
    this.rules = rules;
  }

  static RecodeMap parse(String text) {
    List<Rule> rules = new ArrayList<>();
    for (String part : text.split(";")) {
      if (!part.isBlank()) {
        int equal = part.lastIndexOf('=');
        if (equal < 1) {
          throw new DataException("\"" + part.strip() + "\" is no rule of recoding; write 1=5; 2=4; else=copy");
        }
        rules.add(rule(part.substring(0, equal).strip(), part.substring(equal + 1).strip()));
      }
    }
    if (rules.isEmpty()) {
      throw new DataException("Recoding needs at least one rule such as 1=5");
    }
    return new RecodeMap(rules);
  }

  private static Rule rule(String from, String to) {
    MissingKind kind = kind(from);
    NumberRange range = from.contains("..") ? NumberRange.parse(from) : null;
    CellValue target = to.equals(COPY) ? null : kind(to) != MissingKind.NONE ? CellValue.missing(kind(to))
        : CellValue.of(to);
    return new Rule(from.equalsIgnoreCase(ELSE) ? ELSE : from, range, kind, target);
  }

  private static MissingKind kind(String text) {
    MissingKind kind = MissingKind.get(text.toLowerCase(Locale.ROOT));
    return kind == null ? MissingKind.NONE : kind;
  }

  private static double asNumber(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The type that holds all targets, and the values of the input where some are copied. */
  ColumnType type(ColumnType input) {
    ColumnType widest = ColumnType.CODE;
    for (Rule rule : rules) {
      ColumnType needed = rule.to() == null ? input : rule.to().isMissing() ? ColumnType.CODE : type(rule.to().text());
      widest = needed.getValue() > widest.getValue() ? needed : widest;
    }
    return widest;
  }

  private static ColumnType type(String text) {
    double number = asNumber(text);
    if (!Double.isFinite(number) || text.matches(".*[dDfFxX]\\s*")) {
      return ColumnType.TEXT;
    }
    if (number != Math.rint(number)) {
      return ColumnType.DECIMAL;
    }
    return number >= CodeValues.MIN && number <= CodeValues.MAX ? ColumnType.CODE
        : number >= IntegerValues.MIN && number <= IntegerValues.MAX ? ColumnType.INTEGER : ColumnType.DECIMAL;
  }

  /** What a cell becomes. */
  CellValue of(CellValue cell, double number, String label) {
    for (Rule rule : rules) {
      if (rule.fits(cell, number, label)) {
        return rule.to() == null ? cell : rule.to();
      }
    }
    return cell.isMissing() ? cell : CellValue.missing(MissingKind.MISSING);
  }

  /** Labels of targets, written {@code 1=low; 2=high}. */
  static Map<Double, String> labels(String text) {
    Map<Double, String> labels = new TreeMap<>();
    for (String part : text.split(";")) {
      if (!part.isBlank()) {
        int equal = part.indexOf('=');
        if (equal < 1) {
          throw new DataException("\"" + part.strip() + "\" is no label; write 1=low; 2=high");
        }
        labels.put(Source.number("labels", part.substring(0, equal)), part.substring(equal + 1).strip());
      }
    }
    return labels;
  }
}
