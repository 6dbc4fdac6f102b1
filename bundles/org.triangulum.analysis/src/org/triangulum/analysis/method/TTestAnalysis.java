// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.stats.GroupSummary;
import org.triangulum.stats.TTest;

/** Student's t test; values as in {@link TwoMeansAnalysis}. */
public final class TTestAnalysis extends TwoMeansAnalysis {

  /** The analysis as services and extensions make it. */
  public TTestAnalysis() {
    super("t-test", "Student's t test",
        "Whether the means of two groups with about equal variances differ; from data or from printed summaries.",
        List.of(References.STUDENT, References.COHEN));
  }

  @Override
  TTest test(GroupSummary a, GroupSummary b) {
    return TTest.student(a, b);
  }

  @Override
  String method() {
    return "Student's two-sample t test, equal variances assumed, two-sided, n1 + n2 - 2 df";
  }
}
