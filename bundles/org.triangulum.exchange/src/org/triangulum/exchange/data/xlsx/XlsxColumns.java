// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.triangulum.exchange.data.ByteSource;
import org.triangulum.exchange.data.MixedSink;

/** Takes the cells below a header row into columns. */
final class XlsxColumns implements XlsxSheet.Cells {
  private final String sheet;
  private final int header;
  private final int most;
  private final Predicate<String> wanted;
  private final Set<String> missing;
  private final List<String> names = new ArrayList<>();
  private final List<MixedSink> sinks = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int[] lines = new int[64];
  private int rows;
  private int errors;
  private boolean any;

  /**
   * Columns still to be read.
   *
   * @param header the row with the names, from 0
   * @param most how many rows are wanted
   * @param missing texts that are missing values
   */
  XlsxColumns(String sheet, int header, int most, Predicate<String> wanted, Set<String> missing) {
    this.sheet = sheet;
    this.header = header;
    this.most = most;
    this.wanted = wanted;
    this.missing = missing;
  }

  /** Names of the columns that have one, null for others; those not wanted included. */
  List<String> names() {
    return names;
  }

  /** One a name; null where it is not wanted. */
  List<MixedSink> sinks() {
    return sinks;
  }

  List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    if (errors > notes.size()) {
      all.add((errors - notes.size()) + " more cells of sheet " + sheet + " hold errors of formulas.");
    }
    return all;
  }

  int rows() {
    return rows;
  }

  /** For each row its number in the sheet, from 1. */
  int[] lines() {
    return Arrays.copyOf(lines, rows);
  }

  @Override
  public boolean row(int row) {
    if (row > header) {
      endHeader();
      if (!any && rows > 0) {
        // A row without any value below the data is none.
        rows--;
        sinks.forEach(sink -> {
          if (sink != null) {
            sink.cutTo(rows);
          }
        });
      }
      if (rows >= most) {
        return false;
      }
      any = false;
      lines = rows == lines.length ? Arrays.copyOf(lines, rows * 2) : lines;
      lines[rows++] = row + 1;
    }
    return true;
  }

  private void endHeader() {
    while (sinks.size() < names.size()) {
      String name = names.get(sinks.size());
      sinks.add(name != null && wanted.test(name) ? new MixedSink() : null);
    }
  }

  /** Ends the reading: all columns get as many rows as there are. */
  void finish() throws ByteSource.Fault {
    endHeader();
    if (!any && rows > 0) {
      rows--;
    }
    for (MixedSink sink : sinks) {
      if (sink != null) {
        sink.cutTo(rows);
        sink.fillTo(rows);
      }
    }
    if (names.stream().allMatch(n -> n == null)) {
      throw new ByteSource.Fault("sheet " + sheet, "there is no header row with names in row " + (header + 1));
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name != null && !seen.add(name)) {
        throw new ByteSource.Fault("sheet " + sheet + ", row " + (header + 1), "column \"" + name + "\" stands twice");
      }
    }
  }

  private void name(int column, String name) {
    while (names.size() <= column) {
      names.add(null);
    }
    names.set(column, name.isBlank() ? null : name.strip());
  }

  private MixedSink sink(int row, int column) throws ByteSource.Fault {
    any = true;
    if (column >= sinks.size() || names.get(column) == null) {
      throw new ByteSource.Fault("sheet " + sheet + ", cell " + XlsxCells.column(column) + (row + 1),
          "a value stands in a column without a name in row " + (header + 1));
    }
    MixedSink sink = sinks.get(column);
    if (sink != null) {
      sink.fillTo(rows - 1);
    }
    return sink;
  }

  @Override
  public void number(int row, int column, double value) throws ByteSource.Fault {
    if (row == header) {
      name(column, value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
    } else if (row > header) {
      MixedSink sink = sink(row, column);
      if (sink != null) {
        sink.add(value);
      }
    }
  }

  @Override
  public void text(int row, int column, String value, boolean date) throws ByteSource.Fault {
    if (row == header) {
      name(column, value);
    } else if (row > header) {
      MixedSink sink = sink(row, column);
      if (sink != null && !value.isEmpty()) {
        if (missing.contains(value.strip())) {
          sink.addMissing();
        } else {
          sink.add(value, date);
        }
      }
    }
  }

  @Override
  public void error(int row, int column, String error) throws ByteSource.Fault {
    if (row > header) {
      sink(row, column);
      if (!error.equals("#N/A") && errors++ < 5) {
        notes.add("Sheet " + sheet + ", cell " + XlsxCells.column(column) + (row + 1) + " holds " + error
            + "; it was taken as missing.");
      }
    }
  }
}
