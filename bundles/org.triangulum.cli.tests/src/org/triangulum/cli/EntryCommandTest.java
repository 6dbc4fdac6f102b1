// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms typed elsewhere enter under the rules of the form; two entries are compared. */
class EntryCommandTest {
  @TempDir
  private Path folder;
  private Path study;

  private record Ran(int code, String out, String err) {
  }

  private static Ran run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.execute(new PrintWriter(out, true), new PrintWriter(err, true),
        Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return new Ran(code, out.toString(), err.toString());
  }

  private static Ran done(Object... arguments) {
    Ran ran = run(arguments);
    assertEquals(0, ran.code(), ran.err());
    return ran;
  }

  private Path table(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private JsonObject compared(int code) {
    Ran ran = run("entry", study, "--dataset", "wq2", "--compare", "--json");
    assertEquals(code, ran.code(), ran.err());
    return JsonParser.parseString(ran.out()).getAsJsonObject();
  }

  @BeforeEach
  void study() throws IOException {
    study = folder.resolve("study.triangulum");
    Path source = Files.createDirectories(folder.resolve("folder"));
    Files.writeString(source.resolve("study.json"),
        "{\"format\": \"triangulum-study-folder\", \"version\": 1, \"key\": \"entry\", \"title\": \"Entry\"}");
    Files.createDirectories(source.resolve("instruments"));
    Files.writeString(source.resolve("instruments/WQ.json"), """
        {"key": "WQ", "name": "Work", "responseSets": [{"key": "yn", "options": [{"code": 1, "label": "yes"},
        {"code": 2, "label": "no"}]}], "items": [{"key": "work", "label": "Works", "kind": "single",
        "responseSet": "yn"}, {"key": "hours", "label": "Hours", "kind": "number", "range": "0..80",
        "skipRule": "ask if work = 1"}]}
        """);
    done("import", study, source);
    Ran form = done("entry", study, "--dataset", "wq", "--instrument", "WQ");
    assertTrue(form.out().contains("hours   Hours       0..80"), form.out());
    assertTrue(form.out().contains("ask if work = 1"), form.out());
  }

  @Test
  void formsOfATableEnterInOneChangeWithWhatSkipRulesMakeOfThem() throws IOException {
    Path rows = table("rows.csv", "id,work,hours\nP1,yes,38\nP2,2,\nP3,[refused],\n");
    assertTrue(done("entry", study, "--dataset", "wq", "--rows", rows, "--dry-run").out()
        .startsWith("3 forms could be entered into wq"));
    done("entry", study, "--dataset", "wq", "--rows", rows);
    assertTrue(done("log", study).out().contains("Enter rows 1 to 3 of wq"));
    Path csv = folder.resolve("out.csv");
    done("export", study, "--format", "dataset-csv", "--out", csv, "--set", "identities=true");
    assertEquals("\ufeffid,work,hours\r\nP1,1,38\r\nP2,2,-998\r\nP3,-999,\r\n", Files.readString(csv));
  }

  @Test
  void eachFaultIsToldByLineAndColumnAndNothingEnters() throws IOException {
    Path rows = table("rows.csv", "id,work,hours\nP1,1,90\nP1,2,5\n,maybe,\nP1,1,1\n");
    Ran ran = run("entry", study, "--dataset", "wq", "--rows", rows);
    assertEquals(2, ran.code());
    for (String fault : new String[] {"rows.csv:2: hours:", "rows.csv:3: hours: Hours is to be skipped",
        "rows.csv:4: id: Respondent must be filled in", "rows.csv:4: work:", "rows.csv:3: P1 is entered twice",
        "rows.csv:5: P1 is entered twice"}) {
      assertTrue(ran.err().contains(fault), fault + " in " + ran.err());
    }
    done("entry", study, "--dataset", "wq", "--rows", table("one.csv", "id,work\nP1,2\n"));
    Ran again = run("entry", study, "--dataset", "wq", "--rows", table("again.csv", "id,work\nP9,2\nP1,2\n"));
    assertEquals(2, again.code());
    assertTrue(again.err().contains("again.csv:3: P1 stands in row 1 already"), again.err());
    Ran unknown = run("entry", study, "--dataset", "wq", "--rows", table("other.csv", "id,job\nP2,2\n"));
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("other.csv:1") && unknown.err().contains("job"), unknown.err());
  }

  @Test
  void twoEntriesAreComparedCellByCellAndTheExitCodeSaysWhetherTheyAgree() throws IOException {
    done("entry", study, "--dataset", "wq", "--rows", table("a.csv", "id,work,hours\nP1,1,38\nP2,2,\nP3,1,20\n"));
    done("entry", study, "--dataset", "wq2", "--second-of", "wq");
    done("entry", study, "--dataset", "wq2", "--rows", table("b.csv", "id,work,hours\nP1,1,33\nP2,2,\n"));
    JsonObject first = compared(4);
    assertEquals(4, first.get("compared").getAsInt());
    assertEquals(1, first.get("open").getAsInt());
    JsonObject cell = first.getAsJsonArray("discrepancies").get(0).getAsJsonObject();
    assertEquals("hours 38 33", cell.get("column").getAsString() + " " + cell.get("first").getAsString() + " "
        + cell.get("second").getAsString());
    assertEquals("[[\"P3\"]]", first.get("onlyFirst").toString());
    done("edit", study, "--dataset", "wq2", "--column", "hours", "--id", "P1", "--value", "38", "--reason", "misread");
    done("entry", study, "--dataset", "wq2", "--rows", table("c.csv", "id,work,hours\nP3,1,20\n"));
    assertEquals(0, compared(0).get("open").getAsInt());
    Ran none = run("entry", study, "--dataset", "wq", "--compare");
    assertEquals(3, none.code());
    assertTrue(none.err().contains("no second entry"), none.err());
  }
}
