// SPDX-License-Identifier: EPL-2.0
package org.triangulum.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Instruments that somebody else made: built, installed, listed, used, removed. */
class ThirdPartyInstrumentTest {
  private InstalledProduct product;

  @BeforeEach
  void productWithoutPlugIns() throws IOException {
    product = InstalledProduct.copy();
  }

  @Test
  void exampleIsBuiltInstalledUsedToScoreAndRemoved() throws Exception {
    String feature = "org.example.neighbours.feature";
    URI site = ThirdPartyBuild.build(Folders.root().resolve("releng/example"), "org.example.neighbours.site");

    product.install(site, feature).expect(0);
    assertTrue(instruments().output().contains("org.example.neighbours.instrument"), "listed with its plug-in");

    String study = study();
    assertTrue(score(study, "neighbours").expect(0).output().contains("NB-help"));
    String data = exported(study);
    assertTrue(data.contains("NB-help"), data);
    assertEquals("11,1,0.5", scores(data, "a"), "the sum, the middle band, the least over the greatest");
    assertEquals("15,0,", scores(data, "b"), "one answer of four is missing: prorated, in the best band, but not even");
    assertEquals(",,", scores(data, "c"), "two answers are too few");

    product.remove(feature).expect(0);
    assertFalse(instruments().output().contains("neighbours"));
    assertEquals(data, exported(study), "scores stay when the instrument goes");
    Programs.Ended gone = score(study, "neighbours");
    assertFalse(gone.code() == 0);
    assertTrue(gone.messages().contains("neighbours"), gone.messages());
  }

  @Test
  void brokenAndHostilePlugInIsListedWithItsErrorsAndStopsNothingElse() throws Exception {
    URI site = ThirdPartyBuild.build(Path.of("src/test/broken"), "org.example.broken.site");

    product.install(site, "org.example.broken.feature").expect(0);
    Programs.Ended listed = instruments();
    assertTrue(listed.output().contains("sdq"), "the others are still there");
    for (String wrong : new String[] {"broken.yaml", "passwd", "missing.yaml", "FailingScorer", "NoSuchScorer"}) {
      assertTrue(listed.messages().contains(wrong), wrong + " is named in " + listed.messages());
    }

    String study = study();
    Programs.Ended endless = score(study, "endless");
    assertFalse(endless.code() == 0, "a scorer that never ends is stopped");
    assertTrue(endless.messages().contains("endless"), endless.messages());
    product.command("verify", study).expect(0);
  }

  private Programs.Ended instruments() throws IOException, InterruptedException {
    return product.command("list", "instruments", "--json").expect(0);
  }

  private String study() throws IOException, InterruptedException {
    Path work = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "study");
    Path answers = work.resolve("answers.csv");
    Files.writeString(answers, "id,NB1,NB2,NB3,NB4,END1\na,2,3,4,2,1\nb,4,4,3,9,2\nc,1,,,2,1\n");
    String study = work.resolve("neighbours.triangulum").toString();
    product.command("new", study, "--title", "Neighbours").expect(0);
    product.command("import", study, answers.toString()).expect(0);
    return study;
  }

  private Programs.Ended score(String study, String instrument) throws IOException, InterruptedException {
    return product.command("score", study, "--dataset", "answers", "--instrument", instrument);
  }

  private String exported(String study) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "export").resolve("study");
    product.command("export", study, "--format", "study-folder", "--out", folder.toString()).expect(0);
    return Files.readString(folder.resolve("datasets/answers.csv"));
  }

  /** The last three cells of a respondent's row. */
  private static String scores(String data, String respondent) {
    String row = data.lines().filter(line -> line.startsWith(respondent + ",")).findFirst().orElseThrow();
    return row.replaceFirst("^([^,]*,){6}", "");
  }
}
