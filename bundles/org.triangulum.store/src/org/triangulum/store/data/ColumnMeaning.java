// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.MissingRange;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.ResponseSet;
import org.triangulum.model.study.ValueLabel;

/**
 * What the values of a column mean: from the column itself, or from its item's response set where it has no labels.
 *
 * @param labels of values, in order of value; those declared missing are not among them
 * @param missing values declared missing one by one
 * @param ranges numbers declared missing from one to another
 * @param polarity which way the codes point
 */
public record ColumnMeaning(NavigableMap<Double, String> labels, List<Missing> missing, List<Range> ranges,
    Polarity polarity) {

  /**
   * A value declared missing.
   *
   * @param value the number; NaN where a text is declared
   * @param text the text; null where a number is declared
   * @param kind why it is missing
   * @param label its label; may be empty
   */
  public record Missing(double value, String text, MissingKind kind, String label) {}

  /**
   * Numbers declared missing.
   *
   * @param from smallest
   * @param to largest
   * @param kind why they are missing
   */
  public record Range(double from, double to, MissingKind kind) {}

  public ColumnMeaning {
    labels = Collections.unmodifiableNavigableMap(new TreeMap<>(labels));
    missing = List.copyOf(missing);
    ranges = List.copyOf(ranges);
  }

  /** What the values of a column mean today. */
  public static ColumnMeaning of(Column column) {
    NavigableMap<Double, String> labels = new TreeMap<>();
    List<Missing> missing = new ArrayList<>();
    ResponseSet responses = column.getItem() == null ? null : column.getItem().getResponseSet();
    if (!column.getValueLabels().isEmpty()) {
      for (ValueLabel label : column.getValueLabels()) {
        if (column.getType() != ColumnType.TEXT || label.getText() == null) {
          sort(label.getValue(), label.getLabel(), label.getMissing(), labels, missing);
        } else if (label.getMissing() != MissingKind.NONE) {
          missing.add(new Missing(Double.NaN, label.getText(), label.getMissing(), text(label.getLabel())));
        }
      }
    } else if (responses != null) {
      for (ResponseOption option : responses.getOptions()) {
        sort(option.getCode(), option.getLabel(), option.getMissing(), labels, missing);
      }
    }
    List<Range> ranges = new ArrayList<>();
    for (MissingRange range : column.getMissingRanges()) {
      if (range.getMissing() != MissingKind.NONE) {
        ranges.add(new Range(range.getFrom(), range.getTo(), range.getMissing()));
      }
    }
    return new ColumnMeaning(labels, missing, ranges, responses == null ? Polarity.UNSTATED : responses.getPolarity());
  }

  private static void sort(double value, String label, MissingKind kind, Map<Double, String> labels,
      List<Missing> missing) {
    if (kind == MissingKind.NONE) {
      labels.put(value, text(label));
    } else {
      missing.add(new Missing(value, null, kind, text(label)));
    }
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  /** Why a number counts as missing; NONE where it does not. */
  public MissingKind declared(double value) {
    MissingKind kind = MissingKind.NONE;
    for (Missing each : missing) {
      kind = each.value() == value ? each.kind() : kind;
    }
    for (Range range : ranges) {
      if (kind == MissingKind.NONE && value >= range.from() && value <= range.to()) {
        kind = range.kind();
      }
    }
    return kind;
  }

  /** Why a text counts as missing; NONE where it does not. */
  public MissingKind declared(String value) {
    MissingKind kind = MissingKind.NONE;
    for (Missing each : missing) {
      kind = value.equals(each.text()) ? each.kind() : kind;
    }
    return kind;
  }

  /** The label of a number declared missing; empty where it has none. */
  public String missingLabel(double value) {
    return missing.stream().filter(each -> each.value() == value).map(Missing::label).findFirst().orElse("");
  }

  /** Stored values with those declared missing turned into missing values. */
  public ColumnValues marked(ColumnValues values) {
    if (values instanceof TextValues texts) {
      Map<String, MissingKind> declared = new HashMap<>();
      missing.stream().filter(each -> each.text() != null).forEach(each -> declared.put(each.text(), each.kind()));
      return declared.isEmpty() ? values : texts.markMissingTexts(declared);
    }
    Map<Double, MissingKind> codes = new TreeMap<>();
    missing.forEach(each -> codes.put(each.value(), each.kind()));
    if (!ranges.isEmpty()) {
      for (int row = 0; row < values.size(); row++) {
        double value = values.number(row);
        MissingKind kind = value == value ? declared(value) : MissingKind.NONE;
        if (kind != MissingKind.NONE) {
          codes.putIfAbsent(value, kind);
        }
      }
    }
    return codes.isEmpty() ? values : values.markMissing(codes);
  }
}
