// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.List;
import java.util.Set;

/**
 * Bands of a scale for certain raters and ages.
 *
 * @param when the option of a choice under which they hold; empty for always
 * @param raters empty for all
 * @param ages of the subject
 * @param bands from low to high; each begins where the one before it ends
 * @param source the citation they are taken from
 * @param verified whether somebody compared them with that source; where not, every score says so
 * @param note may be empty
 */
public record Cuts(String when, Set<String> raters, Ages ages, List<Band> bands, String source, boolean verified,
    String note) {

  public Cuts {
    raters = Set.copyOf(raters);
    bands = List.copyOf(bands);
  }

  /**
   * A band.
   *
   * @param label what scores in it are called
   * @param from the lowest score in it
   */
  public record Band(String label, double from) {}

  /** The position of the band a score falls in; -1 below the lowest. */
  public int band(double score) {
    int band = -1;
    while (band + 1 < bands.size() && score >= bands.get(band + 1).from()) {
      band++;
    }
    return band;
  }
}
