// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Study;
import org.triangulum.store.StudyFile;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.codebook.CodebookPart;
import org.triangulum.ui.study.OpenStudy;

class CodebookTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private CodebookPart part;

  @BeforeEach
  void open() {
    bench.openSample(folder, QualPerspective.ID);
    part = bench.part(CodebookPart.class);
    bench.until("codes are listed", () -> part.grid().rows().size() > 10);
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
        .filter(code -> key.equals(code.getKey())).findFirst().orElse(null);
  }

  private void look(String key) {
    Code code = code(key);
    bench.desk().navigator().go(w -> w.at(code));
    bench.settle();
    bench.focus(part.grid().control());
  }

  /** Name, segments and people of each row. */
  private List<String> rows() {
    return IntStream.range(0, part.grid().rows().size()).mapToObj(row -> IntStream.of(1, 2, 3)
        .mapToObj(column -> part.grid().columns().get(column).text())
        .map(text -> text(text, row)).reduce((a, b) -> a + "|" + b).orElse("")).toList();
  }

  @SuppressWarnings("unchecked") // whatever a row is, its columns know it
  private String text(Function<?, String> text, int row) {
    return ((Function<Object, String>) text).apply(part.grid().rows().get(row));
  }

  private long segments(String key) {
    return study().getCodings().stream().filter(c -> c.getCode() == code(key)).count();
  }

  private List<String> keys(Code parent) {
    return parent.getCodes().stream().map(Code::getKey).toList();
  }

  @Test
  void codesStandBelowEachOtherWithSegmentsAndPeople() {
    assertEquals("Families|21|", rows().get(0));
    assertEquals("Being listened to|5|3", rows().get(1));
    assertTrue(rows().contains("Telling the story again|3|3"), rows().toString());
  }

  @Test
  void f2RenamesInPlaceAndUndoTakesItBack() {
    look("respect");
    bench.hand(part.grid().control(), SWT.NONE, SWT.F2);
    bench.type("plain words");
    bench.key(SWT.CR, SWT.CR);
    bench.until("it is renamed", () -> code("respect").getName().equals("plain words"));
    assertEquals("Rename the code Respect and plain speaking to plain words", bench.desk().undoLabel().orElseThrow());
    look("respect");
    bench.hand(part.grid().control(), SWT.NONE, SWT.F2);
    bench.type("never");
    bench.key(SWT.ESC, SWT.ESC);
    assertEquals("plain words", code("respect").getName(), "Escape leaves the name");
    bench.desk().undo();
    assertEquals("Respect and plain speaking", code("respect").getName());
  }

  @Test
  void keysAddMoveAndNestCodes() {
    look("safety");
    bench.hand(part.grid().control(), SWT.CTRL, SWT.CR);
    bench.type("doubt");
    bench.key(SWT.CR, SWT.CR);
    Code thinking = code("shared thinking");
    bench.until("it is there", () -> thinking.getCodes().size() == 3);
    Code made = thinking.getCodes().get(1);
    bench.until("it is named", () -> made.getName().equals("doubt"));
    bench.until("it is looked at", () ->
        bench.desk().navigator().where().code().equals(Optional.of(made.getId())));
    bench.hand(part.grid().control(), SWT.ALT, SWT.ARROW_UP);
    bench.until("it is moved up", () -> thinking.getCodes().get(0) == made);
    bench.hand(part.grid().control(), SWT.ALT, SWT.ARROW_DOWN);
    bench.until("it is moved down", () -> thinking.getCodes().get(1) == made);
    bench.hand(part.grid().control(), SWT.ALT | SWT.SHIFT, SWT.ARROW_RIGHT);
    bench.until("it stands in the code before", () -> made.eContainer() == code("safety"));
    bench.hand(part.grid().control(), SWT.ALT | SWT.SHIFT, SWT.ARROW_LEFT);
    bench.until("it stands beside it again", () -> made.eContainer() == thinking);
    for (int i = 0; i < 6; i++) {
      bench.desk().undo();
    }
    assertEquals(List.of("safety", "support"), keys(thinking), "all of it is undone");
  }

  @Test
  void mergingMovesTheSegmentsAndIsUndone() {
    look("retelling");
    long moved = segments("retelling");
    long before = segments("respect");
    bench.choose(part.grid().control(), "Merge into…");
    bench.popup();
    bench.type("respect");
    bench.key(SWT.CR, SWT.CR);
    bench.until("it is gone", () -> code("retelling") == null);
    assertEquals(before + moved, segments("respect"));
    bench.until("the strip says so", () -> part.notice().text().equals("Telling the story again merged into "
        + "Respect and plain speaking."));
    bench.press(bench.window().getShell(), "Undo");
    bench.until("it is back", () -> code("retelling") != null);
    assertEquals(before, segments("respect"));
  }

  @Test
  void deletingSaysWhatGoesAndIsUndoneAfterReopening() {
    int before = study().getCodings().size();
    look("continuity");
    bench.hand(part.grid().control(), SWT.NONE, SWT.DEL);
    String asked = part.notice().text();
    assertTrue(asked.startsWith("Continuity of workers takes along: 1 sub-code, 10 segments in 7 documents"), asked);
    bench.key(SWT.ESC, SWT.ESC);
    assertTrue(code("continuity") != null, "Escape keeps it");
    bench.hand(part.grid().control(), SWT.NONE, SWT.DEL);
    bench.key(SWT.CR, SWT.CR);
    bench.until("it is gone", () -> code("continuity") == null && code("retelling") == null);
    Path path = bench.desk().open().orElseThrow().path();
    bench.desk().close();
    bench.desk().show(new OpenStudy(StudyFile.open(path, Bench.session()), Bench.session()));
    bench.settle();
    bench.desk().undo();
    assertTrue(code("retelling") != null, "undone after reopening");
    assertEquals(before, study().getCodings().size(), "with its segments");
  }

  @Test
  void definitionsAreEditedInPlace() {
    look("respect");
    if (!part.details().definition().control().isVisible()) {
      bench.hand(part.grid().control(), SWT.ALT, SWT.CR);
    }
    bench.focus(part.details().definition().control());
    part.details().definition().control().selectAll();
    bench.type("no jargon");
    bench.focus(part.grid().control());
    bench.until("it is kept", () -> "no jargon".equals(code("respect").getDefinition()));
  }

  @Test
  void spaceActivatesACodeWithThoseBelowAndFilteringFindsDefinitions() {
    look("continuity");
    bench.hand(part.grid().control(), SWT.NONE, ' ');
    var activation = bench.context().get(QualDesk.class).activation();
    assertEquals(2, activation.codes(study()).size());
    bench.focus(part.filter());
    bench.type("same worker over");
    bench.until("one code is left", () -> part.grid().rows().size() == 2);
    part.filter().setText("");
    bench.until("all are back", () -> part.grid().rows().size() > 10);
  }

  @Test
  void anEmptyStudyMakesItsFirstCode() {
    bench.desk().show(new OpenStudy(StudyFile.create(folder.resolve("empty.triangulum"), Bench.session(),
        study -> study.setId("empty")), Bench.session()));
    bench.show(QualPerspective.ID);
    bench.press(bench.window().getShell(), "Make the first code");
    bench.until("it is there", () -> study().getCodebooks().size() == 1);
    Codebook book = study().getCodebooks().get(0);
    bench.until("it has a code", () -> book.getCodes().size() == 1);
    bench.until("it is listed", () -> part.grid().rows().size() == 2);
  }
}
