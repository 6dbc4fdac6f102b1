// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.rule.Answer;
import org.triangulum.instruments.scoring.Form;
import org.triangulum.instruments.scoring.Forms;
import org.triangulum.instruments.scoring.ScoreTrail;
import org.triangulum.instruments.scoring.Scorer;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.instruments.scoring.Scoring;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.instruments.scoring.TableScores;
import org.triangulum.store.data.CodeValues;

/** Broken and hostile contributions are listed with their error and stop nothing else. */
class InstrumentsTest {
  private static final String RIGHT = """
      format: 1
      id: right
      version: "1.9"
      title: Right
      licence: own
      wording: own
      responses: [{id: r, options: [{code: 0}, {code: 1}]}]
      items: [{id: a, label: A, responses: r}]
      scales:
        - {id: plain, title: P, method: sum, of: [a]}
        - {id: java, title: J, method: scorer, scorer: twice}
      """;

  @TempDir
  Path folder;

  private static DefinitionSource source(String name, String text) {
    return new DefinitionSource("plug-in", name,
        () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Doubles an item, unless it is told to misbehave. */
  private record Twice(String id, String behaviour) implements Scorer {
    @Override
    public double score(Form form) {
      switch (behaviour) {
        case "throws" -> throw new IllegalStateException("out of order");
        case "overflows" -> {
          return score(form);
        }
        case "fails" -> throw new NoClassDefFoundError("gone");
        case "infinite" -> {
          return Double.POSITIVE_INFINITY;
        }
        default -> {
          return 2 * form.number("a");
        }
      }
    }

    @Override
    public String explain(Form form) {
      return "Twice " + form.number("a");
    }
  }

  @Test
  void oneBrokenDefinitionLeavesTheOthersUsable() {
    Instruments instruments = new Instruments(List.of(source("right.yaml", RIGHT), source("broken.yaml", "a: ["),
        source("wrong.yaml", RIGHT.replace("of: [a]", "of: [b]")), source("twin.yaml", RIGHT),
        new DefinitionSource("plug-in", "gone.yaml", () -> {
          throw new IOException("no such file");
        }), new DefinitionSource("plug-in", "mad.yaml", () -> {
          throw new IllegalStateException("mad");
        })), Scorers.NONE);
    assertEquals(List.of("right 1.9"), instruments.newest().stream().map(i -> i.definition().name()).toList());
    String problems = instruments.problems().toString();
    assertTrue(problems.contains("plug-in, broken.yaml: line 1: This is no YAML"), problems);
    assertTrue(problems.contains("plug-in, wrong.yaml: line 10: scales[0].of[0].item: There is no item b"), problems);
    assertTrue(problems.contains("plug-in, twin.yaml: right 1.9 is taken by plug-in, right.yaml"), problems);
    assertTrue(problems.contains("gone.yaml: cannot be read: no such file"), problems);
    assertTrue(problems.contains("mad.yaml: cannot be read: mad"), problems);
  }

  @Test
  void allVersionsStayAndTheNewestIsFound() {
    Instruments instruments = new Instruments(List.of(source("a", RIGHT.replace("1.9", "1.10")), source("b", RIGHT)),
        Scorers.NONE);
    assertEquals("1.10", instruments.find("right").orElseThrow().definition().version());
    assertEquals("1.9", instruments.find("right", "1.9").orElseThrow().definition().version());
    assertEquals(List.of("1.9", "1.10"),
        instruments.versions().stream().map(i -> i.definition().version()).toList());
  }

  @Test
  void archivesListTheirDefinitionsAndNothingOutsideThem() throws IOException {
    Path plugin = Files.createDirectories(folder.resolve("my plug-in"));
    Files.createDirectories(plugin.resolve("META-INF/services"));
    Files.writeString(plugin.resolve("right.yaml"), RIGHT);
    Files.writeString(folder.resolve("secret.yaml"), RIGHT.replace("id: right", "id: secret"));
    Files.writeString(plugin.resolve(Instruments.INDEX), """
        # comment
        right.yaml  # the one
        ../secret.yaml
        /etc/passwd
        http://example.org/x.yaml
        absent.yaml
        """);
    try (URLClassLoader loader = loader(plugin)) {
      Instruments instruments = Instruments.discovered(loader);
      assertEquals(List.of("right"), instruments.newest().stream().map(i -> i.definition().id()).toList());
      assertEquals(List.of("../secret.yaml", "/etc/passwd", "http://example.org/x.yaml", "absent.yaml"),
          instruments.problems().stream().map(ContributionProblem::name).toList());
    }
  }

  private static URLClassLoader loader(Path plugin) throws MalformedURLException {
    return new URLClassLoader(new URL[] {plugin.toUri().toURL()}, null);
  }

  @Test
  void scorersThatCannotBeLoadedOrHaveNoIdAreReported() throws IOException {
    Path plugin = Files.createDirectories(folder.resolve("META-INF/services")).getParent().getParent();
    Files.writeString(plugin.resolve("META-INF/services/" + Scorer.class.getName()), "org.example.Absent\n");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {plugin.toUri().toURL()},
        InstrumentsTest.class.getClassLoader())) {
      assertTrue(Scorers.discovered(loader).problems().toString().contains("org.example.Absent"));
    }
    List<String> problems = new Scorers(List.of(new Twice("twice", ""), new Twice("twice", ""),
        new Twice("No Id", ""))).problems();
    assertEquals(2, problems.size(), problems.toString());
  }

  private static Scoring scoring(String behaviour) throws DefinitionException, ScoringException {
    return new Scoring(new DefinitionReader().read("right", RIGHT).require(), Set.of(),
        new Scorers(List.of(new Twice("twice", behaviour))));
  }

  private static final Forms TWO = Forms.of(2, Map.of("a", CodeValues.of((byte) 1, (byte) 0)), "");

  @Test
  void aScorerInJavaScoresFormsAndTables() throws DefinitionException, ScoringException {
    TableScores scores = scoring("").score(TWO);
    assertEquals(2, scores.scale("java").orElseThrow().scores().value(0));
    ScoreTrail trail = scoring("").score(new Form("", Double.NaN, Map.of("a", Answer.of("1")))).get(1);
    assertEquals(2, trail.score());
    assertEquals("Twice 1.0", trail.sentences().get(0));
  }

  @Test
  void aScorerThatFailsLeavesOutItsOwnScaleOnly() throws DefinitionException, ScoringException {
    for (String behaviour : List.of("throws", "overflows", "fails")) {
      TableScores scores = scoring(behaviour).score(TWO);
      assertEquals(List.of("plain"), scores.scales().stream().map(s -> s.scale().id()).toList());
      assertTrue(scores.warnings().stream().anyMatch(warning ->
          warning.startsWith("The scale java was left out: its scorer twice failed")), scores.warnings().toString());
      ScoreTrail trail = scoring(behaviour).score(new Form("", Double.NaN, Map.of())).get(1);
      assertTrue(trail.sentences().get(0).startsWith("No score: the scorer twice failed"), trail.toString());
    }
    assertTrue(Double.isNaN(scoring("infinite").score(TWO).scale("java").orElseThrow().scores().value(0)));
  }

  @Test
  void aScaleWhoseScorerIsNotAtHandCannotBeScored() throws DefinitionException {
    try {
      new Scoring(new DefinitionReader().read("right", RIGHT).require(), Set.of(), Scorers.NONE);
    } catch (ScoringException e) {
      assertEquals("The scale java of right 1.9 needs the scorer twice, which no plug-in at hand has", e.getMessage());
      return;
    }
    throw new AssertionError("it was scored");
  }
}
