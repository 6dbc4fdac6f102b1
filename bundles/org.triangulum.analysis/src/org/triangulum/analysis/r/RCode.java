// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.r;

import java.util.List;
import java.util.Optional;
import org.triangulum.analysis.Analysis;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.Parameters;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Sample;

/**
 * Analyses as R scripts, for readers who want to see the numbers come out of another program. A script needs base R
 * only and leaves the numbers in the named vector {@code result}, under the names they have here.
 */
public final class RCode {
  private final Catalogue catalogue;

  /** Scripts of these analyses. */
  public RCode(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The script of an analysis.
   *
   * @return empty when the analysis has no form in base R
   * @throws AnalysisException when the input is not one of the analysis
   */
  public Optional<String> script(String analysisId, AnalysisInput given) {
    Analysis analysis = catalogue.get(analysisId);
    AnalysisInput input = analysis.withPrintedTable(given);
    Parameters parameters = Parameters.of(analysis, input);
    Sample sample = Sample.of(input, parameters);
    boolean split = analysis.inputs().splits() && input.by().isPresent();
    AnalysisInput one = split ? new AnalysisInput(input.table(), input.variables(), Optional.empty(),
        input.parameters()) : input;
    Optional<String> steps = RTables.ANALYSES.contains(analysisId) ? Optional.of(new RTables(input, sample)
        .steps(analysisId, new RFile(one, sample).list(analysis.parameters(), parameters)))
        : steps(analysisId, one, parameters, sample).or(() -> new RFile(one, sample).call(analysisId,
            analysis.parameters(), parameters)).map(code -> split ? split(code, input, sample) : code);
    return steps.map(code -> {
      String data = input.variables().isEmpty() ? "" : new RData(input, sample,
          Boolean.parseBoolean(parameters.texts().get("serial"))).frame();
      return "# " + analysis.title() + "\n" + data + code + "print(result, digits = 10)\n";
    });
  }

  /** Does the same within each group, and over all where there are several. */
  private static String split(String code, AnalysisInput input, Sample sample) {
    String by = column(input.by().orElseThrow());
    StringBuilder all = new StringBuilder("within <- function(d) {\n").append(code).append("result\n}\nresult <- "
        + "c()\n");
    for (Category group : sample.groups()) {
      String prefix = RData.text("group." + group.key() + ".");
      all.append("part <- within(d[").append(by).append(" == ").append(RData.text(group.key())).append(", ])\n")
          .append("result <- c(result, setNames(part, paste0(").append(prefix).append(", names(part))))\n");
    }
    return all.append(sample.groups().size() > 1 ? "result <- c(result, within(d))\n" : "").toString();
  }

  private static Optional<String> steps(String id, AnalysisInput input, Parameters parameters, Sample sample) {
    return switch (id) {
      case "frequencies", "top-box", "likert" -> Optional.of(new RShares(input, parameters, sample).answers(id));
      case "proportion", "binomial-test" -> Optional.of(new RShares(input, parameters, sample).proportions(id));
      case "descriptives" -> Optional.of(perGroup(RSnippets.DESCRIPTIVES.formatted(
          Integer.parseInt(parameters.text("quantiles")), parameters.number("confidence"),
          parameters.flag("normality") ? "TRUE" : "FALSE"), "describe", input, sample));
      case "spearman", "pearson", "kendall" -> Optional.of(correlation(id, input, parameters, sample));
      default -> Optional.empty();
    };
  }

  private static String column(String name) {
    return "d$" + RData.name(name);
  }

  private static String prefix(AnalysisInput input, String variable) {
    return input.variables().size() > 1 ? variable + "." : "";
  }

  /** Calls an R function of a vector and a prefix for each variable, for all cases and per group. */
  private static String perGroup(String definition, String function, AnalysisInput input, Sample sample) {
    StringBuilder code = new StringBuilder(definition).append("result <- c()\n");
    for (String variable : input.variables()) {
      String prefix = prefix(input, variable);
      List<Category> groups = sample.groups();
      for (Category group : groups) {
        code.append("result <- c(result, ").append(function).append("(").append(column(variable)).append("[")
            .append(column(input.by().orElseThrow())).append(" == ").append(RData.text(group.key())).append("], ")
            .append(RData.text(prefix + "group." + group.key() + ".")).append("))\n");
      }
      if (groups.size() != 1) {
        code.append("result <- c(result, ").append(function).append("(").append(column(variable)).append(", ")
            .append(RData.text(prefix)).append("))\n");
      }
    }
    return code.toString();
  }

  private static String correlation(String id, AnalysisInput input, Parameters parameters, Sample sample) {
    String level = "level <- " + parameters.number("confidence") + "\n";
    String symbol = switch (id) {
      case "spearman" -> "rho";
      case "pearson" -> "r";
      default -> "tau";
    };
    if (input.variables().isEmpty()) {
      return level + RSnippets.PUBLISHED_R.formatted(parameters.number("r"), parameters.integer("n"), symbol);
    }
    StringBuilder code = new StringBuilder(level).append(RSnippets.CORRELATION.formatted(id, symbol));
    code.append(id.equals("kendall") ? RFile.read("kendall-test").orElseThrow() : RSnippets.R_TEST);
    if (parameters.text("missing").equals("listwise")) {
      code.append("d <- d[complete.cases(d[, c(").append(String.join(", ", input.variables().stream().map(RData::text)
          .toList())).append(")]), ]\n");
    }
    code.append("result <- c()\n");
    for (int i = 0; i < input.variables().size(); i++) {
      for (int j = i + 1; j < input.variables().size(); j++) {
        String a = input.variables().get(i);
        String b = input.variables().get(j);
        code.append("result <- c(result, pair(as.numeric(").append(column(a)).append("), as.numeric(").append(column(b))
            .append("), ").append(RData.text(input.variables().size() > 2 ? a + "~" + b + "." : ""))
            .append(id.equals("kendall") ? sample.countable(a) && sample.countable(b) ? ", TRUE" : ", FALSE" : "")
            .append("))\n");
      }
    }
    return code.toString();
  }
}
