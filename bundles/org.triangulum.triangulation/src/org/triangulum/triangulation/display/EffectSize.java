// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.JointCell;
import org.triangulum.model.study.JointRow;
import org.triangulum.model.study.JointTarget;
import org.triangulum.triangulation.StudyView;

/**
 * The value by which a row stands in an order by effect: the one the row names, else the largest effect size among its
 * results. Sizes of different kinds are compared as they are, which orders a table and nothing more.
 *
 * @param run whose value it is
 * @param place name of the value
 * @param size absolute; of an odds or risk ratio the absolute logarithm
 */
record EffectSize(AnalysisRun run, String place, double size) {
  /** Last parts of the names of values that are effect sizes. */
  private static final List<String> SYMBOLS = List.of("d", "g", "delta", "v", "phi", "w", "rho", "tau", "r", "eta2",
      "omega2", "epsilon2", "rank-biserial");
  private static final List<String> RATIOS = List.of("odds-ratio", "risk-ratio", "or", "rr");

  /** The effect of a row; empty where nothing in it has one. */
  static Optional<EffectSize> of(JointRow row, StudyView view) {
    if (row.getEffectRun() != null) {
      String place = orEmpty(row.getEffectPlace());
      return view.number(row.getEffectRun(), place).map(n -> new EffectSize(row.getEffectRun(), place, size(place, n)));
    }
    EffectSize largest = null;
    for (AnalysisRun run : runs(row).distinct().toList()) {
      Map<String, Double> values = view.result(run).map(r -> r.values()).orElse(Map.of());
      for (Map.Entry<String, Double> value : values.entrySet()) {
        String symbol = symbol(value.getKey());
        if (SYMBOLS.contains(symbol) || RATIOS.contains(symbol)) {
          EffectSize effect = new EffectSize(run, value.getKey(), size(value.getKey(), value.getValue()));
          largest = largest == null || effect.size() > largest.size() ? effect : largest;
        }
      }
    }
    return Optional.ofNullable(largest);
  }

  private static Stream<AnalysisRun> runs(JointRow row) {
    return Stream.concat(row.getQuantitative().stream(), row.getCells().stream().map(JointCell::getTargets)
        .flatMap(List::stream).map(JointTarget::getTarget)).filter(AnalysisRun.class::isInstance)
        .map(AnalysisRun.class::cast);
  }

  private static double size(String place, double value) {
    return Math.abs(RATIOS.contains(symbol(place)) && value > 0 ? Math.log(value) : value);
  }

  private static String symbol(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
