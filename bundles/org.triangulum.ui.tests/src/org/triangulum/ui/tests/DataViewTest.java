// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.data.DataPart;
import org.triangulum.ui.sheet.Sheet;
import org.triangulum.ui.study.OpenStudy;

class DataViewTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private DataPart part;
  private Sheet sheet;

  @BeforeEach
  void open() {
    bench.openSample(folder, QuantPerspective.ID);
    bench.raise(QuantPerspective.DATA);
    OpenStudy open = new OpenStudy(new BigData(2000, 30).create(folder.resolve("big.triangulum")), Bench.session());
    bench.desk().show(open);
    bench.until("the perspective of what was opened is shown", () -> !bench.perspective().equals(QuantPerspective.ID));
    bench.show(QuantPerspective.ID);
    part = bench.part(DataPart.class);
    part.show(false);
    sheet = part.data().sheet();
    bench.until("its cells are there", () -> sheet.model().rows() == 2000
        && !sheet.model().cell(1, 0).text().isEmpty());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Dataset dataset() {
    return bench.desk().open().orElseThrow().study().getDatasets().get(0);
  }

  @Test
  void cellsAreLabelsUntilCodesAreAskedForAndMissingOnesAreNeverBlank() {
    bench.until("some cells are painted", () -> bench.pixels(sheet.control(), area(sheet.control()),
        new RGB(0x1F, 0x23, 0x28), 60) > 500);
    assertTrue(Set.of("never", "seldom", "sometimes", "often", "always", "∅")
        .contains(sheet.model().cell(1, 0).text()));

    bench.press(bench.window().getShell(), "Labels");
    bench.until("codes are shown", () -> sheet.model().cell(1, 0).text().matches("[1-5]|∅"));
    for (int row = 0; row < 2000; row++) {
      assertTrue(sheet.model().cell(1, row).text().matches("[1-5]|∅"), "row " + row);
    }
  }

  @Test
  void theIdentifierStaysInSightWhileOneScrollsToTheLastColumn() {
    sheet.choose(29, 1999);
    bench.settle();

    assertEquals("2000", sheet.model().rowName(1999));
    NatTable table = sheet.control();
    assertEquals(0, table.getColumnIndexByPosition(1), "the identifier is still first");
    assertTrue(sheet.bounds(29, 1999).x > sheet.bounds(0, 1999).x);
    assertEquals(1999, table.getRowIndexByPosition(table.getRowPositionByY(sheet.bounds(29, 1999).y + 2)));
  }

  @Test
  void wordsFindColumns() {
    Text filter = bench.field(bench.window().getShell(), "Filter columns");
    filter.setText("q17");
    bench.until("the column is left, beside the identifier", () -> sheet.model().columns() == 2);
    assertEquals("q17", sheet.model().heading(1).title());
  }

  @Test
  void aLabelIsChangedInItsCellAndTakenBack() {
    Column column = dataset().getColumns().get(3);
    part.show(true);
    part.variables().grid().select(column, 1);
    bench.hand(part.variables().grid().control(), SWT.NONE, SWT.CR);
    bench.type("How often");
    bench.key(SWT.CR, SWT.CR);
    bench.until("it is stored", () -> "How often".equals(column.getLabel()));
    assertEquals("How often", part.variables().grid().columns().get(1).text().apply(column));

    bench.desk().undo();
    bench.until("it is back", () -> "Question q3".equals(column.getLabel()));
  }

  @Test
  void aRangeIsTypedAndWhatIsNoneIsRefusedWithWhy() {
    Column column = dataset().getColumns().get(10);
    part.show(true);
    type(column, 7, "10 .. 90");
    bench.until("it is stored", () -> "10..90".equals(column.getRange()));
    assertEquals("10..90", part.variables().grid().columns().get(7).text().apply(column));
    type(column, 7, "many");
    bench.until("it says why", () -> part.variables().told().contains("is no range"));
    assertEquals("10..90", column.getRange());
  }

  private void type(Column column, int field, String text) {
    part.variables().grid().select(column, field);
    bench.hand(part.variables().grid().control(), SWT.NONE, SWT.CR);
    bench.until("there is a field to type into", () -> bench.window().getShell().getDisplay().getFocusControl()
        instanceof Text typed && typed.getParent() == part.variables().grid().control());
    bench.type(text);
    bench.key(SWT.CR, SWT.CR);
  }

  @Test
  void aCodeDeclaredMissingIsDrawnAsMissing() {
    Column column = dataset().getColumns().get(1);
    part.show(true);
    type(column, 6, "5 = refused");
    bench.until("it is stored", () -> column.getValueLabels().size() == 5
        && column.getValueLabels().get(4).getMissing().getLiteral().equals("refused"));
    part.show(false);
    bench.until("it is drawn", () -> IntStream.range(0, 2000)
        .anyMatch(row -> sheet.model().cell(1, row).text().equals("⊗")));
  }

  private static Rectangle area(NatTable table) {
    return new Rectangle(0, 0, table.getSize().x, table.getSize().y);
  }
}
