// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Intervals of effect sizes. Expected values come from R 4.2: pchisq and pf with ncp, uniroot for the limits, and the
 * delta method with numerical gradients for the standard errors.
 */
class EffectIntervalsTest {
  private static final CrossTab LENGTH_BY_ANXIOUS = CrossTab.of(new long[][] {
      {7, 18, 7, 0}, {8, 14, 9, 1}, {6, 26, 9, 1}, {6, 9, 10, 4}, {2, 14, 16, 4}});

  @Test
  void noncentralDistributions() {
    assertEquals(0.5379414006, Noncentral.chiSquareLower(13.7, 4, 10), 1e-10);
    assertEquals(0.9366083385, Noncentral.chiSquareLower(900, 12, 800), 1e-9);
    assertEquals(0.4518386457, Noncentral.fLower(2.5, 3, 40, 6), 1e-9); // R stops at 1e-9;
    assertEquals(0.5842074465, Noncentral.fLower(30, 2, 100, 55), 1e-9);
    assertEquals(1 - Tails.chiSquareUpper(5, 3), Noncentral.chiSquareLower(5, 3, 0), 1e-14);
    assertEquals(1 - Tails.fUpper(2, 3, 9), Noncentral.fLower(2, 3, 9, 0), 1e-14);
  }

  @Test
  void noncentralChiSquareOfLargeTables() {
    double before = 1;
    for (double noncentrality = 99_000; noncentrality < 101_000; noncentrality += 100) {
      double p = Noncentral.chiSquareLower(100_000, 6, noncentrality);
      assertTrue(p >= 0 && p < before, "falls with the noncentrality: " + p + " after " + before);
      before = p;
    }
    assertEquals(0.5, Noncentral.chiSquareLower(100_006, 6, 100_000), 0.002, "nearly normal around its mean");
  }

  @Test
  void cramersV() {
    Interval full = ChiSquare.of(CrossTab.of(new long[][] {{25, 7}, {22, 10}, {32, 10}, {15, 14}, {16, 20}}))
        .cramersVInterval(0.95);
    assertEquals(0.0769057290, full.lower(), 1e-7);
    assertEquals(0.4071233212, full.upper(), 1e-7);
    Interval fourfold = ChiSquare.of(CrossTab.of(new long[][] {{116, 15}, {28, 10}})).cramersVInterval(0.95);
    assertEquals(0.0129117669, fourfold.lower(), 1e-7);
    assertEquals(0.3255711188, fourfold.upper(), 1e-7);
    Interval perfect = ChiSquare.of(CrossTab.of(new long[][] {{50, 0}, {0, 50}})).cramersVInterval(0.95);
    assertTrue(perfect.lower() > 0.7 && perfect.upper() == 1, perfect.toString());
    Interval none = ChiSquare.of(CrossTab.of(new long[][] {{50, 50}, {50, 50}})).cramersVInterval(0.95);
    assertEquals(0, none.lower());
    assertTrue(none.upper() < 0.01, none.toString());
  }

  @Test
  void etaSquared() {
    Interval none = Anova.of(List.of(new GroupSummary(8, 31.5, 6.9), new GroupSummary(13, 29.4, 12),
        new GroupSummary(7, 30.3, 12))).etaSquaredInterval(0.95);
    assertEquals(0, none.lower());
    assertEquals(0.0870574959, none.upper(), 1e-5);
    // F(3, 60) = 8.2: sums of squares that give it
    Interval some = new Anova(4, 64, 0, 8.2 * 3, 60, List.of()).etaSquaredInterval(0.95);
    assertEquals(0.0887032697, some.lower(), 1e-8);
    assertEquals(0.4285456192, some.upper(), 1e-8);
    assertThrows(NotComputableException.class, () -> new Anova(2, 4, 0, 1, 0, List.of()).etaSquaredInterval(0.95));
  }

  @Test
  void ordinalErrors() {
    OrdinalErrors errors = OrdinalErrors.of(LENGTH_BY_ANXIOUS);
    assertEquals(0.2199583966, errors.tauB(), 1e-10);
    assertEquals(0.0596807675, errors.tauBError(), 1e-9);
    assertEquals(0.3005436189, errors.gamma(), 1e-10);
    assertEquals(0.0801015323, errors.gammaError(), 1e-9);
    assertEquals(0.1993817620, errors.somersD(), 1e-10);
    assertEquals(0.0546887286, errors.somersDError(), 1e-9);
    Interval tau = errors.tauBInterval(0.95);
    assertEquals(0.2199583966 - 1.959963985 * 0.0596807675, tau.lower(), 1e-9);
    assertEquals(1, OrdinalErrors.of(CrossTab.of(new long[][] {{9, 0}, {0, 9}})).tauBInterval(0.95).upper());
    assertThrows(NotComputableException.class, () -> OrdinalErrors.of(CrossTab.of(new long[][] {{9, 3}})));
  }

  @Test
  void probabilityOfSuperiority() {
    Interval interval = new MannWhitney(1715.5, 131, 38, 0).superiorityInterval(0.95);
    assertEquals(0.2558451310, interval.lower(), 1e-9);
    assertEquals(0.4484968111, interval.upper(), 1e-9);
    Interval all = new MannWhitney(20, 4, 5, 0).superiorityInterval(0.95);
    assertTrue(all.lower() > 0.3 && all.lower() < 1 && all.upper() == 1, all.toString());
    Interval none = new MannWhitney(0, 4, 5, 0).superiorityInterval(0.95);
    assertEquals(0, none.lower());
    assertEquals(1 - all.lower(), none.upper(), 1e-12, "the mirror image");
  }

  @Test
  void tauOfContinuousVariables() {
    double[] x = new double[171];
    double[] y = new double[171];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
      y[i] = (i * 71) % 171 + 0.3 * i;
    }
    OrdinalAssociation pairs = OrdinalAssociation.of(x, y);
    double z = 0.5 * Math.log((1 + pairs.tauB()) / (1 - pairs.tauB()));
    double half = 1.959963984540054 * Math.sqrt(0.437 / 167);
    assertEquals(Math.tanh(z - half), pairs.tauBInterval(0.95).lower(), 1e-12);
    assertEquals(Math.tanh(z + half), pairs.tauBInterval(0.95).upper(), 1e-12);
    assertThrows(NotComputableException.class,
        () -> OrdinalAssociation.of(new double[] {1, 2, 3}, new double[] {1, 3, 2}).tauBInterval(0.95));
  }
}
