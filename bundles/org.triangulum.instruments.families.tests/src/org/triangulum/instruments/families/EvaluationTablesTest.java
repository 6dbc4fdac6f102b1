// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.families;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.triangulum.instruments.Instruments;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.instruments.definition.Term;
import org.triangulum.instruments.scoring.Forms;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.instruments.scoring.Scoring;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.instruments.scoring.TableScores;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;

/**
 * Tables 5 to 7 of the evaluation's report from data. The report prints bands and sums, not answers: forms are made
 * whose answers must end in the printed bands and sums, scored, and counted again.
 */
class EvaluationTablesTest {
  private static final Instruments INSTRUMENTS =
      Instruments.discovered(EvaluationTablesTest.class.getClassLoader());
  private static List<String> digest;

  @BeforeAll
  static void readDigest() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("releng/acceptance"))) {
      folder = folder.getParent();
    }
    Path file = folder == null ? null : folder.resolve("../shared/seed/quant.md").normalize();
    assumeTrue(file != null && Files.exists(file), "The evaluation's digest does not lie beside the project");
    digest = Files.readAllLines(file);
  }

  /** The rows of the table under a heading, without its head. */
  private static List<List<String>> table(String heading) {
    int at = IntStream.range(0, digest.size()).filter(i -> digest.get(i).startsWith(heading)).findFirst().orElseThrow();
    while (!digest.get(at).startsWith("```csv")) {
      at++;
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = at + 2; !digest.get(i).startsWith("```"); i++) {
      rows.add(Arrays.asList(digest.get(i).replace("\"", "").split(",", -1)));
    }
    return rows;
  }

  private static Definition definition(String id) {
    return INSTRUMENTS.find(id).orElseThrow().definition();
  }

  /** Answers of a form, by item, that add up to a score of a scale: each item in turn takes what is left. */
  private static void answer(Definition definition, ScaleDefinition scale, int score, int form,
      Map<String, byte[]> columns) {
    int left = score;
    for (Term term : scale.terms()) {
      List<Integer> codes = new ArrayList<>();
      definition.responses(definition.item(term.name()).orElseThrow()).orElseThrow().answers()
          .forEach(answer -> codes.add((int) answer.code()));
      int low = codes.get(0);
      int high = codes.get(codes.size() - 1);
      int value = term.recode().isEmpty() ? Math.min(high, left)
          : Math.min((int) Math.round(term.recode().get((double) high)), left);
      int code = term.recode().isEmpty() ? value : codes.stream()
          .filter(c -> term.recode().get((double) c) == value).findFirst().orElseThrow();
      columns.get(term.name())[form] = (byte) (term.reverse() ? low + high - code : code);
      left -= value;
    }
    assertEquals(0, left, "the score can be reached");
  }

  private static Forms forms(int forms, String rater, Map<String, byte[]> columns) {
    Map<String, ColumnValues> values = new HashMap<>();
    columns.forEach((item, codes) -> values.put(item, CodeValues.of(codes)));
    return Forms.of(forms, values, rater);
  }

  private static Map<String, byte[]> empty(Definition definition, int forms) {
    Map<String, byte[]> columns = new HashMap<>();
    definition.items().forEach(item -> columns.put(item.id(), new byte[forms]));
    return columns;
  }

  /** Counts of the bands, from low to high code. */
  private static List<Integer> counts(TableScores scores, String scale) {
    TableScores.ScaleScores scored = scores.scale(scale).orElseThrow();
    Integer[] counts = {0, 0, 0};
    CodeValues bands = scored.bands().orElseThrow();
    for (int row = 0; row < bands.size(); row++) {
      counts[bands.code(row)]++;
    }
    return List.of(counts);
  }

  private static String percent(int count, int of) {
    return Math.round(100.0 * count / of) + "%";
  }

  /** Makes forms whose bands of one scale have the counts: scores at the lower ends of the bands. */
  private static List<Integer> rescored(Definition definition, String scaleId, String rater, Set<String> options,
      int... counts) throws ScoringException {
    int forms = Arrays.stream(counts).sum();
    Map<String, byte[]> columns = empty(definition, forms);
    if (definition.id().equals("sdq")) {
      Arrays.fill(columns.get("SDQI1"), (byte) 2);
    }
    Scoring scoring = new Scoring(definition, options, Scorers.NONE);
    ScaleDefinition scale = definition.scale(scaleId).orElseThrow();
    var cuts = scoring.bands(scale).cuts(rater, Double.NaN).orElseThrow();
    boolean falling = scoring.bands(scale).labels().get(0.0).equals(cuts.bands().get(2).label());
    int form = 0;
    for (int band = 0; band < 3; band++) {
      for (int i = 0; i < counts[band]; i++) {
        answer(definition, scale, (int) cuts.bands().get(falling ? 2 - band : band).from(), form++, columns);
      }
    }
    return counts(scoring.score(forms(forms, rater, columns)), scaleId);
  }

  @Test
  void table7CountsAndPercentagesOfTheSdq() throws ScoringException {
    Map<String, String> scales = Map.of("Emotional", "SDQ-emotional", "Conduct", "SDQ-conduct", "Hyperactivity",
        "SDQ-hyperactivity", "Peer", "SDQ-peer", "Pro-social", "SDQ-prosocial", "Impact", "SDQ-impact");
    int compared = 0;
    for (List<String> row : table("### Table 7")) {
      String scale = scales.get(row.get(0).split(" ")[0]);
      if (scale != null) {
        int[] printed = {Integer.parseInt(row.get(1)), Integer.parseInt(row.get(3)), Integer.parseInt(row.get(5))};
        List<Integer> found = rescored(definition("sdq"), scale, "parent", Set.of("three-band"), printed);
        assertEquals(Arrays.stream(printed).boxed().toList(), found, scale);
        for (int band = 0; band < 3; band++) {
          String percentage = row.get(2 + 2 * band);
          assertTrue(percentage.isEmpty() || percentage.equals(percent(found.get(band), 22)), scale + " " + percentage);
        }
        compared++;
      }
    }
    assertEquals(6, compared);
  }

  @Test
  void table6CountsOfTheAdultWellbeingScaleByHeadship() throws ScoringException {
    Map<String, String> scales = Map.of("Depression", "AWS-depression", "Anxiety", "AWS-anxiety",
        "Outward- irritability", "AWS-outward", "Inward- irritability", "AWS-inward");
    int compared = 0;
    for (List<String> row : table("### Table 6")) {
      for (int first : new int[] {1, 7}) {
        int[] printed = {Integer.parseInt(row.get(first)), Integer.parseInt(row.get(first + 2)),
            Integer.parseInt(row.get(first + 4))};
        assertEquals(first == 1 ? 14 : 7, Arrays.stream(printed).sum());
        assertEquals(Arrays.stream(printed).boxed().toList(),
            rescored(definition("aws"), scales.get(row.get(0)), "adult", Set.of(), printed), row.toString());
        compared++;
      }
    }
    assertEquals(8, compared);
  }

  @Test
  void table5MeansOfTheScoreTotal() throws ScoringException {
    Definition score15 = definition("score-15");
    int all = 0;
    int people = 0;
    for (List<String> row : table("### Table 5")) {
      int n = Integer.parseInt(row.get(1));
      double mean = Double.parseDouble(row.get(2));
      if (row.get(0).equals("Total")) {
        assertEquals(mean, Math.round(10.0 * all / people) / 10.0);
        assertEquals(n, people);
        continue;
      }
      int sum = (int) Math.round(mean * n);
      Map<String, byte[]> columns = empty(score15, n);
      for (int form = 0; form < n; form++) {
        int total = sum / n + (form < sum % n ? 1 : 0);
        int left = total - 15;
        for (Term term : score15.scale("SCORE-total").orElseThrow().terms()) {
          int value = 1 + Math.min(4, left);
          left -= value - 1;
          columns.get(term.name())[form] = (byte) (term.reverse() ? 6 - value : value);
        }
      }
      var scores = new Scoring(score15, Set.of(), Scorers.NONE).score(forms(n, "member", columns))
          .scale("SCORE-total").orElseThrow().scores();
      double found = IntStream.range(0, n).mapToDouble(scores::value).sum();
      assertEquals(mean, Math.round(10 * found / n) / 10.0, row.toString());
      all += (int) found;
      people += n;
    }
    assertEquals(28, people);
  }
}
