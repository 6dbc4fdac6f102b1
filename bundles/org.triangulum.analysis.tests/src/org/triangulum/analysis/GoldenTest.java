// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.DataTable;

/** The figures of the published evaluation and those recomputed from its tables. */
class GoldenTest {
  private static final DataTable LENGTH_BY_ANXIOUS = Tables.crossed("length", "anxious", new int[][] {
      {7, 18, 7, 0}, {8, 14, 9, 1}, {6, 26, 9, 1}, {6, 9, 10, 4}, {2, 14, 16, 4}});
  private static final DataTable TRAINING_BY_CONFIDENT = Tables.crossed("training", "confident", new int[][] {
      {4, 12, 7, 1}, {1, 11, 2, 0}, {26, 49, 12, 0}, {1, 1, 1, 0}, {14, 9, 2, 0}, {8, 8, 0, 0}});
  private static final String AGREE = "agree:1|2;disagree:3|4";
  private static final String CLINICAL = "collapse.training=clinical:3|4|5|6;other:1|2";

  private static DataTable answers(int missing, int... counts) {
    int[] codes = new int[counts.length + 1];
    int[] weights = new int[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      codes[i] = i + 1;
      weights[i] = counts[i];
    }
    codes[counts.length] = Tables.missing(MissingKind.MISSING);
    weights[counts.length] = missing;
    return Tables.table(Tables.codes("q", codes), Tables.counts(weights));
  }

  private static void value(AnalysisResult result, String name, double expected, double tolerance) {
    Double actual = result.values().get(name);
    if (actual == null) {
      throw new AssertionError("no value " + name + " among " + result.values().keySet());
    }
    assertEquals(expected, actual, tolerance, name);
  }

  @Test
  void familyExperienceFrequencies() {
    AnalysisResult listened = Tables.run("frequencies", answers(0, 3, 0, 5, 10, 11), "q", "", "top=2");
    value(listened, "q.code.1.percent", 10.3448, 5e-5);
    value(listened, "q.code.2.percent", 0, 0);
    value(listened, "q.code.5.percent", 37.9310, 5e-5);
    value(listened, "q.top2.count", 21, 0);
    value(listened, "q.top2.percent", 72.4138, 5e-5);
    value(listened, "q.top2.lower", 54.283, 5e-4);
    value(listened, "q.top2.upper", 85.301, 5e-4);
    AnalysisResult helpful = Tables.run("frequencies", answers(1, 3, 2, 3, 6, 14), "q", "", "top=2");
    value(helpful, "q.top2.percent", 71.4286, 5e-5);
    value(helpful, "q.code.5.percent.all", 100 * 14 / 29.0, 1e-12);
    value(helpful, "q.missing.count", 1, 0);
    value(helpful, "q.top2.lower", 52.941, 5e-4);
    AnalysisResult clear = Tables.run("frequencies", answers(2, 21, 6), "q", "", "base=all");
    value(clear, "q.code.1.percent", 72.4138, 5e-5);
    value(clear, "q.code.1.percent.valid", 100 * 21 / 27.0, 1e-12);
  }

  @Test
  void agreementAmongApplicable() {
    DataTable changed = Tables.table(Tables.codes("q", 1, 2, 3, 4, Tables.missing(MissingKind.NOT_APPLICABLE)),
        Tables.counts(2, 4, 28, 34, 32));
    AnalysisResult result = Tables.run("frequencies", changed, "q", "", "base=applicable", "top=3|4");
    value(result, "q.top.percent", 91.18, 5e-3);
    value(result, "q.applicable", 68, 0);
    value(result, "q.all", 100, 0);
  }

