// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.data.Factor;
import org.triangulum.analysis.data.Selection;
import org.triangulum.stats.NotComputableException;

/**
 * The predictors of a regression as numbers: numeric variables as they are, nominal ones and text as one column for
 * each category but one, which the others are compared with: the first, or the one named by {@code reference}.
 *
 * @param predictors the variable of each column
 * @param names of the columns, such as {@code age} or {@code role=manager}
 * @param columns their values, cases in the same order
 * @param references categories that others are compared with, for people
 * @param compared the same as the name that their columns would have, by variable
 */
record RegressionTerms(List<String> predictors, List<String> names, double[][] columns, List<String> references,
    Map<String, String> compared) {

  /** Whether a variable enters as categories. */
  static boolean categorical(Run run, String variable) {
    return run.sample().categorical(variable)
        || run.parameters().list(RegressionAnalysis.CATEGORICAL.name()).contains(variable);
  }

  /** Each row's category as its place, NaN where there is none. */
  static double[] places(Run run, String variable) {
    Factor factor = run.sample().factor(variable);
    return IntStream.range(0, factor.rows()).mapToDouble(row -> factor.code(row) < 0 ? Double.NaN : factor.code(row))
        .toArray();
  }

  /** The terms of all variables but the first, which is the outcome, and one that is no predictor, if any. */
  static RegressionTerms of(Run run, CompleteRows rows, String noPredictor) {
    List<String> predictors = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    List<String> references = new ArrayList<>();
    Map<String, String> compared = new HashMap<>();
    for (int v = 1; v < run.variables().size(); v++) {
      String variable = run.variables().get(v);
      double[] values = rows.columns()[v];
      if (variable.equals(noPredictor)) {
        continue;
      }
      if (!categorical(run, variable)) {
        predictors.add(variable);
        names.add(variable);
        columns.add(values);
        continue;
      }
      Factor factor = run.sample().factor(variable);
      int[] used = Arrays.stream(values).mapToInt(c -> (int) c).distinct().sorted().toArray();
      int reference = reference(run, factor, used);
      references.add(variable + " = " + factor.category(reference).name());
      compared.put(variable, variable + "=" + factor.category(reference).key());
      if (used.length == 1) {
        throw new NotComputableException(variable + " has the same value in all cases");
      }
      for (int c : Arrays.stream(used).filter(c -> c != reference).toArray()) {
        predictors.add(variable);
        names.add(variable + "=" + factor.category(c).key());
        columns.add(Arrays.stream(values).map(x -> x == c ? 1 : 0).toArray());
      }
    }
    return new RegressionTerms(predictors, names, columns.toArray(double[][]::new), references, compared);
  }

  /** Whether a column stands for a category. */
  boolean ofCategory(int column) {
    return !names.get(column).equals(predictors.get(column));
  }

  /** The category that others are compared with: the one asked for, else the first that is used. */
  private static int reference(Run run, Factor factor, int[] used) {
    String prefix = factor.name() + "=";
    return run.parameters().list(RegressionAnalysis.REFERENCE.name()).stream().filter(item -> item.startsWith(prefix))
        .findFirst().map(item -> {
          int asked = Selection.named(factor, List.of(item.substring(prefix.length()))).get(0);
          if (Arrays.binarySearch(used, asked) < 0) {
            throw new NotComputableException("no case has " + factor.name() + " = " + factor.category(asked).name()
                + ", which the others are to be compared with");
          }
          return asked;
        }).orElse(used[0]);
  }

  /** A reason that speaks of predictor 3 is told with its name. */
  NotComputableException named(NotComputableException e) {
    String text = e.getMessage();
    for (int i = names.size(); i > 0; i--) {
      text = text.replaceAll("predictor " + i + "(?! predictors?\\b)(?![0-9])", Matcher.quoteReplacement(
          names.get(i - 1)));
    }
    return new NotComputableException(text);
  }

  String note() {
    return references.isEmpty() ? "" : "Compared with " + references.stream().collect(Collectors.joining(", "));
  }
}
