// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Study;

class CoOccurrenceTest {

  @Test
  void pairsAreThoseOfAPlainLoop() {
    for (int seed = 0; seed < 60; seed++) {
      RandomStudy random = new RandomStudy(seed, 3, 120);
      List<Code> codes = random.codes.subList(2, 7);
      CoOccurrence counts = CoOccurrence.of(CodingTable.of(random.study), codes);
      for (Code one : codes) {
        for (Code other : codes) {
          assertEquals(naive(random.study, one, other), counts.pairs(one, other), "seed " + seed);
        }
      }
    }
  }

  private static int naive(Study study, Code one, Code other) {
    int pairs = 0;
    List<Coding> all = study.getCodings();
    for (int i = 0; i < all.size(); i++) {
      for (int k = i + 1; k < all.size(); k++) {
        Coding a = all.get(i);
        Coding b = all.get(k);
        boolean wanted = a.getCode() == one && b.getCode() == other || a.getCode() == other && b.getCode() == one;
        if (wanted && a.getDocument() == b.getDocument()
            && Math.max(a.getStart(), b.getStart()) < Math.min(a.getEnd(), b.getEnd())) {
          pairs++;
        }
      }
    }
    return pairs;
  }

  private static RandomStudy study(int[]... spans) {
    RandomStudy random = new RandomStudy(1, 1, 0);
    for (int[] span : spans) {
      Coding coding = RandomStudy.NEW.createCoding();
      coding.setDocument(random.study.getDocuments().get(0));
      coding.setCode(random.codes.get(span[0]));
      coding.setStart(span[1]);
      coding.setEnd(span[2]);
      random.study.getCodings().add(coding);
    }
    return random;
  }

  @Test
  void coefficientIsPairsToSegments() {
    RandomStudy random = study(new int[] {0, 0, 10}, new int[] {1, 5, 15}, new int[] {1, 20, 30});
    CoOccurrence counts = CoOccurrence.of(CodingTable.of(random.study), random.codes);
    assertEquals(0.5, counts.coefficient(random.codes.get(0), random.codes.get(1)).getAsDouble());
    assertEquals(2, counts.segments(random.codes.get(1)));
    assertEquals(OptionalDouble.empty(), counts.coefficient(random.codes.get(2), random.codes.get(3)));
  }

  @Test
  void coefficientThatWouldPassOneIsNotGiven() {
    RandomStudy random = study(new int[] {0, 0, 10}, new int[] {0, 0, 10}, new int[] {1, 0, 10}, new int[] {1, 0, 10});
    CoOccurrence counts = CoOccurrence.of(CodingTable.of(random.study), random.codes);
    assertEquals(4, counts.pairs(random.codes.get(0), random.codes.get(1)));
    assertEquals(OptionalDouble.empty(), counts.coefficient(random.codes.get(0), random.codes.get(1)));
  }

  @Test
  void touchingAndEmptySegmentsDoNotCount() {
    RandomStudy random = study(new int[] {0, 0, 10}, new int[] {1, 10, 20}, new int[] {2, 5, 5});
    CoOccurrence counts = CoOccurrence.of(CodingTable.of(random.study), random.codes);
    assertEquals(0, counts.pairs(random.codes.get(0), random.codes.get(1)));
    assertEquals(0, counts.pairs(random.codes.get(0), random.codes.get(2)));
  }

  @Test
  void codeThatWasNotCountedIsRefused() {
    RandomStudy random = study();
    CoOccurrence counts = CoOccurrence.of(CodingTable.of(random.study), random.codes.subList(0, 2));
    assertThrows(IllegalArgumentException.class, () -> counts.pairs(random.codes.get(0), random.codes.get(5)));
  }
}
