// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn;
import org.triangulum.analysis.result.ResultTable;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;

/** What a reader meets first, and that nothing is printed that says nothing. */
class ResultLayoutTest {
  private static final DataTable ANSWERS = Tables.table(Tables.codes("q", draw(1, 5)), Tables.codes("r", draw(2, 5)),
      Tables.codes("yes", draw(3, 2)), Tables.texts("group", IntStream.range(0, 120).mapToObj(i -> "ABC".charAt(i % 3)
          + "").toArray(String[]::new)), Tables.decimals("score", IntStream.of(draw(4, 40)).asDoubleStream().toArray()),
      Tables.decimals("later", IntStream.of(draw(5, 40)).asDoubleStream().toArray()),
      Tables.decimals("last", IntStream.of(draw(6, 40)).asDoubleStream().toArray()));

  private static int[] draw(long seed, int codes) {
    Random random = new Random(seed);
    return IntStream.range(0, 120).map(i -> 1 + random.nextInt(codes)).toArray();
  }

  private static List<String> ids(AnalysisResult result) {
    return result.tables().stream().map(ResultTable::id).toList();
  }

  private static List<String> titles(ResultTable table) {
    return table.columns().stream().map(ResultColumn::title).toList();
  }

  @Test
  void theTestsOfACrosstabStandBehindItsCountsAndPercentages() {
    assertEquals(List.of("counts", "row-percent", "tests", "effects"), ids(Tables.run("crosstab", ANSWERS, "yes",
        "group")).subList(0, 4));
  }

  @Test
  void testsStandBeforeTheGroupsTheyCompare() {
    assertEquals(List.of("tests", "effects", "groups"), ids(Tables.run("t-test", ANSWERS, "score", "group",
        "groups=A,B")));
    assertEquals("anova", ids(Tables.run("anova", ANSWERS, "score", "group")).get(0));
    assertEquals(List.of("tests", "effects", "pairs", "measurements"), ids(Tables.run("friedman", ANSWERS,
        "score,later,last", "")));
  }

  @Test
  void groupsAreNamedAfterTheirVariable() {
    DataTable table = Tables.table(Tables.decimals("score", 1, 2, 3, 4, 5, 7), Tables.texts("sex", "f", "f", "f", "m",
        "m", "m"));
    AnalysisResult result = Tables.run("t-test", table, "score", "sex");
    assertTrue(result.tables().stream().anyMatch(t -> t.title().equals("score by sex")), result.tables().toString());
  }

  @Test
  void oneTestOfATableHasItsDegreesOfFreedomAndItsIntervalInARow() {
    ResultTable table = Tables.run("likelihood-ratio", ANSWERS, "yes", "group").tables().stream()
        .filter(t -> t.id().equals("test")).findFirst().orElseThrow();
    assertEquals(List.of("Table", "Statistic", "Value", "95 % CI from", "to", "df", "p"), titles(table));
    assertEquals(List.of("group by yes (n\u00A0=\u00A0120)", "Likelihood ratio chi-square G2"),
        table.rows().get(0).subList(0, 2).stream().map(Cell::text).toList());
    assertEquals(2.0, table.rows().get(0).get(5).number().orElseThrow());
    assertTrue(table.rows().get(1).get(3).number().isPresent(), "the interval of Cramér's V");
    assertEquals(2, table.rows().size());
  }

  @Test
  void aColumnWithoutAnyEntryIsLeftOut() {
    DataTable table = Tables.table(Tables.decimals("x", IntStream.range(0, 120).asDoubleStream().toArray()),
        Tables.texts("g", IntStream.range(0, 120).mapToObj(i -> i % 2 == 0 ? "a" : "b").toArray(String[]::new)));
    assertEquals(List.of("Variable", "n", "U", "z", "p", "Rank-biserial r", "95 % CI from", "to",
        "P(first > second)"), titles(Tables.run("mann-whitney", table, "x", "g").tables().get(0)));
  }

  @Test
  void aCodeStandsBesideItsAnswerOnlyWhereTheyDiffer() {
    assertEquals(List.of("Answer", "n", "% of all", "% of valid"), titles(Tables.run("frequencies", ANSWERS, "q", "")
        .tables().get(0)).subList(0, 4));
    DataTable labelled = Tables.table(Tables.labels(Tables.codes("q", 1, 2, 2), "no", "yes"));
    assertEquals(List.of("Code", "Answer"), titles(Tables.run("frequencies", labelled, "q", "").tables().get(0))
        .subList(0, 2));
  }

  @Test
  void theBaseOfWhomAQuestionConcernsHasAColumnWhereItIsAnother() {
    int skipped = Tables.missing(MissingKind.NOT_APPLICABLE);
    assertTrue(titles(Tables.run("frequencies", Tables.table(Tables.codes("q", 1, 2, skipped)), "q", "").tables()
        .get(0)).contains("% of applicable"));
  }

  @Test
  void whatIsTheSameForAllItemsIsSaidOnce() {
    ResultTable likert = Tables.run("likert", ANSWERS, "q,r", "").tables().get(0);
    assertEquals(List.of("All items: low side 1, 2; high side 4, 5"), likert.notes());
    ResultTable top = Tables.run("top-box", ANSWERS, "q,r", "").tables().get(0);
    assertEquals(List.of("Answers counted: 4, 5"), top.notes());
    assertEquals("Base", titles(top).get(1));
  }

  @Test
  void factorsAreMetWithTheirLoadingsAndTheScreePlot() {
    DataTable items = Tables.table(IntStream.range(0, 6).mapToObj(v -> {
      Random noise = new Random(v + 10);
      Random common = new Random(v / 3);
      return Tables.decimals("v" + v, IntStream.range(0, 120).mapToDouble(i -> common.nextGaussian()
          + noise.nextGaussian() / 2).toArray());
    }).toArray(DataColumn[]::new));
    AnalysisResult result = Tables.run("factor-analysis", items, "v0,v1,v2,v3,v4,v5", "", "factors=2");
    assertEquals("loadings", ids(result).get(0));
    assertTrue(titles(result.tables().get(0)).contains("Uniqueness"));
    assertEquals(1, result.values().get("v0.communality") + result.values().get("v0.uniqueness"), 1e-12);
    assertEquals(List.of("scree"), result.charts().stream().map(c -> c.id()).toList());
    assertEquals(6, result.charts().get(0).series().get(0).values().size());
  }
}
