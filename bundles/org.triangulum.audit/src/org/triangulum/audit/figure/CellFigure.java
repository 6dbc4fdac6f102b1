// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the cell of a table prints.
 *
 * @param main the figure; of {@code 3 (21%)} it is 3
 * @param percent whether a percent sign stands behind it
 * @param second the figure in parentheses behind it; of {@code 3 (21%)} it is 21
 * @param secondPercent whether a percent sign stands behind that one
 * @param base of {@code 3/14}; empty elsewhere
 */
public record CellFigure(BigDecimal main, boolean percent, Optional<BigDecimal> second, boolean secondPercent,
    Optional<BigDecimal> base) {
  private static final String NUMBER = "([-+\u2212]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[-+\u2212]?\\d*\\.?\\d+)";
  private static final Pattern FORM = Pattern.compile("[<>=]?\\s*" + NUMBER + "\\s*(%)?(?:\\s*/\\s*(\\d+))?"
      + "(?:\\s*[(\\[]\\s*(?:n\\s*=\\s*|SD\\s*=?\\s*)?" + NUMBER
      + "\\s*(%)?\\s*[)\\]])?\\s*(?:\\*{1,3}|\u2020|\\^\\S+)?",
      Pattern.CASE_INSENSITIVE);

  /** Reads the text of a cell; empty where it is none or more than a figure. */
  public static Optional<CellFigure> of(String text) {
    Matcher m = FORM.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    return Optional.of(new CellFigure(number(m.group(1)), m.group(2) != null, Optional.ofNullable(m.group(4))
        .map(CellFigure::number), m.group(5) != null, Optional.ofNullable(m.group(3)).map(BigDecimal::new)));
  }

  /** A printed number with its decimals; thousands may be parted by commas. */
  public static BigDecimal number(String printed) {
    return new BigDecimal(printed.replace(",", "").replace('\u2212', '-'));
  }

  /** Whether it is a whole number of 0 or more, without a percent sign. */
  public boolean isCount() {
    return !percent && isWhole(main);
  }

  /** Whether a number is printed whole, 0 or more. */
  public static boolean isWhole(BigDecimal number) {
    return number.scale() <= 0 && number.signum() >= 0 && number.precision() < 15;
  }
}
