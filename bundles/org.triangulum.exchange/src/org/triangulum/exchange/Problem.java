// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

import java.util.Comparator;

/**
 * A mistake in what was to be read.
 *
 * @param file path inside what is read, with {@code /}; or the name of the file itself
 * @param line from 1; 0 where the whole file is meant
 * @param cause what is wrong and, where that can be said, what would be right
 */
public record Problem(String file, int line, String cause) implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::cause);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ": " + cause : file + ": " + cause;
  }
}
