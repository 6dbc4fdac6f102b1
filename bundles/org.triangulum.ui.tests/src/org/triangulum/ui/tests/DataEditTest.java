// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.data.cell.CellChange;
import org.triangulum.data.cell.CellEditor;
import org.triangulum.model.study.CellEdit;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.data.DataPart;
import org.triangulum.ui.sheet.Place;
import org.triangulum.ui.sheet.Sheet;
import org.triangulum.ui.sheet.SheetCell;
import org.triangulum.ui.study.OpenStudy;

/** Sorting, filtering, finding and changing cells. */
class DataEditTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private DataPart part;
  private Sheet sheet;

  @BeforeEach
  void open() {
    bench.openSample(folder, QuantPerspective.ID);
    bench.raise(QuantPerspective.DATA);
    OpenStudy open = new OpenStudy(new BigData(500, 12).create(folder.resolve("big.triangulum")), Bench.session());
    bench.desk().show(open);
    bench.show(QuantPerspective.ID);
    part = bench.part(DataPart.class);
    part.show(false);
    sheet = part.data().sheet();
    bench.until("its cells are there", () -> sheet.model().rows() == 500);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Dataset dataset() {
    return bench.desk().open().orElseThrow().study().getDatasets().get(0);
  }

  private String cell(int column, int row) {
    return sheet.model().cell(column, row).text();
  }

  private Text field(String hint) {
    return bench.field(bench.window().getShell(), hint);
  }

  /** Types into the field of the reason and presses Enter. */
  private void reason(String text) {
    Shell popup = bench.popup();
    bench.until("the reason can be typed", () -> popup.getChildren().length == 1
        && popup.getChildren()[0] instanceof Text);
    Text typed = (Text) popup.getChildren()[0];
    typed.setText(text);
    typed.notifyListeners(SWT.DefaultSelection, new Event());
    bench.settle();
  }

  @Test
  void aClickOnAHeadingSortsAndAConditionFilters() {
    sheet.pressHeading(10);
    bench.until("the scores ascend", () -> Double.parseDouble(cell(10, 0)) <= Double.parseDouble(cell(10, 1))
        && !sheet.model().rowName(0).equals("1"));
    for (int row = 1; row < 500; row++) {
      assertTrue(Double.parseDouble(cell(10, row - 1)) <= Double.parseDouble(cell(10, row)), "row " + row);
    }

    field("Filter rows: age >= 18").setText("q10 >= 50");
    bench.until("rows are left out", () -> sheet.model().rows() < 400);
    assertTrue(Double.parseDouble(cell(10, 0)) >= 50);
    field("Filter rows: age >= 18").setText("q10 >= ");
    bench.until("a mistake is told", () -> !part.data().told().isEmpty());
    field("Filter rows: age >= 18").setText("");
    bench.until("all rows are back", () -> sheet.model().rows() == 500);
  }

  @Test
  void findGoesFromCellToCell() {
    sheet.choose(0, 0);
    Text find = field("Find (Ctrl+F)");
    find.setText("317");
    bench.hand(find, SWT.NONE, SWT.CR);
    bench.until("it is found", () -> sheet.cursor().equals(Optional.of(new Place(0, 316))));
    assertEquals("317", cell(0, 316));
  }

  @Test
  void aCellIsChangedWithAReasonThatIsKeptAndUndoBringsItBack() {
    String before = dataset().getColumns().get(10).getValues();
    sheet.choose(10, 7);
    bench.focus(sheet.control());
    bench.hand(sheet.control(), SWT.NONE, SWT.F2);
    bench.type("88");
    bench.key(SWT.CR, SWT.CR);
    reason("as on the paper form");
    bench.until("it is changed", () -> cell(10, 7).equals("88.0") || cell(10, 7).equals("88"));

    CellEdit edit = dataset().getEdits().get(0);
    assertEquals("as on the paper form", edit.getReason());
    assertEquals(7, edit.getRow());
    assertEquals(dataset().getColumns().get(10), edit.getColumn());
    bench.desk().undo();
    bench.until("it is back", () -> before.equals(dataset().getColumns().get(10).getValues())
        && !cell(10, 7).startsWith("88"));
  }

  @Test
  void aValueThatMayNotStandThereIsRefusedWithWhy() {
    sheet.choose(1, 3);
    bench.focus(sheet.control());
    bench.hand(sheet.control(), SWT.NONE, SWT.F2);
    bench.type("7");
    bench.key(SWT.CR, SWT.CR);

    bench.until("it says why", () -> part.data().told().contains("q1"));
    assertTrue(dataset().getEdits().isEmpty());
  }

  @Test
  void rowsAreFilteredByTickedValuesOfTheMenuOfAHeading() {
    Rectangle heading = sheet.bounds(1, 0);
    Point at = sheet.control().toDisplay(heading.x + 5, heading.y - 10);
    Event detect = new Event();
    detect.x = at.x;
    detect.y = at.y;
    sheet.control().notifyListeners(SWT.MenuDetect, detect);
    bench.choose(sheet.control(), "Filter by values…");
    Shell popup = bench.popup();
    Table table = (Table) popup.getChildren()[2];
    bench.until("the values are counted", () -> table.getItemCount() == 6);
    int often = Integer.parseInt(table.getItem(3).getText(1));
    assertEquals("4  often", table.getItem(3).getText(0));
    assertEquals("∅  not asked", table.getItem(5).getText(0), "missing answers are values too");
    int all = 0;
    for (TableItem item : table.getItems()) {
      all += Integer.parseInt(item.getText(1));
    }
    assertEquals(500, all);

    Text search = (Text) popup.getChildren()[1];
    search.setText("oft");
    bench.until("the list is narrowed", () -> table.getItemCount() == 1);
    search.notifyListeners(SWT.DefaultSelection, new Event());
    bench.until("only their rows are shown", () -> sheet.model().rows() == often);
    for (int row = 0; row < often; row++) {
      assertTrue(cell(1, row).equals("often") || cell(1, row).equals("4"), "row " + row);
    }
    bench.press(bench.window().getShell(), "q1 = 4  ✕");
    bench.until("all rows are back", () -> sheet.model().rows() == 500);
  }

  @Test
  void aTickIsTakenAwayAndItsRowsGo() {
    sheet.choose(1, 0);
    bench.choose(sheet.control(), "Filter by values…");
    Shell popup = bench.popup();
    Table table = (Table) popup.getChildren()[2];
    bench.until("the values are counted", () -> table.getItemCount() == 6 && table.getItem(5).getChecked());
    int missing = Integer.parseInt(table.getItem(5).getText(1));
    table.getItem(5).setChecked(false);
    Event tick = new Event();
    tick.detail = SWT.CHECK;
    tick.item = table.getItem(5);
    table.notifyListeners(SWT.Selection, tick);
    bench.until("it is counted", () -> bench.says(popup, (500 - missing) + " rows"));
    Bench.find(popup, "Show these").orElseThrow().notifyListeners(SWT.Selection, new Event());
    bench.until("the rows without an answer are gone", () -> sheet.model().rows() == 500 - missing);
  }

  @Test
  void theHistoryOfACellSaysWhoChangedItWhenFromWhatAndWhy() {
    String before = cell(10, 7);
    OpenStudy open = bench.desk().open().orElseThrow();
    for (String value : List.of("88", "89")) {
      bench.desk().edit(editor -> new CellEditor(editor, open.view().blobs(), open.session()).set(dataset(),
          new CellChange(dataset().getColumns().get(10), 7, CellValue.of(value)), "as on page " + value));
    }
    bench.until("it is changed", () -> cell(10, 7).startsWith("89"));
    assertEquals(SheetCell.Tone.MARKED, sheet.model().cell(10, 7).tone(), "a changed cell is marked");
    assertEquals(SheetCell.Tone.PLAIN, sheet.model().cell(10, 8).tone());
    sheet.choose(10, 7);
    bench.choose(sheet.control(), "History of this cell…");
    Shell popup = bench.popup();
    NatTable table = (NatTable) popup.getChildren()[1];
    bench.until("the newest is on top", () -> table.getRowCount() == 3
        && "as on page 89".equals(table.getDataValueByPosition(4, 1)));
    assertTrue(table.getDataValueByPosition(0, 1).toString().startsWith("2026-01-05"));
    assertEquals(open.author(), table.getDataValueByPosition(1, 1));
    assertTrue(table.getDataValueByPosition(2, 1).toString().startsWith("88"));
    assertEquals(before, table.getDataValueByPosition(2, 2));
    popup.close();
  }

  @Test
  void whatNewerDataMadeOfACellIsInItsHistoryToo() {
    String before = cell(10, 7);
    OpenStudy open = bench.desk().open().orElseThrow();
    Column column = dataset().getColumns().get(10);
    double[] newer = new double[dataset().getRowCount()];
    Arrays.fill(newer, 77);
    bench.desk().edit(editor -> editor.run("Bring up to date dataset big", "", study -> new DatasetWriter(
        open.view().blobs()).replace(column, DecimalValues.of(newer))));
    bench.until("it is changed", () -> cell(10, 7).startsWith("77"));
    sheet.choose(10, 7);
    bench.choose(sheet.control(), "History of this cell…");
    Shell popup = bench.popup();
    NatTable table = (NatTable) popup.getChildren()[1];
    bench.until("it is told", () -> table.getRowCount() == 2
        && "Bring up to date dataset big".equals(table.getDataValueByPosition(4, 1)));
    assertEquals(before, table.getDataValueByPosition(2, 1));
    assertTrue(table.getDataValueByPosition(3, 1).toString().startsWith("77"));
    assertTrue(bench.says(popup, "changes 1"));
    popup.close();
  }
}
