// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts rely on: exit codes, one JSON document on standard output, messages on standard error. */
class CommandLineTest {
  @TempDir
  private static Path shared;
  private static Path study;

  @TempDir
  private Path folder;

  /** What a command did. */
  private record Ran(int code, String out, String err) {
    JsonElement json() {
      return JsonParser.parseString(out);
    }
  }

  private static Ran run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    int code = Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), words);
    return new Ran(code, out.toString(), err.toString());
  }

  @BeforeAll
  static void importSample() {
    study = shared.resolve("Studie mit Ümlaut und 空白.triangulum");
    Ran imported = run("import", study, Project.sampleStudy(), "--json");
    assertEquals(0, imported.code(), imported.err());
    assertEquals(13, imported.json().getAsJsonObject().getAsJsonObject("counts").get("finding").getAsInt());
  }

  @Test
  void documentsAreImportedWithAMapAndSettings() throws IOException {
    Path file = folder.resolve("interviews.triangulum");
    Path interviews = Files.createDirectories(folder.resolve("in"));
    Files.writeString(interviews.resolve("Gespräch 1.txt"), "INT: How?\nMum: Well.\n");
    Path map = Files.writeString(folder.resolve("map.csv"),
        "file,key,speakers\nGespräch 1.txt,I1,INT=Interviewer; Mum@P5\n");
    assertEquals(2, run("import", file, interviews, "--map", map, "--set", "group=F").code());
    assertFalse(Files.exists(file), "nothing is half done");
    Ran done = run("import", file, interviews, "--map", map, "--set", "group=F", "--set", "create=true", "--json");
    assertEquals(0, done.code(), done.err());
    assertEquals(2, done.json().getAsJsonObject().getAsJsonObject("counts").get("turn").getAsInt());
    Ran dry = run("import", file, interviews, "--map", map, "--set", "again=true", "--dry-run");
    assertEquals(2, dry.code());
    assertTrue(dry.err().contains("Gespräch 1.txt: key: the study already has a document \"I1\""), dry.err());
    assertEquals(2, run("import", file, interviews, "--set", "grup=F").code());
    assertEquals(2, run("import", file, Project.sampleStudy(), "--set", "group=F").code());
  }

  @Test
  void newMakesAnEmptyStudyOnce() {
    Path file = folder.resolve("empty.triangulum");
    assertEquals(0, run("new", file, "--title", "Empty").code());
    Ran again = run("new", file, "--title", "Empty");
    assertEquals(5, again.code());
    assertTrue(again.err().contains("exists already"), again.err());
  }

  @Test
  void aFindingLeadsToItsEvidence() {
    JsonObject trace = run("trace", study, "--finding", "S1", "--json").json().getAsJsonObject();
    assertEquals("finding", trace.get("kind").getAsString());
    String walk = run("trace", study, "--finding", "S1").out();
    assertTrue(walk.contains("S-17"), walk);
    assertTrue(walk.contains("contradicts"), walk);
    assertTrue(walk.contains("93 %"), walk);
  }

  @Test
  void aQuoteLeadsToTheFindingsThatUseIt() {
    String walk = run("trace", study, "--quote", "F-16").out();
    assertTrue(walk.contains("finding F4"), walk);
    assertTrue(walk.contains("finding P2"), walk);
  }

  @Test
  void aResultLeadsToTheFindingsThatUseIt() {
    String walk = run("trace", study, "--result", "FEQ1").out();
    assertTrue(walk.contains("finding F1"), walk);
  }

  @Test
  void analyseReproducesThePublishedTest() {
    JsonObject result = run("analyse", study, "--dataset", "staff-confidence", "--analysis", "crosstab",
        "--vars", "SAQ1b,SAQ2g", "--set", "collapse.SAQ1b=clinical:3|4|5|6;other:1|2",
        "--set", "collapse.SAQ2g=agree:1|2;disagree:3|4", "--json")
        .json().getAsJsonObject();
    JsonObject values = result.getAsJsonObject("values");
    assertEquals(5.164077, values.get("chi2").getAsDouble(), 5e-7);
    assertEquals(0.023059, values.get("p").getAsDouble(), 5e-7);
    for (String member : List.of("analysis", "tables", "bases", "warnings", "parameters", "trail")) {
      assertTrue(result.has(member), member);
    }
  }

  @Test
  void analyseReadsACsvWithoutAStudy() throws IOException {
    Path data = folder.resolve("meine daten.csv");
    Files.writeString(data, "a;b\n1;2\n2;4\n3;5\n4;9\n");
    Ran ran = run("analyse", "--data", data, "--analysis", "spearman", "--vars", "a,b", "--json");
    assertEquals(1.0, ran.json().getAsJsonObject().getAsJsonObject("values").get("rho").getAsDouble(), 1e-12);
  }

  @Test
  void aSavedAnalysisIsInTheStudyAndInTheJournal() {
    Path copy = folder.resolve("copy.triangulum");
    assertEquals(0, run("import", copy, Project.sampleStudy()).code());
    assertEquals(0, run("analyse", copy, "--dataset", "feq-1", "--analysis", "descriptives", "--vars", "FEQ1",
        "--save", "mean").code());
    assertTrue(run("trace", copy, "--result", "mean").out().contains("mean"));
    assertTrue(run("log", copy).out().contains("Save analysis"));
    assertEquals(5, run("analyse", copy, "--dataset", "feq-1", "--analysis", "descriptives", "--vars", "FEQ1",
        "--save", "mean").code());
  }

  @Test
  void auditFailsFromTheLevelAsked() throws IOException {
    assertEquals(0, run("audit", study, "--fail-on", "none").code());
    JsonObject audit = run("audit", study, "--fail-on", "none", "--json").json().getAsJsonObject();
    assertEquals(0, audit.getAsJsonObject("counts").get("error").getAsInt(), audit.toString());
    assertTrue(audit.getAsJsonArray("issues").size() > 0);
    assertEquals(4, run("audit", study, "--fail-on", "info").code());
  }

  @Test
  void reportWritesADossierAndLeavesForeignFoldersAlone() throws IOException {
    Path dossier = folder.resolve("dossier");
    assertEquals(0, run("report", study, "--out", dossier).code());
    assertTrue(Files.readString(dossier.resolve("index.html")).contains("Working for Families"));
    Path foreign = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(foreign.resolve("thesis.txt"), "mine");
    assertEquals(5, run("report", study, "--out", foreign).code());
    assertEquals("mine", Files.readString(foreign.resolve("thesis.txt")));
  }

  @Test
  void exportAndImportGiveTheSameStudy() {
    Path exported = folder.resolve("exported");
    assertEquals(0, run("export", study, "--format", "study-folder", "--out", exported).code());
    Path again = folder.resolve("again.triangulum");
    assertEquals(0, run("import", again, exported).code());
    assertEquals(run("trace", study, "--finding", "F3", "--json").out(), run("trace", again, "--finding", "F3",
        "--json").out());
  }

  @Test
  void verifyFindsASoundStudySound() {
    Ran ran = run("verify", study, "--json");
    assertEquals(0, ran.code(), ran.out());
    assertTrue(ran.json().getAsJsonObject().get("sound").getAsBoolean());
  }

  @Test
  void aBrokenFolderLeavesNoStudyBehind() throws IOException {
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(broken.resolve("study.json"),
        "{\"format\": \"triangulum-study-folder\", \"version\": 1, \"title\": \"x\"}");
    Files.writeString(broken.resolve("findings.csv"), "key,title,section\nF1,One,NOBODY\n");
    Path file = folder.resolve("never.triangulum");
    Ran ran = run("import", file, broken);
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("findings.csv:2: "), ran.err());
    assertTrue(ran.err().contains("NOBODY"), ran.err());
    assertFalse(Files.exists(file));
  }

  @Test
  void mistakesHaveTheirExitCodes() throws IOException {
    Path noStudy = folder.resolve("no.triangulum");
    Files.writeString(noStudy, "this is not a study");
    assertEquals(1, run("trace", study, "--finding", "NOPE").code());
    assertEquals(1, run("analyse", study).code());
    assertEquals(1, run("frobnicate").code());
    assertEquals(2, run("verify", noStudy).code());
    assertEquals(2, run("log", folder.resolve("absent.triangulum")).code());
    assertEquals(2, run("analyse", "--data", folder.resolve("absent.csv"), "--analysis", "frequencies", "--vars",
        "a").code());
    assertEquals(3, run("analyse", study, "--dataset", "feq-1", "--analysis", "spearman", "--vars", "FEQ1").code());
    assertEquals(3, run("analyse", study, "--dataset", "feq-1", "--analysis", "frequencies", "--vars", "FEQ9").code());
  }

  @Test
  void messagesNameWhatIsNear() {
    assertTrue(run("trace", study, "--finding", "S11").err().contains("S1"), "nearest finding");
    assertTrue(run("analyse", study, "--dataset", "feq-1", "--analysis", "frequncies", "--vars",
        "FEQ1").err().contains("frequencies"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "import", "export", "analyse", "trace", "audit", "report", "verify", "log", "list",
      "show"})
  void everyCommandHasHelp(String command) {
    Ran ran = run(command, "--help");
    assertEquals(0, ran.code());
    assertTrue(ran.out().contains("Usage: triangulum " + command), ran.out());
    assertTrue(ran.out().contains("--json"), ran.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyses", "importers", "exporters", "rules", "views"})
  void listsAreJsonToo(String kind) {
    assertTrue(run("list", kind, "--json").json().getAsJsonArray().size() > 0);
  }
}
