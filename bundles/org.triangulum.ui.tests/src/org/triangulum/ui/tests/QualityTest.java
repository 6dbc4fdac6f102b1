// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.data.quality.QualityKind;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.data.DataPart;
import org.triangulum.ui.quant.quality.QualityPart;
import org.triangulum.ui.quant.quality.QualityRow;
import org.triangulum.ui.sheet.Place;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.widget.Palette;

class QualityTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private QualityPart part;
  private DataPart data;

  @BeforeEach
  void open() {
    bench.openSample(folder, QuantPerspective.ID);
    OpenStudy open = new OpenStudy(new BigData(300, 12).create(folder.resolve("big.triangulum")), Bench.session());
    bench.desk().show(open);
    bench.show(QuantPerspective.ID);
    data = bench.part(DataPart.class);
    data.show(false);
    bench.raise(QuantPerspective.QUALITY);
    part = bench.part(QualityPart.class);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Dataset dataset() {
    return bench.desk().open().orElseThrow().study().getDatasets().get(0);
  }

  private Optional<QualityRow.Found> found(QualityKind kind) {
    return part.grid().rows().stream().filter(QualityRow.Found.class::isInstance).map(QualityRow.Found.class::cast)
        .filter(f -> f.finding().kind() == kind).findFirst();
  }

  @Test
  void aFindingOpensItsCells() {
    Column scores = dataset().getColumns().get(10);
    bench.desk().change("Range", study -> scores.setRange("0..99"));
    bench.until("numbers outside of the range are found", () -> found(QualityKind.OUT_OF_RANGE).isPresent());
    QualityRow.Found row = found(QualityKind.OUT_OF_RANGE).orElseThrow();
    part.grid().choose(row);
    bench.settle();

    int first = row.finding().rows()[0];
    assertEquals(Optional.of(new Place(10, first)), data.data().sheet().cursor());
    assertEquals(row.finding().rows().length, data.data().sheet().selectedCells());
    assertTrue(Double.parseDouble(data.data().sheet().model().cell(10, first).text()) > 99);
  }

  @Test
  void patternsOfMissingAnswersArePaintedAndTold() {
    bench.until("patterns are there", () -> part.chart().text().lines().count() > 3);
    Rectangle area = part.chart().control().getClientArea();
    assertTrue(bench.pixels(part.chart().control(), area, Palette.of(part.chart().control()).warning().getRGB(), 8)
        > 100, "missing answers are painted");
    assertTrue(part.chart().text().contains("q1"));
    assertEquals(List.of(), part.grid().selectedRows());
  }

  @Test
  void aRuleIsTriedWhileItIsTypedAndEachRowThatBreaksItIsOpened() {
    write("q10 <");
    bench.until("the mistake is told", () -> part.form().told().contains("Position"));
    assertFalse(bench.button("Keep rule").isEnabled());
    part.form().condition().setText("q10 < 90");
    bench.until("the rows that break it are counted", () -> part.form().told().contains("break it"));
    part.form().message().setText("An impossible score");
    bench.press(bench.window().getShell(), "Keep rule");
    bench.until("it is a finding", () -> found(QualityKind.RULE).isPresent());

    QualityRow.Found row = found(QualityKind.RULE).orElseThrow();
    assertTrue(row.text().startsWith("An impossible score (R1)"), row.text());
    part.grid().choose(row);
    bench.until("its cells are selected", () -> data.data().sheet().selectedCells() == row.finding().rows().length);
    for (int each : row.finding().rows()) {
      assertTrue(Double.parseDouble(data.data().sheet().model().cell(10, each).text()) >= 90, "row " + each);
    }
    bench.desk().undo();
    bench.until("the finding is gone", () -> found(QualityKind.RULE).isEmpty());
    assertTrue(dataset().getRules().isEmpty());
  }

  @Test
  void aRuleThatHoldsIsListedChangedAndDeleted() {
    write("q10 >= 0");
    bench.until("it holds", () -> part.form().told().contains("No row"));
    part.form().condition().notifyListeners(SWT.DefaultSelection, new Event());
    bench.until("it is listed", () -> kept().isPresent());
    part.grid().choose(kept().orElseThrow());
    bench.choose(part.grid().control(), "Edit rule");
    assertEquals("q10 >= 0", part.form().condition().getText());
    part.form().condition().setText("q10 > 50");
    bench.until("rows break it now", () -> part.form().told().contains("break it"));
    bench.press(bench.window().getShell(), "Keep rule");
    bench.until("it is a finding", () -> found(QualityKind.RULE).isPresent());
    assertEquals(1, dataset().getRules().size());

    part.grid().choose(found(QualityKind.RULE).orElseThrow());
    bench.choose(part.grid().control(), "Delete rule");
    bench.until("it is gone", () -> dataset().getRules().isEmpty() && found(QualityKind.RULE).isEmpty());
    bench.desk().undo();
    bench.until("it is back", () -> found(QualityKind.RULE).isPresent());
  }

  private void write(String condition) {
    // The button moves when the one that stops the check goes.
    bench.until("the data are checked", () -> part.told().startsWith("Nothing") || part.told().contains("findings"));
    bench.settle();
    bench.press(bench.window().getShell(), "+ Rule");
    bench.until("a rule can be written", () -> part.form().condition().isVisible());
    part.form().condition().setText(condition);
  }

  private Optional<QualityRow> kept() {
    return part.grid().rows().stream().filter(QualityRow.Kept.class::isInstance).findFirst();
  }
}
