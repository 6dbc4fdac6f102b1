// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.data.DataPart;
import org.triangulum.ui.quant.intake.DataImportWizard;

class DataImportTest {
  private static final String TITLE = "Import survey data";
  @TempDir
  Path folder;
  private final Bench bench = new Bench();

  @BeforeEach
  void open() {
    bench.openSample(folder, QuantPerspective.ID);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("wave.csv"), text);
  }

  private void start(Path file) {
    DataImportWizard.open(bench.desk(), bench.window().getShell(), List.of(file),
        dataset -> bench.context().get(QuantDesk.class).look(dataset));
    bench.until("the wizard is open", () -> wizard().isPresent());
  }

  private static Optional<Shell> wizard() {
    for (Shell shell : Display.getCurrent().getShells()) {
      if (shell.getText().equals(TITLE) && shell.isVisible()) {
        return Optional.of(shell);
      }
    }
    return Optional.empty();
  }

  private void press(String text) {
    Shell shell = wizard().orElseThrow();
    bench.until(text + " can be pressed", () -> bench.has(shell, text) && button(shell, text).isEnabled());
    button(shell, text).notifyListeners(SWT.Selection, new Event());
    bench.settle();
  }

  private Button button(Shell shell, String text) {
    return Bench.find(shell, text).orElseThrow();
  }

  @Test
  void aFileIsLookedAtMappedComparedAndEnteredAsOneChange() throws IOException {
    int before = study().getDatasets().size();
    start(file("id;mood;note\nP1;1,5;fine\nP2;2,5;\n"));
    press("&Next >");
    press("&Next >");
    press("&Finish");
    bench.until("it is in the study", () -> study().getDatasets().size() == before + 1);

    Dataset made = study().getDatasets().get(before);
    assertEquals("wave", made.getKey());
    assertEquals(2, made.getRowCount());
    assertEquals(ColumnRole.RESPONDENT, made.getColumns().get(0).getRole());
    DataPart part = bench.part(DataPart.class);
    part.show(false);
    bench.until("its data are shown", () -> part.data().sheet().model().rows() == 2
        && part.data().sheet().model().cell(1, 1).text().equals("2.5"));
    bench.desk().undo();
    bench.until("all of it is gone", () -> study().getDatasets().size() == before);
  }

  @Test
  void aCancelledImportLeavesTheStudyAsItWas() throws IOException {
    int before = study().getDatasets().size();
    Optional<String> undo = bench.desk().undoLabel();
    start(file("id,mood\nP1,1\nP2,2\n"));
    press("&Next >");
    press("&Next >");
    bench.until("the difference is shown", () -> button(wizard().orElseThrow(), "&Finish").isEnabled());
    press("Cancel");
    bench.until("the wizard is closed", () -> wizard().isEmpty());

    assertEquals(before, study().getDatasets().size());
    assertEquals(undo, bench.desk().undoLabel());
  }

  @Test
  void aFileWithMistakesSaysWhereAndEntersNothing() throws IOException {
    int before = study().getDatasets().size();
    start(file("id,mood\nP1,1\nP2,2,9\n"));
    Shell shell = wizard().orElseThrow();
    bench.until("the mistake is told with its line", () -> bench.shows(shell, "wave.csv:3"));
    assertFalse(button(shell, "&Next >").isEnabled());
    press("Cancel");
    assertEquals(before, study().getDatasets().size());
  }
}
