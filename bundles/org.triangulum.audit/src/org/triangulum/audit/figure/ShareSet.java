// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Shares that have one base.
 *
 * @param shares in the order of the text
 * @param bases what the base may be, the most natural first
 */
public record ShareSet(List<Share> shares, List<Base> bases) {

  /**
   * A base that is printed or follows.
   *
   * @param n 1 or more
   * @param what says so, such as {@code sum of the row}
   */
  public record Base(long n, String what) {}

  public ShareSet {
    shares = List.copyOf(shares);
    bases = List.copyOf(bases);
  }

  /** How many shares fit a base under some rounding rule. */
  public long fitting(long base) {
    return shares.stream().filter(s -> s.fits(base)).count();
  }

  /** The base that most shares fit; of several the most natural one. Empty where there is none. */
  public Optional<Base> best() {
    List<Base> found = new ArrayList<>(bases);
    return found.stream().filter(b -> b.n() > 0).max(Comparator.comparingLong((Base b) -> fitting(b.n()))
        .thenComparing(Comparator.comparingInt((Base b) -> -found.indexOf(b))));
  }
}
