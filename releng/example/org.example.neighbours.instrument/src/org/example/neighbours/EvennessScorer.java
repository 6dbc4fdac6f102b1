// SPDX-License-Identifier: EPL-2.0
package org.example.neighbours;

import java.util.List;
import org.triangulum.instruments.scoring.Form;
import org.triangulum.instruments.scoring.Scorer;

/** The least over the greatest answer: a rule that a definition cannot say, and so an example of a scorer in Java. */
public final class EvennessScorer implements Scorer {
  private static final List<String> ITEMS = List.of("NB1", "NB2", "NB3", "NB4");

  @Override
  public String id() {
    return "neighbours-evenness";
  }

  @Override
  public double score(Form form) {
    return least(form) / greatest(form);
  }

  @Override
  public String explain(Form form) {
    return Double.isNaN(score(form))
        ? "An answer is missing: evenness needs all four"
        : "The least answer, " + least(form) + ", over the greatest, " + greatest(form);
  }

  private static double least(Form form) {
    return ITEMS.stream().mapToDouble(item -> answer(form, item)).reduce(Math::min).getAsDouble();
  }

  private static double greatest(Form form) {
    return ITEMS.stream().mapToDouble(item -> answer(form, item)).reduce(Math::max).getAsDouble();
  }

  /** NaN for what is no answer: the code 9 says that there are no neighbours. */
  private static double answer(Form form, String item) {
    double code = form.number(item);
    return code >= 1 && code <= 4 ? code : Double.NaN;
  }
}