  @Test
  void familyExperienceMeans() {
    AnalysisResult q1 = Tables.run("descriptives", answers(0, 3, 0, 5, 10, 11), "q", "");
    value(q1, "mean", 3.896552, 5e-7);
    value(q1, "sd", 1.234759, 5e-7);
    value(q1, "median", 4, 0);
    AnalysisResult q2 = Tables.run("descriptives", answers(0, 5, 1, 4, 7, 12), "q", "");
    value(q2, "mean", 3.689655, 5e-7);
    value(q2, "sd", 1.490528, 5e-7);
    AnalysisResult q3 = Tables.run("descriptives", answers(1, 3, 2, 3, 6, 14), "q", "");
    value(q3, "mean", 3.928571, 5e-7);
    value(q3, "sd", 1.385870, 5e-7);
    value(q3, "median", 4.5, 0);
    value(q3, "n", 28, 0);
  }

  @Test
  void lengthByAnxiousCollapsed() {
    AnalysisResult result = Tables.run("crosstab", LENGTH_BY_ANXIOUS, "length,anxious", "",
        "collapse.anxious=" + AGREE);
    value(result, "g2", 13.711823, 5e-7);
    value(result, "g2.p", 0.008274, 5e-7);
    value(result, "chi2", 13.712766, 5e-7);
    value(result, "p", 0.008271, 5e-7);
    value(result, "df", 4, 0);
    value(result, "linear.chi2", 10.362664, 5e-7);
    value(result, "linear.p", 0.001286, 5e-7);
    value(result, "trend.chi2", 10.423621, 5e-7);
    value(result, "trend.p", 0.001244, 5e-7);
    value(result, "cell.1.agree.row", 78.13, 5e-3);
    value(result, "cell.5.agree.row", 44.44, 5e-3);
    value(result, "n", 171, 0);
  }

  @Test
  void lengthByAnxiousFull() {
    AnalysisResult result = Tables.run("crosstab", LENGTH_BY_ANXIOUS, "length,anxious", "");
    value(result, "g2", 23.650490, 5e-7);
    value(result, "g2.p", 0.022685, 5e-7);
    value(result, "linear.chi2", 12.480730, 5e-7);
    value(result, "linear.p", 0.000411, 5e-7);
    value(result, "tau", 0.219958, 5e-7);
    value(result, "gamma", 0.300544, 5e-7);
    value(result, "somers", 0.199382, 5e-7);
    value(result, "v", 0.207063, 5e-7);
  }

  @Test
  void trainingByConfident() {
    AnalysisResult result = Tables.run("crosstab", TRAINING_BY_CONFIDENT, "training,confident", "", CLINICAL,
        "collapse.confident=" + AGREE);
    value(result, "chi2", 5.164077, 5e-7);
    value(result, "p", 0.023059, 5e-7);
    value(result, "yates.chi2", 4.052049, 5e-7);
    value(result, "yates.p", 0.044118, 5e-7);
    value(result, "fisher.p", 0.035638, 5e-7);
    value(result, "g2", 4.627082, 5e-7);
    value(result, "g2.p", 0.031471, 5e-7);
    value(result, "phi", 0.174805, 5e-7);
    value(result, "or", 2.761905, 5e-7);
    value(result, "or.lower", 1.1225, 2e-4); // the golden limits were made with z = 1.96
    value(result, "or.upper", 6.7954, 2e-4);
    value(result, "rd", 0.148654, 5e-7);
    value(result, "cell.clinical.agree.row", 88.5496, 5e-5);
    value(result, "cell.other.disagree.row", 26.3158, 5e-5);
  }

  @Test
  void singleTests() {
    AnalysisResult g2 = Tables.run("likelihood-ratio", LENGTH_BY_ANXIOUS, "length,anxious", "",
        "collapse.anxious=" + AGREE);
    value(g2, "g2", 13.711823, 5e-7);
    value(g2, "df", 4, 0);
    value(g2, "p", 0.008274, 5e-7);
    AnalysisResult linear = Tables.run("linear-by-linear", LENGTH_BY_ANXIOUS, "length,anxious", "",
        "collapse=" + AGREE);
    value(linear, "chi2", 10.362664, 5e-7);
    value(linear, "p", 0.001286, 5e-7);
    AnalysisResult trend = Tables.run("cochran-armitage", LENGTH_BY_ANXIOUS, "length,anxious", "",
        "collapse.anxious=" + AGREE);
    value(trend, "chi2", 10.423621, 5e-7);
    value(trend, "p", 0.001244, 5e-7);
    AnalysisResult fisher = Tables.run("fisher-exact", TRAINING_BY_CONFIDENT, "training,confident", "", CLINICAL,
        "collapse.confident=" + AGREE);
    value(fisher, "p", 0.035638, 5e-7);
  }

