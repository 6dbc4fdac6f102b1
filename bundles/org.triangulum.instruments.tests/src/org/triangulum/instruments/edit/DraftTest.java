// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftTest {
  private static final String TEXT = """
      # Written by hand.
      format: 1
      id: mood   # kebab
      version: "1"
      description: >-
        Two
        lines.

      responses:
        - {id: often, options: [{code: 0, label: never}, {code: 1}]}
      items:
        # the first
        - {id: m1, label: Sad, responses: often}
        # the second
        - id: m2
          label: Cheerful   # own words
          responses: often
        - {id: m3, label: Tired, responses: often}
      scales:
        - id: low
          of: [m1, {item: m2, reverse: true}]
      golden:
        - {title: G, answers: {m1: 2, m2: 0}, scores: {low: 4}}
      """;
  private final Draft draft = Draft.of(TEXT);

  @Test
  void aValueIsChangedWhereItStandsAndCommentsStay() {
    Draft changed = draft.set(Place.of("id"), "low-mood", List.of());
    assertEquals(TEXT.replace("id: mood ", "id: low-mood "), changed.text());
    assertTrue(changed.kept());
    assertEquals(TEXT.replace("Cheerful ", "Gay and glad "),
        draft.set(Place.of("items", 1, "label"), "Gay and glad", List.of()).text());
    assertEquals(TEXT.replace("label: Tired", "label: \"Tired, or so\"").replace('"', '\'')
        .replace("version: '1'", "version: \"1\""),
        draft.set(Place.of("items", 2, "label"), "Tired, or so", List.of()).text());
  }

  @Test
  void aFoldedTextIsReplacedByOneOnItsLine() {
    Draft changed = draft.set(Place.of("description"), "Short: this", List.of());
    assertTrue(changed.kept());
    assertTrue(changed.text().contains("description: 'Short: this'\n\nresponses:"), changed.text());
  }

  @Test
  void aNewKeyStandsWhereItBelongs() {
    List<String> order = Part.INSTRUMENT.order();
    assertTrue(draft.set(Place.of("title"), "Mood", order).text().contains("version: \"1\"\ntitle: Mood\ndescr"));
    assertTrue(draft.set(Place.of("items", 1, "section"), "S", Part.ITEM.order()).text()
        .contains("responses: often\n    section: S\n  - {id: m3"));
    assertTrue(draft.set(Place.of("items", 0, "rule"), "ask if x = 1", Part.ITEM.order()).text()
        .contains("{id: m1, label: Sad, responses: often, rule: ask if x = 1}"));
  }

  @Test
  void partsAreAddedMovedAndRemovedWithTheirComments() {
    Draft added = draft.insert(Place.of("items"), 3, Map.of("id", "m4"), Part.INSTRUMENT.order());
    assertTrue(added.text().contains("Tired, responses: often}\n  - {id: m4}\nscales:"), added.text());
    Draft moved = draft.move(Place.of("items"), 0, 1);
    assertTrue(moved.text().contains("items:\n  # the second\n  - id: m2\n"), moved.text());
    assertTrue(moved.text().contains("responses: often\n  # the first\n  - {id: m1"), moved.text());
    Draft removed = draft.remove(Place.of("items", 1));
    assertFalse(removed.text().contains("m2\n"));
    assertTrue(removed.text().contains("# the second\n  - {id: m3"), removed.text());
    assertFalse(draft.remove(Place.of("responses", 0)).find(Place.of("responses")).isPresent(), "the last of a list");
  }

  @Test
  void keysAreTakenAway() {
    assertEquals(TEXT.replace("      label: Cheerful   # own words\n".substring(2), ""),
        draft.remove(Place.of("items", 1, "label")).text());
    assertEquals(TEXT.replace("  - id: m2\n    label", "  - label"), draft.remove(Place.of("items", 1, "id")).text());
    assertEquals(TEXT.replace(", label: Sad", ""), draft.set(Place.of("items", 0, "label"), "", List.of()).text());
  }

  @Test
  void theFirstListAndALongPartAreWrittenInLines() {
    Draft first = Draft.of("format: 1\nid: x\n").insert(Place.of("items"), 0, Map.of("id", "a"),
        Part.INSTRUMENT.order());
    assertEquals("format: 1\nid: x\nitems:\n  - {id: a}\n", first.text());
    Draft second = first.insert(Place.of("items"), 1, Map.of("label", "b".repeat(130)), Part.INSTRUMENT.order());
    assertEquals("b".repeat(130), second.text(Place.of("items", 1, "label")));
  }

  @Test
  void aPartIsRenamedWhereverItIsNamed() {
    Draft ruled = draft.set(Place.of("items", 2, "rule"), "ask if m2 = 1 and m22 = 2", Part.ITEM.order());
    Draft renamed = new Names(ruled).rename(Part.ITEM, Place.of("items", 1), "cheer");
    assertTrue(renamed.kept());
    assertEquals("cheer", renamed.text(Place.of("scales", 0, "of", 1, "item")));
    assertEquals("0", renamed.text(Place.of("golden", 0, "answers", "cheer")));
    assertEquals("ask if cheer = 1 and m22 = 2", renamed.text(Place.of("items", 2, "rule")));
    assertTrue(renamed.text().contains("# own words"));
  }

  @Test
  void whatIsNoYamlIsNoTree() {
    Draft broken = Draft.of("id: [");
    assertFalse(broken.readable());
    assertEquals(List.of(), broken.list(Place.of("items")));
    assertEquals(1, broken.line(Place.of("items")));
  }

  @Test
  void linesAndPlacesAnswerToEachOther() {
    assertEquals(15, draft.line(Place.of("items", 1)));
    assertEquals(16, draft.line(Place.of("items", 1, "label")));
    assertEquals(Place.of("items", 1, "label"), draft.place(16));
    assertTrue(draft.place(13).within(Place.of("items", 0)));
    assertEquals(Place.ROOT, draft.place(1));
  }

  @Test
  void stepsAreTakenBackAndDoneAgain() {
    History history = new History(draft, TEXT);
    history.to("a", draft.set(Place.of("id"), "a", List.of()));
    history.to("b", history.now().set(Place.of("id"), "b", List.of()));
    assertTrue(history.dirty());
    assertEquals("b", history.undoLabel().orElseThrow());
    history.undo();
    assertEquals("a", history.now().text(Place.of("id")));
    history.undo();
    assertSame(draft, history.now());
    assertFalse(history.dirty());
    history.redo();
    history.saved();
    assertFalse(history.dirty());
    assertEquals("b", history.redoLabel().orElseThrow());
  }
}
