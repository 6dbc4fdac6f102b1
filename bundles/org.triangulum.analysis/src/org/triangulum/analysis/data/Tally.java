// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.triangulum.analysis.result.Base;
import org.triangulum.model.study.MissingKind;
import org.triangulum.stats.Frequencies;

/** How often each category and each kind of missing occurs among the rows of one group, counts weighed in. */
public final class Tally {
  private final Factor factor;
  private final long[] places;

  Tally(Factor factor, long[] places) {
    this.factor = factor;
    this.places = places;
  }

  /** The sum of the tallies of several groups. */
  public static Tally sum(List<Tally> tallies) {
    long[] sum = new long[tallies.get(0).places.length];
    for (Tally tally : tallies) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += tally.places[i];
      }
    }
    return new Tally(tallies.get(0).factor, sum);
  }

  /** What was counted. */
  public Factor factor() {
    return factor;
  }

  /** Cases of a category. */
  public long count(int category) {
    return places[category];
  }

  /** Cases of several categories. */
  public long count(List<Integer> categories) {
    return categories.stream().mapToLong(this::count).sum();
  }

  /** Cases missing for this reason. */
  public long missing(MissingKind kind) {
    return places[Counter.place(factor, -kind.getValue())];
  }

  /** All cases, missing ones included. */
  public long all() {
    return Arrays.stream(places).sum() - places[Counter.place(factor, Factor.LEFT_OUT)];
  }

  /** Cases the question applied to: all but those not asked and those it did not apply to. */
  public long applicable() {
    return all() - missing(MissingKind.NOT_ASKED) - missing(MissingKind.NOT_APPLICABLE);
  }

  /** Cases with a value. */
  public long valid() {
    return IntStream.range(0, factor.size()).mapToLong(this::count).sum();
  }

  /** The base by the name of its rule: {@code all}, {@code applicable} or {@code valid}. */
  public long base(String rule) {
    return switch (rule) {
      case "all" -> all();
      case "applicable" -> applicable();
      case "valid" -> valid();
      default -> throw new IllegalArgumentException("base " + rule);
    };
  }

  /** The counts as reported beside a statistic. */
  public Base base(String name, long used, String rule) {
    return new Base(name, all(), applicable(), valid(), used, rule);
  }

  /** The distribution of the scores, for means and ranks; the factor must be scored. */
  public Distribution distribution() {
    return new Distribution(Frequencies.ofTable(factor.scores(), Arrays.copyOf(places, factor.size())), all(),
        applicable());
  }

  /** Number of categories somebody is in. */
  public int categoriesUsed() {
    return (int) IntStream.range(0, factor.size()).filter(c -> places[c] > 0).count();
  }
}
