// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.triangulum.data.Fixture;
import org.triangulum.data.NumberRange;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.store.StudyFile;

/** Each kind that follows from columns against what a few naive lines give, on random columns. */
class RandomDerivationsTest {
  @TempDir
  Path folder;

  private StudyFile file;
  private Dataset dataset;
  private Random random;
  private String[] codes;
  private String[] numbers;

  static IntStream seeds() {
    return IntStream.range(0, 12);
  }

  @BeforeEach
  void study() {
    file = Fixture.create(folder);
  }

  @AfterEach
  void close() {
    file.close();
  }

  private void fill(int seed) {
    random = new Random(seed);
    int rows = 2 + random.nextInt(150);
    codes = new String[rows];
    numbers = new String[rows];
    for (int row = 0; row < rows; row++) {
      codes[row] = random.nextInt(8) == 0 ? "[refused]" : Integer.toString(1 + random.nextInt(5));
      numbers[row] = random.nextInt(8) == 0 ? "[not-asked]" : NumberRange.plain(random.nextInt(60) / 4.0 - 3);
    }
    codes[0] = "1";
    codes[1] = "5";
    numbers[0] = "-3";
    numbers[1] = "11.75";
    dataset = Fixture.dataset(file, "d", Fixture.answers("c", codes), Fixture.numbers("n", numbers));
  }

  private List<String> derived(DerivationKind kind, String input, Map<String, String> parameters) {
    return Fixture.shown(new Derivations(file.blobs()).preview(file.study(), dataset,
        DerivedColumn.of("new", kind, List.of(input), parameters)).values());
  }

  private static List<String> each(String[] texts, DoubleFunction<String> of) {
    return Arrays.stream(texts).map(t -> t.startsWith("[") ? t : of.apply(Double.parseDouble(t))).toList();
  }

