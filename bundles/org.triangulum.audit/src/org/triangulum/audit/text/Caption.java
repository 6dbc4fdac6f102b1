// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.text;

/**
 * The caption of a table, figure or the like.
 *
 * @param kind {@code Table}, {@code Figure}, {@code Box} or {@code Appendix}
 * @param number as printed, such as {@code 5}, {@code 3.2} or {@code B}
 * @param title behind the number; may be empty
 * @param start in the text, UTF-16 units
 * @param end behind it
 */
public record Caption(String kind, String number, String title, int start, int end) {

  /** As it is referred to. */
  public String name() {
    return kind + " " + number;
  }
}
