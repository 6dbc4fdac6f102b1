// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Study;
import org.triangulum.ui.qual.Activation;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.segment.SegmentsPart;
import org.triangulum.ui.study.Where.PassagePlace;
import org.triangulum.ui.table.Grid;

class SegmentsTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private SegmentsPart part;

  @BeforeEach
  void open() {
    bench.openSample(folder, QualPerspective.ID);
    bench.raise(QualPerspective.SEGMENTS);
    part = bench.part(SegmentsPart.class);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private Code code(String key) {
    return study().getCodebooks().stream().flatMap(book -> book.getCodes().stream())
        .flatMap(code -> Stream.concat(Stream.of(code), code.getCodes().stream()))
        .filter(code -> key.equals(code.getKey())).findFirst().orElseThrow();
  }

  private Activation activation() {
    return bench.context().get(QualDesk.class).activation();
  }

  private void activate(String... keys) {
    activation().set(Stream.of(keys).map(this::code).toList(), true);
    bench.until("segments are there", () -> !part.found().isEmpty());
    bench.settle();
  }

  @SuppressWarnings("unchecked") // rows are only handed back
  private void choose(int row) {
    Grid<Object> grid = (Grid<Object>) part.grid();
    grid.choose(grid.rows().get(row));
    bench.settle();
    bench.focus(grid.control());
  }

  @Test
  void anActivatedCodeShowsItsSegmentsWithCountsBySegmentsAndPeople() {
    bench.until("the part says what to do", () -> bench.has(bench.window().getShell(), "Activate all codes"));
    activate("listening");
    long expected = study().getCodings().stream().filter(c -> c.getCode() == code("listening")).count();
    assertEquals(expected, part.found().size());
    assertEquals("5 in 3 people · 4 of 14 documents · 1 codes", part.counts());
    assertEquals("She sat at my kitchen table and let me finish. Nobody official had let me finish before.",
        part.found().get(0).text());
    Document only = study().getDocuments().get(0);
    activation().set(List.of(only), true);
    bench.until("only that document counts", () -> part.found().size() == 2);
    assertTrue(part.found().stream().allMatch(s -> s.coding().getDocument() == only));
  }

  @Test
  void aCodeLookedAtShowsItsOwnSegments() {
    Code respect = code("respect");
    bench.desk().navigator().go(w -> w.at(respect));
    bench.until("its segments are shown", () -> !part.found().isEmpty());
    assertTrue(part.found().stream().allMatch(s -> s.coding().getCode() == respect));
  }

  @Test
  void aSegmentChosenIsGoneTo() {
    activate("listening");
    choose(1);
    Segment first = part.found().get(0);
    assertEquals(new PassagePlace(first.coding().getDocument().getId(), first.span().start(), first.span().end()),
        bench.desk().navigator().where().passage().orElseThrow());
  }

  @Test
  void stanceAndRecodingBySelectionAreUndone() {
    activate("listening");
    choose(1);
    Segment first = part.found().get(0);
    bench.hand(part.grid().control(), SWT.NONE, '-');
    bench.until("it is negative", () -> first.coding().getStance() == Stance.NEGATIVE);
    choose(1);
    bench.hand(part.grid().control(), SWT.NONE, SWT.F2);
    bench.popup();
    bench.type("plain speaking");
    bench.key(SWT.CR, SWT.CR);
    bench.until("it is recoded", () -> first.coding().getCode() == code("respect"));
    bench.until("it is listed no more", () -> part.found().size() == 4);
    bench.desk().undo();
    bench.desk().undo();
    assertEquals(code("listening"), first.coding().getCode());
    assertEquals(Stance.POSITIVE, first.coding().getStance());
  }

  @Test
  void splittingMakesACodeOfTheSegmentsChosen() {
    activate("listening");
    choose(2);
    bench.choose(part.grid().control(), "Split off as a new code");
    bench.until("there is a new code", () -> study().getCodebooks().get(0).getCodes().get(1).getName()
        .equals("Being listened to, part"));
    assertEquals(4, study().getCodings().stream().filter(c -> c.getCode() == code("listening")).count());
    bench.desk().undo();
    assertEquals(5, study().getCodings().stream().filter(c -> c.getCode() == code("listening")).count());
  }

  @Test
  void segmentsOfSomeCodersAreRetrieved() {
    activate("listening");
    Researcher second = study().getResearchers().get(1);
    Segment first = part.found().get(0);
    bench.desk().change("second coder", study -> first.coding().setCoder(second));
    bench.settle();
    bench.press(bench.window().getShell(), "by all coders ▾");
    bench.key(SWT.ARROW_DOWN, (char) 0);
    bench.key(SWT.ARROW_DOWN, (char) 0);
    bench.key(SWT.CR, SWT.CR);
    bench.until("only that coder's are listed", () -> part.found().size() == 1);
    assertEquals(first.coding(), part.found().get(0).coding());
    assertTrue(bench.has(bench.window().getShell(), "Researcher B ▾"), "it says whose");
  }
}