  private List<Double> valid() {
    return Arrays.stream(numbers).filter(t -> !t.startsWith("[")).map(Double::parseDouble).toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void recodeCollapseReverse(int seed) {
    fill(seed);
    int from = 1 + random.nextInt(5);
    int to = random.nextInt(300);
    assertEquals(each(codes, x -> x == from ? Integer.toString(to) : NumberRange.plain(x)),
        derived(DerivationKind.RECODE, "c", Map.of("map", from + "=" + to + "; else=copy")));
    assertEquals(each(numbers, x -> x >= 0 && x <= 5 ? "1" : x > 5 ? "2" : "[missing]"),
        derived(DerivationKind.RECODE, "n", Map.of("map", "0..5=1; 5..100=2")));
    assertEquals(each(codes, x -> x <= 2 ? "1" : x == 3 ? "2" : "3"),
        derived(DerivationKind.COLLAPSE, "c", Map.of("categories", "low:1|2; mid:3; high:*")));
    assertEquals(each(codes, x -> NumberRange.plain(6 - x)), derived(DerivationKind.REVERSE, "c", Map.of("range",
        "1..5")));
    assertEquals(each(numbers, x -> NumberRange.plain(8.75 - x)), derived(DerivationKind.REVERSE, "n",
        Map.of("range", "-3..11.75")));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void classes(int seed) {
    fill(seed);
    double cut = random.nextInt(40) / 4.0;
    double next = cut + 1.5;
    String cuts = cut + ";" + next;
    assertEquals(each(numbers, x -> x < cut ? "1" : x < next ? "2" : "3"),
        derived(DerivationKind.BIN, "n", Map.of("cuts", cuts)));
    assertEquals(each(numbers, x -> x <= cut ? "1" : x <= next ? "2" : "3"),
        derived(DerivationKind.BIN, "n", Map.of("cuts", cuts, "closed", "right")));
    int bins = 2 + random.nextInt(5);
    assertEquals(each(numbers, x -> Integer.toString(Math.min(bins, naive(x, bins)))),
        derived(DerivationKind.BIN, "n", Map.of("method", "equal-width", "bins", Integer.toString(bins))));
  }

  /** The class of a number among so many from -3 to 11.75, lower bound included. */
  private static int naive(double x, int bins) {
    int bin = 1;
    while (bin < bins && x >= -3 + 14.75 * bin / bins) {
      bin++;
    }
    return bin;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void quantileClassesSplitAtTheQuantiles(int seed) {
    fill(seed);
    List<Double> sorted = new ArrayList<>(valid());
    Collections.sort(sorted);
    double position = (sorted.size() - 1) / 2.0;
    int below = (int) Math.floor(position);
    double median = below + 1 < sorted.size() ? sorted.get(below) + (position - below) * (sorted.get(below + 1)
        - sorted.get(below)) : sorted.get(below);
    if (median > sorted.get(0) && median < sorted.get(sorted.size() - 1)) {
      assertEquals(each(numbers, x -> x < median ? "1" : "2"),
          derived(DerivationKind.BIN, "n", Map.of("method", "quantiles", "bins", "2")));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ranksAndStandardScores(int seed) {
    fill(seed);
    List<Double> valid = valid();
    for (String ties : List.of("mean", "min", "max", "dense", "first")) {
      List<String> ranks = new ArrayList<>();
      for (int row = 0; row < numbers.length; row++) {
        ranks.add(numbers[row].startsWith("[") ? numbers[row] : NumberRange.plain(rank(row, ties)));
      }
      assertEquals(ranks, derived(DerivationKind.RANK, "n", Map.of("ties", ties)), ties);
    }
    double mean = valid.stream().mapToDouble(x -> x).average().orElseThrow();
    double sd = Math.sqrt(valid.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum() / (valid.size() - 1));
    List<String> standard = derived(DerivationKind.STANDARDISE, "n", Map.of("mean", "50", "sd", "10"));
    for (int row = 0; row < numbers.length; row++) {
      if (numbers[row].startsWith("[")) {
        assertEquals(numbers[row], standard.get(row));
      } else {
        assertEquals(50 + 10 * (Double.parseDouble(numbers[row]) - mean) / sd, Double.parseDouble(standard.get(row)),
            1e-9);
      }
    }
  }

  private double rank(int row, String ties) {
    double x = Double.parseDouble(numbers[row]);
    int less = 0;
    int equal = 0;
    int before = 0;
    for (int other = 0; other < numbers.length; other++) {
      if (!numbers[other].startsWith("[")) {
        double y = Double.parseDouble(numbers[other]);
        less += y < x ? 1 : 0;
        equal += y == x ? 1 : 0;
        before += y == x && other < row ? 1 : 0;
      }
    }
    long smaller = valid().stream().filter(y -> y < x).distinct().count();
    return switch (ties) {
      case "mean" -> less + (equal + 1) / 2.0;
      case "min" -> less + 1;
      case "max" -> less + equal;
      case "dense" -> smaller + 1;
      default -> less + before + 1;
    };
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void expressions(int seed) {
    fill(seed);
    List<String> expected = new ArrayList<>();
    for (int row = 0; row < codes.length; row++) {
      boolean noCode = codes[row].startsWith("[");
      boolean noNumber = numbers[row].startsWith("[");
      double c = noCode ? 0 : Double.parseDouble(codes[row]);
      double n = noNumber ? 0 : Double.parseDouble(numbers[row]);
      expected.add(noCode && noNumber ? "[missing]" : noCode ? codes[row] : c > 3 ? "-1" : noNumber ? numbers[row]
          : NumberRange.plain(c * n + 0.5));
    }
    List<String> found = Fixture.shown(new Derivations(file.blobs()).preview(file.study(), dataset,
        DerivedColumn.computed("new", "if(c > 3, -1, c * n + 0.5)")).values());
    for (int row = 0; row < codes.length; row++) {
      if (!(codes[row].startsWith("[") && numbers[row].startsWith("["))) {
        assertEquals(expected.get(row), found.get(row), codes[row] + " " + numbers[row]);
      }
    }
  }
}
