// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.triangulum.cli.show.ShownView;
import org.triangulum.cli.show.Views;

/** Every view of {@code show}, over the sample study and over one without anything in it. */
class ShowTest {
  @TempDir
  private static Path folder;
  private static Path study;
  private static Path empty;

  private record Ran(int code, String out, String err) {
    JsonElement json() {
      return JsonParser.parseString(out);
    }
  }

  @BeforeAll
  static void studies() {
    study = folder.resolve("sample.triangulum");
    empty = folder.resolve("empty.triangulum");
    assertEquals(0, run("import", study, Project.sampleStudy()).code());
    assertEquals(0, run("new", empty, "--title", "Empty").code());
  }

  private static Ran run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.execute(new PrintWriter(out), new PrintWriter(err),
        Arrays.stream(args).map(Object::toString).toArray(String[]::new));
    return new Ran(code, out.toString(), err.toString());
  }

  static List<String> views() {
    return Views.all().stream().map(ShownView::name).toList();
  }

  @ParameterizedTest
  @MethodSource("views")
  void everyViewShowsTheSampleAndAnEmptyStudy(String view) {
    Ran shown = run("show", study, view, "--json");
    assertEquals(0, shown.code(), shown.err());
    assertFalse(shown.json().isJsonNull());
    Ran text = run("show", study, view);
    assertTrue(text.out().lines().count() > 1, text.out());
    assertEquals(0, run("show", empty, view, "--json").code());
    assertEquals(0, run("show", empty, view).code());
  }

  @Test
  void namesOfViewsAreKebabCaseAndEachIsThereOnce() {
    assertTrue(views().stream().allMatch(v -> v.matches("[a-z]+(-[a-z]+)*")), views().toString());
    assertEquals(views().stream().distinct().sorted().toList(), views());
  }

  @Test
  void unknownViewsAndKeysAreNamedWithWhatIsNear() {
    Ran view = run("show", study, "convergense");
    assertEquals(1, view.code());
    assertEquals("There is no view convergense; did you mean convergence?", view.err().strip());
    Ran key = run("show", study, "findings", "--key", "S11");
    assertEquals(1, key.code());
    assertTrue(key.err().startsWith("There is no finding S11; did you mean"), key.err());
  }

  @Test
  void oneFindingShowsAllItsEvidence() {
    JsonArray findings = run("show", study, "findings", "--key", "S1", "--json").json().getAsJsonArray();
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).getAsJsonObject().getAsJsonArray("evidence").size() > 3);
  }
}
