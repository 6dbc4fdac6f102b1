// SPDX-License-Identifier: EPL-2.0
package org.example.broken;

import org.triangulum.instruments.scoring.Form;
import org.triangulum.instruments.scoring.Scorer;

/** Never comes back. */
public final class EndlessScorer implements Scorer {
  @Override
  public String id() {
    return "endless";
  }

  @Override
  public double score(Form form) {
    double turns = 0;
    while (!form.answers().containsKey("no such item")) {
      turns++;
    }
    return turns;
  }

  @Override
  public String explain(Form form) {
    throw new IllegalStateException("no explanation");
  }
}
