// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.data.TextValues;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.document.DocumentsPart;
import org.triangulum.ui.study.OpenStudy;

class ImportWizardTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private DocumentsPart part;
  private Throwable failure;

  @BeforeEach
  void open() {
    bench.openSample(folder, QualPerspective.ID);
    part = bench.part(DocumentsPart.class);
    bench.until("documents are listed", () -> part.grid().rows().size() > 14);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  /** Opens a wizard, which holds the thread until it closes, and uses it meanwhile. */
  private void use(Runnable opening, Consumer<Shell> work) {
    bench.desk().display().asyncExec(() -> {
      Shell wizard = bench.popup();
      try {
        work.accept(wizard);
      } catch (AssertionError | RuntimeException e) {
        failure = e;
      } finally {
        if (!wizard.isDisposed()) {
          wizard.close();
        }
      }
    });
    opening.run();
    if (failure != null) {
      throw new AssertionError(failure);
    }
  }

  private static <T extends Control> Optional<T> find(Composite parent, Class<T> type, String text) {
    for (Control child : parent.getChildren()) {
      if (type.isInstance(child) && (!(child instanceof Button b) || b.getText().replace("&", "").equals(text))) {
        return Optional.of(type.cast(child));
      }
      Optional<T> below = child instanceof Composite composite ? find(composite, type, text) : Optional.empty();
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }

  private void push(Shell wizard, String text) {
    Button button = find(wizard, Button.class, text).orElseThrow();
    bench.until(text + " can be pressed", button::isEnabled);
    button.notifyListeners(SWT.Selection, new Event());
  }

  private void cancelWhileStoring(Shell wizard, int before) {
    if (!wizard.isDisposed()) {
      if (study().getDocuments().size() > before) {
        find(wizard, Button.class, "Cancel").orElseThrow().notifyListeners(SWT.Selection, new Event());
      } else {
        wizard.getDisplay().asyncExec(() -> cancelWhileStoring(wizard, before));
      }
    }
  }

  @Test
  void cancelCountsUntilAllFilesAreStored() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      files.add(Files.writeString(folder.resolve("visit " + i + ".txt"), "Nurse: We came " + i + " times.\n"));
    }
    int before = study().getDocuments().size();
    Optional<String> undo = bench.desk().undoLabel();
    use(() -> part.importFiles(files), wizard -> {
      push(wizard, "Next >");
      Button finish = find(wizard, Button.class, "Finish").orElseThrow();
      bench.until("the files are read", finish::isEnabled);
      cancelWhileStoring(wizard, before);
      push(wizard, "Finish");
      bench.settle();
      assertEquals(before, study().getDocuments().size(), "none came in");
      assertEquals(undo, bench.desk().undoLabel(), "there is nothing to undo");
      assertTrue(finish.isEnabled(), "it can be tried again");
      push(wizard, "Finish");
    });
    assertEquals(before + 12, study().getDocuments().size());
    bench.desk().undo();
    assertEquals(before, study().getDocuments().size(), "one undo takes all back");
  }

  @Test
  void openAnswersOfADatasetBecomeDocuments() {
    OpenStudy open = bench.desk().open().orElseThrow();
    Dataset dataset = StudyFactory.eINSTANCE.createDataset();
    bench.desk().change("data", study -> {
      dataset.setKey("exit");
      dataset.getColumns().add(column(open, "ID", ColumnRole.RESPONDENT, "R1", "R2", "R3"));
      dataset.getColumns().add(column(open, "why", ColumnRole.ANSWER, "They listened.", "", "It was near."));
      dataset.getColumns().add(column(open, "wish", ColumnRole.ANSWER, "", "More time", ""));
      study.getDatasets().add(dataset);
    });
    int before = study().getDocuments().size();
    use(() -> bench.choose(part.grid().control(), "Documents of open answers…"), wizard -> {
      Table questions = find(wizard, Table.class, "").orElseThrow();
      bench.until("the questions are listed", () -> questions.getItemCount() == 2);
      assertEquals("2 of 3", questions.getItem(0).getText(1));
      questions.getItem(0).setChecked(true);
      Event event = new Event();
      event.item = questions.getItem(0);
      event.detail = SWT.CHECK;
      questions.notifyListeners(SWT.Selection, event);
      push(wizard, "Finish");
    });
    assertEquals(before + 1, study().getDocuments().size());
    Document made = study().getDocuments().get(before);
    assertSame(dataset.getColumns().get(1), made.getColumn());
    assertEquals("R1: They listened.\nR3: It was near.\n", open.view().passages().text(made).orElseThrow());
    assertEquals("R3", made.getTurns().get(1).getSpeaker().getKey());
    assertTrue(part.notice().text().startsWith("1 documents imported. why: 1 of 3 rows hold no answer"),
        part.notice().text());
    bench.desk().undo();
    assertEquals(before, study().getDocuments().size());
  }

  private static Column column(OpenStudy open, String key, ColumnRole role, String... values) {
    Column column = StudyFactory.eINSTANCE.createColumn();
    column.setKey(key);
    column.setRole(role);
    column.setType(ColumnType.TEXT);
    column.setValues(open.view().blobs().put(TextValues.of(values).toBytes()));
    return column;
  }
}
