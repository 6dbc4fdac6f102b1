// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.triangulum.model.study.MissingKind;

/** Frequencies, top answers and sides of a scale, counted case by case on each base. */
class NaiveAnalysesTest extends DrawnAnswers {
  @RepeatedTest(ROUNDS)
  void frequenciesAndTopAnswers(RepetitionInfo info) {
    draw(info, 5);
    String rule = List.of("valid", "applicable", "all").get(random.nextInt(3));
    values = Tables.run("frequencies", table, "a,b,c", "g", "base=" + rule).values();
    for (int item = 0; item < items.length; item++) {
      for (int group = 0; group < 3; group++) {
        String of = ITEMS.get(item) + "." + scope(group);
        assertValue(base(item, group, "valid"), of + "n");
        assertValue(base(item, group, "all"), of + "all");
        assertValue(base(item, group, "applicable"), of + "applicable");
        for (int c = 1; c <= 5; c++) {
          int code = c;
          int count = count(item, group, v -> v == code);
          String answer = of + "code." + c + ".";
          assertValue(count, answer + "count");
          assertShare(count, base(item, group, rule), answer + "percent", answer);
          for (String each : List.of("valid", "applicable", "all")) {
            assertShare(count, base(item, group, each), answer + "percent." + each, "");
          }
          assertShare(count(item, group, v -> v > 0 && v <= code), base(item, group, "valid"), answer + "cumulative",
              "");
        }
        for (MissingKind kind : List.of(MissingKind.MISSING, MissingKind.REFUSED, MissingKind.NOT_ASKED,
            MissingKind.NOT_APPLICABLE)) {
          String name = of + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".";
          int count = count(item, group, v -> v == -kind.getValue());
          assertValue(count, name + "count");
          assertShare(count, base(item, group, "all"), name + "percent", "");
        }
      }
    }
    values = Tables.run("top-box", table, "a,b,c", "g", "base=" + rule, "top=2").values();
    for (int item = 0; item < items.length; item++) {
      for (int group = 0; group < 3; group++) {
        String of = ITEMS.get(item) + "." + scope(group);
        int count = count(item, group, v -> v > 3);
        assertValue(base(item, group, rule), of + "n");
        assertValue(count, of + "top2.count");
        assertShare(count, base(item, group, rule), of + "top2.percent", of + "top2.");
      }
      assertDifference(item, rule);
    }
  }

  private void assertDifference(int item, String rule) {
    String name = ITEMS.get(item) + ".top2.difference";
    double n = base(item, 1, rule);
    double m = base(item, 2, rule);
    if (n * m == 0) {
      assertFalse(values.containsKey(name));
      return;
    }
    double x = count(item, 1, v -> v > 3);
    double y = count(item, 2, v -> v > 3);
    double difference = x / n - y / m;
    double down = Math.hypot(x / n - limit(x, n, -1), limit(y, m, 1) - y / m);
    double up = Math.hypot(limit(x, n, 1) - x / n, y / m - limit(y, m, -1));
    assertValue(100 * difference, name);
    assertValue(100 * (difference - down), name + ".lower");
    assertValue(100 * (difference + up), name + ".upper");
  }

  @RepeatedTest(ROUNDS)
  void sidesOfAScale(RepetitionInfo info) {
    int answers = 4 + info.getCurrentRepetition() % 2; // with and without a middle
    draw(info, answers);
    values = Tables.run("likert", table, "a,b,c", "g").values();
    for (int item = 0; item < items.length; item++) {
      for (int group = 0; group < 3; group++) {
        String of = ITEMS.get(item) + "." + scope(group);
        int at = item;
        double[] valid = Arrays.stream(rows(group)).mapToDouble(i -> items[at][i]).filter(v -> v > 0).sorted()
            .toArray();
        int n = valid.length;
        assertValue(n, of + "n");
        if (n == 0) {
          assertFalse(values.containsKey(of + "mean"), of);
          continue;
        }
        int low = count(item, group, v -> v > 0 && v <= answers / 2);
        int high = count(item, group, v -> v > answers - answers / 2);
        assertValue(low, of + "low.count");
        if (answers == 5) {
          assertValue(n - low - high, of + "middle.count");
        }
        assertShare(low, n, of + "low.percent", of + "low.");
        assertShare(high, n, of + "high.percent", of + "high.");
        assertValue(100.0 * (high - low) / n, of + "net");
        double mean = Arrays.stream(valid).average().orElseThrow();
        assertValue(mean, of + "mean");
        assertValue((valid[(n - 1) / 2] + valid[n / 2]) / 2, of + "median");
        if (n > 1) {
          assertValue(Math.sqrt(Arrays.stream(valid).map(v -> (v - mean) * (v - mean)).sum() / (n - 1)), of + "sd");
        }
      }
    }
  }
}
