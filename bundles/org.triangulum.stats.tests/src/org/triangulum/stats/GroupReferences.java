// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The comparisons of groups and of repeated measurements that groups.csv names. */
final class GroupReferences {
  private final ReferenceStatistics all;

  GroupReferences(ReferenceStatistics all) {
    this.all = all;
  }

  void add() {
    means();
    variances();
    pairs();
    repeated();
    changes();
    all.add("range.upper", d -> new StudentizedRange((int) d.number("k"), d.number("df")).upper(d.number("q")));
  }

  private static List<GroupSummary> summaries(ReferenceCase d) {
    return IntStream.range(0, d.groups().length).mapToObj(d::group).toList();
  }

  private void means() {
    all.addInterval("d95", d -> StandardizedMean.of(d.group(0), d.group(1)).interval(0.95));
    all.add("g", d -> StandardizedMean.of(d.group(0), d.group(1)).g());
    all.addInterval("g95", d -> StandardizedMean.of(d.group(0), d.group(1)).gInterval(0.95));
    all.add("welchAnova.f", d -> WelchAnova.of(summaries(d)).f());
    all.add("welchAnova.df2", d -> WelchAnova.of(summaries(d)).df2());
    all.add("welchAnova.p", d -> WelchAnova.of(summaries(d)).p());
    all.addInterval("welchAnova.omega95", d -> WelchAnova.of(summaries(d)).omegaSquaredInterval(0.95));
    all.addInterval("anova.eta95", d -> Anova.of(summaries(d)).etaSquaredInterval(0.95));
    all.add("tukey.difference", d -> PairwiseMeans.tukey(summaries(d)).get(0).difference());
    all.add("tukey.t", d -> PairwiseMeans.tukey(summaries(d)).get(0).t());
    all.add("tukey.padj", d -> PairwiseMeans.tukey(summaries(d)).get(0).p());
    all.addInterval("tukey95", d -> PairwiseMeans.tukey(summaries(d)).get(0).interval(0.95));
    all.add("gamesHowell.t", d -> PairwiseMeans.gamesHowell(summaries(d)).get(0).t());
    all.add("gamesHowell.df", d -> PairwiseMeans.gamesHowell(summaries(d)).get(0).df());
    all.add("gamesHowell.padj", d -> PairwiseMeans.gamesHowell(summaries(d)).get(0).p());
    all.addInterval("gamesHowell95", d -> PairwiseMeans.gamesHowell(summaries(d)).get(0).interval(0.95));
  }

  private void variances() {
    for (Levene.Centre centre : Levene.Centre.values()) {
      String name = centre.name().toLowerCase(Locale.ROOT);
      all.add("levene.f." + name, d -> Levene.of(centre, d.groups()).f());
      all.add("levene.p." + name, d -> Levene.of(centre, d.groups()).p());
    }
  }

  private void pairs() {
    all.add("dunn.z", d -> Dunn.of(d.groups()).get(0).test().z());
    all.add("dunn.p", d -> Dunn.of(d.groups()).get(0).test().p());
    all.add("dunn.bonferroni.p", d -> adjusted(d, PAdjustment.BONFERRONI));
    all.add("dunn.holm.p", d -> adjusted(d, PAdjustment.HOLM));
    all.add("dunn.BH.p", d -> adjusted(d, PAdjustment.BENJAMINI_HOCHBERG));
  }

  private static double adjusted(ReferenceCase d, PAdjustment adjustment) {
    return adjustment.of(Dunn.of(d.groups()).stream().mapToDouble(pair -> pair.test().p()).toArray())[0];
  }

  private void repeated() {
    all.add("friedman.chi2", d -> Friedman.of(d.columns()).test().statistic());
    all.add("friedman.p", d -> Friedman.of(d.columns()).test().p());
    all.add("friedman.w", d -> Friedman.of(d.columns()).w());
    all.addInterval("friedman.w95", d -> Friedman.of(d.columns()).wInterval(0.95));
    all.add("friedman.z", d -> Friedman.of(d.columns()).compare(0, 1).z());
    all.add("friedman.exact", d -> Friedman.exactP(d.columns()));
    all.add("cochran.q", d -> Friedman.of(d.columns()).test().statistic());
    all.add("dz", d -> paired(d).d());
    all.addInterval("dz95", d -> paired(d).interval(0.95));
    all.add("gz", d -> paired(d).g());
    all.add("rankBiserial", d -> Wilcoxon.of(d.x(), d.y()).rankBiserial());
    all.addInterval("rankBiserial95", d -> Wilcoxon.of(d.x(), d.y()).rankBiserialInterval(0.95));
  }

  private static StandardizedMean paired(ReferenceCase d) {
    return StandardizedMean.paired(GroupSummary.of(IntStream.range(0, d.x().length)
        .mapToDouble(i -> d.x()[i] - d.y()[i]).toArray()));
  }

  private void changes() {
    all.add("mcnemar.chi2", d -> McNemar.of(d.table()).test().statistic());
    all.add("mcnemar.p", d -> McNemar.of(d.table()).test().p());
    all.add("mcnemar.corrected", d -> McNemar.of(d.table()).continuityCorrected().p());
    all.add("mcnemar.exact", d -> McNemar.of(d.table()).exactP());
    all.addInterval("mcnemar.or95", d -> McNemar.of(d.table()).oddsRatio(0.95).interval());
    all.add("mcnemar.difference", d -> McNemar.of(d.table()).difference());
    all.addInterval("mcnemar.difference95", d -> McNemar.of(d.table()).differenceInterval(0.95));
    all.add("bowker.chi2", d -> McNemar.bowker(d.table()).statistic());
    all.add("bowker.p", d -> McNemar.bowker(d.table()).p());
  }
}
