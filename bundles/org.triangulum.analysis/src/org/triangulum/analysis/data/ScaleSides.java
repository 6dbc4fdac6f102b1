// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.Parameters;

/**
 * The two sides of an ordered scale and what is between them.
 *
 * @param factor whose categories
 * @param low indices of the low side
 * @param middle indices of what is on neither
 * @param high indices of the high side
 */
public record ScaleSides(Factor factor, List<Integer> low, List<Integer> middle, List<Integer> high) {
  /** The categories of the low side. */
  public static final ParameterSpec LOW = ParameterSpec.of("low", Kind.CATEGORIES, "",
      "Answers of the low side, by code or label; empty for those below the middle of the scale.");
  /** The categories of the high side. */
  public static final ParameterSpec HIGH = ParameterSpec.of("high", Kind.CATEGORIES, "",
      "Answers of the high side, by code or label; empty for those above the middle of the scale.");

  /**
   * The sides as the parameters say, else the lower and the upper half of the categories; the middle one of an odd
   * number is on neither side.
   *
   * @param factor with scores
   * @throws AnalysisException when an answer is unknown or on both sides
   */
  public static ScaleSides of(Parameters parameters, Factor factor) {
    int half = factor.size() / 2;
    List<Integer> low = parameters.has(LOW.name()) ? Selection.named(factor, parameters.list(LOW.name()))
        : IntStream.range(0, half).boxed().toList();
    List<Integer> high = parameters.has(HIGH.name()) ? Selection.named(factor, parameters.list(HIGH.name()))
        : IntStream.range(factor.size() - half, factor.size()).boxed().toList();
    if (!Collections.disjoint(low, high)) {
      throw new AnalysisException("An answer to " + factor.name() + " is on the low and on the high side: " + names(
          factor, low) + "; " + names(factor, high));
    }
    return new ScaleSides(factor, low, IntStream.range(0, factor.size()).filter(i -> !low.contains(i)
        && !high.contains(i)).boxed().toList(), high);
  }

  /** What counts as low and high, for people. */
  public String label() {
    return "low side " + names(factor, low) + "; high side " + names(factor, high);
  }

  private static String names(Factor factor, List<Integer> categories) {
    return categories.isEmpty() ? "no answer" : categories.stream().sorted().map(i -> factor.category(i).name())
        .collect(Collectors.joining(", "));
  }
}
