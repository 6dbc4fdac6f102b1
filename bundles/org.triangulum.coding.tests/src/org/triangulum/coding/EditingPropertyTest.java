// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.Turn;
import org.triangulum.store.StudyFile;

/**
 * Whatever is typed, coded, undone, redone and reopened: codings, quotes and turns stand on their own words. They are
 * compared with a naive text in which every unit carries the names of what stands on it.
 */
class EditingPropertyTest {
  private static final int STEPS = 45;

  @TempDir
  Path folder;

  private CodedStudy coded;
  private final List<State> states = new ArrayList<>();
  private int now;

  /** A unit of the naive text. */
  private record Unit(char value, Set<String> on) {}

  /** What a state of the document is compared by. */
  private record State(String text, Map<String, Span> spans) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void everythingStaysOnItsWords(int seed) {
    RandomTexts random = new RandomTexts(seed);
    coded = new CodedStudy(folder);
    try {
      states.add(state());
      for (int step = 0; step < STEPS; step++) {
        String when = "seed " + seed + ", step " + step;
        switch (random.below(10)) {
          case 0, 1 -> code(random);
          case 2 -> quote(random);
          case 3 -> undo(1 + random.below(3));
          case 4 -> redo(1 + random.below(3));
          case 5 -> coded.reopen();
          default -> edit(random, when);
        }
        assertEquals(states.get(now), state(), when);
      }
      undo(states.size());
      redo(states.size());
      coded.reopen();
      assertEquals(states.get(states.size() - 1), state());
    } finally {
      coded.close();
    }
    assertEquals(List.of(), StudyFile.verify(folder.resolve("coded.triangulum")).problems());
  }

  private Document document() {
    return coded.talk();
  }

  private State state() {
    Map<String, Span> spans = new TreeMap<>();
    elements().forEach((element, span) -> spans.put(element.getId(), span));
    return new State(coded.text(document()), spans);
  }

  private Map<StudyElement, Span> elements() {
    Map<StudyElement, Span> elements = new LinkedHashMap<>();
    for (Coding coding : coded.study().getCodings()) {
      elements.put(coding, Span.of(coding));
    }
    for (Quote quote : coded.study().getQuotes()) {
      elements.put(quote, Span.of(quote));
    }
    for (Turn turn : document().getTurns()) {
      elements.put(turn, new Span(turn.getStart(), turn.getTextStart()));
    }
    return elements;
  }

  private void changed() {
    states.subList(now + 1, states.size()).clear();
    states.add(state());
    now++;
  }

  private void code(RandomTexts random) {
    Span span = span(random);
    int before = coded.study().getCodings().size();
    if (span.trimmed(coded.text(document())).length() > 0) {
      coded.codings(random.below(2)).add(document(), span, coded.book().getCodes().get(random.below(3)));
    }
    if (coded.study().getCodings().size() > before) {
      changed();
    }
  }

  private void quote(RandomTexts random) {
    Span span = span(random);
    if (span.length() > 0) {
      coded.editor().run("Quote", "", study -> {
        Quote quote = CodedStudy.NEW.createQuote();
        quote.setKey("Q" + random.below(1_000_000));
        quote.setDocument(document());
        quote.setStart(span.start());
        quote.setEnd(span.end());
        quote.setText(span.in(coded.text(document())));
        study.getQuotes().add(quote);
      });
      changed();
    }
  }

  private Span span(RandomTexts random) {
    String text = coded.text(document());
    int a = random.boundary(text);
    int b = random.boundary(text);
    return new Span(Math.min(a, b), Math.max(a, b));
  }

  private void undo(int times) {
    for (int i = 0; i < times && now > 0; i++) {
      coded.editor().undo();
      assertEquals(states.get(--now), state(), "undone");
    }
  }

  private void redo(int times) {
    for (int i = 0; i < times && now < states.size() - 1; i++) {
      coded.editor().redo();
      assertEquals(states.get(++now), state(), "redone");
    }
  }

