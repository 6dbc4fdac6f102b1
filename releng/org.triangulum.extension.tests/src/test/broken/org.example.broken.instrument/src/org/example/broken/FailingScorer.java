// SPDX-License-Identifier: EPL-2.0
package org.example.broken;

import org.triangulum.instruments.scoring.Form;
import org.triangulum.instruments.scoring.Scorer;

/** Cannot even be made. */
public final class FailingScorer implements Scorer {
  public FailingScorer() {
    throw new IllegalStateException("this scorer cannot be made");
  }

  @Override
  public String id() {
    return "failing";
  }

  @Override
  public double score(Form form) {
    return 0;
  }

  @Override
  public String explain(Form form) {
    return "";
  }
}
