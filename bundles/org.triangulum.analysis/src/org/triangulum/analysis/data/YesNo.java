// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.Parameters;
import org.triangulum.analysis.result.Base;

/** Several variables as yes-no answers of the same cases, counted for each group. */
public final class YesNo {
  /** Which values count as yes. */
  public static final ParameterSpec SUCCESS = ParameterSpec.of("success", Kind.CATEGORIES, "",
      "Values that count as yes, by code or label; empty for the higher of two codes.");

  private final long[][] yes;
  private final long[] cases;
  private final long[] none;
  private final long[] all;
  private final long[] applicable;

  private YesNo(int groups, int variables) {
    yes = new long[groups][variables];
    cases = new long[groups];
    none = new long[groups];
    all = new long[groups];
    applicable = new long[groups];
  }

  /**
   * Each row's answer: 1 for yes, 0 for no, NaN for none.
   *
   * @throws AnalysisException when it is not said what counts as yes and the values do not tell
   */
  public static double[] numbers(Sample sample, Parameters parameters, String name) {
    Factor factor = sample.factor(name);
    TreeSet<Integer> chosen = new TreeSet<>();
    if (parameters.has(SUCCESS.name())) {
      chosen.addAll(Selection.named(factor, parameters.list(SUCCESS.name())));
    } else {
      TreeSet<Integer> used = new TreeSet<>();
      IntStream.range(0, factor.rows()).map(factor::code).filter(c -> c >= 0).forEach(used::add);
      if (used.size() > 2 || !factor.scored()) {
        throw new AnalysisException(name + (used.size() > 2 ? " has " + used.size() + " different values" : " is text")
            + "; say which count as yes with success");
      }
      // The higher of two codes; a single code used is the higher one when the variable has a lower one.
      if (!used.isEmpty() && (used.size() == 2 || used.last() > 0)) {
        chosen.add(used.last());
      }
    }
    return IntStream.range(0, factor.rows()).mapToDouble(row -> factor.code(row) < 0 ? Double.NaN
        : chosen.contains(factor.code(row)) ? 1 : 0).toArray();
  }

  /**
   * Counts.
   *
   * @param everyOne whether only cases count that answered each variable; else those that answered any
   */
  public static YesNo of(Sample sample, Parameters parameters, List<String> names, boolean everyOne) {
    List<double[]> columns = names.stream().map(name -> numbers(sample, parameters, name)).toList();
    List<Factor> factors = names.stream().map(sample::factor).toList();
    Optional<Factor> by = sample.by();
    YesNo result = new YesNo(by.map(Factor::size).orElse(1), names.size());
    for (int row = 0; row < sample.rows(); row++) {
      int at = row;
      int g = by.isEmpty() ? 0 : by.get().code(row);
      if (g < 0) {
        continue;
      }
      int weight = sample.weight(row);
      long answered = columns.stream().filter(c -> !Double.isNaN(c[at])).count();
      boolean counts = everyOne ? answered == names.size() : answered > 0;
      result.all[g] += weight;
      result.applicable[g] += factors.stream().anyMatch(f -> Factor.applicable(f.code(at))) ? weight : 0;
      if (counts) {
        result.cases[g] += weight;
        boolean any = false;
        for (int v = 0; v < names.size(); v++) {
          boolean yes = columns.get(v)[row] == 1;
          any |= yes;
          result.yes[g][v] += yes ? weight : 0;
        }
        result.none[g] += any ? 0 : weight;
      }
    }
    return result;
  }

  /** Cases with yes of each variable. */
  public long[] yes(int group) {
    return yes[group].clone();
  }

  /** Cases that count. */
  public long cases(int group) {
    return cases[group];
  }

  /** Cases that count and said yes to nothing. */
  public long none(int group) {
    return none[group];
  }

  /** The counts behind a group. */
  public Base base(int group, String name) {
    return new Base(name, all[group], applicable[group], cases[group], cases[group], "valid");
  }
}
