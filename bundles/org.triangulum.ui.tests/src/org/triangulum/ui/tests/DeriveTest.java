// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.data.DataPart;
import org.triangulum.ui.quant.derive.DerivePart;
import org.triangulum.ui.study.OpenStudy;

class DeriveTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private DerivePart part;
  private DataPart data;

  @BeforeEach
  void open() {
    bench.openSample(folder, QuantPerspective.ID);
    OpenStudy open = new OpenStudy(new BigData(300, 12).create(folder.resolve("big.triangulum")), Bench.session());
    bench.desk().show(open);
    bench.show(QuantPerspective.ID);
    bench.raise(QuantPerspective.DERIVE);
    part = bench.part(DerivePart.class);
    data = bench.part(DataPart.class);
    data.show(false);
    bench.until("the data are shown", () -> data.data().sheet().model().rows() == 300);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Dataset dataset() {
    return bench.desk().open().orElseThrow().study().getDatasets().get(0);
  }

  private void compute(String name, String expression) {
    part.form().choose(DerivationKind.COMPUTE);
    part.form().name().setText(name);
    ((Text) part.form().field(DerivationKind.COMPUTE, "expression")).setText(expression);
  }

  @Test
  void aComputedVariableIsSeenBeforeItIsAddedAndInTheDataAfterwards() {
    compute("double", "id * 2");
    bench.until("it is previewed", () -> part.preview().model().rows() == 300);
    assertTrue(part.preview().model().cell(part.preview().model().columns() - 1, 6).text().startsWith("14"));

    bench.press(bench.window().getShell(), "Add variable");
    bench.until("it is there", () -> dataset().getColumns().size() == 13);
    Column made = dataset().getColumns().get(12);
    assertEquals("double", made.getKey());
    assertEquals(dataset().getColumns().get(0), made.getDerivation().getInputs().get(0));
    bench.until("it is in the data", () -> data.data().sheet().model().columns() == 13
        && data.data().sheet().model().cell(12, 6).text().startsWith("14"));
    bench.until("its lineage is shown", () -> part.made().rows().size() == 1);
    assertTrue(part.made().columns().get(1).text().apply(part.made().rows().get(0)).contains("id"));
    bench.desk().undo();
    bench.until("it is gone", () -> dataset().getColumns().size() == 12);
  }

  @Test
  void aMistakeInAnExpressionIsToldAndNothingCanBeAdded() {
    compute("wrong", "id * nobody");
    bench.until("the mistake is told", () -> part.told().contains("nobody"));
    assertFalse(bench.button("Add variable").isEnabled());
  }

  @Test
  void aReversedVariableIsMadeFromOneThatWasChosen() {
    part.form().choose(DerivationKind.REVERSE);
    part.form().choose(List.of("q1"));
    bench.until("it is previewed", () -> part.preview().model().rows() == 300);
    bench.press(bench.window().getShell(), "Add variable");
    bench.until("it is there", () -> dataset().getColumns().size() == 13);
    assertEquals("q1_reverse", dataset().getColumns().get(12).getKey());
  }
}
