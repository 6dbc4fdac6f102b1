// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import java.util.Arrays;
import java.util.Set;
import org.triangulum.exchange.csv.NumberParser.Kind;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.IntegerValues;
import org.triangulum.store.data.TextValues;

/**
 * Takes the fields of one column. Without a given type it starts as codes and widens to what the values need; a column
 * that turns out to be text after numbers were stored must be read again, since "1.50" is not the text of 1.5.
 */
final class ColumnSink {
  /** Whole numbers in this range are taken for codes. */
  private static final int HIGHEST_CODE = 100;
  private static final String HOLDS_NUMBERS = ", which holds numbers";

  private final String name;
  private final boolean given;
  private final Set<String> missing;
  private final boolean marks;
  private final boolean numbersMissing;
  private final NumberParser numbers;
  private ColumnType type;
  private byte[] codes;
  private int[] integers;
  private double[] decimals;
  private TextValues.Builder texts;
  private TextValues built;
  private boolean readAgain;
  private int size;
  private int values;

  ColumnSink(String name, ColumnType type, CsvOptions options, char point, int rows) {
    this.name = name;
    this.given = type != null;
    this.type = given ? type : ColumnType.CODE;
    this.missing = options.missing();
    this.marks = options.marks();
    this.numbersMissing = missing.stream().anyMatch(m -> m.matches("[0-9+-].*"));
    this.numbers = new NumberParser(point);
    switch (this.type) {
      case CODE -> codes = new byte[rows];
      case INTEGER -> integers = new int[rows];
      case DECIMAL -> decimals = new double[rows];
      case TEXT -> texts = new TextValues.Builder(rows);
    }
  }

  ColumnType type() {
    return type;
  }

  /** Whether a value was not kept as it was written, so that the column must be read again as text. */
  boolean readAgain() {
    return readAgain;
  }

  /** Whether there is any value. */
  boolean hasValues() {
    return values > 0;
  }

  /**
   * Takes a field.
   *
   * @return what is wrong with it; null when it was taken
   */
  String add(char[] buffer, int offset, int length) {
    if (length == 0) {
      addMissing(MissingKind.MISSING);
      return null;
    }
    if (special(buffer[offset])) {
      String field = new String(buffer, offset, length);
      MissingKind kind = missing.contains(field.strip()) ? MissingKind.MISSING : MissingMarks.kind(field);
      if (kind != MissingKind.NONE) {
        addMissing(kind);
        return null;
      }
      if (marks && field.startsWith("!")) {
        return addEscaped(field);
      }
    }
    if (type == ColumnType.TEXT) {
      addText(new String(buffer, offset, length));
      return null;
    }
    return addNumber(buffer, offset, length);
  }

  /**
   * Takes a field that is a small whole number of digits alone, as most answers are.
   *
   * @return false when it is anything else; then nothing was taken
   */
  boolean addCode(byte[] bytes, int offset, int length) {
    if (type != ColumnType.CODE || numbersMissing || length > 3) {
      return false;
    }
    int number = 0;
    for (int i = 0; i < length; i++) {
      int digit = bytes[offset + i] - '0';
      if (digit < 0 || digit > 9 || digit == 0 && i == 0 && length > 1) {
        return false;
      }
      number = number * 10 + digit;
    }
    if (number <= HIGHEST_CODE) {
      store(number, number);
    }
    return number <= HIGHEST_CODE;
  }

  /** Whether a field that begins so can be a mark or a text for a missing value: numbers pay nothing for the test. */
  private boolean special(char first) {
    return first < '+' || first > '9' || first == '.' || numbersMissing;
  }

  private String addEscaped(String field) {
    String text = MissingMarks.unescape(field);
    if (text == null) {
      addMissing(MissingKind.MISSING);
      return in(field) + " is not one of !not-asked, !not-applicable, !refused, !missing; a text that begins with"
          + " an exclamation mark gets a second one in front";
    }
    if (type != ColumnType.TEXT && given) {
      addMissing(MissingKind.MISSING);
      return in(text) + HOLDS_NUMBERS;
    }
    becomeText();
    addText(text);
    return null;
  }

  private String addNumber(char[] buffer, int offset, int length) {
    Kind kind = numbers.parse(buffer, offset, length);
    if (kind == Kind.BLANK) {
      addMissing(MissingKind.MISSING);
      return null;
    }
    boolean whole = kind == Kind.WHOLE || kind == Kind.PADDED && given;
    if (!whole && kind != Kind.DECIMAL && !(kind == Kind.LONG && given)) {
      String field = new String(buffer, offset, length);
      if (given) {
        addMissing(MissingKind.MISSING);
        return in(field) + HOLDS_NUMBERS;
      }
      becomeText();
      addText(field);
      return null;
    }
    if (given) {
      return addGiven(whole, buffer, offset, length);
    }
    long number = numbers.whole();
    if (!whole || number < IntegerValues.MIN || number > IntegerValues.MAX) {
      widen(ColumnType.DECIMAL);
    } else if (number < -HIGHEST_CODE || number > HIGHEST_CODE) {
      widen(ColumnType.INTEGER);
    }
    store(number, numbers.value());
    return null;
  }

