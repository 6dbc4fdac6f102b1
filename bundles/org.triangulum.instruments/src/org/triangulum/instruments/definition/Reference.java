// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.Set;

/**
 * What is known of a scale in a population: distribution and reliability. NaN stands for what the source does not say.
 *
 * @param population who, where, when, how many
 * @param raters empty for all
 * @param ages of the subjects
 * @param n number of people; 0 where not stated
 * @param mean of scores
 * @param sd standard deviation of scores, above 0
 * @param reliability from 0 to 1
 * @param kind of reliability, such as "Cronbach alpha" or "retest, 4 weeks"; empty where none is given
 * @param source the citation
 * @param verified whether somebody compared it with that source
 */
public record Reference(String population, Set<String> raters, Ages ages, int n, double mean, double sd,
    double reliability, String kind, String source, boolean verified) {

  public Reference {
    raters = Set.copyOf(raters);
  }

  /** Whether a reliable-change index can be computed from it. */
  public boolean allowsReliableChange() {
    return sd > 0 && reliability >= 0 && reliability < 1;
  }
}
