// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.triangulum.analysis.result.AnalysisResult;

/** The interval around a value of a result in words, such as {@code 95 % interval 54.3 to 85.3 %}. */
public final class ResultInterval {
  private ResultInterval() {}

  /** From the values named like it that end with {@code lower} and {@code upper}; empty where there are none. */
  public static Optional<String> of(AnalysisResult result, String valueName) {
    String stem = valueName.substring(0, valueName.lastIndexOf('.') + 1);
    Double lower = result.values().get(stem + "lower");
    Double upper = result.values().get(stem + "upper");
    if (lower == null || upper == null) {
      return Optional.empty();
    }
    boolean percent = valueName.endsWith("percent");
    String level = result.parameters().get("confidence");
    return Optional.of((level == null ? "interval " : confidence(level) + " interval ")
        + decimals(lower, percent ? 1 : 2) + " to " + decimals(upper, percent ? 1 : 2) + (percent ? "\u00A0%" : ""));
  }

  private static String confidence(String level) {
    double share = Double.parseDouble(level);
    return decimals(share <= 1 ? share * 100 : share, 0) + "\u00A0%";
  }

  private static String decimals(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
