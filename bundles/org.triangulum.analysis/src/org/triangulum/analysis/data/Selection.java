// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.Nearest;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.Parameters;
import org.triangulum.model.study.Polarity;

/**
 * Categories counted together: the K highest, or those named by code or label.
 *
 * @param name in value names: {@code top2}, or {@code top} when the categories were named
 * @param factor whose categories
 * @param categories indices
 */
public record Selection(String name, Factor factor, List<Integer> categories) {

  /** The parameter that says which categories, with this default. */
  public static ParameterSpec parameter(String defaultValue) {
    return ParameterSpec.of("top", Kind.LIST, defaultValue, "Categories counted together: a number K for the K highest "
        + "codes of the scale, or codes or labels such as 4|5" + (defaultValue.isEmpty() ? "; empty for none." : "."));
  }

  /** Reads the parameter for one variable. */
  public static Selection of(Parameters parameters, Factor factor) {
    List<String> items = parameters.list("top");
    if (items.size() == 1 && items.get(0).matches("[0-9]{1,2}")) {
      int k = Integer.parseInt(items.get(0));
      if (k < 1) {
        throw new AnalysisException("Parameter top is 0; it must be at least 1, or name categories");
      }
      return new Selection("top" + k, factor, factor.highestFirst().stream().limit(k).toList());
    }
    return new Selection("top", factor, named(factor, items));
  }

  /** The categories named by code or label. */
  public static List<Integer> named(Factor factor, List<String> items) {
    List<Integer> found = new ArrayList<>();
    for (String item : items) {
      found.add(factor.find(item).orElseThrow(() -> new AnalysisException(factor.name() + " has no value " + item
          + Nearest.hint(item, factor.categories().stream().map(Category::name).toList()))));
    }
    return found.stream().distinct().toList();
  }

  /** What is counted, such as {@code 4 (often), 5 (always)}. */
  public String label() {
    return categories.stream().sorted().map(i -> factor.category(i).name()).collect(Collectors.joining(", "));
  }

  /** What a careful reader must know; empty for nothing. */
  public String caution() {
    Polarity polarity = factor.column().polarity();
    if (name.equals("top")) {
      return "";
    }
    if (!factor.scored()) {
      return factor.name() + " is text without an order; " + name + " counts " + label();
    }
    boolean reversed = polarity == Polarity.HIGH_IS_LESS || polarity == Polarity.HIGH_IS_WORSE;
    String meaning = polarity == Polarity.HIGH_IS_LESS ? "less" : "worse";
    return reversed ? "High codes of " + factor.name() + " mean " + meaning + "; " + name + " counts " + label() : "";
  }
}
