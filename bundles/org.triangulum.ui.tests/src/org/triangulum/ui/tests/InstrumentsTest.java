// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Study;
import org.triangulum.ui.instruments.browse.InstrumentRow;
import org.triangulum.ui.instruments.browse.InstrumentsPart;

class InstrumentsTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();
  private InstrumentsPart part;

  @BeforeEach
  void open() throws Exception {
    bench.openSample(folder);
    bench.showPerspective("org.triangulum.ui.quant.perspective");
    bench.window().getActivePage().showView("org.triangulum.ui.instruments.instruments");
    part = bench.part(InstrumentsPart.class);
    bench.until("instruments are listed", () -> part.grid().rows().size() > 11);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private void choose(String title) {
    InstrumentRow row = part.grid().rows().stream().filter(r -> r instanceof InstrumentRow.Known known
        && known.entry().contributor().equals("org.triangulum.instruments.families")
        && known.entry().inStudy().isEmpty() && r.title().startsWith(title)).findFirst().orElseThrow();
    part.grid().choose(row);
    bench.until(title + " is shown", () -> part.view().control().isVisible());
  }

  @Test
  void instrumentsOfPluginsAndOfTheStudyAreListed() {
    List<InstrumentRow> rows = part.grid().rows();
    assertTrue(rows.stream().filter(r -> r.from().equals("org.triangulum.instruments.families")).count() >= 11);
    assertTrue(rows.stream().anyMatch(r -> r.from().equals("no definition")), "those made by hand say so");
  }

  @Test
  void itemsThatPointTheOtherWayAreMarkedAndListedAlone() {
    choose("Strengths");
    var item = part.view().items().rows().stream().filter(i -> i.id().equals("SDQ7")).findFirst().orElseThrow();
    assertTrue(part.view().items().columns().get(3).text().apply(item).contains("conduct"));

    bench.press(part.view().control(), "Polarity");
    int all = part.view().polarity().rows().size();
    bench.press(part.view().control(), "Only those that point the other way");
    bench.until("the others are gone", () -> part.view().polarity().rows().size() < all);
    assertTrue(part.view().polarity().rows().stream().allMatch(r -> r.head() || r.turned()));
    assertTrue(part.view().polarity().rows().stream().anyMatch(r -> r.name().equals("SDQ7")));
    assertFalse(part.view().polarity().rows().stream().anyMatch(r -> r.name().equals("SDQ2")));
  }

  @Test
  void bandsSayTheirSourceAndWhetherSomebodyCheckedThem() {
    choose("Strengths");
    var rows = part.view().scales().rows();
    assertTrue(rows.stream().anyMatch(r -> Boolean.TRUE.equals(r.verified()) && !r.source().isEmpty()));
    var unverified = rows.stream().filter(r -> Boolean.FALSE.equals(r.verified())).findFirst().orElseThrow();
    assertEquals("UNVERIFIED", part.view().scales().columns().get(2).text().apply(unverified));
    assertTrue(part.view().about().getText().contains("Goodman R (1997)"));
  }

  @Test
  void anInstrumentIsExportedAsAnArchiveToInstall() throws Exception {
    choose("Strengths");
    Path archive = folder.resolve("sdq.zip");
    part.export(archive);
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      assertTrue(zip.stream().anyMatch(e -> e.getName().startsWith("plugins/org.triangulum.instrument.sdq_")));
    }
  }

  @Test
  void anInstrumentIsAddedToTheStudyWithItsDefinitionAndUndone() {
    int before = study().getInstruments().size();
    choose("Strengths");
    bench.press(bench.window().getShell(), "Add to the study");
    bench.until("it is in the study", () -> study().getInstruments().size() == before + 1);

    Instrument added = study().getInstruments().get(before);
    assertTrue(added.getDefinition().contains("id: sdq"));
    assertFalse(bench.button("Add to the study").isEnabled(), "it is there already");
    bench.desk().undo();
    bench.until("it is gone", () -> study().getInstruments().size() == before);
  }
}
