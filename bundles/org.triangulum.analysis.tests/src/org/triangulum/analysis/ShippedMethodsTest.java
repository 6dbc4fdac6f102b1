// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Chart;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.data.DataTable;

/** What readers of results rely on beyond the numbers, which R checks. */
class ShippedMethodsTest {
  private static final int GONE = Tables.missing(MissingKind.MISSING);
  private static final DataTable ANSWERS = Tables.table(
      Tables.codes("a", 1, 2, 3, 4, 5, 5, 4, 2, GONE, 3, 5, 1), Tables.codes("b", 2, 2, 3, 5, 4, 5, 4, 1, 3, 3, GONE,
      2),
      Tables.codes("c", 1, 3, 3, 4, 4, 5, 5, 2, 1, 2, 5, 1),
      Tables.codes("yes", 1, 1, 1, 2, 2, 2, 2, 1, 1, 1, 2, 1),
      Tables.texts("role", "x", "y", "z", "x", "y", "z", "x", "y", "z", "x", "y", "z"));

  private static String failure(String analysis, String variables, String by, String... parameters) {
    return assertThrows(AnalysisException.class, () -> Tables.run(analysis, ANSWERS, variables, by, parameters))
        .getMessage();
  }

  @Test
  void aFamilyOfTestsIsAdjustedTogether() {
    AnalysisResult result = Tables.summary("multiplicity", "p=one:0.01;two:0.04;three:0.03", "family=attitudes");
    assertEquals(0.03, result.values().get("one.holm"), 1e-12);
    assertEquals(0.06, result.values().get("two.holm"), 1e-12);
    assertEquals(0.04, result.values().get("three.benjamini.hochberg"), 1e-12);
    assertEquals(3, result.values().get("significant"));
    assertEquals(1, result.values().get("significant.holm"));
    assertTrue(result.method().contains("attitudes"), result.method());
    assertEquals("Parameter p has 'two:1.4'; a test is NAME:P with P from 0 to 1", assertThrows(AnalysisException.class,
        () -> Tables.summary("multiplicity", "p=one:0.01;two:1.4")).getMessage());
  }

  @Test
  void itemsOfAScaleStandSideBySideAroundItsMiddle() {
    AnalysisResult result = Tables.run("likert", ANSWERS, "a,c", "", "order=high");
    assertEquals(4, result.values().get("a.low.count"));
    assertEquals(2, result.values().get("a.middle.count"));
    assertEquals(100 * 5 / 11.0, result.values().get("a.high.percent"), 1e-12);
    assertEquals(100 / 11.0, result.values().get("a.net"), 1e-12);
    Chart chart = result.charts().get(0);
    assertEquals(Chart.Kind.DIVERGING, chart.kind());
    assertEquals(List.of("a", "c"), chart.categories(), "45 % against 42 % on the high side");
    assertEquals(Chart.Kind.DIVERGING, Tables.run("likert", ANSWERS, "a", "").charts().get(0).kind());
    assertEquals("a.code.5.percent.valid", chart.series().get(4).names().get(0));
    assertEquals(100 * 3 / 11.0, result.values().get("a.code.5.percent.valid"), 1e-12);
    assertEquals("An answer to a is on the low and on the high side: 1, 5; 4, 5", failure("likert", "a", "",
        "low=1|5", "high=4|5"));
    assertTrue(failure("likert", "role", "").startsWith("role is text without an order"));
  }

  @Test
  void nonResponseBoundsHoldWhateverTheMissingWouldHaveSaid() {
    AnalysisResult result = Tables.run("nonresponse-bounds", ANSWERS, "a", "", "success=4|5", "asked=22");
    assertEquals(100 * 5 / 11.0, result.values().get("percent"), 1e-12);
    assertEquals(100 * 5 / 22.0, result.values().get("bound.lower"), 1e-12);
    assertEquals(100 * 16 / 22.0, result.values().get("bound.upper"), 1e-12);
    assertTrue(failure("nonresponse-bounds", "a", "", "success=4", "asked=5")
        .endsWith("11 answered, but only 5 were asked"));
  }

  @Test
  void theShiftOfThoseMissingIsAnOption() {
    AnalysisResult result = Tables.run("nonresponse-bounds", ANSWERS, "a", "", "success=4|5", "asked=22", "shift=5");
    double share = 100 * 5 / 11.0;
    assertEquals((11 * share + 11 * (share - 5)) / 22, result.values().get("minus"), 1e-12);
    assertEquals((11 * share + 11 * (share + 5)) / 22, result.values().get("plus"), 1e-12);
    AnalysisResult none = Tables.run("nonresponse-bounds", ANSWERS, "a", "", "success=4|5", "asked=22", "shift=100");
    assertEquals(none.values().get("bound.lower"), none.values().get("minus"), 1e-12, "no further than the worst case");
    assertEquals(none.values().get("bound.upper"), none.values().get("plus"), 1e-12);
  }

