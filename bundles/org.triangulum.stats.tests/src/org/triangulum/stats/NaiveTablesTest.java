// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Tables counted case by case, with missing codes, empty rows and columns, and what is tested in them. */
class NaiveTablesTest {
  private static final int ROUNDS = 100;

  private static byte[] bytes(int[] codes) {
    byte[] bytes = new byte[codes.length];
    IntStream.range(0, codes.length).forEach(i -> bytes[i] = (byte) codes[i]);
    return bytes;
  }

  @NaiveReference(of = CrossTab.class, members = {"of(int[], int, int[], int, int[])",
      "of(byte[], int, byte[], int)", "byGroup", "count", "rowTotal", "columnTotal", "n", "rows", "columns",
      "emptyRows", "emptyColumns", "withoutEmpty", "transposed"})
  @RepeatedTest(ROUNDS)
  void cellsCountCases(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int n = draw.between(0, 60);
    int[] rows = draw.random.ints(n, -1, 4).toArray();
    int[] columns = draw.random.ints(n, -2, 3).map(c -> c == 1 ? 2 : c).toArray(); // nobody has 1
    int[] groups = draw.random.ints(n, -1, 3).toArray();
    int[] weights = draw.random.ints(n, 0, 3).toArray();
    CrossTab plain = CrossTab.of(bytes(rows), 5, bytes(columns), 3);
    CrossTab weighted = CrossTab.of(rows, 5, columns, 3, weights);
    CrossTab[] parts = CrossTab.byGroup(bytes(rows), 5, bytes(columns), 3, bytes(groups), 4);
    long[] rowTotals = new long[5];
    long[] columnTotals = new long[3];
    for (int r = 0; r < 5; r++) {
      for (int c = 0; c < 3; c++) {
        int row = r;
        int column = c;
        int[] cell = IntStream.range(0, n).filter(i -> rows[i] == row && columns[i] == column).toArray();
        assertEquals(cell.length, plain.count(r, c));
        assertEquals(cell.length, plain.transposed().count(c, r));
        assertEquals(Arrays.stream(cell).map(i -> weights[i]).sum(), weighted.count(r, c));
        for (int g = 0; g < 4; g++) {
          int group = g;
          assertEquals(Arrays.stream(cell).filter(i -> groups[i] == group).count(), parts[g].count(r, c));
        }
        rowTotals[r] += cell.length;
        columnTotals[c] += cell.length;
      }
      assertEquals(rowTotals[r], plain.rowTotal(r));
    }
    assertEquals(Arrays.stream(rowTotals).sum(), plain.n());
    int[] emptyRows = IntStream.range(0, 5).filter(r -> rowTotals[r] == 0).toArray();
    int[] emptyColumns = IntStream.range(0, 3).filter(c -> columnTotals[c] == 0).toArray();
    assertArrayEquals(emptyRows, plain.emptyRows());
    assertArrayEquals(emptyColumns, plain.emptyColumns());
    assertEquals(columnTotals[2], plain.columnTotal(2));
    CrossTab dense = plain.withoutEmpty();
    assertEquals(5 - emptyRows.length, dense.rows());
    assertEquals(plain.n() == 0 ? 0 : 3 - emptyColumns.length, dense.columns());
    int[] kept = IntStream.range(0, 5).filter(r -> rowTotals[r] > 0).toArray();
    for (int r = 0; r < kept.length; r++) {
      assertEquals(rowTotals[kept[r]], dense.rowTotal(r));
    }
  }

