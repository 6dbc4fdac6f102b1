// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.model.study.ConsentState;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Study;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.document.DocumentsPart;
import org.triangulum.ui.qual.document.ImportBatch;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.table.GridColumn;

class DocumentsTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private DocumentsPart part;

  @BeforeEach
  void open() {
    bench.openSample(folder, QualPerspective.ID);
    part = bench.part(DocumentsPart.class);
    bench.until("documents are listed", () -> part.grid().rows().size() > 14);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private Document document(String key) {
    return study().getDocuments().stream().filter(d -> key.equals(d.getKey())).findFirst().orElse(null);
  }

  private void look(String key) {
    Document document = document(key);
    bench.desk().navigator().go(w -> w.at(document, 0, 0));
    bench.until("its row is selected", () -> part.grid().selected().isPresent());
    bench.focus(part.grid().control());
  }

  @SuppressWarnings("unchecked") // whatever a row is, its columns know it
  private List<String> column(int index) {
    GridColumn<Object> column = (GridColumn<Object>) part.grid().columns().get(index);
    return part.grid().rows().stream().map(row -> column.text().apply(row)).toList();
  }

  @Test
  void groupsHeadTheirDocumentsWithCodingsAndCoders() {
    assertEquals("Families  4", column(1).get(0));
    assertEquals("Interview Parent 1", column(1).get(1));
    assertEquals("6", column(3).get(1));
    assertEquals("RA", column(4).get(1));
    assertEquals(14 + 4, part.grid().rows().size());
  }

  @Test
  void f2RenamesAndUndoTakesItBack() {
    look("Interview Parent 1");
    bench.hand(part.grid().control(), SWT.NONE, SWT.F2);
    bench.type("first parent");
    bench.key(SWT.CR, SWT.CR);
    bench.until("it is renamed", () -> document("Interview Parent 1").getTitle().equals("first parent"));
    bench.desk().undo();
    assertEquals("Interview Parent 1", document("Interview Parent 1").getTitle());
  }

  @Test
  void deletingSaysWhatGoesAndIsUndone() {
    int codings = study().getCodings().size();
    look("Interview Parent 3");
    bench.hand(part.grid().control(), SWT.NONE, SWT.DEL);
    String asked = part.notice().text();
    assertTrue(asked.startsWith("Interview Parent 3 takes along: 3 segments"), asked);
    bench.key(SWT.CR, SWT.CR);
    bench.until("it is gone", () -> document("Interview Parent 3") == null);
    bench.press(bench.window().getShell(), "Undo");
    bench.until("it is back", () -> document("Interview Parent 3") != null);
    assertEquals(codings, study().getCodings().size());
  }

  @Test
  void withdrawnConsentIsMarkedAndSpaceActivates() {
    look("Interview Parent 1");
    bench.choose(part.grid().control(), "Activate only this");
    assertEquals(1, bench.context().get(QualDesk.class).activation().documents(study()).size());
    bench.hand(part.grid().control(), SWT.NONE, ' ');
    assertEquals(0, bench.context().get(QualDesk.class).activation().documents(study()).size());
    bench.desk().change("withdraw", study -> document("Interview Parent 1").setConsent(ConsentState.WITHDRAWN));
    bench.settle();
    assertEquals("Interview Parent 1", column(1).get(1), "still listed");
  }

  @Test
  void threeFilesComeInAsOneChangeWithTheirSpeakers() throws IOException, ExchangeException {
    Path first = Files.writeString(folder.resolve("Parent 9.txt"),
        "Interviewer: How was it?\nParent 9: Nobody asked us.\nInterviewer: And then?\nParent 9: Then they did.\n");
    Path second = Files.write(folder.resolve("Notiz.txt"),
        "Gespräch über Öffnungszeiten.\n".getBytes(Charset.forName("windows-1252")));
    Path broken = Files.write(folder.resolve("broken.docx"), new byte[] {1, 2, 3});
    Path page = Files.writeString(folder.resolve("page.html"), "<html><body><p>Worker: We met.</p></body></html>");
    ImportBatch batch = new ImportBatch();
    batch.add(List.of(first, second, broken, page));
    batch.read(study(), Progress.NONE);
    assertTrue(batch.entries().get(2).problem().length() > 0, "the broken file says why");
    assertEquals(2, batch.entries().get(0).choices().speakers().size());
    batch.entries().stream().filter(e -> e.choices() != null).forEach(e -> e.choose(c -> c.withGroup("F")));
    int before = study().getDocuments().size();
    OpenStudy open = bench.desk().open().orElseThrow();
    batch.staged().apply(open.editor(), open.view().blobs(), Progress.NONE);
    assertEquals(before + 3, study().getDocuments().size());
    Document parent = document("Parent 9");
    assertEquals(4, parent.getTurns().size());
    assertEquals("Gespräch über Öffnungszeiten.", open.view().passages().text(document("Notiz")).orElseThrow().strip());
    bench.until("they are listed", () -> column(1).contains("Parent 9"));
    bench.desk().undo();
    assertEquals(before, study().getDocuments().size(), "one undo takes all back");
  }
}
