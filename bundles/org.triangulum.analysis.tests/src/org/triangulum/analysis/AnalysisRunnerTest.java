// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Base;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;

class AnalysisRunnerTest {
  private static final int GONE = Tables.missing(MissingKind.MISSING);
  private static final DataTable TABLE = Tables.table(Tables.codes("listened", 1, 2, 3, 4, 5, 5, GONE),
      Tables.codes("helpful", 2, 2, 3, 5, 4, 5, 1), Tables.texts("role", "parent", "child", "parent", "child", "parent",
          "child", "carer"));

  private static String reason(String analysis, DataTable table, String variables, String by, String... parameters) {
    return assertThrows(AnalysisException.class, () -> Tables.run(analysis, table, variables, by, parameters))
        .getMessage();
  }

  @Test
  void namesTheMissingColumnAndTheNearest() {
    assertEquals("There is no column listend in test; did you mean listened?",
        reason("frequencies", TABLE, "listend", ""));
    assertEquals("There is no column zzz in test; there are listened, helpful, role",
        reason("frequencies", TABLE, "zzz", ""));
  }

  @Test
  void refusesUnknownAnalysesAndParameters() {
    assertEquals("There is no analysis spearmann; did you mean spearman?",
        reason("spearmann", TABLE, "listened,helpful", ""));
    assertEquals("Analysis frequencies has no parameter basis; did you mean base?",
        reason("frequencies", TABLE, "listened", "", "basis=all"));
    assertEquals("Parameter base is 'everyone'; it must be one of valid, applicable, all",
        reason("frequencies", TABLE, "listened", "", "base=everyone"));
    assertEquals("Parameter confidence is '95'; it must be a number from 0.5 to 0.9999",
        reason("frequencies", TABLE, "listened", "", "confidence=95"));
    assertEquals("Parameter continuity is 'yes'; it must be true or false",
        reason("mann-whitney", TABLE, "listened", "role", "continuity=yes"));
    assertEquals("Parameter collapse is 'agree'; it must be categories such as agree:1|2;disagree:3|4",
        reason("crosstab", TABLE, "listened,helpful", "", "collapse=agree"));
    assertTrue(reason("crosstab", TABLE, "listened,helpful", "", "collapse.role=a:parent;b:*").contains("no parameter"),
        "a mapping for a variable that is not used");
  }

  @Test
  void refusesWrongNumbersOfVariables() {
    assertEquals("Mann-Whitney test needs a grouping variable", reason("mann-whitney", TABLE, "listened", ""));
    assertEquals("GRIM test of printed means takes no grouping variable", reason("grim", TABLE, "", "role", "mean=3.5",
        "n=4"));
    assertEquals("A column is named twice: listened, listened", reason("spearman", TABLE, "listened,listened", ""));
    assertEquals("Crosstabulation takes 1 to 2 variables (rows, columns), 3 are given",
        reason("crosstab", TABLE, "listened,helpful,role", ""));
    assertEquals("role is text, not numbers", reason("spearman", TABLE, "listened,role", ""));
    assertEquals("A two-way table needs two variables, or one and a grouping variable",
        reason("crosstab", TABLE, "listened", ""));
  }

  @Test
  void countsAreCounts() {
    DataTable table = Tables.table(Tables.codes("q", 1, 2), Tables.counts(3, -1));
    assertEquals("The count column count holds -1 in row 2; counts are whole numbers from 0",
        reason("frequencies", table, "q", ""));
    assertEquals("count holds the counts of the rows; it cannot be a variable",
        reason("frequencies", Tables.table(Tables.codes("q", 1), Tables.counts(1)), "count", ""));
  }

  @Test
  void keepsTheGroupsAskedForInThatOrder() {
    AnalysisResult parent = Tables.run("mann-whitney", TABLE, "helpful", "role", "groups=parent,child");
    AnalysisResult child = Tables.run("mann-whitney", TABLE, "helpful", "role", "groups=child|parent");
    assertEquals(9, parent.values().get("u") + child.values().get("u"), 1e-12);
    assertEquals(3, parent.values().get("group.parent.n"));
    assertEquals("role has no group teacher; there are carer, child, parent",
        reason("mann-whitney", TABLE, "helpful", "role", "groups=parent,teacher"));
    assertEquals("helpful by role: the test compares two groups, there are 3; choose two with groups=A,B",
        reason("mann-whitney", TABLE, "helpful", "role"));
  }

