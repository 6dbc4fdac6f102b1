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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit of reports as pipelines use it. */
class AuditReportTest {
  private static final String WRONG = "In all, 12 of 30 parents (45%) agreed, n = 30000.\n";

  @TempDir
  private static Path shared;
  private static Path study;

  @TempDir
  private Path folder;

  private record Ran(int code, String out, String err) {}

  private static Ran run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    int code = Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), words);
    return new Ran(code, out.toString(), err.toString());
  }

  @BeforeAll
  static void importSample() {
    study = shared.resolve("sample.triangulum");
    assertEquals(0, run("import", study, Project.sampleStudy()).code());
  }

  private Path report(String text) throws IOException {
    return Files.writeString(folder.resolve("the report.txt"), text);
  }

  @Test
  void exitCodeFollowsTheGravestIssue() throws IOException {
    Path wrong = report(WRONG);
    Ran ran = run("audit", "--report", wrong);
    assertEquals(4, ran.code());
    assertTrue(ran.out().contains("line 1: 12 of 30 parents (45%: 12 of 30 is 40%, but the sentence prints 45%"),
        ran.out());
    assertTrue(ran.out().contains("100 × 12 / 30 = 40"), ran.out());
    assertEquals(0, run("audit", "--report", wrong, "--fail-on", "none").code());
    Path sound = report("In all, 12 of 30 parents (40%) agreed.\n");
    assertEquals(0, run("audit", "--report", sound, "--fail-on", "info").code());
    assertEquals(1, run("audit").code(), "neither study nor report");
  }

  @Test
  void jsonSaysLineArithmeticAndMethod() throws IOException {
    Ran ran = run("audit", "--report", report(WRONG), "--json");
    JsonObject issue = JsonParser.parseString(ran.out()).getAsJsonObject().getAsJsonArray("issues").get(0)
        .getAsJsonObject();
    assertEquals("percent-of-count", issue.get("rule").getAsString());
    assertEquals(1, issue.get("line").getAsInt());
    assertEquals(List.of("40%", "45%", "certain"), List.of(issue.get("expected").getAsString(), issue.get("found")
        .getAsString(), issue.get("certainty").getAsString()));
    assertTrue(issue.get("method").getAsString().contains("GRIM"), issue.toString());
  }

  @Test
  void withAStudyItsDataAreAskedToo() throws IOException {
    JsonObject alone = JsonParser.parseString(run("audit", "--report", report(WRONG), "--json").out())
        .getAsJsonObject();
    assertFalse(alone.toString().contains("n-beyond-data"));
    JsonObject both = JsonParser.parseString(run("audit", study, "--report", report(WRONG), "--json").out())
        .getAsJsonObject();
    assertTrue(both.toString().contains("n-beyond-data"), both.toString());
    assertTrue(both.getAsJsonArray("issues").size() > alone.getAsJsonArray("issues").size() + 1, "issues of the study "
        + "too");
  }

  @Test
  void unreadableReportEndsWithFileAndCause() throws IOException {
    Path broken = Files.write(folder.resolve("broken.docx"), "no archive".getBytes(StandardCharsets.UTF_8));
    Ran ran = run("audit", "--report", broken);
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("broken.docx"), ran.err());
    assertEquals("", ran.out());
    assertEquals(2, run("audit", "--report", folder.resolve("missing.pdf")).code());
    Ran other = run("audit", "--report", Files.write(folder.resolve("a.xyz"), new byte[3]));
    assertEquals(2, other.code());
    assertTrue(other.err().contains("*.docx"), other.err());
  }

  @Test
  void sarifKeepsToTheStandardAlsoForIssuesLetStand() throws IOException {
    Path copy = Files.copy(study, folder.resolve("a study.triangulum"));
    assertEquals(0, run("accept", copy, "--rule", "finding-one-strand", "--object", "P1", "--reason", "as planned",
        "--by", "RA").code());
    Path sarif = folder.resolve("out.sarif");
    run("audit", copy, "--report", report(WRONG), "--sarif", sarif);
    String log = Files.readString(sarif);
    assertEquals(List.of(), SarifShape.problems(log));
    assertTrue(log.contains("\"justification\": \"as planned\""), "the suppressed one is among them");
    assertEquals(List.of("$.runs[0].results[0].level is no level: \"grave\""),
        SarifShape.problems(log.replaceFirst("(\"results\"(?s:.*?)\"level\": )\"[a-z]+\"", "$1\"grave\"")));
  }

  @Test
  void sarifHasRulesResultsAndPlaces() throws IOException {
    Path sarif = folder.resolve("out.sarif");
    assertEquals(4, run("audit", study, "--report", report(WRONG), "--sarif", sarif).code());
    JsonObject log = JsonParser.parseString(Files.readString(sarif)).getAsJsonObject();
    assertEquals("2.1.0", log.get("version").getAsString());
    JsonObject run = log.getAsJsonArray("runs").get(0).getAsJsonObject();
    JsonArray rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
    JsonArray results = run.getAsJsonArray("results");
    assertTrue(results.size() > 1 && rules.size() > 40, results.size() + " results, " + rules.size() + " rules");
    for (var each : results) {
      JsonObject result = each.getAsJsonObject();
      assertEquals(result.get("ruleId").getAsString(), rules.get(result.get("ruleIndex").getAsInt()).getAsJsonObject()
          .get("id").getAsString());
      assertTrue(List.of("error", "warning", "note").contains(result.get("level").getAsString()));
      assertFalse(result.getAsJsonObject("message").get("text").getAsString().isEmpty());
      String uri = result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation")
          .getAsJsonObject("artifactLocation").get("uri").getAsString();
      assertFalse(uri.contains(" "), "a blank is escaped in a URI: " + uri);
    }
    assertEquals(5, run("audit", "--report", report(WRONG), "--sarif", folder.resolve("no/such/out.sarif")).code());
  }
}
