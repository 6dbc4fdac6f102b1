// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
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
    bench.until("it is told", () -> part.notice().startsWith("sdq.zip is written"));
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

  private void chooseOwn(String key) {
    InstrumentRow row = part.grid().rows().stream().filter(r -> r instanceof InstrumentRow.Known known
        && known.entry().inStudy().filter(i -> i.getKey().equals(key)).isPresent()).findFirst().orElseThrow();
    part.grid().choose(row);
  }

  @Test
  void anInstrumentOfTheStudyWithoutADefinitionShowsItsItemsAndGetsOne() {
    chooseOwn("FEQ");
    bench.until("its items are seen", () -> part.own().items().control().isVisible()
        && part.own().items().rows().size() == 7);
    Item first = part.own().items().rows().get(0);
    assertEquals(List.of("FEQ1", "Listened to", "↑ better"), part.own().items().columns().stream().limit(3)
        .map(c -> c.text().apply(first)).toList());
    assertTrue(part.own().items().columns().get(3).text().apply(first).contains("5 as much as wanted"));
    assertTrue(part.own().advice().contains("Family Experience Questionnaire 2013.1"), part.own().advice());

    bench.press(bench.window().getShell(), "Make a definition of it");
    bench.until("the definition is seen", () -> part.view().items().control().isVisible()
        && part.view().items().rows().size() == 7);
    Instrument feq = study().getInstruments().stream().filter(i -> i.getKey().equals("FEQ")).findFirst().orElseThrow();
    assertTrue(feq.getDefinition().contains("id: feq-own"), "it is not taken for that of the plug-in");
    bench.until("it is told", () -> bench.has(bench.window().getShell(), "Undo"));
    bench.press(bench.window().getShell(), "Undo");
    bench.until("its items are seen again", () -> part.own().items().control().isVisible());
    assertNull(feq.getDefinition());
  }

  @Test
  void theInstrumentOfAPluginWithTheSameAbbreviationIsAStepAway() {
    chooseOwn("SDQ");
    bench.press(bench.window().getShell(), "Show that of the plug-in");
    bench.until("its items are seen", () -> part.view().items().control().isVisible()
        && part.view().items().rows().stream().anyMatch(i -> i.id().equals("SDQ25")));
  }

  @Test
  void aBrokenPluginIsListedWithItsErrorAndTheOthersStay() throws Exception {
    int before = part.grid().rows().size();
    long usable = usable();
    Bundle broken = install("""
        format: 1
        id: broken
        """);
    try {
      bench.until("it is listed", () -> part.grid().rows().stream().anyMatch(InstrumentRow.Broken.class::isInstance));
      InstrumentRow row = part.grid().rows().stream().filter(InstrumentRow.Broken.class::isInstance).findFirst()
          .orElseThrow();
      assertEquals("org.example.broken.mood", row.from());
      assertTrue(row.title().contains("version is missing"), row.title());
      assertEquals(usable, usable(), "the others are still there");
      part.grid().choose(row);
      bench.until("the cause is seen", () -> bench.says(bench.window().getShell(), "version is missing"));
    } finally {
      broken.uninstall();
    }
    bench.until("it is gone", () -> part.grid().rows().size() == before);
  }

  private long usable() {
    return part.grid().rows().stream().filter(InstrumentRow.Known.class::isInstance).count();
  }

  /** A plug-in with one definition, made and started while the workbench runs. */
  private Bundle install(String definition) throws Exception {
    Path jar = folder.resolve("broken.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
    manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.example.broken.mood;singleton:=true");
    manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.putNextEntry(new ZipEntry("plugin.xml"));
      out.write("""
          <?xml version="1.0"?><?eclipse version="3.4"?>
          <plugin><extension point="org.triangulum.instruments.instruments">
          <definition file="broken.yaml"/></extension></plugin>
          """.getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("broken.yaml"));
      out.write(definition.getBytes(StandardCharsets.UTF_8));
    }
    Bundle bundle = Platform.getBundle("org.eclipse.core.runtime").getBundleContext()
        .installBundle(jar.toUri().toString());
    bundle.start();
    return bundle;
  }

  @Test
  void whatIsNoArchiveOfAPluginIsNotInstalledAndSaysWhy() throws Exception {
    part.install(folder.resolve("absent.zip"));
    bench.until("it says why", () -> part.notice().contains("absent.zip was not installed: there is no such file"));
    Path text = Files.writeString(folder.resolve("text.zip"), "no archive");
    part.install(text);
    bench.until("it says why", () -> part.notice().contains("text.zip was not installed: it is no archive"));
  }
}
