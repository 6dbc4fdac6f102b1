// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

/**
 * Scores a scale whose rule a definition cannot say. Implementations are stateless and have a public constructor
 * without arguments; they are found through {@code META-INF/services/org.triangulum.instruments.scoring.Scorer} or the
 * extension point {@code org.triangulum.instruments.instruments}, and a scale names them by id.
 */
public interface Scorer {

  /** Kebab-case, unique among all scorers, never changed once released. */
  String id();

  /**
   * The score of a form. The same form gives the same score.
   *
   * @return finite, or NaN where too little is answered
   */
  double score(Form form);

  /** How the score of a form came about, one sentence a step, for the trail. */
  String explain(Form form);
}
