// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Access;
import org.triangulum.model.study.Study;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;

/** A reviewer's work from a terminal: sign off, accept, record an audit, follow who did what. */
class ReviewTest {
  @TempDir
  Path folder;
  private Path study;

  private record Ran(int code, String out, String err) {
    JsonElement json() {
      return JsonParser.parseString(out);
    }
  }

  private static Ran run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.execute(new PrintWriter(out), new PrintWriter(err),
        Arrays.stream(args).map(Object::toString).toArray(String[]::new));
    return new Ran(code, out.toString(), err.toString());
  }

  @BeforeEach
  void sample() {
    study = folder.resolve("s.triangulum");
    assertEquals(0, run("import", study, Project.sampleStudy(), "--author", "importer").code());
  }

  private void edit(Consumer<Study> change) {
    try (StudyFile file = StudyFile.open(study, new Session("editor", Clock.systemUTC()))) {
      file.editor().run("Edit", "for the test", change);
    }
  }

  @Test
  void aSignOffHoldsUntilTheFindingChangesAndThenTheDifferenceIsPrinted() {
    Ran signed = run("sign-off", study, "--finding", "S1", "--by", "RB", "--note", "read", "--json");
    assertEquals(0, signed.code(), signed.err());
    assertTrue(signed.json().getAsJsonObject().get("parts").getAsInt() > 5);
    JsonObject shown = run("show", study, "sign-offs", "--key", "S1", "--json").json().getAsJsonArray().get(0)
        .getAsJsonObject();
    assertEquals("holds", shown.get("outcome").getAsString());
    edit(s -> s.getFindings().stream().filter(f -> "S1".equals(f.getKey()))
        .forEach(f -> f.setTitle("Some staff prefer it")));
    shown = run("show", study, "sign-offs", "--key", "S1", "--json").json().getAsJsonArray().get(0).getAsJsonObject();
    assertEquals("changed", shown.get("outcome").getAsString());
    JsonArray differences = shown.getAsJsonArray("differences");
    assertEquals(1, differences.size());
    assertEquals("Some staff prefer it", differences.get(0).getAsJsonObject().get("now").getAsString());
    assertTrue(run("show", study, "sign-offs", "--key", "S1").out().contains("± title: "));
  }

  @Test
  void fixesAreListedThenAppliedAsOneChange() {
    edit(s -> s.getQuotes().stream().limit(2).forEach(q -> {
      q.setStart(q.getStart() + 3);
      q.setEnd(q.getEnd() + 3);
    }));
    Ran listed = run("audit", study, "--fix", "stale-quote", "--dry-run", "--json");
    assertEquals(0, listed.code(), listed.err());
    assertEquals(2, listed.json().getAsJsonObject().getAsJsonArray("fixes").size());
    int entries = run("log", study, "--json").json().getAsJsonArray().size();
    Ran mended = run("audit", study, "--fix", "stale-quote");
    assertEquals(0, mended.code(), mended.err());
    assertTrue(mended.out().contains("2 mended in one change"), mended.out());
    assertEquals(entries + 1, run("log", study, "--json").json().getAsJsonArray().size());
    assertTrue(run("audit", study, "--fix", "stale-quote").out().contains("Nothing that can be mended"));
    assertEquals(entries + 1, run("log", study, "--json").json().getAsJsonArray().size(), "nothing is written for it");
    assertEquals(1, run("audit", study, "--fix", "no-such-rule").code());
    assertEquals(1, run("audit", study, "--dry-run").code());
  }

  @Test
  void anAcceptedIssueNoLongerFailsTheAuditAndIsListed() {
    int open = counts(run("audit", study, "--fail-on", "none", "--json"));
    Ran accepted = run("accept", study, "--rule", "finding-one-strand", "--object", "P1", "--reason", "as planned",
        "--by", "RA");
    assertEquals(0, accepted.code(), accepted.err());
    assertEquals(open - 1, counts(run("audit", study, "--fail-on", "none", "--json")));
    JsonObject listed = run("show", study, "accepted", "--json").json().getAsJsonArray().get(0).getAsJsonObject();
    assertEquals("accepted", listed.get("state").getAsString());
    assertEquals("as planned", listed.get("reason").getAsString());
    Ran again = run("accept", study, "--rule", "finding-one-strand", "--object", "P1", "--reason", "as planned",
        "--by", "RA");
    assertEquals(1, again.code());
    assertTrue(again.err().contains("no open issue of the rule finding-one-strand about P1"), again.err());
    edit(s -> s.getFindings().stream().filter(f -> "P1".equals(f.getKey())).forEach(f -> f.setNote("changed")));
    assertEquals("back", run("show", study, "accepted", "--json").json().getAsJsonArray().get(0).getAsJsonObject()
        .get("state").getAsString());
  }

  private static int counts(Ran audit) {
    return audit.json().getAsJsonObject().getAsJsonArray("issues").asList().stream()
        .mapToInt(i -> i.getAsJsonObject().has("accepted") && !i.getAsJsonObject().get("accepted").isJsonNull()
            && !i.getAsJsonObject().get("accepted").toString().equals("false") ? 0 : 1).sum();
  }

  @Test
  void auditsOnRecordAreComparedWithTheNext() {
    assertEquals(0, run("audit", study, "--record", "--author", "RA", "--fail-on", "none").code());
    Ran next = run("audit", study, "--fail-on", "none", "--json");
    assertEquals(0, next.json().getAsJsonObject().getAsJsonArray("trend").get(0).getAsJsonObject().get("more")
        .getAsInt());
    assertEquals("RA", run("show", study, "audits", "--json").json().getAsJsonArray().get(0).getAsJsonObject()
        .get("by").getAsString());
  }

  @Test
  void anAuditorSignsOffAndWhoCommentsDoesNot() {
    edit(s -> s.getResearchers().stream().filter(r -> "RB".equals(r.getKey()))
        .forEach(r -> r.setAccess(Access.AUDIT)));
    assertEquals(0, run("sign-off", study, "--finding", "S1", "--by", "RB").code());
    Ran commented = run("sign-off", study, "--finding", "S1", "--by", "LT");
    assertEquals(1, commented.code());
    assertTrue(commented.err().contains("may comment"), commented.err());
  }

  @Test
  void theLogIsNarrowedByObjectDayPersonAndWords() {
    edit(s -> s.getFindings().get(0).setNote("one"));
    String key = "finding:F1";
    JsonArray object = run("log", study, "--object", key, "--json").json().getAsJsonArray();
    assertEquals(2, object.size(), object.toString());
    assertEquals(1, run("log", study, "--object", key, "--by", "editor", "--json").json().getAsJsonArray().size());
    assertEquals(1, run("log", study, "--text", "FOR the test", "--json").json().getAsJsonArray().size());
    assertEquals(0, run("log", study, "--until", "2001-01-01", "--json").json().getAsJsonArray().size());
    assertEquals(1, run("log", study, "--since", "2001-1-1").code());
    assertEquals(1, run("log", study, "--object", "finding:none").code());
  }
}
