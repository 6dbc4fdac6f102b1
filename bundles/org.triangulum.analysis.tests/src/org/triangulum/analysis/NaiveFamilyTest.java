// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** How many tests of a family stand, by walking the procedures' steps instead of adjusting p. */
class NaiveFamilyTest {
  @RepeatedTest(100)
  void testsThatStand(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[] p = random.ints(1 + random.nextInt(10), 0, 40).mapToDouble(v -> v / 200.0).toArray();
    double alpha = (1 + random.nextInt(20)) / 100.0 + 1e-4; // between what p and its steps can be
    double[] sorted = p.clone();
    Arrays.sort(sorted);
    int m = p.length;
    int holm = 0;
    while (holm < m && sorted[holm] <= alpha / (m - holm)) {
      holm++;
    }
    int found = m;
    while (found > 0 && sorted[found - 1] > alpha * found / m) {
      found--;
    }
    Map<String, Double> values = Tables.summary("multiplicity", "p=" + IntStream.range(0, m).mapToObj(i -> "t" + i + ":"
        + p[i]).collect(joining(";")), "alpha=" + alpha).values();
    assertEquals(m, values.get("tests"));
    assertEquals(IntStream.range(0, m).filter(i -> p[i] <= alpha).count(), values.get("significant"));
    assertEquals(IntStream.range(0, m).filter(i -> p[i] <= alpha / m).count(), values.get("significant.bonferroni"));
    assertEquals(holm, values.get("significant.holm"));
    assertEquals(found, values.get("significant.benjamini.hochberg"));
  }
}
