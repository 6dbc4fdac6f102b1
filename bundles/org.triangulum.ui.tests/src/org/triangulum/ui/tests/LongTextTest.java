// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.text.TextPart;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.text.TextPane;

/** A text of which the widget holds only a part at a time. */
class LongTextTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private TextPart part;
  private TextPane pane;

  @BeforeEach
  void open() {
    bench.close();
    bench.desk().show(new OpenStudy(new LongText(400_000, 1_000).create(folder.resolve("long.triangulum")),
        Bench.session()));
    bench.show(QualPerspective.ID);
    part = bench.part(TextPart.class);
    bench.window().getActivePage().activate(bench.window().getActivePage().findViewReference(QualPerspective.TEXT)
        .getView(true));
    bench.until("the text is shown", () -> part.pane().transcript() != null
        && part.pane().transcript().document() == document());
    pane = part.pane();
    bench.focus(pane.text());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Document document() {
    return bench.desk().open().orElseThrow().study().getDocuments().get(0);
  }

  private String text() {
    return pane.transcript().text();
  }

  private void go(int start, int end) {
    bench.desk().navigator().go(w -> w.at(document(), start, end));
    bench.settle();
    bench.until("it is in view", () -> pane.places().firstVisible() <= start && pane.places().lastVisible() >= start);
  }

  @Test
  void aFarPassageIsShownWithItsCodings() {
    Coding coding = bench.desk().open().orElseThrow().study().getCodings().stream()
        .filter(c -> c.getStart() > 300_000).findFirst().orElseThrow();
    go(coding.getStart(), coding.getEnd());
    String shown = pane.text().getText();
    assertTrue(shown.length() < 100_000, "a part only: " + shown.length());
    String words = text().substring(coding.getStart(), coding.getEnd());
    int at = pane.toWidget(coding.getStart());
    assertEquals(words, shown.substring(at, at + words.length()));
    bench.until("its stripe is painted", () -> part.margin().stripes().stream().anyMatch(s -> s.coding() == coding));
  }

  @Test
  void readingOnMovesTheWindowAndKeepsTheSelection() {
    go(200_000, 200_000);
    pane.select(200_000, 200_040);
    int before = pane.places().firstVisible();
    for (int page = 0; page < 40; page++) {
      pane.text().setTopPixel(pane.text().getTopPixel() + pane.text().getClientArea().height);
      bench.settle();
      assertTrue(pane.places().firstVisible() >= before, "never back");
      before = pane.places().firstVisible();
    }
    assertTrue(before > 212_000, "further on: " + before);
    int first = pane.places().firstVisible();
    assertEquals(text().substring(first, first + 20),
        pane.text().getText().substring(pane.toWidget(first), pane.toWidget(first) + 20));
  }

  @Test
  void endsAreReachedAndWhatIsTypedThereIsWritten() {
    bench.chord(SWT.CTRL, 'e');
    bench.until("editing", () -> pane.text().getEditable());
    String before = text();
    bench.hand(pane.text(), SWT.CTRL, SWT.END);
    bench.until("the end is shown", () -> pane.places().lastVisible() == text().length());
    pane.select(text().length(), text().length());
    bench.focus(pane.text());
    bench.type("the end");
    assertEquals(before + "the end", text());
    bench.chord(SWT.CTRL, 'e');
    bench.until("not editing", () -> !pane.text().getEditable());
    assertEquals(before + "the end",
        bench.desk().open().orElseThrow().view().passages().text(document()).orElseThrow());
  }
}
