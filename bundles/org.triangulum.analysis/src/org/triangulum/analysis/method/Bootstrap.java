// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.stats.CaseBootstrap;
import org.triangulum.stats.ReproducibleRandom;

/** The bootstrap of cases as it is asked for. */
record Bootstrap(Run run) {
  static final ParameterSpec REPLICATES = ParameterSpec.integer("replicates", "1000", 100, 100_000,
      "Draws of the bootstrap interval, 100 to 100000.");
  static final ParameterSpec SEED = ParameterSpec.integer("seed", "1", 0, 2_147_483_562,
      "Seed of the random numbers, 0 to 2147483562: the same seed gives the same interval.");
  /** For coefficients that have other intervals too. */
  static final ParameterSpec INTERVAL = ParameterSpec.choice("interval",
      "Intervals by the large-sample approximation, or by cases drawn again (bootstrap); for few cases the bootstrap.",
      "large-sample", "bootstrap");

  /** Whether it is asked for, where there are other intervals too. */
  boolean wanted() {
    return run.parameters().text(INTERVAL.name()).equals("bootstrap");
  }

  int replicates() {
    return (int) run.parameters().integer(REPLICATES.name());
  }

  ReproducibleRandom random() {
    return new ReproducibleRandom(run.parameters().integer(SEED.name()));
  }

  IntConsumer step() {
    return i -> run.step("bootstrap", (double) i / replicates());
  }

  /** Statistics of the number of cases of each kind, drawn again. */
  CaseBootstrap draw(long[] cases, List<ToDoubleFunction<long[]>> statistics) {
    return CaseBootstrap.of(cases, replicates(), random(), step(), statistics);
  }

  /** How the intervals are made, as a part of the method's name. */
  String named() {
    return "percentile bootstrap, " + replicates() + " draws of cases, seed " + run.parameters().integer(SEED.name());
  }
}
