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
import org.junit.jupiter.api.Test;
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

  /** Columns of the lines after so many, or of the last lines where the number is negative; blank lines not counted. */
  private static double[][] columns(String name, int skip, String separator, int... columns) throws IOException {
    Path file = shared().resolve("data/nist/" + name);
    assumeTrue(Files.exists(file), "NIST data are not here: " + file);
    List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    int start = skip < 0 ? lines.size() + skip : skip;
    double[][] values = new double[columns.length][lines.size() - start];
    for (int i = start; i < lines.size(); i++) {
      String[] fields = lines.get(i).strip().split(separator);
      for (int c = 0; c < columns.length; c++) {
        values[c][i - start] = Double.parseDouble(fields[columns[c]]);
      }
    }
    return values;
  }

  private static void assertDigits(double certified, double actual) {
    assertEquals(certified, actual, 1e-9 * Math.abs(certified));
  }

  @Test
  void norrisCertifiedRegressionOfLowerDifficulty() throws IOException {
    double[][] data = columns("Norris.dat", -36, "\\s+", 0, 1);
    LinearRegression fit = LinearRegression.of(data[0], data[1]);
    assertDigits(-0.262323073774029, fit.coefficients().estimates()[0]);
    assertDigits(1.00211681802045, fit.coefficients().estimates()[1]);
    assertDigits(0.232818234301152, fit.coefficients().error(0));
    assertDigits(0.429796848199937e-3, fit.coefficients().error(1));
    assertDigits(0.884796396144373, fit.sigma());
    assertDigits(5436385.54079785, fit.f());
  }

  @Test
  void longleyCertifiedRegressionOfHigherDifficulty() throws IOException {
    double[][] data = columns("longley.csv", 1, ",", 1, 2, 3, 4, 5, 6, 7);
    LinearRegression fit = LinearRegression.of(data[0], Arrays.copyOfRange(data, 1, 7));
    double[] estimates = {-3482258.63459582, 15.0618722713733, -0.358191792925910e-1, -2.02022980381683,
        -1.03322686717359, -0.511041056535807e-1, 1829.15146461355};
    double[] errors = {890420.383607373, 84.9149257747669, 0.334910077722432e-1, 0.488399681651699,
        0.214274163161675, 0.226073200069370, 455.478499142212};
    for (int i = 0; i < estimates.length; i++) {
      assertDigits(estimates[i], fit.coefficients().estimates()[i]);
      assertDigits(errors[i], fit.coefficients().error(i));
    }
    assertDigits(304.854073561965, fit.sigma());
    assertDigits(0.995479004577296, fit.rSquared());
    assertDigits(330.285339234588, fit.f());
  }
}
