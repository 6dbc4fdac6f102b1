// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.por;

import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import org.triangulum.exchange.data.ByteSource;
import org.triangulum.exchange.data.ByteText;

/**
 * The bytes of a portable file without its line ends: lines are of 80 bytes, shorter ones lack blanks at their end. A
 * table at the beginning tells which byte stands for which letter where the file came from another kind of machine.
 */
final class PorText {
  private static final int LINE = 80;
  private static final int VANITY = 200;
  private static final int TABLE = 256;
  private static final int BASE = 30;
  private static final int FIRST = 64;
  private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz "
      + ".<(+|&[]!$*);^-/|,%_>?`:#@'=\"";
  private static final String MARK = "SPSSPORT";
  private static final int LONGEST = 32_767;
  /** Powers of 30 up to this one are exact as doubles. */
  private static final int EXACT = 13;

  private final ByteSource in;
  private final ByteText text;
  private final int[] letters = new int[TABLE];
  private int column;
  private int line = 1;
  private int ahead = -1;
  private boolean ended;

  PorText(ByteSource in, ByteText text) throws IOException {
    this.in = in;
    this.text = text;
    for (int i = 0; i < VANITY; i++) {
      raw();
    }
    byte[] table = new byte[TABLE];
    for (int i = 0; i < TABLE; i++) {
      table[i] = (byte) raw();
    }
    Arrays.setAll(letters, i -> i);
    for (int i = 0; i < LETTERS.length(); i++) {
      int stands = table[FIRST + i] & 0xff;
      // Zero stands also for letters that the other machine did not have.
      if (stands != (table[FIRST] & 0xff) || i == 0) {
        letters[stands] = LETTERS.charAt(i);
      }
    }
    for (char c : MARK.toCharArray()) {
      if (next() != c) {
        throw fault("is no SPSS portable file: behind its table " + MARK + " does not stand");
      }
    }
  }

  ByteSource.Fault fault(String cause) {
    return new ByteSource.Fault("line " + line + ", column " + column, cause);
  }

  int line() {
    return line;
  }

  private int raw() throws IOException {
    if (column == LINE) {
      endLine();
    }
    if (ended) {
      column++;
      ended = column < LINE;
      if (!ended) {
        column = 0;
        line++;
      }
      return ' ';
    }
    int b = in.u8();
    if (b == '\r' || b == '\n') {
      if (b == '\r' && !in.atEnd()) {
        int following = in.u8();
        if (following != '\n') {
          throw fault("a line end stands in the middle of one");
        }
      }
      if (column == 0) {
        return raw();
      }
      ended = true;
      return raw();
    }
    column++;
    return b;
  }

  private void endLine() throws IOException {
    column = 0;
    line++;
    int b = in.u8();
    if (b == '\r') {
      b = in.u8();
    }
    if (b != '\n') {
      throw fault("the line before is longer than 80 bytes");
    }
  }

  /** The next letter, read by the table. */
  int next() throws IOException {
    if (ahead >= 0) {
      int was = ahead;
      ahead = -1;
      return was;
    }
    return letters[raw()];
  }

  /** The next letter, which stays the next. */
  int peek() throws IOException {
    ahead = next();
    return ahead;
  }

  /** A number, digits from 0 to T, ended by a slash; NaN for the system-missing value. */
  double number() throws IOException {
    int c = next();
    while (c == ' ') {
      c = next();
    }
    if (c == '*') {
      next();
      return Double.NaN;
    }
    boolean negative = c == '-';
    if (negative) {
      c = next();
    }
    long mantissa = 0;
    BigInteger large = null;
    int fraction = 0;
    boolean point = false;
    int digits = 0;
    for (; digit(c) >= 0 || c == '.' && !point; c = next()) {
      if (c == '.') {
        point = true;
        continue;
      }
      digits++;
      fraction += point ? 1 : 0;
      if (large == null && mantissa > Long.MAX_VALUE / BASE - BASE) {
        large = BigInteger.valueOf(mantissa);
      }
      if (large != null) {
        large = large.multiply(BigInteger.valueOf(BASE)).add(BigInteger.valueOf(digit(c)));
      } else {
        mantissa = mantissa * BASE + digit(c);
      }
      if (digits > LONGEST) {
        throw fault("a number has more digits than numbers have");
      }
    }
    int exponent = 0;
    if (c == '+' || c == '-') {
      boolean down = c == '-';
      for (c = next(); digit(c) >= 0 && exponent < LONGEST; c = next()) {
        exponent = exponent * BASE + digit(c);
      }
      exponent = down ? -exponent : exponent;
    }
    if (c != '/' || digits == 0) {
      throw fault("a number must stand here, and \"" + (char) c + "\" does");
    }
    double value = scaled(large == null ? BigInteger.valueOf(mantissa) : large, exponent - fraction);
    return negative ? -value : value;
  }

  private double scaled(BigInteger mantissa, int power) throws IOException {
    if (mantissa.bitLength() <= 53 && Math.abs(power) <= EXACT) {
      double exact = Math.pow(BASE, Math.abs(power));
      return power < 0 ? mantissa.doubleValue() / exact : mantissa.doubleValue() * exact;
    }
    if (Math.abs(power) > 400) {
      throw fault("a number is larger or smaller than numbers are");
    }
    BigDecimal scale = BigDecimal.valueOf(BASE).pow(Math.abs(power));
    BigDecimal value = new BigDecimal(mantissa);
    return (power < 0 ? value.divide(scale, new MathContext(40)) : value.multiply(scale)).doubleValue();
  }

  private static int digit(int c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'T' ? c - 'A' + 10 : -1;
  }

  /** A whole number of a size that things can have. */
  int count(String what) throws IOException {
    double value = number();
    if (!(value >= 0 && value <= 1_000_000) || value != Math.rint(value)) {
      throw fault(what + " cannot be " + value);
    }
    return (int) value;
  }

  /** A text with its length in front. */
  String text(String what) throws IOException {
    int length = count("the length of " + what);
    if (length > LONGEST) {
      throw fault(what + " would have " + length + " letters; texts have at most " + LONGEST);
    }
    byte[] bytes = new byte[length];
    try {
      for (int i = 0; i < length; i++) {
        bytes[i] = (byte) next();
      }
    } catch (EOFException e) {
      throw fault("the file breaks off in " + what);
    }
    return text.of(bytes, length, "line " + line);
  }
}
