// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.data.entry.DataEntry;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.ItemKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.ResponseSet;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.entry.EntryPart;
import org.triangulum.ui.study.OpenStudy;

class EntryTest {
  private static final StudyFactory NEW = StudyFactory.eINSTANCE;
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private EntryPart part;
  private Dataset dataset;

  @BeforeEach
  void open() {
    bench.openSample(folder, QuantPerspective.ID);
    bench.desk().change("Instrument", study -> study.getInstruments().add(instrument()));
    OpenStudy open = study();
    bench.desk().edit(editor -> dataset = new DataEntry(editor, open.view().blobs()).dataset("smoke",
        open.study().getInstruments().get(open.study().getInstruments().size() - 1), false));
    bench.raise(QuantPerspective.ENTRY);
    part = bench.part(EntryPart.class);
    bench.context().get(QuantDesk.class).look(dataset);
    bench.until("its form is there", () -> part.columns().contains("S1"));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private OpenStudy study() {
    return bench.desk().open().orElseThrow();
  }

  private static Instrument instrument() {
    Instrument made = NEW.createInstrument();
    made.setKey("SMOKE");
    made.setName("Smoking");
    ResponseSet yesNo = NEW.createResponseSet();
    yesNo.setKey("yn");
    for (int code = 1; code <= 2; code++) {
      ResponseOption option = NEW.createResponseOption();
      option.setCode(code);
      option.setLabel(code == 1 ? "yes" : "no");
      option.setMissing(MissingKind.NONE);
      yesNo.getOptions().add(option);
    }
    made.getResponseSets().add(yesNo);
    made.getItems().add(item("S1", "Do you smoke", ItemKind.SINGLE, yesNo, ""));
    made.getItems().add(item("S2", "How many a day", ItemKind.NUMBER, null, "ask if S1 = 1"));
    return made;
  }

  private static Item item(String key, String label, ItemKind kind, ResponseSet responses, String rule) {
    Item item = NEW.createItem();
    item.setKey(key);
    item.setLabel(label);
    item.setKind(kind);
    item.setLevel(kind == ItemKind.NUMBER ? MeasurementLevel.RATIO : MeasurementLevel.NOMINAL);
    item.setResponseSet(responses);
    item.setSkipRule(rule);
    return item;
  }

  private void type(String column, String text) {
    Text field = part.fields().get(part.columns().indexOf(column));
    field.setText(text);
    bench.settle();
  }

  private void enter(String column) {
    bench.hand(part.fields().get(part.columns().indexOf(column)), SWT.NONE, SWT.CR);
  }

  @Test
  void aSkippedFieldIsHiddenAndStoredAsNotApplicable() {
    type("id", "P1");
    type("S1", "2");
    assertFalse(part.columns().contains("S2"), "it is not to be asked");
    type("S1", "1");
    assertTrue(part.columns().contains("S2"), "it is to be asked");
    type("S1", "2");
    enter("S1");
    bench.until("the row is stored", () -> dataset.getRowCount() == 1);

    var table = new DatasetReader(study().view().blobs()).table(dataset);
    assertEquals("P1", table.column("id").orElseThrow().values().text(0));
    assertEquals(2, table.column("S1").orElseThrow().values().number(0));
    assertEquals(MissingKind.NOT_APPLICABLE, table.column("S2").orElseThrow().values().missing(0));
    bench.desk().undo();
    bench.until("it is gone", () -> dataset.getRowCount() == 0);
  }

  @Test
  void aRowWithAMistakeIsNotStored() {
    type("id", "P1");
    type("S1", "7");
    bench.press(bench.window().getShell(), "Store row");
    bench.until("it says why", () -> part.told().contains("S1"));
    assertEquals(0, dataset.getRowCount());
  }

  @Test
  void aSecondEntryIsComparedAndADiscrepancyDecided() {
    type("id", "P1");
    type("S1", "1");
    type("S2", "10");
    enter("S2");
    bench.until("the first is stored", () -> dataset.getRowCount() == 1);
    bench.press(bench.window().getShell(), "Second entry…");
    confirm("smoke-2");
    Study all = study().study();
    bench.until("a second dataset is there", () -> all.getDatasets().stream()
        .anyMatch(d -> d.getFirstEntry() == dataset));
    Dataset second = all.getDatasets().stream().filter(d -> d.getFirstEntry() == dataset).findFirst().orElseThrow();
    bench.until("its form is there", () -> part.told().contains(second.getKey()));
    type("id", "P1");
    type("S1", "1");
    type("S2", "20");
    enter("S2");
    bench.until("the discrepancy is listed", () -> part.discrepancies().grid().rows().size() == 1);
    assertEquals("S2", part.discrepancies().grid().rows().get(0).column().getKey());

    assertEquals("to be decided", decision());
    part.discrepancies().grid().choose(part.discrepancies().grid().rows().get(0));
    bench.until("it can be decided", () -> bench.button("Take the second").isEnabled());
    bench.press(bench.window().getShell(), "Take the second");
    confirm("as on the form");
    bench.until("it is decided", () -> !part.discrepancies().grid().rows().get(0).isOpen());
    assertEquals("as on the form", decision());
    assertEquals(20, new DatasetReader(study().view().blobs()).table(dataset).column("S2").orElseThrow().values()
        .number(0));
    assertEquals(List.of("as on the form"), dataset.getEdits().stream().map(e -> e.getReason()).toList());
  }

  private String decision() {
    return part.discrepancies().grid().columns().get(4).text().apply(part.discrepancies().grid().rows().get(0));
  }

  /** Types into the popup field and presses Enter. */
  private void confirm(String text) {
    Shell popup = bench.popup();
    Text field = (Text) popup.getChildren()[0];
    field.setText(text);
    field.notifyListeners(SWT.DefaultSelection, new Event());
    bench.settle();
  }
}
