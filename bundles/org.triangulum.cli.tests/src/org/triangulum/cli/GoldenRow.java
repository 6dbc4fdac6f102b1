// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recomputed figure of the evaluation.
 *
 * @param id such as G116
 * @param what what is computed
 * @param exact the figures as printed, in their order
 */
record GoldenRow(String id, String what, String exact) {
  private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z\\d.])-?\\d+(?:\\.\\d+)?(?:e-?\\d+)?");

  /** The printed numbers in their order. */
  List<BigDecimal> numbers() {
    List<BigDecimal> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(exact.replace("..", " ").replace('=', ' '));
    while (matcher.find()) {
      numbers.add(new BigDecimal(matcher.group()));
    }
    return numbers;
  }

  /** Whether a value rounds to the printed number: within half a unit of its last digit. */
  static boolean reproduces(double value, BigDecimal printed) {
    BigDecimal half = BigDecimal.valueOf(5, printed.scale() + 1);
    return new BigDecimal(value).subtract(printed).abs().compareTo(half.multiply(new BigDecimal("1.000001"))) <= 0;
  }
}
