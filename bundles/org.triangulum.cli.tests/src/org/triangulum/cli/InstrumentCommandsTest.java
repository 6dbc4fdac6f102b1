// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking definitions, adding instruments to a study and scoring its data from a terminal. */
class InstrumentCommandsTest {
  private static final Path SDQ =
      Project.root().resolve("bundles/org.triangulum.instruments.families/instruments/sdq.yaml");
  private static final String DATA = """
      child,time,SDQ3,SDQ8,SDQ13,SDQ16,SDQ24,SDQI1,SDQI3
      C1,T0,2,2,2,2,2,0,
      C1,T1,0,0,0,0,0,2,3
      C2,T0,1,0,0,,,9,
      C2,T1,1,1,0,0,,1,1
      """;

  @TempDir
  private Path folder;
  private Path study;

  private record Ran(int code, String out, String err) {
    JsonObject json() {
      return JsonParser.parseString(out).getAsJsonObject();
    }
  }

  private static Ran run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    int code = Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), words);
    return new Ran(code, out.toString(), err.toString());
  }

  @BeforeEach
  void importStudy() throws IOException {
    Path source = Files.createDirectories(folder.resolve("source/datasets"));
    Files.writeString(source.resolveSibling("study.json"), """
        {"format": "triangulum-study-folder", "version": 1, "key": "k", "title": "Children"}""");
    Files.writeString(source.resolve("sdq.csv"), DATA);
    Files.writeString(source.resolve("sdq.json"), """
        {"columns": [{"key": "child", "role": "subject"}, {"key": "time", "role": "time-point"}]}""");
    study = folder.resolve("Kinder ü.triangulum");
    Ran imported = run("import", study, source.getParent());
    assertEquals(0, imported.code(), imported.err());
  }

  @Test
  void aRightDefinitionPassesWithItsGoldenCases() {
    Ran check = run("instrument", "check", SDQ, "--json");
    assertEquals(0, check.code(), check.err());
    assertTrue(check.json().get("passed").getAsBoolean());
    assertEquals(6, check.json().getAsJsonArray("golden").size());
    assertTrue(run("instrument", "check", SDQ).out().contains("6 of 6 golden cases come out"));
    String page = run("instrument", "doc", SDQ).out();
    assertTrue(page.contains("| SDQ7 | Does as told | true |  | reversed in SDQ-conduct |"), page);
    assertTrue(page.contains("**unverified**"), page);
  }

  @Test
  void wrongDefinitionsNameLineAndCauseAndDoNotExitWith0() throws IOException {
    String text = Files.readString(SDQ);
    Path broken = Files.writeString(folder.resolve("broken.yaml"), text.replace("SDQ24]", "SDQ99]"));
    Ran check = run("instrument", "check", broken);
    assertEquals(2, check.code());
    assertTrue(check.out().matches("(?s).*broken.yaml: error: line \\d+: scales\\[0\\].of\\[4\\].item: "
        + "There is no item SDQ99.*"), check.out());
    assertEquals(2, run("instrument", "doc", broken).code());
    assertEquals(2, run("import", study, broken).code());

    Path wrong = Files.writeString(folder.resolve("wrong.yaml"),
        text.replace("{item: SDQ7, reverse: true}", "SDQ7"));
    Ran golden = run("instrument", "check", wrong);
    assertEquals(3, golden.code());
    assertTrue(golden.out().contains("SDQ-conduct is 3, expected 5"), golden.out());
    assertEquals(2, run("instrument", "check", folder.resolve("absent.yaml")).code());
    assertEquals(1, run("instrument").code());
  }

  @Test
  void scoresAreWrittenWithTrailAndChange() {
    assertEquals(0, run("import", study, SDQ).code());
    Ran unchosen = run("score", study, "--dataset", "sdq", "--instrument", "sdq", "--rater", "parent");
    assertEquals(3, unchosen.code());
    assertTrue(unchosen.err().contains("Choose for sdq 2014.1: Which bands."), unchosen.err());

    Ran scored = run("score", study, "--dataset", "sdq", "--instrument", "sdq@2014.1", "--rater", "parent", "--choose",
        "three-band", "--trail", "4", "--change", "T0,T1", "--json");
    assertEquals(0, scored.code(), scored.err());
    JsonObject emotional = scored.json().getAsJsonObject("scales").getAsJsonObject("SDQ-emotional");
    assertEquals(4, emotional.get("scored").getAsInt());
    JsonObject trail = scored.json().getAsJsonArray("trail").get(0).getAsJsonObject();
    assertEquals(3, trail.get("score").getAsInt(), "2 of 4 answered items, times 5/4 is 2.5, rounded half up");
    JsonArray changes = scored.json().getAsJsonObject("changes").getAsJsonArray("SDQ-emotional");
    assertEquals(-10, changes.get(0).getAsJsonObject().get("difference").getAsInt());
    assertTrue(scored.err().contains("There is no column for SDQ1, SDQ2"), scored.err());

    Ran counted = run("analyse", study, "--dataset", "sdq", "--analysis", "frequencies", "--vars",
        "SDQ-emotional-band", "--json");
    assertEquals(0, counted.code(), counted.err());
    Ran again = run("score", study, "--dataset", "sdq", "--instrument", "sdq", "--rater", "parent", "--choose",
        "four-band", "--dry-run");
    assertEquals(0, again.code(), again.err());
    assertTrue(again.out().contains("SDQ-emotional: 0 scores and 4 bands differ from column SDQ-emotional"),
        again.out());
    assertEquals(0, run("verify", study).code());
  }

  @Test
  void scoresThatNoLongerFollowFromTheAnswersAreNamedAndMadeAnew() {
    assertEquals(0, run("import", study, SDQ).code());
    assertEquals(0, run("score", study, "--dataset", "sdq", "--instrument", "sdq", "--rater", "parent", "--choose",
        "three-band").code());
    assertTrue(run("score", study, "--dataset", "sdq", "--dry-run").out().contains("follow from the answers"));
    Ran edited = run("edit", study, "--dataset", "sdq", "--column", "SDQ3", "--row", "3", "--value", "2", "--reason",
        "misread");
    assertEquals(0, edited.code(), edited.err());
    JsonObject named = run("score", study, "--dataset", "sdq", "--dry-run", "--json").json();
    assertEquals("stale", named.getAsJsonObject("states").getAsJsonObject("SDQ-emotional").get("state").getAsString());
    assertEquals("current", named.getAsJsonObject("states").getAsJsonObject("SDQ-impact").get("state").getAsString());
    assertTrue(run("show", study, "datasets").out().contains("SDQ-emotional"));
    assertTrue(run("show", study, "lineage", "--key", "sdq.SDQ-emotional").out().contains("stale: The answers"));

    Ran anew = run("score", study, "--dataset", "sdq");
    assertEquals(0, anew.code(), anew.err());
    assertTrue(anew.out().contains("Scored anew: SDQ-emotional"), anew.out());
    assertTrue(run("score", study, "--dataset", "sdq").out().contains("follow from the answers"));
    assertEquals(1, run("score", study, "--dataset", "sdq", "--rater", "parent").code());
    assertEquals(0, run("verify", study).code());
  }

  @Test
  void changesAreWrittenAsColumnsWithHowTheyWereMade() throws IOException {
    assertEquals(0, run("import", study, SDQ).code());
    Ran scored = run("score", study, "--dataset", "sdq", "--instrument", "sdq", "--rater", "parent", "--choose",
        "three-band", "--change", "T0,T1");
    assertEquals(0, scored.code(), scored.err());
    Path out = folder.resolve("out");
    assertEquals(0, run("export", study, "--format", "study-folder", "--out", out).code());
    List<String> rows = Files.readAllLines(out.resolve("datasets/sdq.csv"));
    List<String> head = List.of(rows.get(0).split(","));
    int change = head.indexOf("SDQ-emotional-change-T0-T1");
    assertEquals("!not-applicable", rows.get(1).split(",")[change]);
    assertEquals("-10", rows.get(2).split(",")[change], "in the row of the later form");
    assertTrue(Files.readString(out.resolve("datasets/sdq.json")).contains("Change from T0 to T1 of SDQ-total; sdq "
        + "2014.1; rater parent; options three-band; reliable from"), "the trail goes along");
  }

  @Test
  void aDefinitionIsPackedAsAPlugInUnlessItIsWrong() throws IOException {
    Path archive = folder.resolve("sdq.zip");
    Ran packed = run("instrument", "export", SDQ, "--out", archive, "--json");
    assertEquals(0, packed.code(), packed.err());
    assertEquals("org.triangulum.instrument.sdq.feature", packed.json().get("feature").getAsString());
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      assertTrue(zip.stream().anyMatch(e -> e.getName().startsWith("plugins/org.triangulum.instrument.sdq_")));
    }
    Path wrong = Files.writeString(folder.resolve("wrong.yaml"),
        Files.readString(SDQ).replace("{item: SDQ7, reverse: true}", "SDQ7"));
    Path none = folder.resolve("none.zip");
    assertEquals(3, run("instrument", "export", wrong, "--out", none).code());
    assertEquals(2, run("instrument", "export", folder.resolve("absent.yaml"), "--out", none).code());
    assertFalse(Files.exists(none));
    assertEquals(5, run("instrument", "export", SDQ, "--out", folder.resolve("no/folder.zip")).code());
  }

  @Test
  void whatCannotBeScoredChangesNothing() {
    assertEquals(0, run("import", study, SDQ).code());
    String before = run("log", study).out();
    for (List<String> wrong : List.of(List.of("--instrument", "sdq@1999"), List.of("--instrument", "none"))) {
      assertEquals(1, run("score", study, "--dataset", "sdq", wrong.get(0), wrong.get(1)).code());
    }
    assertEquals(3, run("score", study, "--dataset", "sdq", "--instrument", "sdq", "--choose", "three-band").code());
    assertEquals(1, run("score", study, "--dataset", "sdq", "--instrument", "sdq", "--rater", "parent", "--choose",
        "three-band", "--trail", "5").code());
    assertEquals(3, run("score", study, "--dataset", "sdq", "--instrument", "sdq", "--rater", "parent", "--choose",
        "three-band", "--dry-run", "--change", "T0,T9").code());
    assertEquals(before, run("log", study).out());
  }
}
