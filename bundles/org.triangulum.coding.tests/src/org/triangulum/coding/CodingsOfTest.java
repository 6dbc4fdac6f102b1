// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.StudyFactory;

/** Look-ups and lanes against looking at every coding. */
class CodingsOfTest {

  private static Coding coding(int start, int end) {
    Coding coding = StudyFactory.eINSTANCE.createCoding();
    coding.setStart(start);
    coding.setEnd(end);
    return coding;
  }

  private static CodingsOf random(int seed, int count) {
    Random random = new Random(seed);
    List<Coding> codings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int start = random.nextInt(200);
      codings.add(coding(start, start + random.nextInt(random.nextInt(10) == 0 ? 100 : 12)));
    }
    return CodingsOf.of(codings);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 60, 300})
  void lookUpsFindWhatLookingAtEachFinds(int count) {
    for (int seed = 0; seed < 20; seed++) {
      CodingsOf codings = random(seed, count);
      for (int start = 0; start < 220; start += 3) {
        for (int end = start; end < start + 30; end += 7) {
          int from = start;
          int to = end;
          List<Coding> expected = codings.all().stream().filter(c -> c.getStart() == c.getEnd()
              ? c.getStart() >= from && c.getStart() < to
              : Math.max(from, c.getStart()) < Math.min(to, c.getEnd())).toList();
          assertEquals(expected, codings.overlapping(from, to), "from " + from + " to " + to + ", seed " + seed);
          assertEquals(!expected.isEmpty(), codings.anyOverlapping(from, to));
        }
        assertEquals(codings.overlapping(start, start + 1), codings.at(start));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9})
  void stripesOfALaneNeverMeetAndThereAreNoMoreLanesThanNeeded(int row) {
    for (int seed = 0; seed < 60; seed++) {
      CodingsOf codings = random(seed, 80);
      StripeLayout layout = StripeLayout.of(codings, offset -> offset / row);
      for (int i = 0; i < codings.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertTrue(layout.lane(i) != layout.lane(j) || lastRow(codings, j, row) < codings.start(i) / row
              || lastRow(codings, i, row) < codings.start(j) / row, "seed " + seed);
        }
      }
      int most = 0;
      for (int r = 0; r <= 300 / row; r++) {
        int open = 0;
        for (int i = 0; i < codings.size(); i++) {
          open += codings.start(i) / row <= r && lastRow(codings, i, row) >= r ? 1 : 0;
        }
        most = Math.max(most, open);
      }
      assertEquals(most, layout.lanes(), "seed " + seed);
    }
  }

  private static int lastRow(CodingsOf codings, int index, int row) {
    return Math.max(codings.start(index), codings.end(index) - 1) / row;
  }

  @Test
  void codingsThatTouchShareALaneUnlessTheyShareARow() {
    CodingsOf touching = CodingsOf.of(List.of(coding(0, 5), coding(5, 9)));
    assertEquals(1, StripeLayout.of(touching).lanes());
    assertEquals(2, StripeLayout.of(touching, offset -> 0).lanes());
    assertNotEquals(StripeLayout.of(touching, offset -> 0).lane(0), StripeLayout.of(touching, offset -> 0).lane(1));
    assertEquals(0, StripeLayout.of(CodingsOf.of(List.of())).lanes());
  }

  @Test
  void stripesOfEstimatedRowsAreKeptApart() {
    CodingsOf near = CodingsOf.of(List.of(coding(0, 10), coding(12, 18), coding(25, 30)));
    assertEquals(1, StripeLayout.of(near, offset -> offset / 10).lanes());
    assertEquals(2, StripeLayout.of(near, offset -> offset / 10, 1).lanes());
    assertEquals(StripeLayout.of(near, offset -> offset / 10, 1).lane(0),
        StripeLayout.of(near, offset -> offset / 10, 1).lane(2));
  }

  @Test
  void filteredCodingsKeepTheirPlaces() {
    CodingsOf all = CodingsOf.of(List.of(coding(0, 10), coding(3, 8), coding(12, 18)));
    CodingsOf some = all.filtered(c -> c.getEnd() != 8);
    assertEquals(2, some.size());
    assertEquals(12, some.start(1));
    assertEquals(List.of(all.get(0)), some.at(5));
  }
}
