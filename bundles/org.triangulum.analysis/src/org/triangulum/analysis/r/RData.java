// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.r;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Factor;
import org.triangulum.analysis.data.Sample;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;

/**
 * The cases of a run as an R data frame: equal cases are written once with their number, categories put together are
 * factors, and each variable has a companion that tells why a value is missing.
 */
final class RData {
  private static final int MOST_ROWS = 50_000;

  private final AnalysisInput input;
  private final Sample sample;
  private final boolean ordered;

  /**
   * The cases of a run.
   *
   * @param ordered whether a number depends on the order of the rows, so that equal ones may not be put together
   */
  RData(AnalysisInput input, Sample sample, boolean ordered) {
    this.input = input;
    this.sample = sample;
    this.ordered = ordered && input.table().rows() <= MOST_ROWS;
  }

  /** R code that makes the data frame {@code d}; {@code missing.of} is what names of companions end with. */
  String frame() {
    return "missing.of <- " + text(companion()) + "\n" + cases();
  }

  private String cases() {
    List<DataColumn> columns = new ArrayList<>(input.variables().stream().map(sample::column).toList());
    Map<List<String>, Long> cases = new LinkedHashMap<>();
    double[] weights = weights();
    for (int row = 0; row < input.table().rows() && cases.size() <= MOST_ROWS; row++) {
      if (sample.by().isPresent() && sample.by().get().code(row) < 0) {
        continue;
      }
      List<String> cells = new ArrayList<>();
      for (DataColumn column : columns) {
        cells.add(value(column, row));
        cells.add(text(kind(column.values().missing(row))));
      }
      if (sample.by().isPresent()) {
        cells.add(text(sample.by().get().category(sample.by().get().code(row)).key()));
      }
      if (ordered) {
        cells.add(String.valueOf(row));
      }
      cases.merge(cells, (long) weights[row], Long::sum);
    }
    if (cases.size() > MOST_ROWS) {
      return "# Too many different cases to be written here: export the data as CSV first.\n"
          + "d <- read.csv(" + text(input.table().name() + ".csv") + ", check.names = FALSE)\n" + lineage();
    }
    return written(columns, cases) + lineage();
  }

  /** A kind of missing as it is named in results; blank for a value. */
  static String kind(MissingKind kind) {
    return kind == MissingKind.NONE ? "" : kind.getName().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private double[] weights() {
    double[] weights = new double[input.table().rows()];
    for (int row = 0; row < weights.length; row++) {
      int at = row;
      weights[row] = input.table().counts().map(c -> c.values().number(at)).orElse(1.0);
    }
    return weights;
  }

  private String value(DataColumn column, int row) {
    ColumnValues values = column.values();
    if (values.missing(row) != MissingKind.NONE) {
      return "NA";
    }
    if (!sample.countable(column.name())) {
      return Double.toString(values.number(row));
    }
    Factor factor = sample.factor(column.name());
    Category category = factor.category(factor.code(row));
    return asFactor(factor) ? text(category.key()) : category.key();
  }

  /** Text and categories put together are factors in R, codes are numbers. */
  private static boolean asFactor(Factor factor) {
    return factor.categories().stream().anyMatch(c -> Double.isNaN(c.score()) || !c.lineage().isEmpty());
  }

  private String written(List<DataColumn> columns, Map<List<String>, Long> cases) {
    StringBuilder code = new StringBuilder("d <- data.frame(check.names = FALSE,\n");
    List<List<String>> rows = List.copyOf(cases.keySet());
    for (int c = 0; c < columns.size(); c++) {
      int at = 2 * c;
      code.append("  ").append(name(columns.get(c).name())).append(" = ").append(vector(rows, at)).append(",\n");
      code.append("  ").append(name(columns.get(c).name() + companion())).append(" = ")
          .append(vector(rows, at + 1)).append(",\n");
    }
    sample.by().ifPresent(by -> code.append("  ").append(name(by.name())).append(" = ")
        .append(vector(rows, 2 * columns.size())).append(",\n"));
    code.setLength(code.length() - 2);
    // Not a column: a variable may bear its name.
    code.append(")\ntimes <- c(").append(cases.values().stream().map(String::valueOf).collect(Collectors.joining(", ")))
        .append(")\n").append("d <- d[rep(seq_len(nrow(d)), times), , drop = FALSE]\n");
    for (DataColumn column : columns) {
      if (sample.countable(column.name()) && asFactor(sample.factor(column.name()))) {
        code.append(levels(column.name(), sample.factor(column.name())));
      }
    }
    sample.by().ifPresent(by -> code.append(levels(by.name(), by)));
    return code.toString();
  }

  private static String vector(List<List<String>> rows, int column) {
    return rows.stream().map(row -> row.get(column)).collect(Collectors.joining(", ", "c(", ")"));
  }

  private static String levels(String column, Factor factor) {
    return "d$" + name(column) + " <- factor(d$" + name(column) + ", levels = c("
        + factor.categories().stream().map(c -> text(c.key())).collect(Collectors.joining(", ")) + "))\n";
  }

  private String lineage() {
    List<Factor> factors = new ArrayList<>(input.variables().stream().filter(sample::countable).map(sample::factor)
        .toList());
    sample.by().ifPresent(factors::add);
    return factors.stream().flatMap(f -> f.categories().stream().filter(c -> !c.lineage().isEmpty())
        .map(c -> "# " + f.name() + ": " + c.lineage().replaceAll("\\R", " ") + "\n")).collect(Collectors.joining());
  }

  /** Such that no variable bears the name of another one's companion. */
  private String companion() {
    List<String> taken = new ArrayList<>(input.variables());
    input.by().ifPresent(taken::add);
    StringBuilder suffix = new StringBuilder(" missing");
    while (input.variables().stream().anyMatch(variable -> taken.contains(variable + suffix))) {
      suffix.append('?');
    }
    return suffix.toString();
  }

  /** A column name in R code. */
  static String name(String column) {
    return "`" + column.replace("\\", "\\\\").replace("`", "\\`") + "`";
  }

  /** A text in R code. */
  static String text(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
