// SPDX-License-Identifier: EPL-2.0
package org.triangulum.extension;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The command line of the product sees what the bundles of all layers contribute, not only those of its own tests. */
class CommandLineTest {
  @Test
  void sampleLeavesInFormatsOfAllBundles() throws Exception {
    InstalledProduct product = InstalledProduct.copy();
    Path work = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "sample");
    String study = work.resolve("sample.triangulum").toString();
    Path sample = Folders.root().resolve("bundles/org.triangulum.sample/study");
    product.command("import", study, sample.toString()).expect(0);
    for (String format : new String[] {"evidence-csv", "joint-displays-docx", "convergence-xlsx", "audit-bundle"}) {
      product.command("export", study, "--format", format, "--out", work.resolve(format).toString()).expect(0);
    }
    try (ZipFile trail = new ZipFile(work.resolve("audit-bundle").toFile())) {
      assertTrue(trail.stream().anyMatch(entry -> entry.getName().endsWith("journal.csv")), "the journal goes along");
    }
  }
}