  @Test
  void casesWithoutAGroupAreLeftOutAndCounted() {
    DataTable table = Tables.table(Tables.codes("q", 1, 2, 3, 4), Tables.codes("g", 1, 2, GONE, 2));
    AnalysisResult result = Tables.run("frequencies", table, "q", "g");
    assertEquals(List.of("1 case has no value of g and is left out"), result.warnings());
    assertEquals(3, result.values().get("q.n"));
    assertEquals(2, result.values().get("q.group.2.n"));
  }

  @Test
  void fingerprintFollowsEverythingTheResultRestsOn() {
    AnalysisInput input = Tables.input(TABLE, "listened", "");
    String before = Tables.RUNNER.fingerprint("frequencies", input);
    assertEquals(before, Tables.run("frequencies", TABLE, "listened", "").fingerprint());
    DataTable otherColumn = Tables.table(TABLE.columns().get(0), Tables.codes("helpful", 1, 1, 1, 1, 1, 1, 1));
    assertEquals(before, Tables.RUNNER.fingerprint("frequencies", Tables.input(otherColumn, "listened", "")));
    DataTable otherValue = Tables.table(Tables.codes("listened", 1, 2, 3, 4, 5, 4, GONE));
    assertNotEquals(before, Tables.RUNNER.fingerprint("frequencies", Tables.input(otherValue, "listened", "")));
    int refused = Tables.missing(MissingKind.REFUSED);
    DataTable otherKind = Tables.table(Tables.codes("listened", 1, 2, 3, 4, 5, 5, refused));
    assertNotEquals(before, Tables.RUNNER.fingerprint("frequencies", Tables.input(otherKind, "listened", "")));
    DataTable labelled = Tables.table(Tables.labels(TABLE.columns().get(0), "never"));
    assertNotEquals(before, Tables.RUNNER.fingerprint("frequencies", Tables.input(labelled, "listened", "")));
    assertNotEquals(before, Tables.RUNNER.fingerprint("frequencies", Tables.input(TABLE, "listened", "role")));
    assertNotEquals(before, Tables.RUNNER.fingerprint("frequencies", Tables.input(TABLE, "listened", "", "top=2")));
    assertEquals(before, Tables.RUNNER.fingerprint("frequencies", Tables.input(TABLE, "listened", "", "base=valid")),
        "the default said aloud is the default");
  }

  @Test
  void stopsWhenAsked() {
    Progress stop = new Progress() {
      @Override
      public void step(String what, double share) {
        // nobody watches
      }

      @Override
      public boolean cancelled() {
        return true;
      }
    };
    assertThrows(CancellationException.class,
        () -> Tables.RUNNER.run("frequencies", Tables.input(TABLE, "listened", ""), stop));
  }

  @Test
  void statesVersionAndEveryParameter() {
    AnalysisResult result = Tables.run("frequencies", TABLE, "listened", "", "top=4|5");
    assertEquals("test", result.softwareVersion());
    assertEquals(Map.of("base", "valid", "top", "4|5", "collapse", "", "groups", "", "confidence", "0.95"),
        result.parameters());
  }

  @Test
  void refusesTablesNobodyCanRead() {
    DataTable table = Tables.table(Tables.decimals("x", IntStream.range(0, 600).asDoubleStream().toArray()),
        Tables.decimals("y", IntStream.range(0, 600).mapToDouble(i -> i * 7 % 600).toArray()));
    assertTrue(reason("frequencies", table, "x", "").contains("more than 500 different values"));
    assertTrue(reason("crosstab", table, "x,y", "").startsWith("x and y have 600 and 600 different values"));
    assertTrue(reason("descriptives", table, "x", "y").startsWith("y has 600 different values: too many to be groups"));
    assertEquals(600, Tables.run("spearman", table, "x,y", "").values().get("n"));
  }

  @Test
  void codesWithPointsKeepTheirOwnCells() {
    DataTable table = Tables.table(Tables.decimals("a", 1, 1.5, 1, 1.5), Tables.decimals("b", 5.5, 5, 5, 5.5));
    AnalysisResult result = Tables.run("crosstab", table, "a,b", "");
    assertEquals(1, result.values().get("cell.1.5_5.count"));
    assertEquals(1, result.values().get("cell.1_5.5.count"));
  }

