// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Finding;
import org.triangulum.store.StudyFile;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.triangulation.findings.FindingsPart;

class FindingsTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private FindingsPart part;

  @BeforeEach
  void open() {
    bench.openSample(folder);
    part = bench.part(FindingsPart.class);
    bench.until("findings are listed", () -> part.grid().rows().size() > 5 && part.grid().control().getRowCount() > 6);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private List<String> row(int row) {
    NatTable table = part.grid().control();
    return IntStream.range(0, 5).mapToObj(c -> table.getDataValueByPosition(c, row + 1).toString().strip()).toList();
  }

  @Test
  void groupsHeadTheirFindingsWithCounts() {
    List<List<String>> rows = new ArrayList<>();
    IntStream.range(0, 3).forEach(i -> rows.add(row(i)));
    assertEquals("▾ Families  4", rows.get(0).get(0));
    assertEquals(List.of("F1  Most family members felt listened to", "6", "2", "", "F"), rows.get(1));
    assertEquals("F2  Families value plain and respectful contact", rows.get(2).get(0));
    assertEquals(13 + 5, part.grid().rows().size());
  }

  @Test
  void badgesAreInTheColourOfTheirGroup() {
    NatTable table = part.grid().control();
    Rectangle cell = table.getBoundsByPosition(4, 2);
    assertTrue(bench.pixels(table, cell, new RGB(0xE6, 0x9F, 0), 3) > 60, "orange of the families");
    assertEquals(0, bench.pixels(table, cell, new RGB(0, 0x72, 0xB2), 3), "blue of the staff");
  }

  @Test
  void typingFilters() {
    bench.focus(part.filter());
    bench.type("listened");
    bench.until("only one finding is left", () -> part.grid().rows().size() == 2);
    assertEquals("F1  Most family members felt listened to", row(1).get(0));
    part.filter().setText("");
    bench.until("all are back", () -> part.grid().rows().size() == 18);
  }

  @Test
  void arrowKeysChooseAFinding() {
    bench.until("F1 is chosen", () -> chosen().getKey().equals("F1") && part.grid().selected().isPresent());
    bench.focus(part.grid().control());
    down();
    bench.until("F2 is chosen", () -> chosen().getKey().equals("F2"));
    down();
    bench.until("F3 is chosen", () -> chosen().getKey().equals("F3"));
  }

  @Test
  void anEmptyStudySaysWhatToDo() {
    bench.desk().show(new OpenStudy(StudyFile.create(folder.resolve("empty.triangulum"), Bench.session(),
        study -> study.setId("empty")), Bench.session()));
    FindingsPart empty = bench.part(FindingsPart.class);
    bench.settle();
    bench.press(bench.window().getShell(), "Add the first finding");
    bench.until("it is there", () -> bench.desk().open().orElseThrow().study().getFindings().size() == 1);
    bench.until("it is listed", () -> empty.grid().rows().size() == 2);
    bench.desk().undo();
    bench.until("the advice is back", () -> bench.has(bench.window().getShell(), "Add the first finding"));
  }

  /** Handed to the widget: a posted arrow key does not arrive at the table on the tests' screen. */
  private void down() {
    Event event = new Event();
    event.keyCode = SWT.ARROW_DOWN;
    part.grid().control().notifyListeners(SWT.KeyDown, event);
  }

  private Finding chosen() {
    return bench.desk().open().orElseThrow()
        .element(Finding.class, bench.desk().navigator().where().finding().orElseThrow()).orElseThrow();
  }
}
