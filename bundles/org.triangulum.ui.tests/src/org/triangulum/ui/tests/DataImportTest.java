// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
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

  private void start(Path... files) {
    DataImportWizard.open(bench.desk(), bench.window().getShell(), List.of(files),
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

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Chooses what becomes of the files that wait, and enters the one in hand. */
  private void finish(String rest) {
    press("&Next >");
    press("&Next >");
    Shell shell = wizard().orElseThrow();
    bench.until("the difference is shown", () -> button(shell, "&Finish").isEnabled());
    Button radio = button(shell, rest);
    button(shell, "are looked at one by one").setSelection(false);
    radio.setSelection(true);
    radio.notifyListeners(SWT.Selection, new Event());
    press("&Finish");
  }

  private List<String> keys() {
    return study().getDatasets().stream().map(Dataset::getKey).toList();
  }

  @Test
  void severalFilesAreEnteredAlikeEachAsAChangeAndTheOnesThatFailSayWhy() throws IOException {
    int before = study().getDatasets().size();
    start(file("north.csv", "id,mood\nN1,1\nN2,2\n"), file("south.csv", "id,mood\nS1,3\n"),
        file("broken.csv", "id,mood\nB1,1,7\n"), file("other.csv", "id,age\nO1,40\n"));
    finish("become a dataset each, with the same mapping");
    bench.until("the good ones are entered", () -> study().getDatasets().size() == before + 2);
    assertEquals(List.of("north", "south"), keys().subList(before, before + 2));

    Shell shell = wizard().orElseThrow();
    bench.until("the next is in hand", () -> bench.shows(shell, "other.csv"));
    bench.until("it says what is kept", () -> bench.shows(shell, "Files entered: 2."));
    NatTable files = table(shell);
    assertEquals(List.of("entered", "entered", "failed", "in hand"), IntStream.rangeClosed(1, 4)
        .mapToObj(row -> files.getDataValueByPosition(1, row).toString()).toList());
    assertTrue(files.getDataValueByPosition(2, 3).toString().contains("broken.csv:2"));
    assertTrue(files.getDataValueByPosition(2, 4).toString().contains("more: age; less: mood"));
    assertFalse(bench.has(shell, "Cancel"), "what was entered is not taken back by leaving");
    press("&Close");
    bench.until("the wizard is closed", () -> wizard().isEmpty());
    assertEquals(before + 2, study().getDatasets().size(), "what was entered stays");
    bench.desk().undo();
    bench.until("one file is one change", () -> study().getDatasets().size() == before + 1);
    assertEquals("north", keys().get(before));
  }

  @Test
  void filesOfOneSurveyGoIntoOneDatasetAndNothingThereIsChangedUnseen() throws IOException {
    int before = study().getDatasets().size();
    start(file("wave.csv", "id,mood\nN1,1\nN2,2\n"), file("south.csv", "id,mood\nS1,3\n"),
        file("again.csv", "id,mood\nN1,5\n"));
    finish("go into the same dataset, with the same mapping");
    bench.until("two are in it", () -> study().getDatasets().size() == before + 1
        && study().getDatasets().get(before).getRowCount() == 3);
    Shell shell = wizard().orElseThrow();
    bench.until("the third is in hand", () -> bench.shows(shell, "again.csv"));
    press("&Close");
    bench.until("the wizard is closed", () -> wizard().isEmpty());
    assertEquals(3, study().getDatasets().get(before).getRowCount());
  }

  private static NatTable table(Composite within) {
    for (Control child : within.getChildren()) {
      if (child instanceof NatTable table && table.isVisible() && table.getColumnCount() == 3) {
        return table;
      }
      NatTable below = child instanceof Composite composite ? table(composite) : null;
      if (below != null) {
        return below;
      }
    }
    return null;
  }
}
