// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.exchange.Exporter;
import org.triangulum.exchange.Exporters;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.store.data.TextValues;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.data.DataPart;
import org.triangulum.ui.quant.data.DatasetExport;
import org.triangulum.ui.study.OpenStudy;

class DatasetExportTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private DataPart part;

  @BeforeEach
  void open() {
    bench.openSample(folder, QuantPerspective.ID);
    StudyFile file = StudyFile.create(folder.resolve("names.triangulum"), Bench.session(), s -> s.setTitle("Names"));
    file.editor().run("Fill", "", study -> study.getDatasets().add(new DatasetWriter(file.blobs()).write(
        new DataTable("mood", "person", List.of(
            column("id", ColumnRole.RESPONDENT, Map.of(), TextValues.of("Rosalind", "Bertram", "Ottilie")),
            column("mood", ColumnRole.ANSWER, Map.of(1.0, "low", 2.0, "high"),
                CodeValues.of(new byte[] {1, 2, 2})))))));
    bench.desk().show(new OpenStudy(file, Bench.session()));
    bench.show(QuantPerspective.ID);
    part = bench.part(DataPart.class);
    part.show(false);
    bench.until("its cells are there", () -> part.data().sheet().model().rows() == 3);
    bench.settle();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static DataColumn column(String name, ColumnRole role, Map<Double, String> labels, ColumnValues values) {
    return new DataColumn(name, name, MeasurementLevel.NOMINAL, role, Polarity.UNSTATED, new TreeMap<>(labels), values);
  }

  /** Opens the menu below the button, does something with its items, and closes it. */
  private void menu(Consumer<List<MenuItem>> use) {
    Menu[] opened = {null};
    Listener seen = e -> {
      if (e.widget instanceof Menu shown) {
        opened[0] = shown;
      }
    };
    bench.desk().display().addFilter(SWT.Show, seen);
    try {
      bench.press(bench.window().getShell(), "Export ▾");
      bench.until("its menu is open", () -> opened[0] != null);
    } finally {
      bench.desk().display().removeFilter(SWT.Show, seen);
    }
    use.accept(List.of(opened[0].getItems()));
    opened[0].setVisible(false);
    bench.until("it is closed", opened[0]::isDisposed);
  }

  /** Ticks or unticks that who people are is written too. */
  private void name(boolean wanted) {
    menu(items -> {
      MenuItem named = items.stream().filter(i -> i.getText().equals("With who people are")).findFirst().orElseThrow();
      assertEquals(!wanted, named.getSelection());
      named.setSelection(wanted);
      named.notifyListeners(SWT.Selection, new Event());
    });
  }

  private String written(Exporter format) throws IOException {
    OpenStudy open = bench.desk().open().orElseThrow();
    Dataset dataset = open.study().getDatasets().get(0);
    Path file = folder.resolve(format.id() + format.pattern().replace("*", ""));
    part.export().write(open, dataset, format, file);
    bench.until("it is told", () -> part.data().told().contains(file.getFileName().toString()));
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static List<Exporter> formats() {
    return Exporters.discovered().all().stream().filter(DatasetExport::takes).toList();
  }

  @Test
  void theMenuOffersEveryFormatAndEachIsWrittenWithoutWhoPeopleAre() throws IOException {
    List<String> offered = new ArrayList<>();
    menu(items -> items.forEach(i -> offered.add(i.getText())));
    assertEquals(Stream.concat(formats().stream().map(f -> f.title() + "…"), Stream.of("", "With who people are"))
        .toList(), offered);
    assertTrue(formats().size() >= 4, "SPSS, CSV, Excel and R");
    for (Exporter format : formats()) {
      String text = written(format);
      assertTrue(text.length() > 20, format.id());
      for (String name : List.of("Rosalind", "Bertram", "Ottilie")) {
        assertFalse(text.contains(name), format.id() + " names nobody");
      }
    }
  }

  @Test
  void whoPeopleAreIsWrittenWhenAskedFor() throws IOException {
    name(true);
    Exporter csv = formats().stream().filter(f -> f.id().equals("dataset-csv")).findFirst().orElseThrow();
    assertTrue(written(csv).contains("Rosalind"));
    // The part stays for the tests behind: as it was.
    name(false);
    assertFalse(written(csv).contains("Rosalind"));
  }
}
