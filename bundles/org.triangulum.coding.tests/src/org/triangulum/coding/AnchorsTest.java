// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {

  @ParameterizedTest(name = "[10, 20) under {0}+{1}-{2}: {3}")
  @CsvSource({
      "0,0,5,15,25", "10,0,5,15,25", "11,0,5,10,25", "19,0,5,10,25", "20,0,5,10,20", "30,0,5,10,20", // text comes in
      "0,5,0,5,15", "5,5,0,5,15", "5,8,0,5,12", "12,3,0,10,17", "18,2,0,10,18", "18,9,0,10,18", "20,3,0,10,20", // goes
      "10,10,4,10,14", "10,2,4,10,22", "18,2,4,10,22", "12,3,4,10,21", // is replaced inside
      "8,4,6,14,22", "18,4,6,10,18", "5,5,6,11,21", "20,2,6,10,20"}) // is replaced across or beside an end
  void spansFollowTheirWords(int at, int removed, int inserted, int start, int end) {
    assertEquals(Optional.of(new Span(start, end)),
        Anchors.shift(new Span(10, 20), new TextEdit(at, removed, inserted)));
  }

  @ParameterizedTest
  @CsvSource({"10,10,0", "5,20,0", "5,20,7", "10,12,3", "8,12,3"})
  void spanWithoutWordsIsLost(int at, int removed, int inserted) {
    assertEquals(Optional.empty(), Anchors.shift(new Span(10, 20), new TextEdit(at, removed, inserted)));
  }

  @Test
  void emptySpanMovesWithTheTextBeforeIt() {
    Span empty = new Span(10, 10);
    assertEquals(Optional.of(new Span(13, 13)), Anchors.shift(empty, TextEdit.insertion(4, 3)));
    assertEquals(Optional.of(empty), Anchors.shift(empty, TextEdit.insertion(10, 3)));
    assertEquals(Optional.of(new Span(6, 6)), Anchors.shift(empty, TextEdit.deletion(6, 10)));
    assertEquals(Optional.of(empty), Anchors.shift(empty, TextEdit.deletion(10, 14)));
    assertEquals(Optional.empty(), Anchors.shift(empty, TextEdit.deletion(9, 11)));
  }

  /** Each unit of the text is followed through the edit; the span must hold exactly its own that are left. */
  @Test
  void unitsThatStayKeepTheirSide() {
    for (int seed = 0; seed < 20_000; seed++) {
      RandomTexts random = new RandomTexts(seed);
      int length = 1 + random.below(12);
      int a = random.below(length + 1);
      int b = random.below(length + 1);
      Span span = new Span(Math.min(a, b), Math.max(a, b));
      int at = random.below(length + 1);
      TextEdit edit = new TextEdit(at, random.below(length - at + 1), random.below(4));
      Optional<Span> shifted = Anchors.shift(span, edit);
      List<Integer> after = new ArrayList<>(); // for each unit after the edit, its index before, or -1
      for (int i = 0; i < length; i++) {
        if (i == at) {
          after.addAll(Collections.nCopies(edit.inserted(), -1));
        }
        if (i < at || i >= at + edit.removed()) {
          after.add(i);
        }
      }
      if (at == length) {
        after.addAll(Collections.nCopies(edit.inserted(), -1));
      }
      String story = "seed " + seed + ": " + span + " under " + edit + " of " + length;
      for (int i = 0; i < after.size(); i++) {
        if (after.get(i) >= 0) {
          boolean was = after.get(i) >= span.start() && after.get(i) < span.end();
          int place = i;
          assertEquals(was, shifted.filter(s -> place >= s.start() && place < s.end()).isPresent(), story);
        }
      }
      assertTrue(shifted.isEmpty() || shifted.get().end() <= after.size(), story);
    }
  }

  @Test
  void differenceOfTwoTextsMakesOneTheOtherAndPartsNoCharacter() {
    for (int seed = 0; seed < 5000; seed++) {
      RandomTexts random = new RandomTexts(seed);
      String before = random.text(15);
      int a = random.boundary(before);
      int b = random.boundary(before);
      String after = before.substring(0, Math.min(a, b)) + random.text(random.below(3))
          + before.substring(Math.max(a, b));
      TextEdit edit = TextEdit.between(before, after);
      String inserted = after.substring(edit.at(), edit.at() + edit.inserted());
      assertEquals(after, before.substring(0, edit.at()) + inserted + before.substring(edit.end()), "seed " + seed);
      assertFalse(RandomTexts.splits(before, edit.at()) || RandomTexts.splits(before, edit.end())
          || RandomTexts.splits(after, edit.at()) || RandomTexts.splits(after, edit.at() + edit.inserted()),
          "seed " + seed);
    }
  }

  @Test
  void oneAstralCharacterForAnotherIsReplacedWhole() {
    assertEquals(new TextEdit(1, 2, 2), TextEdit.between("a😀b", "a😁b"));
    assertEquals(new TextEdit(1, 2, 2), TextEdit.between("a\ud83d\ude00b", "a\ud83c\ude00b"));
    assertEquals(new TextEdit(2, 0, 0), TextEdit.between("ab", "ab"));
  }

  @Test
  void impossibleSpansAndEditsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
    assertThrows(IllegalArgumentException.class, () -> new TextEdit(0, -1, 0));
  }
}
