// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.store.StudyFile;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.triangulation.board.Card;
import org.triangulum.ui.triangulation.board.EvidenceBoard;
import org.triangulum.ui.triangulation.finding.FindingPart;
import org.triangulum.ui.triangulation.source.SourcePart;
import org.triangulum.ui.widget.Palette;

class EvidenceTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private EvidenceBoard board;

  @BeforeEach
  void open() {
    bench.openSample(folder);
    board = bench.part(FindingPart.class).board();
    show("F1");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Finding finding(String key) {
    return bench.desk().open().orElseThrow().study().getFindings().stream().filter(f -> key.equals(f.getKey()))
        .findFirst().orElseThrow();
  }

  private void show(String key) {
    Finding finding = finding(key);
    bench.desk().navigator().go(w -> w.at(finding));
    bench.until("the board shows " + key, () -> board.cards().size() == finding.getEvidence().size());
    bench.settle();
  }

  private Card card(String target) {
    return board.cards().stream().filter(c -> target.equals(key(c.evidence()))).findFirst().orElseThrow();
  }

  private static String key(ResolvedEvidence evidence) {
    return evidence.target().map(t -> ((KeyedElement) t).getKey()).orElse("");
  }

  private EvidenceLink link(String finding, String target) {
    return finding(finding).getEvidence().stream().filter(l -> target.equals(((KeyedElement) l.getTarget()).getKey()))
        .findFirst().orElse(null);
  }

  @Test
  void eachGroupHasItsCardsAndSilenceIsSaid() {
    assertEquals(8, board.cards().size());
    assertTrue(board.cards().stream().allMatch(c -> c.column() == 0), "all evidence is of the families");
    assertEquals("She sat at my kitchen table and let me finish. Nobody official had let me finish before.",
        card("F-01").evidence().text());
    assertTrue(board.cards().stream().anyMatch(c -> c.evidence().result()
        .filter(r -> r.printed().startsWith("72.4 % (21 of 29 valid")).isPresent()), "the number with its base");
    assertEquals(List.of(), board.silences().get(0));
    assertEquals(List.of("○ interviews: asked, nothing found", "∅ survey: not asked"), board.silences().get(1));
    show("F3");
    assertEquals(List.of(0, 2, 3), board.cards().stream().map(Card::column).distinct().sorted().toList());
  }

  @Test
  void cardsArePainted() {
    Canvas canvas = board.control();
    Palette palette = Palette.of(canvas);
    Rectangle first = board.onCanvas(board.cards().get(0));
    assertTrue(bench.pixels(canvas, first, palette.role(EvidenceRole.SUPPORTS).getRGB(), 40) > 100, "strip and role");
    assertTrue(bench.pixels(canvas, first, palette.ink().getRGB(), 40) > 100, "the number");
    Rectangle silent = new Rectangle(first.x + first.width + 10, first.y, 80, first.height);
    assertTrue(bench.pixels(canvas, silent, palette.muted().getRGB(), 60) > 40, "why the staff are silent");
  }

  @Test
  void openingAQuoteMarksItInTheTranscript() {
    show("F4");
    board.select(card("F-04"));
    bench.settle();
    bench.focus(board.control());
    bench.key(SWT.CR, SWT.CR);
    SourcePart source = bench.part(SourcePart.class);
    bench.until("the transcript is shown", () -> source.text().isVisible() && source.text().getCharCount() > 0);
    StyledText text = source.text();
    String quote = "They said a therapist would see my son before Easter and at the end of the summer we were "
        + "still waiting.";
    bench.until("the transcript holds the quote", () -> text.getText().indexOf(quote) > 0);
    bench.settle();
    int start = text.getText().indexOf(quote);
    Rectangle bounds = text.getTextBounds(start, start + quote.length() - 1);
    assertTrue(bounds.y >= 0 && bounds.y + bounds.height <= text.getClientArea().height, "in view: " + bounds);
    assertTrue(bench.pixels(text, bounds, Palette.of(text).mark().getRGB(), 3) > 500, "painted");
    Rectangle before = text.getTextBounds(start - 6, start - 3);
    assertEquals(0, bench.pixels(text, before, Palette.of(text).mark().getRGB(), 3), "the words before are not marked");
    assertEquals(List.of("F4"), source.uses().stream().map(u -> u.finding().getKey()).toList());
  }

  @Test
  void linkingByKeyboardIsUndoneAndRedone() {
    bench.window().getActivePage().activate(bench.window().getActivePage()
        .findViewReference("org.triangulum.ui.triangulation.finding").getView(true));
    bench.focus(board.control());
    int before = finding("F1").getEvidence().size();
    bench.untilEnabled("org.triangulum.ui.link");
    bench.chord(SWT.CTRL, 'l');
    bench.popup();
    bench.type("kitchen table");
    bench.key(SWT.ESC, SWT.ESC);
    assertEquals(before, finding("F1").getEvidence().size(), "Escape links nothing");
    bench.focus(board.control());
    bench.untilEnabled("org.triangulum.ui.link");
    bench.chord(SWT.CTRL, 'l');
    bench.popup();
    bench.type("no fancy words");
    bench.key(SWT.CR, SWT.CR);
    bench.until("F-02 is linked", () -> link("F1", "F-02") != null);
    bench.until("its card is there", () -> board.cards().size() == before + 1);
    assertEquals("Link F-02 to F1 as supporting", bench.desk().undoLabel().orElseThrow());
    bench.focus(board.control());
    bench.untilEnabled("org.eclipse.ui.edit.undo");
    bench.chord(SWT.CTRL, 'z');
    bench.until("it is taken back", () -> link("F1", "F-02") == null);
    bench.untilEnabled("org.eclipse.ui.edit.redo");
    bench.chord(SWT.CTRL, 'y');
    bench.until("it is there again", () -> link("F1", "F-02") != null);
  }

  @Test
  void roleAndRemovalByKeyLastAfterReopening() {
    board.select(card("F-09"));
    bench.focus(board.control());
    bench.key(0, '3');
    bench.until("F-09 qualifies", () -> link("F1", "F-09").getRole() == EvidenceRole.QUALIFIES);
    bench.until("its card says so", () -> card("F-09").evidence().role() == EvidenceRole.QUALIFIES);
    board.select(card("F-14"));
    bench.key(SWT.DEL, SWT.DEL);
    bench.until("F-14 is removed", () -> link("F1", "F-14") == null);
    bench.until("its card is gone", () -> board.cards().size() == 7);
    Path path = bench.desk().open().orElseThrow().path();
    bench.close();
    bench.desk().show(new OpenStudy(StudyFile.open(path, Bench.session()), Bench.session()));
    bench.settle();
    assertEquals(EvidenceRole.QUALIFIES, link("F1", "F-09").getRole());
    bench.desk().undo();
    assertEquals("F-14", ((KeyedElement) link("F1", "F-14").getTarget()).getKey(), "undone after reopening");
  }

  @Test
  void aReadOnlyStudyIsNotChanged() {
    Path path = bench.desk().open().orElseThrow().path();
    bench.close();
    bench.desk().show(new OpenStudy(StudyFile.openReadOnly(path), Bench.session()));
    board = bench.part(FindingPart.class).board();
    show("F1");
    FindingPart part = bench.part(FindingPart.class);
    assertFalse(part.header().title().getEditable());
    board.select(card("F-09"));
    bench.focus(board.control());
    bench.key(SWT.DEL, SWT.DEL);
    bench.key(0, '1');
    assertEquals(EvidenceRole.CONTRADICTS, link("F1", "F-09").getRole());
    assertTrue(bench.window().getShell().getText().contains("read-only"), bench.window().getShell().getText());
  }
}
