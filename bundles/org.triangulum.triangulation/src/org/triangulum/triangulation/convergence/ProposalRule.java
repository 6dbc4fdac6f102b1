// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

/**
 * The two cut-offs by which proposals are made. They are conventions, not facts: a study may take others before it
 * starts to judge.
 *
 * @param dominance share of the people who take a side that must take the same one for a source to count as speaking
 *     with one voice, above 0.5 to 1. The default is 0.75, the median of the thresholds by which Delphi studies call
 *     agreement a consensus (Diamond et al. 2014, J Clin Epidemiol 67:401, doi 10.1016/j.jclinepi.2013.12.002)
 * @param confidence level of the interval (Wilson 1927) that must lie on one side of the neutral point for a survey
 *     item to count as taking that side, above 0 and below 1; the default is 0.95
 */
public record ProposalRule(double dominance, double confidence) {
  /** Three quarters of the people, 95 % intervals. */
  public static final ProposalRule DEFAULT = new ProposalRule(0.75, 0.95);

  public ProposalRule {
    if (!(dominance > 0.5 && dominance <= 1)) {
      throw new IllegalArgumentException("Dominance is a share above 0.5 and at most 1, not " + dominance);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("Confidence lies between 0 and 1, not at " + confidence);
    }
  }
}
