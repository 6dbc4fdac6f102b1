// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.EvidenceRole;

class EvidenceStrengthTest {
  private final SmallStudy small = new SmallStudy();

  private EvidenceStrength strength() {
    return EvidenceStrength.of(small.view().evidence(small.finding));
  }

  @Test
  void strengthIsPeopleGroupsStrandsAndNumbersWithTheirIntervals() {
    small.link(small.finding, small.quote("Q3", small.interview, "heard us out twice"), "", EvidenceRole.SUPPORTS);
    small.link(small.finding, small.tired, "", EvidenceRole.CONTRADICTS);
    List<String> lines = strength().lines();
    assertEquals(2, lines.size());
    assertEquals("supports: 2 quotes of 1 named person, 1 group, both strands; 80.0 % (20 of 25 valid; 30 in all), "
        + "95 % interval 60.9 to 91.1", lines.get(0));
    assertEquals("contradicts: 1 quote of 1 named person, 1 group, qualitative", lines.get(1));
  }

  @Test
  void oneWhoSuppliesMostQuotesDominates() {
    assertEquals(Optional.empty(), strength().balance().dominating());
    for (String words : List.of("They heard", "us out", "twice")) {
      small.link(small.finding, small.quote(words, small.interview, words), "", EvidenceRole.SUPPORTS);
    }
    assertEquals(Map.of(small.parent, 4), strength().balance().speakers());
    assertEquals(Optional.of(small.parent), strength().balance().dominating());
  }
}