  @Test
  void basesTellWhyCasesAreNotUsed() {
    int skipped = Tables.missing(MissingKind.NOT_APPLICABLE);
    DataTable table = Tables.table(Tables.codes("a", 1, 2, 3, 4, GONE, skipped, 5, 2),
        Tables.codes("b", 2, 2, 4, 3, 1, 5, GONE, 1), Tables.codes("c", 1, 2, 3, GONE, 5, 5, 5, 4),
        Tables.decimals("d", 1, 2.5, 3, 4, 5, 6, 7, Double.NaN));
    assertEquals(List.of(new Base("a and b", 8, 7, 5, 5, "valid")), Tables.run("spearman", table, "a,b", "").bases());
    assertEquals(new Base("a and b", 8, 7, 5, 4, "valid"),
        Tables.run("spearman", table, "a,b,c", "", "missing=listwise").bases().get(0));
    assertEquals(new Base("a by b", 8, 7, 5, 5, "valid"), Tables.run("crosstab", table, "a,b", "").bases().get(2));
    assertEquals(List.of(new Base("d", 8, 8, 7, 7, "valid")), Tables.run("descriptives", table, "d", "").bases());
  }

  @Test
  void aRespondentWithSeveralRowsCountsSeveralTimes() {
    DataColumn who = Tables.role(Tables.texts("who", "P1", "P2", "P1", "P3", "P3", "P4"), ColumnRole.RESPONDENT);
    DataTable table = Tables.table(who, Tables.codes("q", 1, 2, 3, 4, GONE, 5));
    assertEquals(List.of("1 respondent has more than one row (P1 in who) and counts more than once; rows are taken as "
        + "independent"), Tables.run("frequencies", table, "q", "").warnings(), "an empty row counts nothing");
    DataTable once = Tables.table(Tables.role(Tables.texts("who", "P1", "P2", "P3"), ColumnRole.RESPONDENT),
        Tables.codes("q", 1, 2, 3));
    assertEquals(List.of(), Tables.run("frequencies", once, "q", "").warnings());
  }

  @Test
  void warnsOfOppositePolarity() {
    DataTable table = Tables.table(
        Tables.polarity(Tables.codes("attitude", 1, 2, 3, 4, 2), Polarity.HIGH_IS_LESS),
        Tables.polarity(Tables.codes("stress", 4, 3, 2, 1, 1), Polarity.HIGH_IS_MORE));
    assertTrue(Tables.run("spearman", table, "attitude,stress", "").warnings().get(0)
        .startsWith("The codes of attitude and stress point opposite ways"));
    assertTrue(Tables.run("frequencies", table, "attitude", "", "top=2").warnings().get(0)
        .startsWith("High codes of attitude mean less; top2 counts 3, 4"));
  }

  @Test
  void brokenAnalysesAreLeftOutAndReported() {
    Analysis good = Tables.RUNNER.catalogue().get("frequencies");
    Analysis broken = new Analysis() {
      @Override
      public String id() {
        throw new IllegalStateException("no id today");
      }

      @Override
      public String title() {
        return "Broken";
      }

      @Override
      public String description() {
        return "";
      }

      @Override
      public String category() {
        return "";
      }

      @Override
      public List<String> references() {
        return List.of();
      }

      @Override
      public InputSpec inputs() {
        return good.inputs();
      }

      @Override
      public List<ParameterSpec> parameters() {
        return List.of();
      }

      @Override
      public List<String> unmet(AnalysisInput input) {
        return List.of();
      }

      @Override
      public AnalysisResult run(AnalysisInput input, Progress progress) {
        throw new IllegalStateException();
      }
    };
    Catalogue catalogue = new Catalogue(List.of(broken, good, good));
    assertEquals(List.of(good), catalogue.analyses());
    assertEquals(2, catalogue.problems().size());
    assertTrue(catalogue.problems().get(0).endsWith("no id today"));
    assertTrue(catalogue.problems().get(1).contains("the id frequencies is taken"));
    assertEquals(Optional.empty(), catalogue.find("broken"));
  }
}
