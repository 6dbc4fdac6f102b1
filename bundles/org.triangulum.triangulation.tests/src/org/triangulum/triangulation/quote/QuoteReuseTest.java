// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Quote;

class QuoteReuseTest {
  private final SmallStudy small = new SmallStudy();

  private QuoteReuse.Row row(Quote quote) {
    return QuoteReuse.of(small.view()).rows().stream().filter(r -> r.quote() == quote).findFirst().orElseThrow();
  }

  @Test
  void quoteNamesItsFindingsAndWhereItIsUsedTwice() {
    Finding other = small.finding("F2", small.families);
    small.link(other, small.heard, "", EvidenceRole.SUPPORTS);
    small.link(other, small.heard, "", EvidenceRole.QUALIFIES).setGroup(small.staff);
    assertEquals(List.of(small.finding, other), row(small.heard).findings());
    assertEquals(List.of(other), row(small.heard).twice());
    assertEquals(List.of("twice in F2"), row(small.heard).remarks());
    assertEquals(List.of("not used"), row(small.tired).remarks());
  }

  @Test
  void quotesThatShareWordsAreNamedToEachOther() {
    Quote part = small.quote("Q3", small.joint, "tired, shared");
    assertEquals(List.of(part), row(small.tired).overlapping());
    assertEquals(List.of("not used", "shares words with Q2"), row(part).remarks());
    assertEquals(List.of(false), OverlappingQuotes.of(small.study).stream().map(OverlappingQuotes::same).toList());
  }

  @Test
  void blanksAreBorne() {
    SmallStudy.fillWithBlanks(small.study);
    assertEquals(3, QuoteReuse.of(small.view()).rows().size());
  }
}
