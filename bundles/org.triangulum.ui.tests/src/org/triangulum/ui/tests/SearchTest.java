// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Study;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.search.SearchPart;
import org.triangulum.ui.qual.text.TextPart;
import org.triangulum.ui.study.Where.PassagePlace;

class SearchTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private SearchPart part;

  @BeforeEach
  void open() {
    bench.openSample(folder, QualPerspective.ID);
    TextPart text = bench.part(TextPart.class);
    bench.window().getActivePage().activate(bench.window().getActivePage().findViewReference(QualPerspective.TEXT)
        .getView(true));
    bench.until("the text is shown", () -> text.pane().transcript() != null);
    bench.focus(text.pane().text());
    bench.untilEnabled("org.triangulum.ui.qual.search");
    bench.chord(SWT.CTRL, SWT.SHIFT, 'f');
    part = bench.part(SearchPart.class);
    bench.until("the field has the keys", () -> part.field().isFocusControl());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private void search(String words) {
    bench.focus(part.field());
    part.field().setText("");
    bench.type(words);
    bench.key(SWT.CR, SWT.CR);
    bench.until("it is done", () -> !part.searching());
  }

  @Test
  void hitsAreListedWithTheirWordsAndGoneTo() {
    search("kitchen table");
    assertEquals(List.of("kitchen table"), part.passages());
    part.grid().choose(part.grid().rows().get(0));
    bench.settle();
    PassagePlace place = bench.desk().navigator().where().passage().orElseThrow();
    TextPart text = bench.part(TextPart.class);
    assertEquals("kitchen table", text.pane().transcript().text().substring(place.start(), place.end()));
    search("kitchen tables");
    assertEquals(List.of(), part.passages());
  }

  @Test
  void allHitsAreCodedInOneStep() {
    search("nobody");
    int found = part.passages().size();
    assertTrue(found > 3, found + " hits");
    int before = study().getCodings().size();
    bench.press(bench.window().getShell(), "Code…");
    bench.popup();
    bench.type("respect");
    bench.key(SWT.CR, SWT.CR);
    String button = "Code " + found;
    bench.until("it is asked", () -> bench.has(bench.window().getShell(), button));
    assertEquals(before, study().getCodings().size(), "a preview changes nothing");
    bench.press(bench.window().getShell(), button);
    bench.until("they are coded", () -> study().getCodings().size() == before + found);
    Coding last = study().getCodings().get(before + found - 1);
    assertEquals("Respect and plain speaking", last.getCode().getName());
    bench.desk().undo();
    assertEquals(before, study().getCodings().size());
  }
}
