// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.triangulum.instruments.definition.Ages;
import org.triangulum.instruments.definition.Cuts;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.model.study.Polarity;

/**
 * The bands of a scale under chosen options, and their codes: 0 is the band at the good or low end, so that a higher
 * code is always the worse or higher band.
 */
public final class BandScheme {
  private final List<Cuts> cuts;
  private final List<String> labels;

  BandScheme(ScaleDefinition scale, Set<String> chosen) {
    cuts = scale.bands().stream().filter(c -> c.when().isEmpty() || chosen.contains(c.when())).toList();
    Set<String> found = new LinkedHashSet<>();
    for (Cuts some : cuts) {
      List<String> names = new ArrayList<>(some.bands().stream().map(Cuts.Band::label).toList());
      if (scale.polarity() == Polarity.HIGH_IS_BETTER) {
        Collections.reverse(names);
      }
      found.addAll(names);
    }
    labels = List.copyOf(found);
  }

  /** Whether there are no bands at all. */
  public boolean isEmpty() {
    return cuts.isEmpty();
  }

  /** The cut-offs for a rater and an age; an age that is not known fits only cut-offs for all ages. */
  public Optional<Cuts> cuts(String rater, double age) {
    return cuts.stream().filter(c -> c.raters().isEmpty() || c.raters().contains(rater))
        .filter(c -> c.ages().equals(Ages.ALL) || c.ages().contains(age))
        .findFirst();
  }

  /** Whether the age decides which cut-offs hold. */
  boolean dependsOnAge() {
    return cuts.stream().anyMatch(c -> !c.ages().equals(Ages.ALL));
  }

  /** Whether cut-offs of one of these raters are not verified. */
  boolean unverified(Set<String> raters) {
    return cuts.stream().anyMatch(c -> !c.verified()
        && (c.raters().isEmpty() || c.raters().stream().anyMatch(raters::contains)));
  }

  /** The code of a score's band, -1 where it has none. */
  int code(Cuts some, double score) {
    int band = some.band(score);
    return band < 0 ? -1 : labels.indexOf(some.bands().get(band).label());
  }

  /** Labels by code. */
  public NavigableMap<Double, String> labels() {
    NavigableMap<Double, String> byCode = new TreeMap<>();
    for (int code = 0; code < labels.size(); code++) {
      byCode.put((double) code, labels.get(code));
    }
    return byCode;
  }
}