  @Test
  void theMeanOfABoundedScaleHasItsWorstCasesToo() {
    AnalysisResult result = Tables.run("nonresponse-bounds", ANSWERS, "a", "", "least=1", "most=5", "asked=22",
        "shift=25");
    double mean = Tables.run("descriptives", ANSWERS, "a", "").values().get("mean");
    assertEquals(mean, result.values().get("mean"), 1e-12);
    assertEquals((11 * mean + 11) / 22, result.values().get("bound.lower"), 1e-12);
    assertEquals((11 * mean + 11 * 5) / 22, result.values().get("bound.upper"), 1e-12);
    assertEquals((11 * mean + 11 * (mean - 1)) / 22, result.values().get("minus"), 1e-12, "a quarter of 1 to 5");
    assertTrue(failure("nonresponse-bounds", "a", "", "least=1", "most=3").endsWith("lies beyond the ends of the "
        + "scale"));
    assertTrue(failure("nonresponse-bounds", "a", "", "least=5", "most=1").endsWith("least must be lower"));
    assertTrue(failure("nonresponse-bounds", "a", "", "least=1").startsWith("Say with success"));
    assertTrue(failure("nonresponse-bounds", "role", "", "least=1", "most=5").endsWith("text, not numbers"));
  }

  @Test
  void separationNamesThePredictor() {
    assertTrue(failure("logistic-regression", "yes,c", "").contains("separation: c tells some outcomes apart"));
  }

  @Test
  void nominalPredictorsAreComparedWithTheirFirstCategory() {
    AnalysisResult result = Tables.run("linear-regression", ANSWERS, "a,role", "");
    assertTrue(result.values().keySet().containsAll(List.of("role=y.b", "role=z.b")));
    assertEquals(List.of("Compared with role = x"), result.tables().stream()
        .filter(t -> t.id().equals("coefficients")).findFirst().orElseThrow().notes());
    assertEquals(List.of("Compared with role = z"), Tables.run("linear-regression", ANSWERS, "a,role", "",
        "reference=role=z").tables().stream().filter(t -> t.id().equals("coefficients")).findFirst().orElseThrow()
        .notes());
    assertEquals(2, result.values().get("role.joint.df1"), "the categories of a predictor are tested together");
    assertTrue(failure("linear-regression", "a,role", "", "reference=role=q").contains("role has no value q"));
    assertEquals("Parameter reference has 'b=1'; it must be a predictor of categories and one of them, such as "
        + "role=manager", failure("linear-regression", "a,b", "", "reference=b=1"));
    assertEquals("Parameter categorical names age, which is no predictor",
        failure("linear-regression", "a,b", "", "categorical=age"));
  }

  @Test
  void fewClustersAreSaidToBeFew() {
    AnalysisResult result = Tables.run("linear-regression", ANSWERS, "a,b", "role");
    assertTrue(result.warnings().contains("Standard errors rest on 3 clusters; with fewer than 20 they tend to be too "
        + "small"), result.warnings().toString());
    assertTrue(result.method().contains("robust to clusters of role"), result.method());
  }

  @Test
  void aCategoryThatOneRaterNeverUsesIsNamed() {
    DataTable ratings = Tables.table(Tables.codes("r1", 1, 2, 3, 1, 2, 3), Tables.codes("r2", 1, 2, 2, 1, 1, 2));
    AnalysisResult result = Tables.run("rater-agreement", ratings, "r1,r2", "");
    assertEquals(3, result.values().get("categories"));
    assertTrue(result.warnings().contains("Category 3 is used by r1 only"), result.warnings().toString());
  }

  @Test
  void itemsThatPointOppositeWaysAreSaidTo() {
    DataTable items = Tables.table(Tables.polarity(Tables.codes("good", 1, 2, 3, 4, 5, 5), Polarity.HIGH_IS_BETTER),
        Tables.polarity(Tables.codes("bad", 5, 4, 3, 2, 1, 2), Polarity.HIGH_IS_WORSE));
    List<String> warnings = Tables.run("reliability", items, "good,bad", "").warnings();
    assertTrue(warnings.contains("The codes of good and bad point opposite ways; reverse one before they are added up"),
        warnings.toString());
    assertTrue(warnings.stream().anyMatch(w -> w.startsWith("good goes against the other items")), warnings.toString());
  }

  @Test
  void scalesAndCorrelationsAreFoundWithinEachGroupToo() {
    AnalysisResult all = Tables.run("reliability", ANSWERS, "a,b,c", "");
    AnalysisResult result = Tables.run("reliability", ANSWERS, "a,b,c", "role");
    assertEquals(all.values().get("alpha"), result.values().get("alpha"));
    DataTable onlyX = Tables.table(Tables.codes("a", 1, 4, 4, 3), Tables.codes("b", 2, 5, 4, 3), Tables.codes("c", 1, 4,
        5, 2));
    assertEquals(Tables.run("reliability", onlyX, "a,b,c", "").values().get("alpha"),
        result.values().get("group.x.alpha"));
    assertTrue(result.method().endsWith("within each group of role and over all groups"), result.method());
    assertTrue(result.tables().stream().anyMatch(t -> t.title().startsWith("x: Reliability")));
    assertTrue(result.bases().stream().anyMatch(b -> b.name().equals("a, b, c in y")));
    AnalysisResult chosen = Tables.run("spearman", ANSWERS, "a,b", "role", "groups=z");
    assertEquals(3, chosen.values().get("group.z.n"));
    assertTrue(chosen.values().keySet().stream().allMatch(name -> name.startsWith("group.z.")), "one group is all");
  }

