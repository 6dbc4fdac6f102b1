// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.stats.GroupSummary;
import org.triangulum.stats.TTest;

/** Welch's t test; values as in {@link TwoMeansAnalysis}. */
public final class WelchTTestAnalysis extends TwoMeansAnalysis {

  /** The analysis as services and extensions make it. */
  public WelchTTestAnalysis() {
    super("welch-t-test", "Welch's t test",
        "Whether the means of two groups differ, without assuming equal variances; from data or from printed "
            + "summaries.",
        List.of(References.WELCH, References.COHEN));
  }

  @Override
  TTest test(GroupSummary a, GroupSummary b) {
    return TTest.welch(a, b);
  }

  @Override
  String method() {
    return "Welch's two-sample t test, unequal variances, two-sided, Welch-Satterthwaite df; d and g by the pooled "
        + "standard deviation, their intervals take equal variances for granted";
  }
}
