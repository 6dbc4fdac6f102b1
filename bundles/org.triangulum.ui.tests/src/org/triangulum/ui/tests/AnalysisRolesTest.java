// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.analysis.AnalysisPart;

/** Variables stand in the roles they have; what was set up is found again and taken back. */
class AnalysisRolesTest {
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

  private QuantDesk quant() {
    return bench.context().get(QuantDesk.class);
  }

  private void set(String method, String dataset, String... variables) {
    Dataset data = bench.desk().open().orElseThrow().study().getDatasets().stream().filter(d -> dataset.equals(
        d.getKey())).findFirst().orElseThrow();
    quant().change(d -> d.withAnalysis(method, Map.of()).withDataset(data.getId()).withVariables(List.of(variables))
        .withBy(Optional.empty()));
  }

  private void untilIn(int role, String... names) {
    bench.until("role " + role + " has " + List.of(names), () -> analysis.variables().size() > role && Arrays.stream(
        analysis.variables().get(role).getItems()).map(TableItem::getText).map(t -> t.split(" ")[0]).toList()
        .equals(List.of(names)));
  }

  private void choose(String method) {
    Shell popup = popup(button("▾"));
    Text search = bench.field(popup, "Type to find a method; Enter chooses");
    search.setText(method);
    search.notifyListeners(SWT.DefaultSelection, new Event());
    bench.until(method + " is chosen", () -> bench.has(bench.window().getShell(), method + "  ▾"));
  }

  private Shell popup(Button button) {
    button.notifyListeners(SWT.Selection, new Event());
    return bench.popup();
  }

  /** The button that names the method. */
  private Button button(String sign) {
    return Bench.find(bench.window().getShell(), title() + "  " + sign).orElseThrow();
  }

  private String title() {
    return switch (quant().draft().analysis()) {
      case "linear-regression" -> "Linear regression";
      case "frequencies" -> "Frequencies";
      default -> "Spearman correlation";
    };
  }

  private void untilComputed(String parameter, String value) {
    bench.until(parameter + " is " + value, () -> analysis.result().filter(r -> value.equals(r.parameters().get(
        parameter))).isPresent());
  }

  @Test
  void anOutcomeTakenOutLeavesThePredictorsWhereTheyAre() {
    set("linear-regression", "staff-anxiety", "SAQ2b", "SAQ1d");
    untilIn(0, "SAQ2b");
    untilIn(1, "SAQ1d");
    Table outcome = analysis.variables().get(0);
    outcome.select(0);
    bench.hand(outcome, SWT.NONE, SWT.DEL);
    untilIn(0);
    untilIn(1, "SAQ1d");
    bench.until("it is said what is missing", () -> bench.says(analysis.body().control(),
        "Outcome: choose a variable"));
    assertTrue(analysis.result().isEmpty());
  }

  @Test
  void aVariableDraggedToAnotherRoleLeavesTheOneItHad() {
    set("linear-regression", "staff-anxiety", "SAQ2b", "SAQ1d");
    untilIn(1, "SAQ1d");
    Table outcome = analysis.variables().get(0);
    Table predictors = analysis.variables().get(1);
    predictors.select(0);
    bench.until("it has its place", () -> predictors.isVisible() && predictors.getSize().y > 20
        && outcome.getSize().y > 10);
    Rectangle row = predictors.getItem(0).getBounds();
    new Drag(bench, predictors, new Point(row.x + 5, row.y + row.height / 2)).onto(outcome, new Point(5, 5));
    untilIn(0, "SAQ1d");
    untilIn(1);
    bench.until("it is said what is missing", () -> bench.says(analysis.body().control(),
        "Predictors: choose a variable"));
  }

  @Test
  void severalVariablesArePickedAtOnce() {
    set("spearman", "staff-anxiety");
    untilIn(0);
    Button pick = (Button) Arrays.stream(analysis.variables().get(0).getParent().getChildren()).filter(
        Button.class::isInstance).findFirst().orElseThrow();
    Shell popup = popup(pick);
    Table list = (Table) Arrays.stream(popup.getChildren()).filter(Table.class::isInstance).findFirst().orElseThrow();
    bench.until("they are offered", () -> list.getItemCount() == 2);
    list.selectAll();
    bench.press(popup, "Add");
    untilIn(0, "SAQ1d", "SAQ2b");
    bench.until("it is computed", () -> analysis.result().isPresent());
  }

  @Test
  void optionsOfAMethodAreThereAgainWhenItIsChosenAgain() {
    set("linear-regression", "staff-anxiety", "SAQ2b", "SAQ1d");
    untilComputed("means", "false");
    quant().change(d -> d.withParameter("means", "true", "false"));
    quant().change(d -> d.withParameter("confidence", "0.9", "0.95"));
    untilComputed("means", "true");
    choose("Frequencies");
    untilComputed("confidence", "0.9");
    assertEquals(Map.of("confidence", "0.9"), quant().draft().parameters(), "what means the same is taken along");
    choose("Linear regression");
    untilComputed("means", "true");
  }

  @Test
  void theSetUpIsTakenBackStepByStepAndThenTheStudy() {
    set("linear-regression", "staff-anxiety", "SAQ2b", "SAQ1d");
    untilComputed("means", "false");
    bench.press(bench.window().getShell(), "Save");
    bench.until("it is saved", () -> quant().draft().run().isPresent());
    untilComputed("means", "false");
    int runs = runs();
    quant().change(d -> d.withParameter("means", "true", "false"));
    untilComputed("means", "true");
    bench.focus(analysis.variables().get(0));
    bench.untilEnabled("org.eclipse.ui.edit.undo");
    bench.chord(SWT.CTRL, 'z');
    untilComputed("means", "false");
    assertEquals(runs, runs(), "the result is still saved");
    bench.untilEnabled("org.eclipse.ui.edit.redo");
    bench.chord(SWT.CTRL, 'y');
    untilComputed("means", "true");
    bench.chord(SWT.CTRL, 'z');
    untilComputed("means", "false");
    bench.chord(SWT.CTRL, 'z');
    bench.until("the saved result is taken back", () -> runs() == runs - 1);
  }

  private int runs() {
    return bench.desk().open().orElseThrow().study().getAnalysisRuns().size();
  }
}