  private String addGiven(boolean whole, char[] buffer, int offset, int length) {
    long number = numbers.whole();
    long lowest = type == ColumnType.CODE ? CodeValues.MIN : IntegerValues.MIN;
    long highest = type == ColumnType.CODE ? CodeValues.MAX : IntegerValues.MAX;
    if (type != ColumnType.DECIMAL && !(whole && number >= lowest && number <= highest)) {
      addMissing(MissingKind.MISSING);
      return in(new String(buffer, offset, length)) + ", which holds whole numbers from " + lowest + " to " + highest
          + " (type " + type.getLiteral() + ")";
    }
    store(number, numbers.value());
    return null;
  }

  private String in(String field) {
    return "\"" + field + "\" in column " + name;
  }

  private void store(long number, double value) {
    values++;
    switch (type) {
      case CODE -> {
        if (size == codes.length) {
          codes = Arrays.copyOf(codes, grown());
        }
        codes[size++] = (byte) number;
      }
      case INTEGER -> {
        if (size == integers.length) {
          integers = Arrays.copyOf(integers, grown());
        }
        integers[size++] = (int) number;
      }
      default -> {
        if (size == decimals.length) {
          decimals = Arrays.copyOf(decimals, grown());
        }
        decimals[size++] = value;
      }
    }
  }

  private void addText(String text) {
    values++;
    size++;
    if (!readAgain) {
      texts.add(text);
    }
  }

  void addMissing(MissingKind kind) {
    switch (type) {
      case CODE -> store(CodeValues.missingCode(kind), 0);
      case INTEGER -> store(IntegerValues.missingCode(kind), 0);
      case DECIMAL -> store(0, DecimalValues.missingValue(kind));
      case TEXT -> {
        size++;
        values++;
        if (!readAgain) {
          texts.addMissing(kind);
        }
      }
    }
    values--;
  }

  private int grown() {
    return Math.max(16, size + (size >> 1));
  }

  private void widen(ColumnType wanted) {
    if (wanted.getValue() <= type.getValue()) {
      return;
    }
    if (wanted == ColumnType.INTEGER) {
      integers = new int[codes.length];
      for (int row = 0; row < size; row++) {
        integers[row] = CodeValues.isMissing(codes[row])
            ? codes[row] - Byte.MIN_VALUE + Integer.MIN_VALUE : codes[row];
      }
    } else {
      ColumnValues narrow = numbersSoFar();
      decimals = new double[Math.max(size, codes == null ? integers.length : codes.length)];
      for (int row = 0; row < size; row++) {
        MissingKind kind = narrow.missing(row);
        decimals[row] = kind == MissingKind.NONE ? narrow.number(row) : DecimalValues.missingValue(kind);
      }
      integers = null;
    }
    codes = null;
    type = wanted;
  }

  private void becomeText() {
    if (type == ColumnType.TEXT) {
      return;
    }
    readAgain = values > 0;
    texts = new TextValues.Builder(size);
    if (!readAgain) {
      ColumnValues blank = numbersSoFar();
      for (int row = 0; row < size; row++) {
        texts.addMissing(blank.missing(row));
      }
    }
    codes = null;
    integers = null;
    decimals = null;
    type = ColumnType.TEXT;
  }

  private ColumnValues numbersSoFar() {
    return switch (type) {
      case CODE -> CodeValues.of(Arrays.copyOf(codes, size));
      case INTEGER -> IntegerValues.of(Arrays.copyOf(integers, size));
      default -> DecimalValues.of(Arrays.copyOf(decimals, size));
    };
  }

  /** Nothing more will be added: what is kept takes no more room than it needs. */
  void finish() {
    switch (type) {
      case CODE -> codes = Arrays.copyOf(codes, size);
      case INTEGER -> integers = Arrays.copyOf(integers, size);
      case DECIMAL -> decimals = Arrays.copyOf(decimals, size);
      case TEXT -> {
        built = texts.build();
        texts = null;
      }
    }
  }

  /** The column so far, of a type at least as wide as the given one. */
  ColumnValues build(ColumnType wanted) {
    if (type != ColumnType.TEXT) {
      if (wanted == ColumnType.TEXT) {
        becomeText();
      } else {
        widen(wanted);
      }
    }
    if (type != ColumnType.TEXT) {
      return numbersSoFar();
    }
    return built != null ? built : texts.build();
  }
}
