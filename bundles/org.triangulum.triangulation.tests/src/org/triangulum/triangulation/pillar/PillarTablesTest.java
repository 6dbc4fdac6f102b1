// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.pillar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.fixtures.SmallStudyFile;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.PillarRow;
import org.triangulum.model.study.PillarTable;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Strand;
import org.triangulum.triangulation.display.RenderedDisplay;

class PillarTablesTest {
  @TempDir
  Path folder;
  private SmallStudyFile filed;
  private PillarTables anna;
  private PillarTables ben;
  private PillarTable table;
  private Source survey;
  private Source talks;
  private Source partners;

  @BeforeEach
  void study() {
    filed = new SmallStudyFile(folder);
    SmallStudy small = filed.small;
    filed.editor.run("Sources", "", s -> {
      survey = small.source("F-svy", small.families, Strand.QUANTITATIVE);
      talks = small.source("F-int", small.families, Strand.QUALITATIVE);
      partners = small.source("P-int", small.partners, Strand.QUALITATIVE);
    });
    anna = new PillarTables(filed.editor, Optional.of(small.anna), SmallStudy.CLOCK);
    ben = new PillarTables(filed.editor, Optional.of(small.ben), SmallStudy.CLOCK);
    table = anna.begin("PI1", "Heard", List.of(survey, talks, partners));
  }

  @AfterEach
  void close() {
    filed.close();
  }

  private PillarRow matched() {
    return anna.match(List.of(anna.list(table, survey, "ratings", "", List.of(filed.small.agreed)),
        anna.list(table, talks, "being heard", "", List.of(filed.small.heard))), "both about being heard");
  }

  private RenderedDisplay shown() {
    return new PillarSheet(filed.view()).of(table);
  }

  @Test
  void threeSourcesHaveDataAndCategoriesAroundThePillar() {
    assertEquals(List.of("F-svy: data", "F-svy: categories", "F-int: data", "F-int: categories", "Pillar",
        "P-int: categories", "P-int: data", "Check"),
        shown().headings().stream().map(RenderedDisplay.Heading::title).toList());
    assertThrows(IllegalArgumentException.class, () -> anna.begin("PI2", "", List.of(survey, survey)));
    assertThrows(IllegalArgumentException.class, () -> anna.begin("PI1", "", List.of(survey, talks)));
  }

  @Test
  void matchingJoinsRowsAndIsUndoneAsOne() {
    PillarRow row = matched();
    assertEquals(List.of(row), table.getRows());
    assertEquals(2, row.getEntries().size());
    assertEquals(filed.small.anna, row.getAuthor());
    filed.editor.undo();
    assertEquals(2, table.getRows().size());
    assertEquals(1, table.getRows().get(0).getEntries().size());
  }

  @Test
  void entriesOfTheSameSourceBecomeOne() {
    PillarRow again = anna.list(table, talks, "being heard", "also in open answers", List.of(filed.small.tired));
    PillarRow row = anna.match(List.of(matched(), again), "more of the same");
    assertEquals(2, row.getEntries().size());
    assertEquals(2, row.getEntries().get(1).getData().size());
    assertEquals("being heard", row.getEntries().get(1).getCategory());
  }

  @Test
  void rowsOfOneSourceAreNoMatch() {
    PillarRow one = anna.list(table, talks, "a", "", List.of());
    PillarRow other = anna.list(table, talks, "b", "", List.of());
    assertThrows(IllegalArgumentException.class, () -> anna.match(List.of(one, other), ""));
    assertThrows(IllegalArgumentException.class, () -> anna.match(List.of(one, one), ""));
    assertThrows(IllegalArgumentException.class, () -> anna.list(table, talks, " ", "", List.of()));
  }

  @Test
  void theCheckIsMadeBySomebodyElse() {
    PillarRow row = matched();
    IllegalArgumentException same = assertThrows(IllegalArgumentException.class, () -> anna.check(row, true, ""));
    assertEquals("AB matched this row; somebody else must check it", same.getMessage());
    assertThrows(IllegalArgumentException.class, () -> ben.check(row, false, " "));
    ben.check(row, false, "the rating asks for something else");
    assertFalse(PillarTables.checked(row));
    ben.check(row, true, "talked over");
    assertTrue(PillarTables.checked(row));
    assertEquals(2, row.getChecks().size());
    PillarTables nobody = new PillarTables(filed.editor, Optional.empty(), SmallStudy.CLOCK);
    assertThrows(IllegalStateException.class, () -> nobody.check(row, true, ""));
  }

  @Test
  void aPillarStandsOnACheckedRowOnlyAndLeadsToAFinding() {
    PillarRow row = matched();
    assertThrows(IllegalArgumentException.class, () -> anna.build(row, "Being heard", filed.small.finding));
    ben.check(row, true, "");
    anna.build(row, "Being heard", filed.small.finding);
    assertEquals("Being heard\nFinding F1", shown().rows().get(0).cells().get(4).plain());
    assertThrows(IllegalArgumentException.class, () -> anna.split(row, ""));
    anna.build(row, "", null);
    assertEquals(null, row.getFinding());
    assertEquals(2, anna.split(row, "they do not belong together").size());
    assertEquals(0, row.getChecks().size());
  }

  @Test
  void unmatchedRowsStayAndAreMarked() {
    PillarRow alone = anna.list(table, partners, "no contact", "nobody answers the telephone", List.of());
    assertEquals("not yet matched", shown().rows().get(0).mark());
    assertThrows(IllegalArgumentException.class, () -> ben.check(alone, true, ""));
    anna.unmatched(alone, "the survey did not ask");
    assertEquals("unmatched", shown().rows().get(0).mark());
    assertEquals("nothing here", shown().rows().get(0).cells().get(0).plain());
    assertEquals(List.of("0 of 1 rows matched, 1 unmatched"), shown().notes());
    assertEquals(List.of("pillar not yet built in 1 of 1 rows", "check not yet made in 1 of 1 rows"),
        shown().standing());
    PillarRow row = matched();
    assertThrows(IllegalArgumentException.class, () -> anna.unmatched(row, ""));
  }

  @Test
  void aNewMatchingNeedsANewCheck() {
    PillarRow row = matched();
    ben.check(row, true, "");
    anna.match(List.of(row, anna.list(table, partners, "no contact", "", List.of())), "contrast");
    assertEquals(List.of(), row.getChecks());
  }
}
