// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.result;

/**
 * A column of a result table.
 *
 * @param id stable within the table
 * @param title heading
 * @param format how numbers are printed
 */
public record ResultColumn(String id, String title, Format format) {

  /**
   * How numbers of a column are printed. P is printed as &lt; .001 below that; COEFFICIENT is of measures such as
   * correlations, which say nothing by their third decimal, while a DECIMAL near 0 keeps two digits that count.
   */
  public enum Format { TEXT, COUNT, PERCENT, DECIMAL, COEFFICIENT, P }
}
