// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.data.cell.CellChange;
import org.triangulum.data.cell.CellEditor;
import org.triangulum.data.shape.Reshaping;
import org.triangulum.data.shape.ShapeRequest;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.store.data.CellValue;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.data.DataPart;
import org.triangulum.ui.quant.dataset.DatasetRow;
import org.triangulum.ui.quant.dataset.DatasetsPart;
import org.triangulum.ui.study.OpenStudy;

class DatasetsTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private DatasetsPart part;

  @BeforeEach
  void open() {
    bench.openSample(folder, QuantPerspective.ID);
    OpenStudy open = new OpenStudy(new BigData(300, 12).create(folder.resolve("big.triangulum")), Bench.session());
    bench.desk().show(open);
    bench.show(QuantPerspective.ID);
    bench.raise(QuantPerspective.DATASETS);
    part = bench.part(DatasetsPart.class);
    bench.until("the dataset is listed", () -> part.grid().rows().size() == 1
        && part.grid().rows().get(0).dataset() == dataset());
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private OpenStudy study() {
    return bench.desk().open().orElseThrow();
  }

  private Dataset dataset() {
    return study().study().getDatasets().get(0);
  }

  private String cell(int row, int column) {
    DatasetRow shown = part.grid().rows().get(row);
    return part.grid().columns().get(column).text().apply(shown);
  }

  private void edit(String value) {
    OpenStudy open = study();
    bench.desk().edit(editor -> new CellEditor(editor, open.view().blobs(), open.session()).set(dataset(),
        new CellChange(dataset().getColumns().get(10), 7, CellValue.of(value)), "typo"));
  }

  private void makeFromIt() {
    OpenStudy open = study();
    bench.desk().edit(editor -> new Reshaping(open.view().blobs()).create(editor, dataset(), new ShapeRequest("groups",
        DerivationKind.AGGREGATE, Map.of("by", "q1", "figures", "q10=mean")), ""));
    bench.until("it is listed", () -> part.grid().rows().size() == 2);
  }

  @Test
  void aDatasetSaysHowLargeItIsWhenItCameInAndWhoChangedItLast() {
    assertEquals("survey", cell(0, 0));
    assertEquals("300", cell(0, 1));
    assertEquals("12", cell(0, 2));
    DatasetRow before = part.grid().rows().get(0);
    assertEquals("Fill", before.made().orElseThrow().label());
    assertEquals("Fill", before.changed().orElseThrow().label());

    edit("88");
    bench.until("the change is told", () -> part.grid().rows().get(0).changed().orElseThrow().label()
        .equals("Edit q10 in row 8"));
    assertEquals("Fill", part.grid().rows().get(0).made().orElseThrow().label());
    assertTrue(cell(0, 4).endsWith(" RA"), cell(0, 4));
  }

  @Test
  void whatIsMadeFromAnotherSaysSoAndIsStaleUntilItIsMadeAnew() {
    makeFromIt();
    assertEquals("made from survey", cell(1, 6));
    assertEquals("", cell(1, 3));
    assertFalse(bench.button("Refresh stale").isEnabled());
    edit("88");
    bench.until("it is stale", () -> cell(1, 3).equals("stale"));
    bench.press(bench.window().getShell(), "Refresh stale");
    bench.until("it is current again", () -> cell(1, 3).isEmpty());
  }

  @Test
  void fromTheListOneGoesToDataVariablesAndQuality() {
    makeFromIt();
    DatasetRow made = part.grid().rows().get(1);
    part.grid().choose(made);
    bench.until("it is looked at", () -> bench.context().get(QuantDesk.class).dataset().orElseThrow()
        == made.dataset());
    bench.choose(part.grid().control(), "Variables");
    DataPart data = bench.part(DataPart.class);
    bench.until("its variables are shown", () -> data.variables().grid().control().isVisible()
        && data.variables().grid().rows().equals(made.dataset().getColumns()));
    bench.choose(part.grid().control(), "Data");
    bench.until("its data are shown", () -> data.data().sheet().control().isVisible()
        && data.data().sheet().model().columns() == 3);
  }

  @Test
  void aDatasetIsDeletedAfterAQuestionWhereOthersRestOnItAndUndoBringsItBack() {
    makeFromIt();
    part.grid().choose(part.grid().rows().get(0));
    bench.choose(part.grid().control(), "Delete");
    bench.until("it asks", () -> part.told().contains("survey"));
    assertEquals(2, study().study().getDatasets().size());
    bench.press(bench.window().getShell(), "Delete");
    bench.until("it is gone", () -> part.grid().rows().size() == 1);
    bench.desk().undo();
    bench.until("it is back", () -> part.grid().rows().size() == 2);
    assertEquals(List.of("survey", "groups"), part.grid().rows().stream().map(r -> r.dataset().getKey()).toList());
  }
}
