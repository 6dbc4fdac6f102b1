// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.List;
import java.util.OptionalDouble;
import org.triangulum.stats.CohenKappa;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.NotComputableException;

/**
 * How far two give the same codes to the same cases.
 *
 * @param n cases both coded
 * @param agreed of these, with the same code
 * @param kappa Cohen's kappa (1960, unweighted, over all codes there are); empty without cases and with one and the
 *     same code throughout
 */
public record CodeAgreement(int n, int agreed, OptionalDouble kappa) {

  /**
   * Counts the codes of two.
   *
   * @param codes all codes there are
   * @param second as many as {@code first}, in the same order of cases
   */
  public static <E extends Enum<E>> CodeAgreement of(Class<E> codes, List<E> first, List<E> second) {
    int size = codes.getEnumConstants().length;
    long[][] counts = new long[size][size];
    int agreed = 0;
    for (int i = 0; i < first.size(); i++) {
      counts[first.get(i).ordinal()][second.get(i).ordinal()]++;
      agreed += first.get(i) == second.get(i) ? 1 : 0;
    }
    try {
      return new CodeAgreement(first.size(), agreed,
          OptionalDouble.of(CohenKappa.of(CrossTab.of(counts), CohenKappa.Weights.NONE).kappa()));
    } catch (NotComputableException e) {
      return new CodeAgreement(first.size(), agreed, OptionalDouble.empty());
    }
  }

  /** Share of cases with the same code, in percent; empty without cases. */
  public OptionalDouble percent() {
    return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * agreed / n);
  }
}
