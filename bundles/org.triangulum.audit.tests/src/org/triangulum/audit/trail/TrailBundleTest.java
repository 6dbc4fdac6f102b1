// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.trail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.fixtures.SmallStudyFile;
import org.triangulum.store.ContentHash;
import org.triangulum.triangulation.SignOffs;

class TrailBundleTest {
  @TempDir
  Path folder;
  private SmallStudyFile filed;

  @BeforeEach
  void signedAndThenChanged() {
    filed = new SmallStudyFile(folder);
    new SignOffs(filed.editor, filed.file.blobs(), SmallStudy.CLOCK).sign(filed.small.finding, filed.small.ben, "read");
    filed.editor.run("Reword F1", "clearer", s -> filed.small.finding.setTitle("=HYPERLINK(1)"));
  }

  @AfterEach
  void close() {
    filed.close();
  }

  private List<String> export(Path target) throws ExchangeException {
    return new TrailBundleExporter().export(filed.file.study(), filed.file.blobs(), filed.file.journal(), target,
        Progress.NONE);
  }

  private static Map<String, byte[]> entries(Path zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static String text(Map<String, byte[]> entries, String name) {
    return new String(entries.get(name), StandardCharsets.UTF_8);
  }

  @Test
  void everyCategoryHasItsFolderAndSaysWhatIsMissing() throws IOException, ExchangeException {
    Path zip = folder.resolve("bundle.zip");
    export(zip);
    Map<String, byte[]> entries = entries(zip);
    String readme = text(entries, "README.md");
    for (TrailCategory category : TrailCategory.values()) {
      assertTrue(readme.contains(category.title()), category.title());
    }
    assertTrue(entries.containsKey("1-raw-data/documents.csv"), entries.keySet().toString());
    assertTrue(entries.containsKey("2-data-reduction-and-analysis/quotes.csv"));
    assertTrue(entries.containsKey("3-data-reconstruction-and-synthesis/evidence.csv"));
    assertTrue(entries.containsKey("5-intentions-and-dispositions/researchers.csv"));
    assertTrue(readme.contains("* reflexive-memos: none in the study"), readme);
    assertTrue(text(entries, "4-process-notes/journal.csv").contains("Reword F1,clearer"));
    String signOffs = text(entries, "4-process-notes/sign-offs.csv");
    assertTrue(signOffs.contains("changed,changed,title,"), signOffs);
    assertTrue(signOffs.contains("'=HYPERLINK(1)"), "no formula runs in a spreadsheet");
  }

  @Test
  void theManifestHoldsTheHashOfEachFile() throws IOException, ExchangeException {
    Path zip = folder.resolve("bundle.zip");
    export(zip);
    Map<String, byte[]> entries = entries(zip);
    String manifest = text(entries, "manifest.csv");
    entries.forEach((name, bytes) -> {
      if (!name.equals("manifest.csv")) {
        assertTrue(manifest.contains(name + "," + bytes.length + "," + ContentHash.of(bytes)), name);
      }
    });
  }

  @Test
  void theSameStudyGivesTheSameBytesAndReplacesTheBundleBefore() throws IOException, ExchangeException {
    Path one = folder.resolve("one.zip");
    Path two = folder.resolve("two.zip");
    Files.writeString(two, "something older");
    List<String> losses = export(one);
    assertEquals(losses, export(two));
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
  }

  @Test
  void whereItCannotBeWrittenNothingIsLeftBehind() throws IOException {
    Path taken = Files.createDirectories(folder.resolve("taken").resolve("bundle.zip"));
    assertThrows(ExchangeException.class, () -> export(taken));
    try (Stream<Path> left = Files.list(taken.getParent())) {
      assertEquals(List.of(taken), left.toList());
    }
  }
}
