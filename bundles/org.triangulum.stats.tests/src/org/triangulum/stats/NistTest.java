// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Analysis of variance against the certified values of NIST's Statistical Reference Datasets, read from the shared
 * folder beside the project (system property triangulum.shared, or a folder "shared" beside one above).
 */
class NistTest {
  private static final MathContext EXACT = new MathContext(60);

  private record Data(BigDecimal[][] groups, double ssBetween, double ssWithin, double f, double rSquared,
      double residualSd) {
    double[][] minus(BigDecimal offset) {
      return Arrays.stream(groups).map(g -> Arrays.stream(g).mapToDouble(v -> v.subtract(offset).doubleValue())
          .toArray()).toArray(double[][]::new);
    }
  }

  private static Data read(String name) throws IOException {
    Path file = shared().resolve("data/nist/" + name + ".dat");
    assumeTrue(Files.exists(file), "NIST data are not here: " + file);
    List<String> lines = Files.readAllLines(file);
    List<List<BigDecimal>> groups = new ArrayList<>();
    for (String line : lines.subList(60, lines.size())) {
      String[] fields = line.strip().split("\\s+");
      if (fields.length == 2) {
        while (groups.size() < Integer.parseInt(fields[0])) {
          groups.add(new ArrayList<>());
        }
        groups.get(groups.size() - 1).add(new BigDecimal(fields[1]));
      }
    }
    return new Data(groups.stream().map(g -> g.toArray(BigDecimal[]::new)).toArray(BigDecimal[][]::new),
        certified(lines.get(40), 1), certified(lines.get(41), 1), certified(lines.get(40), 3),
        certified(lines.get(43), 0), certified(lines.get(46), 0));
  }

  /** The number after the label, counted among the numbers of the line. */
  private static double certified(String line, int position) {
    String[] numbers = line.replaceAll("^\\D*", "").split("\\s+");
    return Double.parseDouble(numbers[position]);
  }

  private static Path shared() {
    String given = System.getProperty("triangulum.shared");
    if (given != null) {
      return Path.of(given);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/data/nist"))) {
        return at.resolve("shared");
      }
    }
    return Path.of("shared");
  }

  private static void assertCertified(Data data, Anova a, double tolerance) {
    assertEquals(data.ssBetween(), a.ssBetween(), tolerance * data.ssBetween());
    assertEquals(data.ssWithin(), a.ssWithin(), tolerance * data.ssWithin());
    assertEquals(data.f(), a.f(), tolerance * data.f());
    assertEquals(data.rSquared(), a.etaSquared(), tolerance);
    assertEquals(data.residualSd(), a.pooledSd(), tolerance * data.residualSd());
  }

  /**
   * The tolerance is what a double can hold: the data of the last set, 13 leading digits and one that varies, are
   * themselves off by up to 6e-5 once read as doubles.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"SmLs01, 1e-13", "SmLs04, 5e-10", "SmLs07, 3e-3"})
  void certifiedValuesFromTheDataAsDoubles(String name, double tolerance) throws IOException {
    Data data = read(name);
    assertCertified(data, Anova.of(data.minus(BigDecimal.ZERO)), tolerance);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"SmLs01, 1", "SmLs04, 1000000", "SmLs07, 1000000000000"})
  void certifiedValuesToThirteenDigitsOnceTheCommonOffsetIsTakenOff(String name, BigDecimal offset)
      throws IOException {
    Data data = read(name);
    assertCertified(data, Anova.of(data.minus(offset)), 1e-13);
  }

  /** Beyond what reading them loses, nothing is lost: 11 digits of what exact arithmetic makes of the doubles. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"SmLs01", "SmLs04", "SmLs07"})
  void noDigitsLostAfterReading(String name) throws IOException {
    double[][] groups = read(name).minus(BigDecimal.ZERO);
    Anova a = Anova.of(groups);
    double[] all = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
    BigDecimal within = Arrays.stream(groups).map(g -> Naive.sumOfProducts(g, g)).reduce(BigDecimal::add).orElseThrow();
    BigDecimal between = Naive.sumOfProducts(all, all).subtract(within, EXACT);
    assertEquals(within.doubleValue(), a.ssWithin(), 1e-11 * within.doubleValue());
    assertEquals(between.doubleValue(), a.ssBetween(), 1e-11 * between.doubleValue());
  }
}
