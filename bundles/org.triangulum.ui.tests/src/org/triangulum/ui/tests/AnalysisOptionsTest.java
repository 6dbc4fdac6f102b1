// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.analysis.AnalysisPart;

/** Values that an option names are chosen among those there are. */
class AnalysisOptionsTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private AnalysisPart analysis;

  @BeforeEach
  void open() {
    bench.openSample(folder);
    bench.showPerspective(QuantPerspective.ID);
    bench.raise(QuantPerspective.ANALYSIS);
    analysis = bench.part(AnalysisPart.class);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void set(String method, String dataset, List<String> variables, String by) {
    Dataset data = bench.desk().open().orElseThrow().study().getDatasets().stream().filter(d -> dataset.equals(
        d.getKey())).findFirst().orElseThrow();
    bench.context().get(QuantDesk.class).change(d -> d.withAnalysis(method, Map.of()).withDataset(data.getId())
        .withVariables(variables).withBy(Optional.of(by).filter(b -> !b.isEmpty())));
  }

  private void until(String parameter, String value) {
    bench.until(parameter + " is " + value, () -> analysis.result().filter(r -> value.equals(r.parameters().get(
        parameter))).isPresent());
  }

  @Test
  void answersThatCountAsSuccessAreTicked() {
    set("proportion", "feq-1", List.of("FEQ1"), "");
    bench.pick("Counts as success", "5 (as much as wanted)");
    until("success", "5");
    bench.pick("Counts as success", "4");
    until("success", "5, 4");
    bench.pick("Counts as success", "5 (as much as wanted)");
    until("success", "4");
  }

  @Test
  void theCategoryThatOthersAreComparedWithIsChosen() {
    set("linear-regression", "staff-confidence", List.of("SAQ2g", "SAQ1b"), "");
    until("reference", "");
    bench.pick("Compared with", "SAQ1b", "3 (degree in social work)");
    until("reference", "SAQ1b=3");
    bench.until("the table says so", () -> analysis.result().get().tables().stream().flatMap(t -> t.notes().stream())
        .anyMatch("Compared with SAQ1b = 3 (degree in social work)"::equals));
    bench.pick("Compared with", "Back to the default");
    until("reference", "");
  }

  @Test
  void predictorsThatEnterAsCategoriesAreTicked() {
    set("linear-regression", "staff-anxiety", List.of("SAQ2b", "SAQ1d"), "");
    until("categorical", "");
    bench.pick("As categories", "SAQ1d");
    until("categorical", "SAQ1d");
  }

  /** The fields in which a table can be pasted. */
  private static Stream<Text> rows(Composite within) {
    return Arrays.stream(within.getChildren()).flatMap(child -> child instanceof Composite inner ? rows(inner)
        : Stream.of(child).filter(Text.class::isInstance).map(Text.class::cast).filter(text -> text.isVisible()
            && String.valueOf(text.getToolTipText()).contains("Rows can be pasted")));
  }

  @Test
  void aTableOfAReportIsPastedAsPrintedFigures() {
    set("crosstab", "staff-anxiety", List.of(), "");
    Text field = rows(bench.window().getShell()).findFirst().orElseThrow();
    bench.focus(field);
    field.insert("Families\t12\t8\nStaff\t5\t15\n");
    until("table", "Families:12,8;Staff:5,15");
    assertEquals("Families\t12\t8\nStaff\t5\t15\n", field.getText(), "it stays as it was pasted");
    field.setText("Families:12,8\nStaff:5,x");
    bench.until("it is said what is wrong", () -> bench.says(analysis.body().control(), "counts are whole numbers"));
    bench.context().get(QuantDesk.class).change(d -> d.withParameter("table", "10,5;7,7", ""));
    bench.until("a row has its line", () -> field.getText().equals("10,5\n7,7"));
  }

  @Test
  void aMethodIsFoundByItsNameBeforeThoseThatOnlySpeakOfIt() {
    Bench.find(bench.window().getShell(), "Frequencies  ▾").orElseThrow().notifyListeners(SWT.Selection, new Event());
    Shell popup = bench.popup();
    Text search = bench.field(popup, "Type to find a method; Enter chooses");
    search.setText("linear");
    search.notifyListeners(SWT.DefaultSelection, new Event());
    bench.until("the method is chosen", () -> bench.context().get(QuantDesk.class).draft().analysis().equals(
        "linear-by-linear"));
  }

  /** The ground that a style sheet gives a check box hid its white tick. */
  @Test
  void aTickIsSeen() {
    set("linear-regression", "staff-confidence", List.of("SAQ2g", "SAQ1b"), "");
    until("means", "false");
    Button check = Bench.find(bench.window().getShell(), "Expected means").orElseThrow();
    Rectangle box = new Rectangle(0, 0, 16, check.getSize().y);
    RGB tick = new RGB(0x1b, 0x1f, 0x24);
    assertEquals(0, bench.pixels(check, box, tick, 40), "there is none yet");
    check.setSelection(true);
    check.notifyListeners(SWT.Selection, new Event());
    until("means", "true");
    bench.until("the tick is painted", () -> bench.pixels(check, box, tick, 40) > 5);
  }
}
