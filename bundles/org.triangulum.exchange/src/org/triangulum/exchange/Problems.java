// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Collects the mistakes of one import or export, so that a person sees all of them at once. */
public final class Problems {
  /** How many problems a message lists. */
  public static final int SHOWN = 100;

  private final TreeSet<Problem> found = new TreeSet<>();

  /** Notes a mistake. */
  public void add(String file, int line, String cause) {
    found.add(new Problem(file, line, cause));
  }

  /** Whether nothing was found wrong. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether something is wrong with a file. */
  public boolean in(String file) {
    Problem first = found.ceiling(new Problem(file, 0, ""));
    return first != null && first.file().equals(file);
  }

  /** Everything found, by file and line. */
  public List<Problem> all() {
    return new ArrayList<>(found);
  }

  /**
   * Ends the work when something is wrong.
   *
   * @param undertaking what was not done, such as {@code Nothing was imported}
   */
  public void refuse(String undertaking) throws ExchangeException {
    if (!found.isEmpty()) {
      throw new ExchangeException(undertaking, all());
    }
  }
}
