// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.util.Arrays;
import java.util.List;
import org.triangulum.instruments.definition.Response;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CodeValues;

/** The values of one term in all forms, added up block by block. */
sealed interface TermColumn {

  /** Adds what the term contributes in rows {@code from} to {@code to} to the sums, weights and counts. */
  void addTo(int from, int to, double[] sums, double[] weights, int[] answered);

  /** Codes, looked up: what 256 codes contribute is computed once. */
  record Codes(byte[] codes, double[] contributions, int[] present, double weight) implements TermColumn {

    static Codes of(byte[] codes, ScaleProgram program, TermValues term) {
      double[] contributions = new double[256];
      int[] present = new int[256];
      for (int code = Byte.MIN_VALUE; code <= Byte.MAX_VALUE; code++) {
        double value = code >= CodeValues.MIN ? term.value(code)
            : code == CodeValues.missingCode(MissingKind.NOT_APPLICABLE) ? term.notApplicable() : Double.NaN;
        if (value == value) {
          contributions[code & 0xff] = program.contribution(term, value);
          present[code & 0xff] = 1;
        }
      }
      return new Codes(codes, contributions, present, term.term().weight());
    }

    /** Whether the codes of an item can be stored as small codes. */
    static boolean suit(TermValues term, List<Response> options) {
      return term.item().range() == null && options.stream().allMatch(option -> option.code() == (byte) option.code()
          && option.code() >= CodeValues.MIN);
    }

    @Override
    public void addTo(int from, int to, double[] sums, double[] weights, int[] answered) {
      for (int row = from, i = 0; row < to; row++, i++) {
        int code = codes[row] & 0xff;
        sums[i] += contributions[code];
        answered[i] += present[code];
      }
      if (weights != null) {
        for (int row = from, i = 0; row < to; row++, i++) {
          weights[i] += present[codes[row] & 0xff] * weight;
        }
      }
    }
  }

  /** Values computed before, NaN where there is none: numbers, and scores of other scales. */
  record Values(double[] values, ScaleProgram program, TermValues term) implements TermColumn {

    static Values ofScores(double[] scores, ScaleProgram program, TermValues term) {
      return new Values(Arrays.stream(scores).map(term::value).toArray(), program, term);
    }

    @Override
    public void addTo(int from, int to, double[] sums, double[] weights, int[] answered) {
      for (int row = from, i = 0; row < to; row++, i++) {
        double value = values[row];
        if (value == value) {
          sums[i] += program.contribution(term, value);
          answered[i]++;
          if (weights != null) {
            weights[i] += term.term().weight();
          }
        }
      }
    }
  }
}