  @Test
  void aGroupWithoutAResultIsNamedAndTheOthersStay() {
    DataTable table = Tables.table(Tables.codes("a", 1, 2, 3, 1, 5), Tables.codes("b", 2, 2, 3, 1, 5),
        Tables.texts("g", "x", "x", "x", "x", "y"));
    AnalysisResult result = Tables.run("pearson", table, "a,b", "g");
    assertTrue(result.values().containsKey("group.x.r") && !result.values().containsKey("group.y.r"));
    assertTrue(result.warnings().stream().anyMatch(w -> w.startsWith("y: a and b")), result.warnings().toString());
  }

  @Test
  void aPrintedTableStandsForData() {
    AnalysisResult result = Tables.summary("crosstab", "table=Social work:116,15;Other:28,10");
    assertEquals(5.164077, result.values().get("chi2"), 5e-7);
    assertEquals("Social work", result.tables().get(0).rows().get(0).get(0).text());
    assertEquals(Tables.run("mann-whitney", Tables.crossed("g", "q", new int[][] {{2, 5, 9}, {6, 7, 3}}), "q", "g")
        .values(), Tables.summary("mann-whitney", "table=2,5,9;6,7,3").values());
    assertTrue(assertThrows(AnalysisException.class, () -> Tables.summary("crosstab", "table=1,2;3")).getMessage()
        .startsWith("Parameter table is '1,2;3'; it must be rows of equally many counts"));
    assertEquals("Parameter table has '-3' in '-3,2'; counts are whole numbers from 0", assertThrows(
        AnalysisException.class, () -> Tables.summary("mcnemar", "table=-3,2;1,4")).getMessage());
    assertEquals("Give variables, or a table, not both", failure("crosstab", "a,b", "", "table=1,2;3,4"));
  }

  @Test
  void aPairedTestOfPrintedFiguresNeedsTheirCorrelation() {
    assertTrue(assertThrows(AnalysisException.class, () -> Tables.summary("paired-t-test",
        "summary=before:24:3.4:1.1;after:24:2.9:1.3")).getMessage().startsWith("The correlation r of the two"));
    double[] x = {1, 4, 2, 5, 3, 6};
    double[] y = {2, 4, 1, 3, 2, 4};
    AnalysisResult data = Tables.run("paired-t-test", Tables.table(Tables.decimals("x", x), Tables.decimals("y", y)),
        "x,y", "");
    AnalysisResult printed = Tables.summary("paired-t-test", "summary=x:6:" + data.values().get("x.mean") + ":"
        + data.values().get("x.sd") + ";y:6:" + data.values().get("y.mean") + ":" + data.values().get("y.sd"), "r="
        + data.values().get("r"));
    assertEquals(data.values().get("t"), printed.values().get("t"), 1e-9);
    assertEquals(data.values().get("d.upper"), printed.values().get("d.upper"), 1e-9);
  }

  @Test
  void countsAreOfTheirExposure() {
    DataTable visits = Tables.table(Tables.codes("visits", 2, 4, 1, 6, 3, 9, 2, 8), Tables.codes("months", 1, 2, 1, 3,
        1,
        3, 1, 2), Tables.codes("late", 0, 0, 0, 0, 1, 1, 1, 1));
    AnalysisResult result = Tables.run("poisson-regression", visits, "visits,months,late", "", "exposure=months");
    assertEquals(22 / 7.0 / (13 / 7.0), result.values().get("late.ratio"), 1e-9);
    assertTrue(!result.values().containsKey("months.b") && result.values().containsKey("dispersion"));
    assertTrue(result.method().contains("counts per months"), result.method());
    assertEquals("Parameter exposure is late; beside it a predictor is needed", assertThrows(AnalysisException.class,
        () -> Tables.run("poisson-regression", visits, "visits,late", "", "exposure=late")).getMessage());
  }

  @Test
  void threeGroupsAreComparedInPairs() {
    AnalysisResult result = Tables.run("kruskal-wallis", ANSWERS, "a,b", "role");
    assertTrue(result.values().keySet().containsAll(List.of("a.pair.x~y.p.adjusted",
        "b.pair.y~z.rank.biserial.lower")));
  }

  @Test
  void casesWithoutAllMeasurementsAreCounted() {
    AnalysisResult result = Tables.run("friedman", ANSWERS, "a,b,c", "");
    assertEquals(10, result.values().get("n"));
    assertTrue(result.warnings().contains("2 cases have no value in one of the variables and are left out"));
    assertTrue(result.values().containsKey("p.exact"));
  }
}
