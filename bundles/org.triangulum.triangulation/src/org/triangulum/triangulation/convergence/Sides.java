// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.ItemKind;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.ResponseSet;
import org.triangulum.model.study.Stance;

/**
 * Which codes of a response set speak for what the item states, and which against it.
 *
 * @param codes stance by code: positive, negative, or neutral; codes that are not there take no side
 */
record Sides(Map<Double, Stance> codes) {

  Sides {
    codes = Map.copyOf(codes);
  }

  /**
   * As declared by the options, else by polarity around the middle of the codes of a rating; empty where neither is
   * known. Bands of a score have no middle by themselves: where they begin is a matter of norms.
   */
  static Optional<Sides> of(Item item) {
    ResponseSet set = item == null ? null : item.getResponseSet();
    if (set == null) {
      return Optional.empty();
    }
    List<ResponseOption> options = set.getOptions().stream().filter(o -> o.getMissing() == MissingKind.NONE).toList();
    Map<Double, Stance> codes = new HashMap<>();
    options.stream().filter(o -> o.getStance() != Stance.NONE)
        .forEach(o -> codes.put((double) o.getCode(), o.getStance()));
    if (codes.isEmpty() && item.getKind() != ItemKind.BAND && set.getPolarity() != Polarity.UNSTATED
        && options.size() > 1) {
      DoubleSummaryStatistics range = options.stream().mapToDouble(ResponseOption::getCode).summaryStatistics();
      double middle = (range.getMin() + range.getMax()) / 2;
      boolean high = set.getPolarity() == Polarity.HIGH_IS_BETTER || set.getPolarity() == Polarity.HIGH_IS_MORE;
      options.forEach(o -> codes.put((double) o.getCode(), o.getCode() == middle ? Stance.NEUTRAL
          : o.getCode() > middle == high ? Stance.POSITIVE : Stance.NEGATIVE));
    }
    return codes.isEmpty() ? Optional.empty() : Optional.of(new Sides(codes));
  }

  /** Which side a code takes; NONE where nobody knows. */
  Stance of(double code) {
    return codes.getOrDefault(code, Stance.NONE);
  }
}
