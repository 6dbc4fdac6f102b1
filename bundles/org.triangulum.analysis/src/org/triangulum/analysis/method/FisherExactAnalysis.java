// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.stats.ChiSquare;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.Estimate;
import org.triangulum.stats.FisherExact;
import org.triangulum.stats.FisherExactTable;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.TwoByTwo;

/**
 * Fisher's exact test of a table of any size.
 *
 * <p>Values, after {@code group.G.} for a group: {@code n}, {@code p} (two-sided); 2 x 2: {@code p.less},
 * {@code p.greater}, {@code or} (conditional maximum likelihood) with {@code or.lower} and {@code or.upper}.
 */
public final class FisherExactAnalysis extends OneTableTest {

  /** The analysis as services and extensions make it. */
  public FisherExactAnalysis() {
    super("fisher-exact", "Fisher's exact test",
        "Whether two categorical variables are independent, exactly, also for small counts; with an exact odds ratio "
            + "for 2 x 2 tables. Large tables are refused with the reason.",
        TwoWay.parameters(CommonParameters.CONFIDENCE),
        List.of(References.FISHER, References.FREEMAN_HALTON, References.MEHTA_PATEL, References.CRAMER,
            References.SMITHSON));
  }

  @Override
  void add(TwoWay way, Rows rows) {
    CrossTab table = way.table().withoutEmpty();
    double p = FisherExactTable.twoSided(table);
    rows.n();
    rows.p("p", "Two-sided p", p, "sum of the probabilities of all tables with these margins no more likely than this");
    if (table.rows() == 2 && table.columns() == 2) {
      fourfold(way, rows, FisherExact.of(TwoByTwo.of(table)));
    }
    ChiSquare chi = ChiSquare.of(table);
    rows.estimate("v", "Cramér's V", new Estimate(chi.cramersV(), chi.cramersVInterval(way.run().confidence())),
        "sqrt(chi2 / (n (min(rows, columns) - 1))), interval by the noncentral chi-square distribution");
  }

  private static void fourfold(TwoWay way, Rows rows, FisherExact exact) {
    rows.p("p.less", "One-sided p, odds ratio below 1", exact.less(), "lower tail of the hypergeometric distribution");
    rows.p("p.greater", "One-sided p, odds ratio above 1", exact.greater(),
        "upper tail of the hypergeometric distribution");
    try {
      Estimate odds = exact.oddsRatio(way.run().confidence());
      rows.estimate("or", "Odds ratio", odds, "conditional maximum likelihood estimate with its exact interval");
    } catch (NotComputableException e) {
      way.run().out().warn("Odds ratio of " + way.of() + ": " + e.getMessage());
    }
  }

  @Override
  String method(Run run) {
    return "Fisher's exact test (Freeman-Halton for larger tables), two-sided by summing all tables no more likely "
        + "than the observed one; conditional odds ratio with exact " + run.level()
        + " interval for 2 x 2 tables, Cramér's V with "
        + "the interval by the noncentral chi-square distribution; "
        + "cases with both values";
  }
}
