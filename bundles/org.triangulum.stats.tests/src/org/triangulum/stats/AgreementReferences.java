// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Locale;

/** The coefficients of agreement that agreement.csv names. */
final class AgreementReferences {
  private final ReferenceStatistics all;

  AgreementReferences(ReferenceStatistics all) {
    this.all = all;
  }

  void add() {
    all.add("fleiss.kappa", d -> fleiss(d).kappa());
    all.add("fleiss.observed", d -> fleiss(d).observed());
    all.addInterval("fleiss95", d -> fleiss(d).interval(0.95));
    all.add("fleiss.z", d -> fleiss(d).test().z());
    all.add("brennanPrediger", d -> fleiss(d).brennanPrediger((int) d.number("categories")));
    all.addInterval("brennanPrediger95", d -> fleiss(d).brennanPredigerInterval((int) d.number("categories"), 0.95));
    for (KrippendorffAlpha.Level level : KrippendorffAlpha.Level.values()) {
      String name = level.name().toLowerCase(Locale.ROOT);
      all.add("alpha." + name, d -> KrippendorffAlpha.of(level, d.columns()).alpha());
      all.addInterval("alpha95." + name, d -> KrippendorffAlpha.of(level, d.columns()).bootstrap(0.95, 200,
          new ReproducibleRandom(1), replicate -> { }));
    }
    all.add("random.last", d -> random(d, 1999).next());
    all.add("random.normal", d -> random(d, 2000).nextNormal());
    all.add("random.mean", d -> {
      ReproducibleRandom random = random(d, 0);
      double sum = 0;
      for (int i = 0; i < 2000; i++) {
        sum += random.next();
      }
      return sum / 2000;
    });
  }

  private static ReproducibleRandom random(ReferenceCase d, int skipped) {
    ReproducibleRandom random = new ReproducibleRandom((long) d.number("seed"));
    for (int i = 0; i < skipped; i++) {
      random.next();
    }
    return random;
  }

  /** Ratings are numbered from 1. */
  private static FleissKappa fleiss(ReferenceCase d) {
    double[][] raters = d.columns();
    int[][] counts = new int[raters[0].length][(int) d.number("categories")];
    for (double[] rater : raters) {
      for (int i = 0; i < counts.length; i++) {
        counts[i][(int) rater[i] - 1]++;
      }
    }
    return FleissKappa.of(counts);
  }
}
