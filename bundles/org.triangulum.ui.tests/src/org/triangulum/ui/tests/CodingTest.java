// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.coding.CodeNames;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Study;
import org.triangulum.store.StudyFile;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.text.Stripe;
import org.triangulum.ui.qual.text.TextPart;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.widget.Palette;

class CodingTest {
  private static final String WORDS = "I could work with that.";
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private TextPart part;

  @BeforeEach
  void open() {
    bench.openSample(folder, QualPerspective.ID);
    part = bench.part(TextPart.class);
    bench.window().getActivePage().activate(bench.window().getActivePage().findViewReference(QualPerspective.TEXT)
        .getView(true));
    bench.until("the text is shown", () -> part.pane().transcript() != null);
    show("Interview Parent 1");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private Document document(String title) {
    return study().getDocuments().stream().filter(d -> title.equals(d.getTitle())).findFirst().orElseThrow();
  }

  private void show(String title) {
    Document document = document(title);
    bench.desk().navigator().go(w -> w.at(document, 0, 0));
    bench.until(title + " is shown", () -> part.pane().transcript().document() == document);
    bench.settle();
  }

  private List<String> codings(String words) {
    return study().getCodings().stream().filter(c -> c.getDocument() == part.pane().transcript().document())
        .filter(c -> words.equals(words(c))).map(c -> CodeNames.name(c.getCode())).toList();
  }

  private String words(Coding coding) {
    return part.pane().transcript().text().substring(coding.getStart(), coding.getEnd());
  }

  private void select(String words) {
    int start = part.pane().transcript().text().indexOf(words);
    assertTrue(start >= 0, words);
    part.pane().reveal(start, start + words.length());
    part.pane().select(start, start + words.length());
    bench.focus(part.pane().text());
  }

  private void palette(String typed) {
    bench.untilEnabled("org.triangulum.ui.qual.text.code");
    bench.chord(SWT.CTRL, 'k');
    bench.popup();
    bench.type(typed);
    bench.key(SWT.CR, SWT.CR);
    bench.key(SWT.ESC, SWT.ESC);
    bench.focus(part.pane().text());
  }

  private Optional<Stripe> stripe(String words) {
    bench.settle();
    part.margin().control().redraw();
    part.margin().control().update();
    return part.margin().stripes().stream().filter(s -> words.equals(words(s.coding()))).findFirst();
  }

  @Test
  void aCodeIsPutOnWordsByKeysAndItsStripeIsPaintedUndoneAndStillThereAfterReopening() {
    select(WORDS);
    palette("promises");
    assertEquals(List.of("Promises and delivery"), codings(WORDS));
    bench.until("its stripe is in the margin", () -> stripe(WORDS).isPresent());
    Stripe stripe = stripe(WORDS).orElseThrow();
    assertTrue(bench.pixels(part.margin().control(), stripe.bar(),
        Palette.code(stripe.coding().getCode()).getRGB(), 6) > 20, "painted in the colour of the code");
    assertTrue(bench.pixels(part.margin().control(), stripe.name(), Palette.of(part.margin().control()).ink().getRGB(),
        60) > 20, "with its name");
    bench.desk().undo();
    bench.until("the stripe is gone", () -> stripe(WORDS).isEmpty());
    assertEquals(List.of(), codings(WORDS));
    bench.desk().redo();
    Path path = bench.desk().open().orElseThrow().path();
    bench.close();
    bench.desk().show(new OpenStudy(StudyFile.open(path, Bench.session()), Bench.session()));
    bench.showPerspective(QualPerspective.ID);
    part = bench.part(TextPart.class);
    show("Interview Parent 1");
    assertEquals(List.of("Promises and delivery"), codings(WORDS));
    bench.until("its stripe is there again", () -> stripe(WORDS).isPresent());
  }

  @Test
  void aNumberKeyGivesTheCodeUsedLastAndShiftEnterMakesANewOne() {
    select(WORDS);
    palette("promises");
    select("So I calmed down a bit.");
    bench.key(0, '1');
    assertEquals(List.of("Promises and delivery"), codings("So I calmed down a bit."));
    select("You stop believing it after a while.");
    bench.chord(SWT.CTRL, 'k');
    bench.popup();
    bench.type("trust lost");
    bench.shifted(SWT.CR);
    bench.key(SWT.ESC, SWT.ESC);
    assertEquals(List.of("trust lost"), codings("You stop believing it after a while."));
    bench.desk().undo();
    assertEquals(List.of(), codings("You stop believing it after a while."));
    assertFalse(study().getCodebooks().stream().flatMap(b -> b.getCodes().stream())
        .anyMatch(c -> "trust lost".equals(c.getName())), "one step makes code and coding");
  }

  @Test
  void theWholeTurnIsCodedAndACodingIsJudgedAndRemoved() {
    select("furious");
    bench.untilEnabled("org.triangulum.ui.qual.text.turn");
    bench.chord(SWT.CTRL, 't');
    bench.popup();
    bench.type("being");
    bench.key(SWT.CR, SWT.CR);
    bench.key(SWT.ESC, SWT.ESC);
    String turn = "The school rang them. I was furious, to be honest, I thought here we go, somebody telling me how to "
        + "be a mum.";
    assertEquals(List.of("Being listened to"), codings(turn));
    bench.focus(part.pane().text());
    part.pane().select(0, 0);
    Coding coding = part.chosen().orElseThrow();
    assertEquals(turn, words(coding));
    bench.key(0, '-');
    assertEquals(Stance.NEGATIVE, coding.getStance());
    bench.key(SWT.DEL, SWT.DEL);
    assertEquals(List.of(), codings(turn));
    assertTrue(part.chosen().isEmpty());
    bench.desk().undo();
    assertEquals(List.of("Being listened to"), codings(turn));
  }

  @Test
  void overlappingCodingsStandInLanesSideBySide() {
    List<Stripe> stripes = part.margin().stripes().stream().filter(s -> words(s.coding()).startsWith("The next one"))
        .toList();
    assertEquals(2, stripes.size());
    Rectangle one = stripes.get(0).bar();
    Rectangle other = stripes.get(1).bar();
    assertFalse(one.intersects(other), one + " " + other);
    assertFalse(stripes.get(0).name().intersects(stripes.get(1).name()), "names below each other");
  }

  @Test
  void codingsAreWalkedByKeys() {
    bench.focus(part.pane().text());
    part.pane().select(0, 0);
    part.margin().control().setFocus();
    bench.focus(part.margin().control());
    bench.key(SWT.ARROW_DOWN, (char) 0);
    String first = words(part.chosen().orElseThrow());
    bench.key(SWT.ARROW_DOWN, (char) 0);
    assertFalse(first.equals(words(part.chosen().orElseThrow())));
    bench.key(SWT.ARROW_UP, (char) 0);
    assertEquals(first, words(part.chosen().orElseThrow()));
    int end = part.chosen().orElseThrow().getEnd();
    bench.shifted(SWT.ARROW_LEFT);
    assertTrue(part.chosen().orElseThrow().getEnd() < end, "its end moves by a word");
    bench.desk().undo();
    assertEquals(end, part.chosen().orElseThrow().getEnd());
  }
}
