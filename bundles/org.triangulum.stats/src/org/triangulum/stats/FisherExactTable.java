// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fisher's exact test of a table of any size (Freeman and Halton 1951, Biometrika 38:141): the summed probability of
 * all tables with the same margins that are no more likely than the observed one.
 *
 * <p>The sum runs over a network (Mehta and Patel 1983, JASA 78:427). A stage fills one column; a node is what then
 * remains of the row totals, in any order; paths that reach a node with the same likelihood so far are one. A path
 * whose every completion is no more likely than the observed table counts whole, one whose every completion is more
 * likely is dropped. The largest columns come first; towards the end, where completions are few, they are listed in
 * order instead. Log likelihoods are integers in units of 2^-33, so that equal ones are equal; the error of a sum stays
 * far below the tolerance within which R calls two tables equally likely.
 */
public final class FisherExactTable {
  /** Steps after which the test gives up: about ten seconds of work. */
  private static final long WORK_LIMIT = 4_000_000_000L;
  /** What a filled column, an added path, a node and a listed completion count as: their time or share of memory. */
  private static final int FILLING_COST = 30;
  private static final int ADD_COST = 20;
  private static final int NODE_COST = 5_000;
  private static final long ENTRY_COST = 200;
  /** A node with so few completions, or with two columns left, is settled by listing them. */
  private static final int FEW = 5_000;
  private static final double UNIT = 0x1p33;

  private final double[] logFactorial;
  private final long[] columns;
  private final List<Map<Long, Node>> stages = new ArrayList<>();
  private final long radix;
  private final long observed;
  private double p;
  private long work;

  private FisherExactTable(CrossTab table) {
    logFactorial = new double[Math.toIntExact(table.n()) + 1];
    for (int i = 2; i < logFactorial.length; i++) {
      logFactorial[i] = logFactorial[i - 1] + Math.log(i);
    }
    columns = new long[table.columns()];
    long sum = 0;
    for (int c = 0; c < columns.length; c++) {
      stages.add(new HashMap<>());
      columns[c] = table.columnTotal(c);
      for (int r = 0; r < table.rows(); r++) {
        sum -= units(table.count(r, c));
      }
    }
    Arrays.sort(columns);
    long most = 0;
    for (int r = 0; r < table.rows(); r++) {
      most = Math.max(most, table.rowTotal(r));
    }
    radix = most + 1;
    if (Math.pow(radix, table.rows()) > Long.MAX_VALUE) {
      throw tooLarge();
    }
    observed = sum + (long) (Math.log(FisherExact.TOLERANCE) * UNIT);
  }

  /**
   * Two-sided p value of a table. Empty rows and columns are left out.
   *
   * @throws NotComputableException for fewer than two rows or columns with cases, or for a table so large that the
   *     exact sum would take longer than about ten seconds (4 billion steps, or more than 100,000 cases)
   */
  public static double twoSided(CrossTab given) {
    CrossTab table = given.withoutEmpty();
    if (table.rows() < 2 || table.columns() < 2) {
      throw new NotComputableException("a test of independence needs at least two rows and two columns with cases, "
          + "there are " + table.rows() + " and " + table.columns());
    }
    if (table.rows() == 2 && table.columns() == 2) {
      return FisherExact.of(TwoByTwo.of(table)).twoSided();
    }
    if (table.n() > 100_000) {
      throw tooLarge();
    }
    CrossTab upright = table.rows() <= table.columns() ? table : table.transposed();
    return new FisherExactTable(upright).sum(upright);
  }

  private static NotComputableException tooLarge() {
    return new NotComputableException("the table is too large for the exact sum; simulate Fisher's exact test, "
        + "or use chi-square");
  }

  private double sum(CrossTab table) {
    long[] rows = new long[table.rows()];
    Arrays.setAll(rows, table::rowTotal);
    node(columns.length, rows).paths.add(0, 1);
    for (int stage = columns.length; stage > 0; stage--) {
      for (Node node : stages.get(stage - 1).values()) {
        if (!node.paths.isEmpty()) {
          pass(node, stage);
        }
      }
      stages.get(stage - 1).clear();
    }
    return Math.min(1, p);
  }

