// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.folder.StudyFolderImporter;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.MemoryBlobs;

/** What holds for every importer and exporter there is. */
class FormatsTest {

  private record Named(String id, String title) implements Exporter {
    @Override
    public String pattern() {
      return "*.x";
    }

    @Override
    public List<String> export(Study study, Blobs blobs, Path target, Progress progress) {
      return List.of();
    }
  }

  static List<Exporter> exporters() {
    return Exporters.discovered().all();
  }

  static List<Importer> importers() {
    return Importers.discovered().all();
  }

  @Test
  void shippedFormatsAreFound() {
    assertTrue(exporters().stream().map(Exporter::id).toList().containsAll(List.of("study-folder", "codings-csv")));
    assertTrue(importers().stream().map(Importer::id).toList().contains("study-folder"));
    assertEquals(List.of(), Exporters.discovered().problems());
    assertEquals(List.of(), Importers.discovered().problems());
  }

  @Test
  void brokenOrDoubleContributionsAreLeftOutAndReported() {
    Exporters exporters = new Exporters(Arrays.asList(new Named("a-b", "First"), new Named("a-b", "Second"),
        new Named("No Kebab", "Third"), new Named("c", null), new Named("d", "Fourth")));
    assertEquals(List.of("First", "Fourth"), exporters.all().stream().map(Exporter::title).toList());
    assertEquals(3, exporters.problems().size());
    assertTrue(exporters.problems().get(0).contains("the id a-b is taken"), exporters.problems().get(0));
    Exporters more = exporters.with(List.of(new Named("e", "Fifth")));
    assertEquals(3, more.all().size());
    assertEquals(3, more.problems().size());
  }

  @Test
  void unknownFormatNamesTheNearest() {
    ExchangeException unknown = assertThrows(ExchangeException.class, () -> Exporters.discovered().get("study-foldr"));
    assertEquals("There is no exporter study-foldr; did you mean study-folder?", unknown.getMessage());
  }

  @ParameterizedTest
  @MethodSource("importers")
  void importerDoesNotTakeWhatIsNotItsOwn(Importer importer, @TempDir Path temp) throws Exception {
    assertFalse(importer.probe(temp.resolve("absent")));
    assertFalse(importer.probe(Files.write(temp.resolve("noise.bin"), new byte[] {0, 1, 2, -1})));
    assertThrows(ExchangeException.class, () -> importer.stage(temp.resolve("absent"), Progress.NONE));
  }

  @Test
  void importerIsFoundFromTheSource(@TempDir Path temp) throws Exception {
    Files.writeString(temp.resolve("study.json"), "{}");
    assertTrue(Importers.discovered().probe(temp).orElseThrow() instanceof StudyFolderImporter);
  }

  @ParameterizedTest
  @MethodSource("exporters")
  void exporterWritesAnEmptyStudyOrSaysWhyItCannotAndLeavesNothingElse(Exporter exporter, @TempDir Path temp)
      throws Exception {
    Study study = StudyFactory.eINSTANCE.createStudy();
    study.setKey("S");
    Path target = temp.resolve("new folder").resolve("out é" + exporter.pattern().replace("*", ""));
    try {
      exporter.export(study, new MemoryBlobs(), target, Progress.NONE);
    } catch (ExchangeException e) {
      assertTrue(e.getMessage().contains("was not written: the study has no"), e.getMessage());
      assertFalse(Files.exists(target.getParent()));
      return;
    }
    try (Stream<Path> left = Files.list(target.getParent())) {
      assertEquals(List.of(target), left.toList());
    }
  }

  @ParameterizedTest
  @MethodSource("exporters")
  void exporterThatCannotWriteSaysSoAndLeavesNothing(Exporter exporter, @TempDir Path temp) throws Exception {
    Study study = StudyFactory.eINSTANCE.createStudy();
    study.setKey("S");
    Path file = Files.writeString(temp.resolve("a file"), "kept");
    ExchangeException refused = assertThrows(ExchangeException.class,
        () -> exporter.export(study, new MemoryBlobs(), file.resolve("below"), Progress.NONE));
    assertTrue(refused.getMessage().contains("not written"), refused.getMessage());
    assertEquals("kept", Files.readString(file));
    try (Stream<Path> left = Files.list(temp)) {
      assertEquals(1, left.count());
    }
  }
}
