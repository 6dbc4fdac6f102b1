// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/** Takes numbers and texts of one column as they come; at the end it is numbers where all are numbers, else text. */
public final class MixedSink {
  private double[] numbers = new double[16];
  /** Index of the text of a row from 1; 0 where a number stands, -1 where nothing does. */
  private int[] indexes = new int[16];
  private final TextPool texts = new TextPool();
  private int size;
  private int textCount;
  private int dateCount;
  private int numberCount;

  /** Each text once. */
  private static final class TextPool {
    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> all = new ArrayList<>();

    int add(String text) {
      return known.computeIfAbsent(text, t -> {
        all.add(t);
        return all.size();
      });
    }
  }

  private void next(double number, int index) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
      indexes = Arrays.copyOf(indexes, size * 2);
    }
    numbers[size] = number;
    indexes[size++] = index;
  }

  /** Appends a number. */
  public void add(double value) {
    numberCount++;
    next(value, 0);
  }

  /**
   * Appends a text.
   *
   * @param date whether it is a date or time in ISO 8601
   */
  public void add(String text, boolean date) {
    textCount++;
    dateCount += date ? 1 : 0;
    next(0, texts.add(text));
  }

  /** Appends a missing value. */
  public void addMissing() {
    next(0, -1);
  }

  /** Appends missing values until there are so many rows. */
  public void fillTo(int rows) {
    while (size < rows) {
      addMissing();
    }
  }

  /** Forgets rows behind so many. */
  public void cutTo(int rows) {
    size = Math.min(size, rows);
  }

  /** What the values are shown as: dates and times where all of them are. */
  public ValueFormat format() {
    if (dateCount == 0 || dateCount < textCount || numberCount > 0) {
      return ValueFormat.PLAIN;
    }
    boolean dates = texts.all.stream().allMatch(t -> t.length() == 10);
    boolean times = texts.all.stream().noneMatch(t -> t.indexOf('-') > 0);
    return dates ? ValueFormat.DATE : times ? ValueFormat.TIME
        : texts.all.stream().allMatch(t -> t.indexOf('T') > 0 || t.length() == 10) ? ValueFormat.DATE_TIME
        : ValueFormat.PLAIN;
  }

  /**
   * The column.
   *
   * @param type what it must be; null where the values tell
   */
  public ColumnValues build(ColumnType type) {
    boolean text = type == ColumnType.TEXT || type == null && textCount > 0 || textCount > 0 && !allNumbers();
    if (!text) {
      NumberSink sink = new NumberSink(size);
      for (int row = 0; row < size; row++) {
        if (indexes[row] < 0) {
          sink.addMissing(MissingKind.MISSING);
        } else {
          sink.add(indexes[row] == 0 ? numbers[row]
              : Codes.number(texts.all.get(indexes[row] - 1)).orElseThrow());
        }
      }
      return sink.build();
    }
    boolean moments = format() == ValueFormat.DATE_TIME;
    TextValues.Builder builder = new TextValues.Builder(size);
    for (int row = 0; row < size; row++) {
      if (indexes[row] < 0) {
        builder.addMissing(MissingKind.MISSING);
      } else if (indexes[row] == 0) {
        builder.add(Codes.text(numbers[row]));
      } else {
        String each = texts.all.get(indexes[row] - 1);
        builder.add(moments && each.length() == 10 ? each + "T00:00:00" : each);
      }
    }
    return builder.build();
  }

  private boolean allNumbers() {
    return texts.all.stream().allMatch(t -> Codes.number(t).isPresent());
  }
}
