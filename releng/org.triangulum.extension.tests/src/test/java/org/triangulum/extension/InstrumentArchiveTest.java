// SPDX-License-Identifier: EPL-2.0
package org.triangulum.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An instrument that somebody gives away as an archive: exported, installed elsewhere, listed, used, removed. */
class InstrumentArchiveTest {
  private static final String DEFINITION = """
      format: 1
      id: sleep
      version: "2.1"
      title: Sleep of the week <& more>
      licence: CC0
      wording: own
      citations: [{id: us, text: Made for this test}]
      responses:
        - {id: often, polarity: high-is-more, options: [{code: 0, label: never}, {code: 1}, {code: 2, label: always}]}
      items:
        - {id: SL1, label: Wakes, responses: often}
        - {id: SL2, label: Rested, responses: often}
      scales:
        - id: SL-poor
          title: Poor sleep
          polarity: high-is-worse
          method: sum
          of: [SL1, {item: SL2, reverse: true}]
          source: us
          verified: true
          bands: [{cuts: {fine: 0, poor: 3}, source: us, verified: true}]
      golden:
        - {title: Always awake and never rested, answers: {SL1: 2, SL2: 0}, scores: {SL-poor: 4}}
      """;

  @Test
  void archiveOfTheCommandLineIsInstalledListedUsedAndRemoved() throws Exception {
    InstalledProduct product = InstalledProduct.copy();
    Path work = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "archive für alle");
    Path file = Files.writeString(work.resolve("sleep.yaml"), DEFINITION);
    Path archive = work.resolve("sleep 2.1.zip");
    product.command("instrument", "export", file.toString(), "--out", archive.toString()).expect(0);
    assertFalse(listed(product).contains("\"sleep\""));

    String feature = "org.triangulum.instrument.sleep.feature";
    product.install(URI.create("jar:" + archive.toUri() + "!/"), feature).expect(0);
    assertTrue(listed(product).contains("org.triangulum.instrument.sleep"), "listed with its plug-in");

    String study = work.resolve("sleep.triangulum").toString();
    Path answers = Files.writeString(work.resolve("answers.csv"), "id,SL1,SL2\na,2,0\nb,1,2\n");
    product.command("new", study, "--title", "Sleep").expect(0);
    product.command("import", study, answers.toString()).expect(0);
    product.command("score", study, "--dataset", "answers", "--instrument", "sleep").expect(0);
    Path out = work.resolve("out");
    product.command("export", study, "--format", "study-folder", "--out", out.toString()).expect(0);
    String data = Files.readString(out.resolve("datasets/answers.csv"));
    assertTrue(data.contains("\na,2,0,4,1\n"), data);
    assertTrue(data.contains("\nb,1,2,1,0\n"), data);

    product.remove(feature).expect(0);
    assertFalse(listed(product).contains("org.triangulum.instrument.sleep"));
    // The study holds the definition whole, so it is scored as before; a new study has nothing to score with.
    product.command("score", study, "--dataset", "answers", "--instrument", "sleep", "--dry-run").expect(0);
    String other = work.resolve("other.triangulum").toString();
    product.command("new", other, "--title", "Other").expect(0);
    product.command("import", other, answers.toString()).expect(0);
    assertEquals(1, product.command("score", other, "--dataset", "answers", "--instrument", "sleep").code());
  }

  private static String listed(InstalledProduct product) throws Exception {
    return product.command("list", "instruments", "--json").expect(0).output();
  }
}