  /** Carries the paths that reached a node on to its successors, settling those whose side is known. */
  private void pass(Node node, int stage) {
    Masses paths = node.paths.freeze();
    node.paths = new PathMasses();
    forEachFilling(node, stage, (rest, likelihood, logWeight) -> {
      Node next = node(stage - 1, rest);
      double share = Math.exp(logWeight + next.logTotal - node.logTotal);
      int from = paths.countUpTo(observed - likelihood - next.most);
      int to = paths.countUpTo(observed - likelihood - next.least);
      p += share * paths.massOfFirst(from);
      step(to - from);
      if (next.completions <= FEW || stage <= 3) {
        step(completions(next, stage - 1).size());
        p += share * paths.massJoined(from, to, next.tail, observed - likelihood);
      } else {
        step(ADD_COST * (to - from));
        for (int i = from; i < to; i++) {
          next.paths.add(paths.key(i) + likelihood, share * paths.mass(i));
        }
      }
    });
  }

  /** The likelihoods of a node's completions with their probabilities. */
  private Masses completions(Node node, int columnsLeft) {
    if (node.tail == null) {
      PathMasses all = new PathMasses();
      if (columnsLeft == 1) {
        all.add(node.most, 1);
      } else {
        forEachFilling(node, columnsLeft, (rest, likelihood, logWeight) -> {
          Node next = node(columnsLeft - 1, rest);
          double share = Math.exp(logWeight + next.logTotal - node.logTotal);
          Masses tail = completions(next, columnsLeft - 1);
          step(ADD_COST * tail.size());
          for (int i = 0; i < tail.size(); i++) {
            all.add(likelihood + tail.key(i), share * tail.mass(i));
          }
        });
      }
      node.tail = all.freeze();
      step(ENTRY_COST * node.tail.size());
    }
    return node.tail;
  }

  /** The node for what remains of the row totals when this many columns are still to fill. */
  private Node node(int columnsLeft, long[] rest) {
    long[] sorted = rest.clone();
    Arrays.sort(sorted);
    long key = 0;
    for (long r : sorted) {
      key = key * radix + r;
    }
    Map<Long, Node> stage = stages.get(Math.max(0, columnsLeft - 1));
    Node known = stage.get(key);
    if (known == null) {
      known = new Node(sorted);
      step(NODE_COST);
      bound(known, columnsLeft);
      stage.put(key, known);
    }
    return known;
  }

  /** Finds the likeliest and the least likely completion of a node, and the total weight of all. */
  private void bound(Node node, int columnsLeft) {
    long cases = 0;
    for (long r : node.rows) {
      cases += r;
      node.logTotal -= logFactorial[(int) r];
    }
    if (columnsLeft == 1) {
      for (long r : node.rows) {
        node.most -= units(r);
      }
      node.least = node.most;
      node.completions = 1;
      return;
    }
    node.logTotal += logFactorial[(int) cases];
    for (int c = 0; c < columnsLeft; c++) {
      node.logTotal -= logFactorial[(int) columns[c]];
    }
    node.most = Long.MIN_VALUE;
    node.least = Long.MAX_VALUE;
    forEachFilling(node, columnsLeft, (rest, likelihood, logWeight) -> {
      Node next = node(columnsLeft - 1, rest);
      node.most = Math.max(node.most, likelihood + next.most);
      node.least = Math.min(node.least, likelihood + next.least);
      node.completions += next.completions;
    });
  }

  private void forEachFilling(Node node, int stage, Filling filling) {
    fill(node.rows.clone(), 0, columns[stage - 1], 0, 0, filling);
  }

  private void fill(long[] rest, int row, long left, long likelihood, double logWeight, Filling filling) {
    if (row == rest.length - 1) {
      step(FILLING_COST);
      rest[row] -= left;
      filling.accept(rest, likelihood - units(left), logWeight - logFactorial[(int) left]);
      rest[row] += left;
      return;
    }
    long below = 0;
    for (int r = row + 1; r < rest.length; r++) {
      below += rest[r];
    }
    long total = rest[row];
    for (long x = Math.max(0, left - below); x <= Math.min(total, left); x++) {
      rest[row] = total - x;
      fill(rest, row + 1, left - x, likelihood - units(x), logWeight - logFactorial[(int) x], filling);
    }
    rest[row] = total;
  }

  private void step(long count) {
    work += count;
    if (work > WORK_LIMIT) {
      throw tooLarge();
    }
  }

  private long units(long count) {
    return Math.round(logFactorial[(int) count] * UNIT);
  }

  private interface Filling {
    void accept(long[] rest, long likelihood, double logWeight);
  }

  private static final class Node {
    private final long[] rows;
    private PathMasses paths = new PathMasses();
    private long most;
    private long least;
    private double logTotal;
    private double completions;
    private Masses tail;

    Node(long[] rows) {
      this.rows = rows;
    }
  }
}
