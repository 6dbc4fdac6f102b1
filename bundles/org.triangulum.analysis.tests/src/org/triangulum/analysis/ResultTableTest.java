// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.ResultTable;
import org.triangulum.analysis.result.TableBuilder;

class ResultTableTest {

  private static ResultTable table(String... titles) {
    TableBuilder table = new TableBuilder("t", "Table");
    for (String title : titles) {
      table.column("c" + title, title, Format.DECIMAL);
    }
    return table.row(List.of(titles).stream().map(t -> Cell.of(1)).toList()).build();
  }

  @Test
  void theLimitsOfARangeHaveOneHeading() {
    ResultTable table = table("Mean", "95 % CI from", "to", "SD");
    assertEquals(Optional.of("95 % CI"), table.range(1));
    assertEquals(Optional.of("95 % CI"), table.range(2));
    assertEquals(List.of("Mean", "from", "to", "SD"), List.of(table.heading(0), table.heading(1), table.heading(2),
        table.heading(3)));
    assertTrue(table.startsRange(1));
    assertFalse(table.startsRange(2));
  }

  @Test
  void aLimitAloneKeepsItsTitle() {
    ResultTable table = table("95 % CI from", "SD", "to");
    assertTrue(table.range(0).isEmpty());
    assertTrue(table.range(2).isEmpty());
    assertEquals("95 % CI from", table.heading(0));
    assertEquals("to", table.heading(2));
  }
}
