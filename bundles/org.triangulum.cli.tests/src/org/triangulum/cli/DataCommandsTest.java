// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Survey data in and out from a terminal: a mapping, its second run, exports, exit codes. */
class DataCommandsTest {
  @TempDir
  private Path folder;

  private record Ran(int code, String out, String err) {
  }

  private static Ran run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.execute(new PrintWriter(out, true), new PrintWriter(err, true),
        Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return new Ran(code, out.toString(), err.toString());
  }

  @Test
  void aMappingIsRunAgainByItsNameAndTheDatasetComesOut() throws Exception {
    Path study = folder.resolve("study.triangulum");
    Path first = Files.writeString(folder.resolve("one.csv"), "id,q\nP1,1\nP2,9\n");
    Path map = Files.writeString(folder.resolve("map.json"),
        "{\"key\": \"waves\", \"dataset\": \"survey\", \"columns\":"
        + " [{\"source\": \"id\", \"use\": \"respondent\"}, {\"source\": \"q\", \"missing\": {\"9\": \"refused\"}}]}");
    assertEquals(0, run("import", study, first, "--map", map, "--dry-run").code());
    assertFalse(Files.exists(study), "a dry run makes no study");
    assertEquals(0, run("import", study, first, "--map", map).code());
    Path next = Files.writeString(folder.resolve("two.csv"), "id,q\nP2,3\nP3,1\n");
    Ran dry = run("import", study, next, "--map", "waves", "--dry-run");
    assertEquals(0, dry.code(), dry.err());
    assertTrue(dry.out().contains("New rows (1): P3") && dry.out().contains("q: 1 value changes: P2 9 → 3 (line 2)"),
        dry.out());
    assertEquals(0, run("import", study, next, "--map", "waves").code());
    Path csv = folder.resolve("out.csv");
    assertEquals(0, run("export", study, "--format", "dataset-csv", "--out", csv, "--set", "identities=true").code());
    assertEquals("\ufeffid,q\r\nP1,1\r\nP2,3\r\nP3,1\r\n", Files.readString(csv));
  }

  @Test
  void whatCannotBeImportedSaysSoAlsoInADryRun() throws Exception {
    Path study = folder.resolve("study.triangulum");
    Path twice = Files.writeString(folder.resolve("twice.csv"), "id,q\nP1,1\nP1,2\n");
    Ran refused = run("import", study, twice, "--set", "respondent=id", "--dry-run");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("twice.csv:3: \"P1\" stands in line 2 already"), refused.err());
    assertEquals(2, run("import", study, twice, "--set", "respondent=id").code());
    assertFalse(Files.exists(study), "nothing is half done");
    Ran unknown = run("import", study, twice, "--map", "waves");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("neither a file nor a saved mapping waves"), unknown.err());
  }
}
