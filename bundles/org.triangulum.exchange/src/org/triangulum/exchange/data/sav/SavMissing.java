// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.triangulum.exchange.data.CodeMeaning;
import org.triangulum.exchange.data.MissingSpan;
import org.triangulum.exchange.data.Variable;
import org.triangulum.model.study.MissingKind;

/**
 * The missing values of a numeric variable as SPSS can declare them: up to three codes, or a range and a code.
 *
 * @param range from and to; null where there is none
 * @param codes at most three, at most one beside a range
 * @param undeclared codes and ranges for which there is no room: their values become system-missing
 */
record SavMissing(double[] range, List<Double> codes, List<MissingSpan> undeclared) {
  private static final int MOST = 3;

  /**
   * The missing values of a variable.
   *
   * @param answers values that are no missing values, in order
   */
  static SavMissing of(Variable variable, TreeSet<Double> answers) {
    TreeSet<Double> codes = new TreeSet<>();
    for (CodeMeaning code : variable.codes()) {
      if (code.missing() != MissingKind.NONE) {
        codes.add(code.value());
      } else {
        answers.add(code.value());
      }
    }
    List<MissingSpan> spans = variable.spans();
    double[] range = null;
    if (!spans.isEmpty()) {
      MissingSpan first = spans.get(0);
      range = new double[] {first.from(), first.to()};
    } else if (codes.size() > MOST) {
      range = span(codes, answers);
    }
    if (range != null) {
      codes.removeAll(Set.copyOf(codes.subSet(range[0], true, range[1], true)));
    }
    List<MissingSpan> undeclared = new ArrayList<>(spans.subList(Math.min(1, spans.size()), spans.size()));
    List<Double> declared = new ArrayList<>();
    for (double code : codes) {
      if (declared.size() < (range == null ? MOST : 1)) {
        declared.add(code);
      } else {
        undeclared.add(new MissingSpan(code, code, MissingKind.MISSING));
      }
    }
    return new SavMissing(range, declared, undeclared);
  }

  /** The widest range of codes, all or all but one, in which no answer lies; null where there is none of two. */
  private static double[] span(TreeSet<Double> codes, TreeSet<Double> answers) {
    List<Double> sorted = List.copyOf(codes);
    double[] best = null;
    int most = 1;
    for (int from = 0; from < sorted.size(); from++) {
      for (int to = from + 1; to < sorted.size(); to++) {
        boolean free = answers.subSet(sorted.get(from), true, sorted.get(to), true).isEmpty();
        if (free && to - from + 1 > most) {
          most = to - from + 1;
          best = new double[] {sorted.get(from), sorted.get(to)};
        }
      }
    }
    return best;
  }

  boolean lost(double value) {
    return undeclared.stream().anyMatch(s -> value >= s.from() && value <= s.to());
  }

  boolean isEmpty() {
    return range == null && codes.isEmpty();
  }
}
