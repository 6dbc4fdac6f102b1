// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Retrieval, codebooks out and in, and memos, from a terminal. */
class CodeQueryTest {
  @TempDir
  private static Path shared;
  private static Path study;

  @TempDir
  private Path folder;

  private record Ran(int code, String out, String err) {
    JsonObject json() {
      return JsonParser.parseString(out).getAsJsonObject();
    }
  }

  private static Ran run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.execute(new PrintWriter(out, true), new PrintWriter(err, true),
        List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
    return new Ran(code, out.toString(), err.toString());
  }

  @BeforeAll
  static void importSample() {
    study = shared.resolve("sample.triangulum");
    assertEquals(0, run("import", study, Project.sampleStudy()).code());
  }

  private int found(Object... options) {
    Object[] all = new Object[options.length + 3];
    all[0] = "code-query";
    all[1] = study;
    all[2] = "--json";
    System.arraycopy(options, 0, all, 3, options.length);
    Ran ran = run(all);
    assertEquals(0, ran.code(), ran.err());
    return ran.json().get("segments").getAsInt();
  }

  @Test
  void everyOptionNarrowsAndTheSameTwiceWidens() {
    int all = found();
    assertEquals(64, all);
    int continuity = found("--code", "continuity");
    assertTrue(continuity > found("--code", "continuity", "--exact"));
    assertEquals(continuity + found("--code", "listening"), found("--code", "continuity", "--code", "listening"));
    assertEquals(5, found("--code", "continuity", "--group", "F", "--stance", "negative"));
    assertEquals(1, found("--text", "five NAMES"));
    assertEquals(1, found("--speaker", "Young person 1"));
    assertEquals(1, found("--participant", "Young person 1", "--code", "retelling"));
    assertEquals(7, found("--document", "Interview Parent 1") + found("--code", "hope"));
    assertEquals(found("--coder", "RA"), all);
    assertEquals(0, found("--coder", "RB"));
    assertTrue(found("--code", "continuity", "--overlapping", "retelling") < continuity);
  }

  @Test
  void aSegmentIsTellingWhoSaidItWhereAndWhatStandsAround() {
    Ran ran = run("code-query", study, "--code", "retelling", "--group", "F", "--json");
    JsonObject segment = ran.json().getAsJsonArray("found").get(1).getAsJsonObject();
    assertEquals("Continuity of workers > Telling the story again", segment.get("path").getAsString());
    assertEquals("Interview Parent 2 and Young person 1", segment.get("document").getAsString());
    assertEquals("Young person 1", segment.get("participant").getAsString());
    assertEquals("F", segment.get("group").getAsString());
    assertEquals(3, segment.get("turn").getAsInt());
    assertEquals(3, segment.get("weight").getAsInt());
    assertTrue(segment.get("text").getAsString().startsWith("I stopped telling them things."));
    assertTrue(segment.get("before").getAsString().endsWith("Young person 1: "));
    assertTrue(segment.get("comment").getAsString().startsWith("He stops talking"));
    JsonObject counts = ran.json().getAsJsonArray("codes").get(0).getAsJsonObject();
    assertEquals(2, counts.get("segments").getAsInt());
    assertEquals(2, counts.get("participants").getAsInt());
    String text = run("code-query", study, "--code", "retelling").out();
    assertTrue(text.contains("3 segments of 3 participants in 3 documents"), text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      --code|continuiti|There is no code continuiti; did you mean continuity?
      --group|X|There is no group X
      --stance|good|There is no stance good; there are positive, negative, mixed, neutral, none
      --speaker|Parent 9|Nobody speaks as Parent 9; did you mean Parent
      --text|(|The pattern ( cannot be read: Unclosed group
      --sort|SIZE|Invalid value for option '--sort'
      """)
  void aWrongOptionIsAUsageErrorThatNamesWhatThereIs(String option, String value, String message) {
    Ran ran = run("code-query", study, option, value);
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains(message), ran.err());
    assertEquals("", ran.out());
  }

  @ParameterizedTest
  @CsvSource({"codebook-csv,csv", "codebook-qdc,qdc", "codebook-docx,docx"})
  void aCodebookGoesOutAndComesBackWithoutADifference(String format, String ending) throws Exception {
    Path file = folder.resolve("Codes é." + ending);
    assertEquals(0, run("export", study, "--format", format, "--out", file).code());
    Ran dry = run("import", study, file, "--dry-run", "--json");
    assertEquals(0, dry.code(), dry.err());
    assertEquals("[]", dry.json().get("differences").toString());
    Path other = folder.resolve("other.triangulum");
    Ran fresh = run("import", other, file, "--json");
    assertEquals(format.equals("codebook-csv") ? 2 : 0, fresh.code(), fresh.err());
    if (format.equals("codebook-csv")) {
      assertTrue(fresh.err().contains("the study has no group"), fresh.err());
      assertTrue(Files.notExists(other));
    } else {
      assertEquals(16, fresh.json().getAsJsonObject("counts").get("code").getAsInt());
    }
  }

  @Test
  void aChangedCodebookIsShownBeforeItIsTaken() throws Exception {
    Path copy = Files.copy(study, folder.resolve("copy.triangulum"));
    Path file = folder.resolve("codes.csv");
    Files.writeString(file, "codebook,key,name,definition\nfamilies,listening,Being heard,\nfamilies,,Fear,New\n");
    Ran dry = run("import", copy, file, "--dry-run");
    assertTrue(dry.out().contains("Renamed: code listening Being listened to, now \"Being heard\""), dry.out());
    assertTrue(dry.out().contains("Added: code Fear, below Families"), dry.out());
    assertTrue(dry.out().contains("Missing in the file: code respect Respect and plain speaking; it stays in the"
        + " study"), dry.out());
    assertEquals(0, run("show", copy, "codebook", "--key", "families").out().split("Fear", -1).length - 1);
    assertEquals(0, run("import", copy, file).code());
    String book = run("show", copy, "codebook", "--key", "families").out();
    assertTrue(book.contains("Being heard") && book.contains("Fear") && book.contains("Respect"), book);
    assertTrue(run("log", copy).out().contains("Import codebook codes.csv"));
  }

  @Test
  void decisionsAndRelationsAreShown() {
    String log = run("show", study, "decisions").out();
    assertTrue(log.indexOf("N6 ") < log.indexOf("N7 ") && log.indexOf("N7 ") < log.indexOf("N5 "), log);
    assertTrue(run("show", study, "decisions", "--key", "N5").out().contains("Alternatives: One theme for both"));
    assertEquals(1, run("show", study, "decisions", "--key", "N1").code());
    String relations = run("show", study, "relations").out();
    assertTrue(relations.contains("is a negative case of"), relations);
    assertTrue(relations.contains("is a rival explanation of"), relations);
  }
}
