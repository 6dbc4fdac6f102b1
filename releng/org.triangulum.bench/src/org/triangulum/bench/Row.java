// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

/**
 * A line of the table.
 *
 * @param work what is done
 * @param peer what is measured beside it in the same run; empty where there is nothing
 * @param measured the measurement
 * @param budget what it may cost
 * @param kept whether the budget is kept
 */
record Row(String work, String peer, String measured, String budget, boolean kept) {

  static Row of(String work, String peer, double seconds, double budget) {
    return new Row(work, peer, time(seconds), "< " + time(budget), seconds < budget);
  }

  static String time(double seconds) {
    return seconds < 1 ? String.format("%.1f ms", seconds * 1000) : String.format("%.2f s", seconds);
  }

  @Override
  public String toString() {
    return "| " + work + " | " + peer + " | " + measured + " | " + budget + " | " + (kept ? "kept" : "MISSED") + " |";
  }
}
