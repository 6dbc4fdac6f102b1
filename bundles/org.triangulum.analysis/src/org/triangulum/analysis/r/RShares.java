// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.r;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.Parameters;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Factor;
import org.triangulum.analysis.data.Sample;
import org.triangulum.analysis.data.ScaleSides;
import org.triangulum.analysis.data.Selection;

/** R code of counts and shares. */
final class RShares {
  private final AnalysisInput input;
  private final Parameters parameters;
  private final Sample sample;

  RShares(AnalysisInput input, Parameters parameters, Sample sample) {
    this.input = input;
    this.parameters = parameters;
    this.sample = sample;
  }

  /** The steps of an analysis whose file defines a function {@code answers}. */
  String answers(String id) {
    StringBuilder code = new StringBuilder(start(id));
    String base = RData.text(parameters.texts().getOrDefault("base", "valid"));
    for (String variable : input.variables()) {
      Factor factor = sample.factor(variable);
      Map<String, List<Category>> codes = new LinkedHashMap<>();
      factor.categories().forEach(c -> codes.put(c.key(), List.of(c)));
      code.append("codes <- ").append(list(factor, codes)).append("\nshares <- ")
          .append(list(factor, shares(id, factor))).append("\nof <- function(only) answers(d$")
          .append(RData.name(variable)).append("[only], d[[paste0(").append(RData.text(variable))
          .append(", missing.of)]][only], codes, shares, ").append(base).append(", level)\n");
      parts(variable + ".").forEach((prefix, only) -> code.append("result <- c(result, prefixed(")
          .append(RData.text(prefix)).append(", of(").append(only).append(")))\n"));
      if (id.equals("top-box") && sample.groups().size() == 2) {
        code.append(difference(variable, shares(id, factor).keySet().iterator().next()));
      }
    }
    return code.toString();
  }

  private Map<String, List<Category>> shares(String id, Factor factor) {
    Map<String, List<Category>> shares = new LinkedHashMap<>();
    if (id.equals("likert")) {
      ScaleSides sides = ScaleSides.of(parameters, factor);
      shares.put("low", categories(factor, sides.low()));
      shares.put("middle", categories(factor, sides.middle()));
      shares.put("high", categories(factor, sides.high()));
    } else if (parameters.has("top")) {
      Selection top = Selection.of(parameters, factor);
      shares.put(top.name(), categories(factor, top.categories()));
    }
    return shares;
  }

  private static List<Category> categories(Factor factor, List<Integer> indices) {
    return indices.stream().map(factor::category).toList();
  }

  private String difference(String variable, String share) {
    List<String> counts = new ArrayList<>();
    List<String> bases = new ArrayList<>();
    for (Category group : sample.groups()) {
      String prefix = variable + ".group." + group.key() + ".";
      counts.add("result[[" + RData.text(prefix + share + ".count") + "]]");
      bases.add("result[[" + RData.text(prefix + "n") + "]]");
    }
    return "limits <- 100 * newcombe(c(" + String.join(", ", counts) + "),\n  c(" + String.join(", ", bases)
        + "), level)\nresult <- c(result, around(" + RData.text(variable + "." + share + ".difference")
        + ", limits[1], limits[2:3]))\n";
  }

  /** The steps of a single share, which may be tested. */
  String proportions(String id) {
    StringBuilder code = new StringBuilder(start("proportion"));
    boolean test = id.equals("binomial-test");
    List<String> targets = new ArrayList<>();
    if (input.variables().isEmpty()) {
      code.append("result <- tested(").append(parameters.integer("successes")).append(", ")
          .append(parameters.integer("n")).append(", level)\n");
      targets.add("");
    }
    for (String variable : input.variables()) {
      Factor factor = sample.factor(variable);
      String chosen = values(factor, categories(factor, Selection.named(factor, parameters.list("success"))));
      parts(input.variables().size() > 1 ? variable + "." : "").forEach((prefix, only) -> {
        code.append("x <- d$").append(RData.name(variable)).append("[").append(only).append("]\nresult <- c(result, ")
            .append("prefixed(").append(RData.text(prefix)).append(", tested(sum(x %in% ").append(chosen)
            .append("), sum(!is.na(x)), level)))\n");
        targets.add(prefix);
      });
    }
    if (test) {
      code.append("p0 <- ").append(parameters.number("p0")).append("\nalternative <- ").append(RData.text(
          parameters.text("alternative").replace("two-sided", "two.sided"))).append("\n");
      targets.forEach(t -> code.append(RSnippets.BINOMIAL.formatted(RData.text(t + "successes"),
          RData.text(t + "n"), RData.text(t + "p"))));
    }
    return code.toString();
  }

  private String start(String file) {
    return "level <- " + parameters.number("confidence") + "\n" + RFile.read(file).orElseThrow() + "result <- c()\n";
  }

  /** Which rows the numbers after each prefix are of: those of each group, and all unless there is one group. */
  private Map<String, String> parts(String prefix) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (Category group : sample.groups()) {
      parts.put(prefix + "group." + group.key() + ".", "d$" + RData.name(input.by().orElseThrow()) + " == "
          + RData.text(group.key()));
    }
    if (sample.groups().size() != 1) {
      parts.put(prefix, "TRUE");
    }
    return parts;
  }

  private static String list(Factor factor, Map<String, List<Category>> named) {
    return named.entrySet().stream().map(e -> RData.text(e.getKey()) + " = " + values(factor, e.getValue())).collect(
        Collectors.joining(", ", "list(", ")"));
  }

  private static String values(Factor factor, List<Category> categories) {
    boolean text = factor.categories().stream().anyMatch(c -> Double.isNaN(c.score()) || !c.lineage().isEmpty());
    return categories.stream().map(c -> text ? RData.text(c.key()) : c.key()).collect(Collectors.joining(", ", "c(",
        ")"));
  }
}
