// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.store.data.DataTable;

class CollapseTest {
  private static final DataTable TABLE = Tables.table(
      Tables.labels(Tables.codes("q", 1, 2, 3, 4, 4), "fully", "partly", "hardly", "not at all"),
      Tables.codes("long", 1, 2, 3, 4, 5));

  @Test
  void putsCategoriesTogetherByCodeLabelAndRest() {
    AnalysisResult result = Tables.run("frequencies", TABLE, "q", "", "collapse=agree:1|partly;disagree:*");
    assertEquals(2, result.values().get("q.code.agree.count"));
    assertEquals(3, result.values().get("q.code.disagree.count"));
    assertEquals("agree = 1 (fully) + 2 (partly)", result.trail().get("q.code.agree.count").operation());
    assertTrue(result.tables().get(0).notes().contains("disagree = 3 (hardly) + 4 (not at all)"));
  }

  @Test
  void namesValuesThatAreInNoCategory() {
    AnalysisException e = assertThrows(AnalysisException.class,
        () -> Tables.run("frequencies", TABLE, "q", "", "collapse=agree:1|2"));
    assertEquals("collapse puts 3 (hardly), 4 (not at all) of q in no category; name them, or add a category for the "
        + "rest such as other:*", e.getMessage());
  }

  @Test
  void oneMappingForAllPassesOverVariablesItDoesNotFit() {
    AnalysisResult result = Tables.run("crosstab", TABLE, "q,long", "", "collapse=agree:1|2;disagree:3|4");
    assertTrue(result.values().containsKey("cell.agree.5.count"));
    assertTrue(result.warnings().contains("collapse was not applied to long: it does not name 5"),
        result.warnings().toString());
    AnalysisException e = assertThrows(AnalysisException.class,
        () -> Tables.run("crosstab", TABLE, "q,long", "", "collapse=agree:1|2"));
    assertTrue(e.getMessage().startsWith("collapse was not applied to q"), e.getMessage());
  }

  @Test
  void placesAreTheScores() {
    AnalysisResult reversed = Tables.run("spearman", TABLE, "q,long", "",
        "collapse.q=no:4;rather no:3;rather yes:2;yes:1");
    assertEquals(-Tables.run("spearman", TABLE, "q,long", "").values().get("rho"), reversed.values().get("rho"), 1e-15);
  }

  @Test
  void textGetsAnOrder() {
    DataTable table = Tables.table(Tables.texts("how", "often", "never", "sometimes", "often"),
        Tables.codes("x", 3, 1, 2, 3));
    AnalysisResult result = Tables.run("spearman", table, "how,x", "",
        "collapse.how=never:never;sometimes:sometimes;often:often");
    assertEquals(1, result.values().get("rho"));
  }
}