  @Test
  void rankCorrelations() {
    AnalysisResult spearman = Tables.run("spearman", LENGTH_BY_ANXIOUS, "length,anxious", "");
    value(spearman, "rho", 0.264212, 5e-7);
    value(spearman, "p", 0.00047953, 5e-9);
    value(spearman, "n", 171, 0);
    AnalysisResult kendall = Tables.run("kendall", LENGTH_BY_ANXIOUS, "length,anxious", "");
    value(kendall, "tau", 0.219958, 5e-7);
  }

  @Test
  void publishedRankCorrelations() {
    double[][] published = {{0.43, 165, 6.0807, 8.213e-9, 0.2967, 0.5469},
        {-0.24, 114, -2.6164, 0.01011, -0.4060, -0.0587},
        {-0.41, 166, -5.7567, 4.119e-8, -0.5293, -0.2748}, {0.58, 162, 9.0061, 6.069e-16, 0.4676, 0.6739}};
    for (double[] row : published) {
      AnalysisResult result = Tables.summary("spearman", "r=" + row[0], "n=" + (long) row[1]);
      value(result, "rho", row[0], 0);
      value(result, "t", row[2], 5e-5);
      value(result, "p", row[3], 1e-3 * row[3]);
      value(result, "lower", row[4], 5e-5);
      value(result, "upper", row[5], 5e-5);
      value(result, "df", row[1] - 2, 0);
    }
  }

  @Test
  void rankComparisons() {
    AnalysisResult length = Tables.run("kruskal-wallis", LENGTH_BY_ANXIOUS, "anxious", "length");
    value(length, "h", 13.452403, 5e-7);
    value(length, "df", 4, 0);
    value(length, "p", 0.009264, 5e-7);
    AnalysisResult training = Tables.run("kruskal-wallis", TRAINING_BY_CONFIDENT, "confident", "training");
    value(training, "h", 17.946516, 5e-7);
    value(training, "p", 0.003014, 5e-7);
    AnalysisResult clinical = Tables.run("mann-whitney", TRAINING_BY_CONFIDENT, "confident", "training", CLINICAL);
    value(clinical, "u", 1715.5, 0);
    value(clinical, "p", 0.001241, 5e-7);
    value(clinical, "group.clinical.mean", 1.740458, 5e-7);
    value(clinical, "group.other.mean", 2.157895, 5e-7);
    value(Tables.run("mann-whitney", TRAINING_BY_CONFIDENT, "confident", "training", CLINICAL, "continuity=true"), "p",
        0.001250, 5e-7);
  }

  @Test
  void adultWellbeingByHeadOfHousehold() {
    int[][][] scales = {{{3, 9, 2}, {3, 3, 1}}, {{8, 5, 1}, {5, 1, 1}}, {{11, 3, 0}, {6, 0, 1}},
        {{14, 0, 0}, {5, 1, 1}}};
    double[] u = {58, 54, 51, 35};
    double[] p = {0.450, 0.665, 0.827, 0.0404};
    double[] normal = {21.4286, 57.1429, 78.5714, 100};
    for (int i = 0; i < scales.length; i++) {
      DataTable table = Tables.crossed("head", "band", scales[i]);
      AnalysisResult test = Tables.run("mann-whitney", table, "band", "head");
      value(test, "u", u[i], 0);
      value(test, "p", p[i], 5e-4);
      value(Tables.run("crosstab", table, "head,band", ""), "cell.1.1.row", normal[i], 5e-5);
    }
  }

