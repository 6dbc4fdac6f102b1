// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.triangulum.store.data.DataTable;

/** What several answers of a case come to, and what the missing ones could: each case by itself. */
class NaiveCaseCountsTest extends DrawnAnswers {
  @RepeatedTest(ROUNDS)
  void severalAnswersOfACase(RepetitionInfo info) {
    draw(info, 2);
    boolean all = random.nextBoolean();
    values = Tables.run("multiple-response", table, "a,b,c", "g", "success=2", "counted=" + (all ? "all" : "any"))
        .values();
    for (int group = 1; group < 3; group++) {
      String of = scope(group);
      int[] counted = Arrays.stream(rows(group)).filter(i -> all ? Arrays.stream(items).allMatch(v -> v[i] > 0)
          : Arrays.stream(items).anyMatch(v -> v[i] > 0)).toArray();
      if (counted.length == 0) {
        assertFalse(values.containsKey(of + "n"));
        continue;
      }
      double responses = Arrays.stream(counted).mapToLong(i -> Arrays.stream(items).filter(v -> v[i] == 2).count())
          .sum();
      assertValue(counted.length, of + "n");
      assertValue(responses, of + "responses");
      assertValue(responses / counted.length, of + "mean");
      assertValue(Arrays.stream(counted).filter(i -> Arrays.stream(items).noneMatch(v -> v[i] == 2)).count(), of
          + "none");
      for (int item = 0; item < items.length; item++) {
        int[] answers = items[item];
        double yes = Arrays.stream(counted).filter(i -> answers[i] == 2).count();
        String name = of + ITEMS.get(item) + ".";
        assertValue(yes, name + "count");
        assertShare(yes, counted.length, name + "percent", name);
        assertShare(yes, responses, name + "share", "");
      }
    }
  }

  /** Cochran's Q of each group: what counts as yes is the same in all, whether or not a group has both answers. */
  @RepeatedTest(ROUNDS)
  void sharesOfYesWithinGroups(RepetitionInfo info) {
    draw(info, 2);
    DataTable plain = Tables.table(column("a", items[0]), column("b", items[1]), column("c", items[2]),
        Tables.codes("g", groups));
    if (Arrays.stream(items).anyMatch(v -> Arrays.stream(v).filter(x -> x > 0).distinct().count() < 2)) {
      return;
    }
    try {
      values = Tables.run("cochran-q", plain, "a,b,c", "g").values();
    } catch (AnalysisException e) {
      return; // no group has cases whose answers differ
    }
    for (int group = 0; group < 3; group++) {
      int[] complete = Arrays.stream(rows(group)).filter(i -> Arrays.stream(items).allMatch(v -> v[i] > 0)).toArray();
      for (int item = 0; item < items.length; item++) {
        int[] answers = items[item];
        String name = scope(group) + ITEMS.get(item) + ".";
        if (values.containsKey(scope(group) + "n")) {
          assertValue(Arrays.stream(complete).filter(i -> answers[i] == 2).count(), name + "yes");
        }
      }
    }
  }

  @RepeatedTest(ROUNDS)
  void boundsWhateverTheMissingWouldHaveSaid(RepetitionInfo info) {
    draw(info, 5);
    int shift = random.nextInt(60);
    values = Tables.run("nonresponse-bounds", table, "a", "g", "success=4|5", "shift=" + shift).values();
    assertBounds(shift, 0, 100, v -> v > 3 ? 100 : 0, "percent");
    values = Tables.run("nonresponse-bounds", table, "a", "g", "least=1", "most=5", "shift=" + shift).values();
    assertBounds(4 * shift / 100.0, 1, 5, v -> v, "mean");
  }

  /** The missing are put in one by one: at the ends, then at the mean of the others moved by the shift. */
  private void assertBounds(double shift, double least, double most, IntToDoubleFunction score,
      String name) {
    double[][] ends = new double[3][];
    for (int group = 1; group < 3; group++) {
      int[] concerned = Arrays.stream(rows(group)).filter(i -> applies(items[0][i])).toArray();
      double[] known = Arrays.stream(concerned).filter(i -> items[0][i] > 0).mapToDouble(i -> score.applyAsDouble(
          items[0][i])).toArray();
      String of = scope(group);
      if (known.length == 0) {
        assertFalse(values.containsKey(of + "n"));
        return;
      }
      double mean = Arrays.stream(known).average().orElseThrow();
      double[] guesses = {least, most, Math.max(least, mean - shift), Math.min(most, mean + shift)};
      double[] filled = Arrays.stream(guesses).map(guess -> Arrays.stream(concerned).mapToDouble(i -> items[0][i] > 0
          ? score.applyAsDouble(items[0][i]) : guess).average().orElseThrow()).toArray();
      assertValue(known.length, of + "n");
      assertValue(concerned.length, of + "asked");
      assertValue(100.0 * known.length / concerned.length, of + "response");
      assertValue(mean, of + name);
      assertValue(filled[0], of + "bound.lower");
      assertValue(filled[1], of + "bound.upper");
      assertValue(filled[2], of + "minus");
      assertValue(filled[3], of + "plus");
      ends[group] = new double[] {mean, filled[0], filled[1]};
    }
    assertValue(ends[1][0] - ends[2][0], "difference");
    assertValue(ends[1][1] - ends[2][2], "difference.bound.lower");
    assertValue(ends[1][2] - ends[2][1], "difference.bound.upper");
  }
}
