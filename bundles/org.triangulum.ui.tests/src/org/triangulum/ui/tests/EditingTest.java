// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Study;
import org.triangulum.store.StudyFile;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.text.TextPart;
import org.triangulum.ui.study.OpenStudy;

class EditingTest {
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
    bench.focus(part.pane().text());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private Document document() {
    return study().getDocuments().get(0);
  }

  private String stored() {
    return bench.desk().open().orElseThrow().view().passages().text(document()).orElseThrow();
  }

  /** The words of each coding of the document, by identifier. */
  private Map<String, String> coded() {
    String text = stored();
    return study().getCodings().stream().filter(c -> c.getDocument() == document())
        .collect(Collectors.toMap(Coding::getId, c -> text.substring(c.getStart(), c.getEnd())));
  }

  private void edit(boolean on) {
    bench.untilEnabled("org.triangulum.ui.qual.text.edit");
    bench.chord(SWT.CTRL, 'e');
    bench.until("editing is " + on, () -> part.pane().text().getEditable() == on);
    bench.settle();
  }

  private void caret(String before) {
    int at = part.pane().transcript().text().indexOf(before);
    part.pane().reveal(at, at);
    part.pane().select(at, at);
    bench.focus(part.pane().text());
  }

  @Test
  void typingChangesNothingUntilOneAsksForIt() {
    String before = stored();
    caret("The school");
    bench.type("x");
    bench.key(SWT.BS, SWT.BS);
    assertEquals(before, part.pane().transcript().text());
    assertEquals(before, stored());
  }

  @Test
  void codingsStayOnTheirWordsWhenTextBeforeThemIsEditedAndAllOfItIsOneUndo() {
    Map<String, String> words = coded();
    String before = stored();
    edit(true);
    caret("The school");
    bench.type("well well ");
    assertEquals(before, stored(), "not written at each key");
    edit(false);
    assertEquals(before.replace("The school", "well well The school"), stored());
    assertEquals(words, coded());
    assertEquals(before.length() + 10, document().getLength());
    bench.desk().undo();
    bench.settle();
    assertEquals(before, stored());
    assertEquals(words, coded());
    assertEquals(before, part.pane().text().getText(), "and shown so");
    bench.desk().redo();
    Path path = bench.desk().open().orElseThrow().path();
    bench.close();
    bench.desk().show(new OpenStudy(StudyFile.open(path, Bench.session()), Bench.session()));
    assertTrue(stored().contains("well well The school"));
    assertEquals(words, coded());
  }

  @Test
  void whatWouldCutIntoCodedWordsIsAskedFirst() {
    Map<String, String> words = coded();
    edit(true);
    String passage = "let me finish. Nobody";
    caret(passage);
    bench.type("z");
    assertFalse(part.pane().transcript().text().contains("zlet me finish"), "not yet");
    bench.until("it is asked", () -> part.notice().contains("Being listened to"));
    bench.key(SWT.ESC, SWT.ESC);
    bench.until("the strip is gone", () -> part.notice().isEmpty());
    assertFalse(part.pane().transcript().text().contains("zlet"));
    caret(passage);
    bench.type("z");
    bench.key(' ', ' ');
    bench.until("it is edited", () -> part.pane().transcript().text().contains("zlet me finish"));
    bench.until("the text has the keys again", () -> part.pane().text().isFocusControl());
    bench.type("y");
    assertTrue(part.pane().transcript().text().contains("zylet me finish"), "asked once");
    edit(false);
    List<String> changed = coded().values().stream().filter(w -> w.contains("zylet")).toList();
    assertFalse(changed.isEmpty());
    bench.desk().undo();
    assertEquals(words, coded());
  }

  @Test
  void undoTakesBackWhatIsNotWrittenYet() {
    String before = stored();
    edit(true);
    caret("The school");
    bench.type("abc");
    bench.desk().undo();
    bench.settle();
    assertEquals(before, stored());
    assertEquals(before, part.pane().text().getText());
  }
}
