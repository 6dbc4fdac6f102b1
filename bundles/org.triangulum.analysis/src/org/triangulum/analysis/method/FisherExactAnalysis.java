// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.stats.ChiSquare;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.Estimate;
import org.triangulum.stats.FisherExact;
import org.triangulum.stats.FisherExactTable;
import org.triangulum.stats.FisherSimulation;
import org.triangulum.stats.Interval;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.ReproducibleRandom;
import org.triangulum.stats.TwoByTwo;

/**
 * Fisher's exact test of a table of any size.
 *
 * <p>Values, after {@code group.G.} for a group: {@code n}, {@code p} (two-sided); simulated: {@code p.lower} and
 * {@code p.upper}, within which the exact p lies; 2 x 2: {@code p.less}, {@code p.greater}, {@code or} (conditional
 * maximum likelihood) with {@code or.lower} and {@code or.upper}; {@code v} (Cramér's) with {@code v.lower} and
 * {@code v.upper}.
 */
public final class FisherExactAnalysis extends OneTableTest {
  private static final ParameterSpec SUM = ParameterSpec.choice("sum",
      "All tables with these margins are summed (exact), or some are drawn by chance (simulated), for tables that the "
          + "exact sum is too long for; 2 x 2 tables are always exact.", "exact", "simulated");
  private static final ParameterSpec REPLICATES = ParameterSpec.integer("replicates", "10000", 1000, 1_000_000,
      "Tables drawn by a simulation, 1000 to 1000000.");
  private static final ParameterSpec SEED = ParameterSpec.integer("seed", "1", 0, 2_147_483_562,
      "Seed of the random numbers, 0 to 2147483562: the same seed gives the same p.");

  /** The analysis as services and extensions make it. */
  public FisherExactAnalysis() {
    super("fisher-exact", "Fisher's exact test",
        "Whether two categorical variables are independent, exactly, also for small counts; with an exact odds ratio "
            + "for 2 x 2 tables. Tables too large for it are refused with the reason, and can be simulated.",
        TwoWay.parameters(SUM, REPLICATES, SEED, CommonParameters.CONFIDENCE),
        List.of(References.FISHER, References.FREEMAN_HALTON, References.MEHTA_PATEL, References.AGRESTI_EXACT,
            References.DAVISON_HINKLEY, References.LECUYER, References.CLOPPER_PEARSON, References.CRAMER,
            References.SMITHSON));
  }

  @Override
  void add(TwoWay way, Rows rows) {
    CrossTab table = way.table().withoutEmpty();
    boolean fourfold = table.rows() == 2 && table.columns() == 2;
    if (simulated(way.run()) && !fourfold) {
      simulate(way, rows, table);
    } else {
      double p = FisherExactTable.twoSided(table);
      rows.n();
      rows.p("p", "Two-sided p", p, "sum of the probabilities of all tables with these margins no more likely than "
          + "this");
    }
    if (fourfold) {
      fourfold(way, rows, FisherExact.of(TwoByTwo.of(table)));
    }
    ChiSquare chi = ChiSquare.of(table);
    rows.estimate("v", "Cramér's V", new Estimate(chi.cramersV(), chi.cramersVInterval(way.run().confidence())),
        "sqrt(chi2 / (n (min(rows, columns) - 1))), interval by the noncentral chi-square distribution");
  }

  private static boolean simulated(Run run) {
    return run.parameters().text(SUM.name()).equals("simulated");
  }

  private static void simulate(TwoWay way, Rows rows, CrossTab table) {
    Run run = way.run();
    int draws = (int) run.parameters().integer(REPLICATES.name());
    FisherSimulation simulation = FisherSimulation.of(table, draws, new ReproducibleRandom(run.parameters().integer(
        SEED.name())), i -> run.step("tables drawn", (double) i / draws));
    Interval limits = simulation.interval(run.confidence());
    rows.n();
    rows.p("p", "Two-sided p, simulated", simulation.p(), "(tables drawn that are no more likely than this + 1) / "
        + "(draws + 1)");
    rows.p("p.lower", "Exact p, " + run.level() + " CI from", limits.lower(), "Clopper and Pearson's interval of the "
        + "share of tables drawn");
    rows.p("p.upper", "Exact p, to", limits.upper(), "Clopper and Pearson's interval of the share of tables drawn");
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
    String tables = !simulated(run) ? "summing all tables no more likely than the observed one" : "the share of tables "
        + "no more likely than the observed one among " + run.parameters().integer(REPLICATES.name())
        + " drawn with its margins, seed " + run.parameters().integer(SEED.name()) + " (2 x 2 tables by the exact sum)";
    return "Fisher's exact test (Freeman-Halton for larger tables), two-sided by " + tables
        + "; conditional odds ratio with exact " + run.level()
        + " interval for 2 x 2 tables, Cramér's V with "
        + "the interval by the noncentral chi-square distribution; "
        + "cases with both values";
  }
}
