// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.triangulum.analysis.result.Base;

/**
 * Several variables with the same categories, such as ratings of the same cases by several raters. Categories that only
 * some of them use count for all; they stand in order of their scores, text in alphabetical order.
 */
public final class Ratings {
  private final Sample sample;
  private final List<String> names;
  private final List<Category> categories;

  private Ratings(Sample sample, List<String> names, List<Category> categories) {
    this.sample = sample;
    this.names = names;
    this.categories = categories;
  }

  /** The ratings of these variables. */
  public static Ratings of(Sample sample, List<String> names) {
    return new Ratings(sample, names, union(names.stream().map(sample::factor).toList()));
  }

  /** The categories of several factors in order. */
  static List<Category> union(List<Factor> factors) {
    Map<String, Category> byKey = new LinkedHashMap<>();
    factors.forEach(f -> f.categories().forEach(c -> byKey.putIfAbsent(c.key(), c)));
    List<Category> categories = new ArrayList<>(byKey.values());
    boolean scored = categories.stream().noneMatch(c -> Double.isNaN(c.score()));
    categories.sort(scored ? Comparator.comparingDouble(Category::score) : Comparator.comparing(Category::key));
    return List.copyOf(categories);
  }

  /** The categories of all. */
  public List<Category> categories() {
    return categories;
  }

  /** The cases with a rating by all, as places among the categories. */
  public CompleteRows complete() {
    return CompleteRows.of(sample, names, this::places);
  }

  /** All cases, rated by all or not, as places among the categories; one array for each rater, NaN for a gap. */
  public double[][] placesOfAll() {
    return ofAll(this::places);
  }

  /** All cases, rated by all or not, as scores; one array for each rater, NaN for a gap. */
  public double[][] scoresOfAll() {
    return ofAll(sample::numbers);
  }

  private double[][] ofAll(Function<String, double[]> numbers) {
    CompleteRows.placed(IntStream.range(0, sample.rows()).mapToLong(sample::weight).sum(), names);
    int[] rows = IntStream.range(0, sample.rows()).flatMap(row -> IntStream.range(0, sample.weight(row))
        .map(i -> row)).toArray();
    return names.stream().map(numbers).map(column -> Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
        .toArray(double[][]::new);
  }

  /** The counts of cases; those with two ratings or more are used. */
  public Base base() {
    List<Factor> factors = names.stream().map(sample::factor).toList();
    long all = 0;
    long applicable = 0;
    long used = 0;
    for (int row = 0; row < sample.rows(); row++) {
      int at = row;
      int weight = sample.weight(row);
      all += weight;
      applicable += factors.stream().filter(f -> Factor.applicable(f.code(at))).count() > 1 ? weight : 0;
      used += factors.stream().filter(f -> f.code(at) >= 0).count() > 1 ? weight : 0;
    }
    return new Base(String.join(", ", names), all, applicable, used, used, "valid");
  }

  private double[] places(String name) {
    Factor factor = sample.factor(name);
    List<String> keys = categories.stream().map(Category::key).toList();
    int[] place = factor.categories().stream().mapToInt(c -> keys.indexOf(c.key())).toArray();
    return IntStream.range(0, factor.rows()).mapToDouble(row -> factor.code(row) < 0 ? Double.NaN
        : place[factor.code(row)]).toArray();
  }
}
