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

  String frequencies(String id) {
    StringBuilder code = new StringBuilder(start());
    if (id.equals("likert")) {
      code.append(RSnippets.LEVEL);
    }
    for (String variable : input.variables()) {
      Factor factor = sample.factor(variable);
      List<String[]> shares = new ArrayList<>();
      if (id.equals("likert")) {
        sides(code, shares, variable, factor);
      }
      if (id.equals("frequencies")) {
        factor.categories().forEach(c -> shares.add(new String[] {"code." + c.key(), values(factor, List.of(c))}));
      }
      if (parameters.texts().containsKey("top") && parameters.has("top")) {
        Selection top = Selection.of(parameters, factor);
        shares.add(new String[] {top.name(), values(factor, top.categories().stream().map(factor::category).toList())});
      }
      for (String[] share : shares) {
        calls(code, variable, variable + ".", share[0] + ".", share[1]);
      }
    }
    return code.toString();
  }

  private void sides(StringBuilder code, List<String[]> shares, String variable, Factor factor) {
    ScaleSides sides = ScaleSides.of(parameters, factor);
    Map<String, List<Integer>> named = new LinkedHashMap<>(Map.of("low", sides.low()));
    named.put("middle", sides.middle());
    named.put("high", sides.high());
    named.forEach((name, side) -> shares.add(new String[] {name, values(factor, side.stream().map(factor::category)
        .toList())}));
    for (Category group : sample.groups()) {
      code.append("result <- c(result, answered(d$").append(RData.name(variable)).append("[d$")
          .append(RData.name(input.by().orElseThrow())).append(" == ").append(RData.text(group.key())).append("], ")
          .append(RData.text(variable + ".group." + group.key() + ".")).append("))\n");
    }
    if (sample.groups().size() != 1) {
      code.append("result <- c(result, answered(d$").append(RData.name(variable)).append(", ")
          .append(RData.text(variable + ".")).append("))\n");
    }
  }

  String proportions(String id) {
    StringBuilder code = new StringBuilder(start());
    boolean test = id.equals("binomial-test");
    if (input.variables().isEmpty()) {
      code.append("x <- ").append(parameters.integer("successes")).append("\nn <- ").append(parameters.integer("n"))
          .append("\n").append("result <- c(successes = x, n = n, share(x, n, \"\"), exact(x, n, \"\"))\n");
    }
    for (String variable : input.variables()) {
      Factor factor = sample.factor(variable);
      List<Category> chosen = Selection.named(factor, parameters.list("success")).stream()
          .map(factor::category).toList();
      calls(code, variable, input.variables().size() > 1 ? variable + "." : "", "", values(factor, chosen));
    }
    if (test) {
      code.append(input.variables().isEmpty() ? RSnippets.BINOMIAL.formatted("successes", "n", "p")
          : targets().stream().map(t -> RSnippets.BINOMIAL.formatted(t + "successes", t + "n", t + "p"))
              .collect(Collectors.joining()));
    }
    return code.toString();
  }

  private List<String> targets() {
    List<String> targets = new ArrayList<>();
    for (String variable : input.variables()) {
      String prefix = input.variables().size() > 1 ? variable + "." : "";
      sample.groups().forEach(g -> targets.add(prefix + "group." + g.key() + "."));
      if (sample.groups().size() != 1) {
        targets.add(prefix);
      }
    }
    return targets;
  }

  private String start() {
    String test = parameters.texts().containsKey("p0")
        ? "p0 <- " + parameters.number("p0") + "\nalternative <- " + RData.text(parameters.text("alternative")
            .replace("two-sided", "two.sided")) + "\n" : "";
    return "level <- " + parameters.number("confidence") + "\n" + test + RSnippets.SHARES + "result <- c()\n";
  }

  private static String values(Factor factor, List<Category> categories) {
    boolean text = factor.categories().stream().anyMatch(c -> Double.isNaN(c.score()) || !c.lineage().isEmpty());
    return categories.stream().map(c -> text ? RData.text(c.key()) : c.key()).collect(Collectors.joining(", ", "c(",
        ")"));
  }

  /** Calls for each group and for all cases. */
  private void calls(StringBuilder code, String variable, String prefix, String name, String values) {
    for (Category group : sample.groups()) {
      call(code, "[d$" + RData.name(input.by().orElseThrow()) + " == " + RData.text(group.key()) + "]", variable,
          prefix + "group." + group.key() + ".", name, values);
    }
    if (sample.groups().size() != 1) {
      call(code, "", variable, prefix, name, values);
    }
  }

  private void call(StringBuilder code, String only, String variable, String prefix, String name, String values) {
    String column = "d$" + RData.name(variable) + only;
    String base = switch (parameters.texts().getOrDefault("base", "valid")) {
      case "all" -> "length(" + column + ")";
      case "applicable" -> "sum(d$" + RData.name(variable + " applies") + only + ")";
      default -> "sum(!is.na(" + column + "))";
    };
    code.append("result <- c(result, ").append(name.isEmpty() ? "tested(" : "counted(").append(column)
        .append(" %in% ").append(values).append(", ").append(base).append(", ").append(RData.text(prefix + name))
        .append("))\n");
  }
}
