// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.store.data.TextValues;

/** Datasets edited, derived, reshaped and looked at from the command line. */
class DatasetCommandsTest {
  private static final Session SESSION = new Session("AB",
      Clock.fixed(Instant.parse("2024-05-06T07:08:09Z"), ZoneOffset.UTC));

  @TempDir
  Path folder;

  private Path study;

  private record Ran(int code, String out, String err) {
    JsonObject json() {
      return JsonParser.parseString(out).getAsJsonObject();
    }
  }

  @BeforeEach
  void study() {
    study = folder.resolve("a study.triangulum");
    try (StudyFile file = StudyFile.create(study, SESSION, s -> { })) {
      DataTable table = new DataTable("visits", "visit", List.of(
          column("id", ColumnRole.RESPONDENT, TextValues.of("P1", "P1", "P2", "P2")),
          column("time", ColumnRole.TIME_POINT, TextValues.of("T1", "T2", "T1", "T2")),
          column("q", ColumnRole.ANSWER, CodeValues.of((byte) 1, (byte) 2, (byte) 3, (byte) 4))));
      file.editor().run("Fill", "", s -> {
        person(s, "P1", "mother");
        person(s, "P2", "father");
        s.getDatasets().add(new DatasetWriter(file.blobs()).write(table));
      });
    }
  }

  private static DataColumn column(String name, ColumnRole role, ColumnValues values) {
    return new DataColumn(name, name, MeasurementLevel.ORDINAL, role, Polarity.UNSTATED, new TreeMap<>(), values);
  }

  private static void person(Study study, String key, String role) {
    Participant participant = StudyFactory.eINSTANCE.createParticipant();
    participant.setKey(key);
    participant.setRole(role);
    study.getParticipants().add(participant);
  }

  private Ran run(String command, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all = new String[args.length + 2];
    all[0] = command;
    all[1] = study.toString();
    System.arraycopy(Arrays.stream(args).map(Object::toString).toArray(), 0, all, 2, args.length);
    int code = Main.execute(new PrintWriter(out), new PrintWriter(err), all);
    return new Ran(code, out.toString(), err.toString());
  }

  private Ran derive(Object... args) {
    Object[] all = new Object[args.length + 2];
    all[0] = "--dataset";
    all[1] = "visits";
    System.arraycopy(args, 0, all, 2, args.length);
    return run("derive", all);
  }

  @Test
  void anEditIsFollowedByItsRowAndRefreshedWhereAllRowsCount() {
    assertEquals(0, derive("--column", "more", "--kind", "compute", "--set", "expression=q * 10").code());
    assertEquals(0, derive("--column", "place", "--kind", "rank", "--from", "q").code());
    Ran edit = run("edit", "--dataset", "visits", "--column", "q", "--row", "1", "--value", "9", "--reason", "Typo",
        "--json");
    assertEquals("1 9 true", edit.json().get("before").getAsString() + " " + edit.json().get("after").getAsString()
        + " " + edit.json().get("changed").getAsBoolean());
    assertEquals("visits.more: compute: expression = q * 10\n  visits.q: as it came in; 1 cell edited\n",
        run("show", "lineage", "--key", "visits.more").out());
    assertTrue(run("show", "datasets").out().contains("place"));
    assertEquals("Stale: place", derive("--dry-run").out().strip());
    assertEquals("Computed anew: place", derive().out().strip());
    assertEquals("All derived columns of visits are current", derive().out().strip());
  }

  @Test
  void attributesOfParticipantsGroupAnyAnalysis() {
    Ran means = run("analyse", "--dataset", "visits", "--analysis", "descriptives", "--vars", "q", "--by",
        "participant.role", "--json");
    assertEquals(0, means.code(), means.err());
    String values = means.json().get("values").toString();
    assertTrue(values.contains("father") && values.contains("3.5"), values);
  }

  @Test
  void aDatasetIsMadeWideAndKnowsItsSource() {
    Ran made = run("reshape", "--dataset", "visits", "--to", "wide", "--kind", "long-to-wide", "--json");
    assertEquals("[\"id\",\"q_T1\",\"q_T2\"]", made.json().get("columns").toString());
    assertEquals("wide: long-to-wide: separator = _\n  visits: as it came in\n", run("show", "lineage", "--key", "wide")
        .out());
    assertEquals(3, run("edit", "--dataset", "wide", "--column", "q_T1", "--id", "P1", "--value", "3", "--reason", "x")
        .code());
  }

  @Test
  void mistakesSayWhatAndWhereAndEndTheCommand() {
    Ran expression = derive("--column", "x", "--kind", "compute", "--set", "expression=q + z");
    assertEquals(3, expression.code());
    assertEquals("Column x: Position 5: there is no column z; there are id, time, q", expression.err().strip());
    assertEquals(1, derive("--column", "x", "--kind", "magic").code());
    assertEquals("P1 stands in 2 rows of visits; say --row", run("edit", "--dataset", "visits", "--column", "q", "--id",
        "P1", "--value", "3", "--reason", "x").err().strip());
    assertEquals(1, run("edit", "--dataset", "visits", "--column", "q", "--row", "5", "--value", "3", "--reason", "x")
        .code());
  }

  @Test
  void kindsAndFunctionsAreListed() {
    StringWriter out = new StringWriter();
    assertEquals(0, Main.execute(new PrintWriter(out), new PrintWriter(out), "list", "derivations"));
    assertEquals(0, Main.execute(new PrintWriter(out), new PrintWriter(out), "list", "functions"));
    assertTrue(out.toString().contains("aggregate") && out.toString().contains("mean_min(n, a, b, …)"), out.toString());
  }
}
