// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.r;

import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Factor;
import org.triangulum.analysis.data.Sample;
import org.triangulum.model.study.MeasurementLevel;

/**
 * R code of two-way tables. The file of such an analysis defines a function, named after its id with points, of a
 * table, its two sides and the parameters.
 */
final class RTables {
  static final List<String> ANALYSES = List.of("crosstab", "likelihood-ratio", "linear-by-linear", "cochran-armitage",
      "fisher-exact");

  private final AnalysisInput input;
  private final Sample sample;

  RTables(AnalysisInput input, Sample sample) {
    this.input = input;
    this.sample = sample;
  }

  /**
   * The steps of an analysis.
   *
   * @param parameters as an R list
   */
  String steps(String id, String parameters) {
    boolean crossed = input.variables().size() == 1;
    Factor rows = crossed ? sample.by().orElseThrow() : sample.factor(input.variables().get(0));
    Factor columns = sample.factor(input.variables().get(crossed ? 0 : 1));
    StringBuilder code = new StringBuilder(RFile.read(id).orElseThrow()).append("p <- ").append(parameters)
        .append("\nrows <- ").append(side(rows)).append("columns <- ").append(side(columns))
        .append("of <- function(only) ").append(id.replace('-', '.'))
        .append("(counts.of(rows, columns, only), rows, columns, p)\n");
    if (crossed || input.by().isEmpty()) {
      return code.append("result <- of(TRUE)\n").toString();
    }
    String by = "d$" + RData.name(input.by().get());
    return code.append(sample.groups().stream().map(g -> "  prefixed(" + RData.text("group." + g.key() + ".")
        + ", of(" + by + " == " + RData.text(g.key()) + "))").collect(Collectors.joining(",\n", "result <- c(\n",
            ")\n"))).toString();
  }

  private static String side(Factor factor) {
    List<Category> categories = factor.categories();
    String scores = factor.scored() ? categories.stream().map(c -> Double.toString(c.score())).collect(
        Collectors.joining(", ", "c(", ")")) : "NULL";
    boolean ordered = factor.scored() && factor.column().level() != MeasurementLevel.NOMINAL;
    return "list(values = d$" + RData.name(factor.name()) + ", keys = " + categories.stream().map(c -> RData.text(
        c.key())).collect(Collectors.joining(", ", "c(", ")")) + ",\n  scores = " + scores + ", ordered = "
        + (ordered ? "TRUE" : "FALSE") + ")\n";
  }
}