  private void edit(RandomTexts random, String when) {
    EditingSession session = new EditingSession(coded.editor(), coded.file.blobs(), document());
    List<Unit> naive = naive();
    String before = session.text();
    for (int i = 1 + random.below(4); i > 0; i--) {
      String text = session.text();
      int at = random.boundary(text);
      int end = at;
      for (int k = random.below(3) * random.below(8); k > 0 && end < text.length(); k--) {
        end += Character.charCount(text.codePointAt(end));
      }
      String inserted = random.text(random.below(3));
      session.replace(at, end - at, inserted);
      replace(naive, at, end, inserted);
    }
    List<String> expected = new ArrayList<>();
    elements().forEach((element, span) -> expected.add(element.eClass().getName() + " " + on(naive, element)));
    List<String> planned = new ArrayList<>();
    Set<StudyElement> lost = new HashSet<>(session.revision().lost());
    elements().forEach((element, span) -> planned.add(element.eClass().getName() + " "
        + (lost.contains(element) ? "gone" : "")));
    for (int i = 0; i < planned.size(); i++) {
      assertEquals(expected.get(i).endsWith("gone"), planned.get(i).endsWith("gone"), when + ": " + expected.get(i));
    }
    Map<StudyElement, Span> all = elements();
    Map<Coding, Coding> doubles = session.revision().doubles();
    boolean edited = session.isChanged();
    long transaction = session.commit("typing");
    if (transaction > 0) {
      changed();
    }
    assertEquals(edited && !before.equals(text(naive)) || transaction > 0, transaction > 0, when);
    assertEquals(text(naive), coded.text(document()), when);
    assertEquals(text(naive).length(), document().getLength());
    Set<List<Object>> places = new HashSet<>();
    coded.study().getCodings().forEach(c -> assertTrue(places.add(
        Arrays.asList(c.getCode(), c.getCoder(), Span.of(c))), when + ": the same code twice on a span"));
    Map<StudyElement, Span> after = elements();
    all.keySet().stream().filter(e -> !doubles.containsKey(e)).forEach(element -> assertEquals(on(naive, element),
        after.containsKey(element) ? after.get(element).toString() : "gone", when + ": " + element.eClass().getName()));
    doubles.forEach((gone, kept) -> assertEquals(on(naive, gone), Span.of(kept).toString(), when));
    coded.study().getQuotes().forEach(q -> assertEquals(Span.of(q).in(text(naive)), q.getText(), when));
  }

  private List<Unit> naive() {
    String text = coded.text(document());
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      units.add(new Unit(text.charAt(i), new HashSet<>()));
    }
    elements().forEach((element, span) -> {
      for (int i = span.start(); i < span.end(); i++) {
        units.get(i).on().add(element.getId());
      }
    });
    return units;
  }

  /** What comes in belongs to what all that goes belongs to, or, where nothing goes, to what both neighbours do. */
  private static void replace(List<Unit> units, int at, int end, String inserted) {
    Set<String> on = new HashSet<>();
    if (end > at) {
      on.addAll(units.get(at).on());
      units.subList(at, end).forEach(unit -> on.retainAll(unit.on()));
    } else if (at > 0 && at < units.size()) {
      on.addAll(units.get(at - 1).on());
      on.retainAll(units.get(at).on());
    }
    units.subList(at, end).clear();
    for (int i = 0; i < inserted.length(); i++) {
      units.add(at + i, new Unit(inserted.charAt(i), new HashSet<>(on)));
    }
  }

  private static String text(List<Unit> units) {
    StringBuilder text = new StringBuilder();
    units.forEach(unit -> text.append(unit.value()));
    return text.toString();
  }

  private static String on(List<Unit> units, StudyElement element) {
    int start = -1;
    int end = -1;
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).on().contains(element.getId())) {
        start = start < 0 ? i : start;
        end = i + 1;
      }
    }
    return start < 0 ? "gone" : new Span(start, end).toString();
  }
}
