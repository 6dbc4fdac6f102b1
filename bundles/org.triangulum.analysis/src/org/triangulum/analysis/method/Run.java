// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.Parameters;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Sample;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.stats.NotComputableException;

/**
 * One run of an analysis: what it was given and where its result goes.
 *
 * @param input as given
 * @param parameters read, defaults filled in
 * @param sample the cases
 * @param out the result in the making
 * @param progress who watches
 */
record Run(AnalysisInput input, Parameters parameters, Sample sample, ResultBuilder out, Progress progress) {

  List<String> variables() {
    return input.variables();
  }

  /** The first variable. */
  String variable() {
    return input.variables().get(0);
  }

  double confidence() {
    return parameters.number(CommonParameters.CONFIDENCE.name());
  }

  /** The confidence level as text, such as {@code 95 %}. */
  String level() {
    double percent = Math.rint(confidence() * 1e6) / 1e4;
    return (percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent)) + " %";
  }

  /** Prefix of the values of a variable: nothing when it is the only one. */
  String prefix(String variable) {
    return variables().size() > 1 ? variable + "." : "";
  }

  /** Prefix of the values of a group. */
  static String prefix(Category group) {
    return "group." + group.key() + ".";
  }

  /** The name of the grouping variable; blank without one. */
  String by() {
    return input.by().orElse("");
  }

  /** How people read a column's name: with its label where that says more. */
  String title(String column) {
    String label = sample.column(column).label();
    return label.isBlank() || label.equals(column) ? column : column + " (" + label + ")";
  }

  /** Something that may not be defined for the data; the reason becomes a warning. */
  <T> Optional<T> attempt(String what, Supplier<T> number) {
    try {
      return Optional.of(number.get());
    } catch (NotComputableException e) {
      out.warn(what + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  void step(String what, double share) {
    if (progress.cancelled()) {
      throw new CancellationException("The analysis was stopped");
    }
    progress.step(what, share);
  }
}