  @Test
  void strengthsAndDifficultiesAgainstTheNorm() {
    int[][] bands = {{16, 0, 6}, {17, 1, 4}, {12, 3, 7}, {15, 2, 5}, {13, 3, 6}, {20, 0, 2}, {13, 2, 7}};
    double[] p = {0.018216, 0.171928, 0.004390, 0.062134, 0.018216, 0.660801, 0.004390};
    for (int i = 0; i < bands.length; i++) {
      AnalysisResult result = Tables.run("binomial-test", answers(0, bands[i]), "q", "", "success=3", "p0=0.1",
          "alternative=greater");
      value(result, "p", p[i], 5e-7);
      value(result, "percent", 100.0 * bands[i][2] / 22, 1e-12);
      value(Tables.summary("binomial-test", "successes=" + bands[i][2], "n=22", "p0=0.1", "alternative=greater"), "p",
          p[i], 5e-7);
    }
  }

  @Test
  void proportions() {
    AnalysisResult response = Tables.summary("proportion", "successes=175", "n=303");
    value(response, "percent", 57.7558, 5e-5);
    AnalysisResult listened = Tables.run("proportion", answers(0, 3, 0, 5, 10, 11), "q", "", "success=4|5");
    value(listened, "lower", 54.283, 5e-4);
    value(listened, "upper", 85.301, 5e-4);
    value(listened, "exact.lower", 52.762, 5e-4);
    value(listened, "exact.upper", 87.266, 5e-4);
  }

  @Test
  void familyFunctioningFromSummaries() {
    String summary = "summary=Child:8:31.5:6.9;Head of household:13:29.4:12;Not head:7:30.3:12";
    AnalysisResult anova = Tables.summary("anova", summary);
    value(anova, "f", 0.093549, 5e-7);
    value(anova, "df1", 2, 0);
    value(anova, "df2", 25, 0);
    value(anova, "p", 0.911011, 5e-7);
    value(anova, "eta2", 0.0074, 5e-5);
    value(anova, "mean", 30.2250, 5e-5);
    value(anova, "sd", 10.4477, 5e-5);
    value(anova, "n", 28, 0);
    DataTable table = Tables.table(Tables.texts("who", "Child", "Head of household", "Not head"),
        Tables.codes("n", 8, 13, 7), Tables.decimals("mean", 31.5, 29.4, 30.3), Tables.decimals("sd", 6.9, 12, 12));
    assertEquals(anova.values(), Tables.run("anova", table, "n,mean,sd", "who", "rows=groups").values());
  }

  @Test
  void printedMeans() {
    AnalysisResult result = Tables.summary("grim", "summary=Child:8:31.5;Head:13:29.4;Not head:7:30.3");
    value(result, "group.Child.sum.min", 252, 0);
    value(result, "group.Child.sum.max", 252, 0);
    value(result, "group.Head.sum.min", 382, 0);
    value(result, "group.Not head.sum.max", 212, 0);
    value(Tables.summary("grim", "mean=31.4", "n=8"), "consistent", 1, 0); // 251 / 8 = 31.375
    value(Tables.summary("grim", "mean=31.41", "n=8"), "consistent", 0, 0);
  }

  @Test
  void printedPercentages() {
    AnalysisResult units = Tables.summary("percent-check", "percent=66:57");
    value(units, "base.min", 115, 0);
    value(units, "base.max", 116, 0);
    AnalysisResult teams = Tables.summary("percent-check", "percent=16:13");
    value(teams, "base.min", 119, 0);
    value(teams, "base.max", 128, 0);
    AnalysisResult count = Tables.summary("percent-check", "percent=43%", "n=122");
    value(count, "count.min", 52, 0);
    value(count, "count.max", 53, 0);
    AnalysisResult base = Tables.summary("percent-check", "percent=81:46;51:29;42:24;36:21;144:82");
    value(base, "bases", 1, 0);
    value(base, "base.min", 175, 0);
    value(Tables.summary("percent-check", "percent=10:34.4", "n=29"), "consistent", 0, 0);
    value(Tables.summary("percent-check", "percent=10:34.4", "n=29", "rounding=truncated"), "consistent", 1, 0);
  }
}
