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
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyFile;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.text.TextPart;
import org.triangulum.ui.study.OpenStudy;

/** Texts written from right to left, and characters of two units. */
class ScriptsTest {
  private static final String TALK = "נועה: הם הקשיבו לי 😀👍🏽 עד הסוף.\nמראיינת: ומה קרה אז? \nנועה: כלום, OK.\n";
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private TextPart part;

  @BeforeEach
  void open() {
    bench.close();
    StudyFile made = StudyFile.create(folder.resolve("scripts.triangulum"), Bench.session(),
        study -> study.setTitle("Scripts"));
    made.editor().run("Fill", "", study -> fill(study, made.blobs()));
    bench.desk().show(new OpenStudy(made, Bench.session()));
    bench.show(QualPerspective.ID);
    part = bench.part(TextPart.class);
    bench.window().getActivePage().activate(bench.window().getActivePage().findViewReference(QualPerspective.TEXT)
        .getView(true));
    bench.until("the text is shown", () -> part.pane().transcript() != null
        && part.pane().transcript().text().equals(TALK));
    bench.focus(part.pane().text());
  }

  private static void fill(Study study, Blobs blobs) {
    Document document = StudyFactory.eINSTANCE.createDocument();
    document.setKey("talk");
    document.setTitle("שיחה");
    document.setText(blobs.putText(TALK));
    document.setLength(TALK.length());
    study.getDocuments().add(document);
    Codebook book = StudyFactory.eINSTANCE.createCodebook();
    book.setKey("book");
    Code code = StudyFactory.eINSTANCE.createCode();
    code.setKey("heard");
    code.setName("הקשבה");
    book.getCodes().add(code);
    study.getCodebooks().add(book);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void halfACharacterIsCodedWholeAndTheTextRunsFromTheRight() {
    assertEquals(SWT.RIGHT_TO_LEFT, part.pane().text().getOrientation());
    int smile = TALK.indexOf("😀");
    part.pane().select(smile + 1, smile + 2);
    bench.chord(SWT.CTRL, 'k');
    bench.popup();
    bench.type("heard");
    bench.key(SWT.CR, SWT.CR);
    bench.key(SWT.ESC, SWT.ESC);
    Study study = bench.desk().open().orElseThrow().study();
    Coding coding = study.getCodings().get(0);
    assertEquals("😀", TALK.substring(coding.getStart(), coding.getEnd()));
    bench.until("its stripe is painted", () -> !part.margin().stripes().isEmpty());
    assertTrue(part.margin().stripes().get(0).name().width > 0);
  }
}
