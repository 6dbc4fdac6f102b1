// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.triangulum.analysis.result.Chart;

/**
 * A table of numbers and words as it is shown, whoever shows it: workbench, HTML, DOCX, XLSX and JSON take all from
 * here. Joint displays, pillar tables and case matrices are such tables. Holds no elements of the study, so that it can
 * be kept as it was.
 *
 * @param kind of the table in words, such as {@code side by side}
 * @param key of the element; empty for a table that is no element
 * @param title what it shows
 * @param purpose why and for whom; empty where nobody said
 * @param headings one a column
 * @param rows in the order in which they are shown
 * @param notes what a careful reader must know
 */
public record RenderedDisplay(String kind, String key, String title, String purpose, List<Heading> headings,
    List<Row> rows, List<String> notes) {

  /** What a column is for. */
  public enum Role { TOPIC, QUALITATIVE, QUANTITATIVE, GROUP, TEXT, FIT, META_INFERENCE }

  /** Whether what a cell shows is read from the study now, or kept from before. */
  public enum State { LIVE, FROZEN, CHANGED, STALE, GONE }

  /**
   * What a part of a cell is. PENDING asks for a judgement that nobody made; NOTHING says that there is nothing, which
   * is a finding too.
   */
  public enum Kind { TEXT, QUOTE, NUMBER, COUNT, CHART, PENDING, NOTHING }

  /**
   * A heading.
   *
   * @param title of the column
   * @param role what the column is for
   * @param group key of the group whose column it is; empty for none
   */
  public record Heading(String title, Role role, String group) {}

  /**
   * An element that a part comes from.
   *
   * @param kind as in the study folder, such as {@code quote}
   * @param key the key; empty where it has none
   * @param id the identifier
   */
  public record Reference(String kind, String key, String id) {}

  /**
   * A part of a cell.
   *
   * @param kind what it is
   * @param text in words; of a number with base and interval; of a chart its description
   * @param attribution who said it; empty for what nobody said
   * @param number the number at full precision; empty for words
   * @param chart to draw; empty for all but charts
   * @param source what it comes from; empty for own words
   * @param state whether it is live
   * @param stateNote why it is anything but live; empty for live and frozen
   */
  public record Part(Kind kind, String text, String attribution, OptionalDouble number, Optional<Chart> chart,
      Optional<Reference> source, State state, String stateNote) {

    /** Words of the team, or of the program. */
    public static Part text(String text) {
      return of(Kind.TEXT, text);
    }

    /** A part without number and source. */
    public static Part of(Kind kind, String text) {
      return new Part(kind, text, "", OptionalDouble.empty(), Optional.empty(), Optional.empty(), State.LIVE, "");
    }

    /** The same with what it comes from. */
    public Part from(Reference reference) {
      return new Part(kind, text, attribution, number, chart, Optional.of(reference), state, stateNote);
    }

    /** The same with who said it. */
    public Part by(String who) {
      return new Part(kind, text, who, number, chart, source, state, stateNote);
    }

    /** The same with its number. */
    public Part number(double value) {
      return new Part(kind, text, attribution, OptionalDouble.of(value), chart, source, state, stateNote);
    }

    /** The same with a chart. */
    public Part chart(Chart drawn) {
      return new Part(kind, text, attribution, number, Optional.of(drawn), source, state, stateNote);
    }

    /** The same in another state. */
    public Part as(State other, String note) {
      return new Part(kind, text, attribution, number, chart, source, other, note);
    }

    /** The part as one line of plain text, quotes in quotation marks. */
    public String plain() {
      String words = kind == Kind.QUOTE ? "“" + text + "”" : text;
      String said = attribution.isEmpty() ? words : words + " — " + attribution;
      String key = source.map(Reference::key).filter(k -> kind == Kind.QUOTE && !k.isEmpty()).map(k -> " [" + k + "]")
          .orElse("");
      return said + key + switch (state) {
        case LIVE, FROZEN -> "";
        case CHANGED, STALE, GONE -> " (" + stateNote + ")";
      };
    }
  }

  /**
   * A cell; without parts it is empty.
   *
   * @param parts one below the other
   */
  public record Cell(List<Part> parts) {
    public Cell {
      parts = List.copyOf(parts);
    }

    /** A cell of one part. */
    public static Cell of(Part part) {
      return new Cell(List.of(part));
    }

    /** The parts as lines of plain text. */
    public String plain() {
      return parts.stream().map(Part::plain).collect(Collectors.joining("\n"));
    }

    /** Whether a judgement is missing here. */
    public boolean pending() {
      return parts.stream().anyMatch(p -> p.kind() == Kind.PENDING);
    }
  }

  /**
   * A row.
   *
   * @param id of the element behind it; empty for none
   * @param cells one a column
   * @param mark what sets the row apart, such as {@code unmatched}; empty for nothing
   */
  public record Row(String id, List<Cell> cells, String mark) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public RenderedDisplay {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (Row row : rows) {
      if (row.cells().size() != headings.size()) {
        throw new IllegalArgumentException(
            title + ": row of " + row.cells().size() + " cells under " + headings.size() + " columns");
      }
    }
  }

  /** How many rows still lack what a column of the role asks for. */
  public int pending(Role role) {
    int pending = 0;
    for (int c = 0; c < headings.size(); c++) {
      int column = c;
      pending += headings.get(c).role() == role
          ? (int) rows.stream().filter(r -> r.cells().get(column).pending()).count() : 0;
    }
    return pending;
  }

  /** How many parts are in a state. */
  public int count(State state) {
    return (int) rows.stream().flatMap(r -> r.cells().stream()).flatMap(c -> c.parts().stream())
        .filter(p -> p.state() == state).count();
  }

  /**
   * What is open or no longer true, sentence by sentence; a table that is printed carries it. Empty when nothing is.
   */
  public List<String> standing() {
    return Standing.of(this);
  }
}