  @NaiveReference(of = CrossTab.class, members = {"of(long[][])", "rowPercent", "columnPercent", "totalPercent",
      "expected", "standardisedResidual", "adjustedResidual"})
  @NaiveReference(of = ChiSquare.class, members = {"of", "table", "droppedRows", "droppedColumns", "pearson", "yates",
      "likelihoodRatio", "minExpected", "shareExpectedBelow5", "cramersV", "cramersVInterval", "phi"})
  @RepeatedTest(ROUNDS)
  void chiSquaresAreSumsOverCellsThatMayHaveCases(RepetitionInfo info) {
    Draw draw = new Draw(info);
    long[][] counts = draw.table(draw.between(2, 4), draw.between(2, 3), draw.between(0, 60));
    double[] rows = Arrays.stream(counts).mapToDouble(r -> Arrays.stream(r).sum()).toArray();
    double[] columns = IntStream.range(0, counts[0].length).mapToDouble(c -> Arrays.stream(counts).mapToLong(r -> r[c])
        .sum()).toArray();
    double n = Arrays.stream(rows).sum();
    CrossTab table = CrossTab.of(counts);
    List<Integer> dropped = IntStream.range(0, rows.length).filter(r -> rows[r] == 0).boxed().toList();
    List<Integer> droppedColumns = IntStream.range(0, columns.length).filter(c -> columns[c] == 0).boxed().toList();
    int k = rows.length - dropped.size();
    int l = columns.length - droppedColumns.size();
    if (k < 2 || l < 2) {
      assertThrows(NotComputableException.class, () -> ChiSquare.of(table));
      return;
    }
    ChiSquare chi = ChiSquare.of(table);
    double pearson = 0;
    double yates = 0;
    double likelihood = 0;
    double least = n;
    double small = 0;
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < columns.length; c++) {
        if (rows[r] == 0 || columns[c] == 0) {
          int row = r;
          int column = c;
          assertThrows(NotComputableException.class, () -> table.standardisedResidual(row, column));
          continue;
        }
        double count = counts[r][c];
        double expected = rows[r] * columns[c] / n;
        double off = Math.abs(count - expected);
        pearson += off * off / expected;
        yates += Math.pow(off - Math.min(0.5, off), 2) / expected; // in a fourfold table all are off alike
        likelihood += count == 0 ? 0 : 2 * count * Math.log(count / expected);
        least = Math.min(least, expected);
        small += expected < 5 ? 1.0 / (k * l) : 0;
        assertEquals(100 * count / rows[r], table.rowPercent(r, c), 1e-12);
        assertEquals(100 * count / columns[c], table.columnPercent(r, c), 1e-12);
        assertEquals(100 * count / n, table.totalPercent(r, c), 1e-12);
        assertEquals(expected, table.expected(r, c), 1e-12);
        assertEquals((count - expected) / Math.sqrt(expected), table.standardisedResidual(r, c), 1e-11);
        double variance = expected * (1 - rows[r] / n) * (1 - columns[c] / n);
        assertEquals((count - expected) / Math.sqrt(variance), table.adjustedResidual(r, c), 1e-11);
      }
    }
    int df = (k - 1) * (l - 1);
    Agree.chiSquare(pearson, df, chi.pearson());
    Agree.chiSquare(likelihood, df, chi.likelihoodRatio());
    assertEquals(least, chi.minExpected(), 1e-12);
    assertEquals(small, chi.shareExpectedBelow5(), 1e-12);
    assertEquals(dropped, chi.droppedRows());
    assertEquals(droppedColumns, chi.droppedColumns());
    assertEquals(n, chi.table().n());
    assertEquals(k, chi.table().rows());
    double most = n * (Math.min(k, l) - 1);
    assertEquals(Math.sqrt(pearson / most), chi.cramersV(), 1e-12);
    assertEquals(k == 2 && l == 2, chi.yates().isPresent());
    if (k == 2 && l == 2) {
      Agree.chiSquare(yates, 1, chi.yates().orElseThrow());
      double[] one = cases(chi.table(), true);
      double[] two = cases(chi.table(), false);
      assertEquals(Naive.pearson(one, two), chi.phi(), 1e-12, "phi is the correlation of 0 and 1");
    } else {
      assertThrows(NotComputableException.class, chi::phi);
    }
    double statistic = pearson;
    Agree.inverted(v -> Noncentral.chiSquareLower(statistic, df, most * v * v), 0, 1, chi.cramersVInterval(0.9));
  }

  private static double[] cases(CrossTab table, boolean rows) {
    return IntStream.range(0, 4).boxed().flatMapToDouble(cell -> IntStream.range(0, (int) table.count(cell / 2, cell
        % 2)).mapToDouble(i -> rows ? cell / 2 : cell % 2)).toArray();
  }

  @NaiveReference(of = LinearTrend.class, members = {"of(CrossTab)", "of(CrossTab, double[], double[])", "r",
      "linearByLinear", "cochranArmitage"})
  @RepeatedTest(ROUNDS)
  void aTrendIsTheCorrelationOfTheScoresOfTheCases(RepetitionInfo info) {
    Draw draw = new Draw(info);
    long[][] counts = draw.table(draw.between(2, 4), draw.between(2, 4), draw.between(2, 40));
    double[] rowScores = draw.oneIn(2) ? IntStream.rangeClosed(1, counts.length).asDoubleStream().toArray()
        : draw.normal(counts.length);
    double[] columnScores = IntStream.rangeClosed(1, counts[0].length).asDoubleStream().toArray();
    double[] x = new double[0];
    double[] y = new double[0];
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < counts[0].length; c++) {
        for (long i = 0; i < counts[r][c]; i++) {
          x = Draw.joined(x, new double[] {rowScores[r]});
          y = Draw.joined(y, new double[] {columnScores[c]});
        }
      }
    }
    CrossTab table = CrossTab.of(counts);
    if (x.length < 2 || Draw.constant(x) || Draw.constant(y)) {
      assertThrows(NotComputableException.class, () -> LinearTrend.of(table, rowScores, columnScores));
      return;
    }
    double r = Naive.pearson(x, y);
    LinearTrend trend = LinearTrend.of(table, rowScores, columnScores);
    assertEquals(r, trend.r(), 1e-12);
    Agree.chiSquare((x.length - 1) * r * r, 1, trend.linearByLinear());
    Agree.chiSquare(x.length * r * r, 1, trend.cochranArmitage());
    if (rowScores[0] == 1 && rowScores[1] == 2) {
      assertEquals(trend, LinearTrend.of(table));
    }
  }
}
