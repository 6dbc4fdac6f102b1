// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.triangulum.exchange.document.DocumentStructure.Cell;
import org.triangulum.exchange.document.DocumentStructure.Heading;
import org.triangulum.exchange.document.DocumentStructure.Row;
import org.triangulum.exchange.document.DocumentText.Label;
import org.triangulum.exchange.document.DocumentText.PageStart;
import org.triangulum.exchange.document.DocumentText.TimeMark;

/** Puts a text together, line by line, and keeps what is known about places in it. */
final class TextAssembly {
  /** A label that is longer is emphasis. */
  private static final int LONGEST_LABEL = 60;
  private static final int LABEL_WORDS = 4;

  private final StringBuilder text = new StringBuilder();
  private final List<PageStart> pages = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<TimeMark> times = new ArrayList<>();
  private final Set<String> voices = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * A cell to be added.
   *
   * @param text may have lines
   * @param span how many columns it covers
   */
  record GridCell(String text, int span) {}

  /** Adds a paragraph, cleaned; its own line breaks stay. */
  void paragraph(String paragraph) {
    text.append(PlainText.clean(paragraph, notes).stripTrailing()).append('\n');
  }

  /**
   * Adds a paragraph that begins with words in bold. They may name a speaker when they are few, and when they do not
   * end with a colon, which says so by itself.
   *
   * @param bold how many units of the paragraph are bold
   */
  void paragraph(String paragraph, int bold) {
    int start = text.length();
    paragraph(paragraph);
    String name = paragraph.substring(0, Math.min(bold, paragraph.length())).stripTrailing();
    boolean label = !name.isBlank() && name.length() <= LONGEST_LABEL && name.split("\\s+").length <= LABEL_WORDS
        && name.equals(name.strip()) && Character.isLetterOrDigit(name.codePointBefore(name.length()))
        && !paragraph.substring(name.length()).stripLeading().startsWith(":");
    if (label && text.indexOf(name, start) == start) {
      labels.add(new Label(start, start + name.length()));
    }
  }

  /** The paragraph that was added last is a heading of this level, from 1. */
  void heading(int level) {
    int end = Math.max(0, text.length() - 1);
    headings.add(new Heading(level, text.lastIndexOf("\n", end - 1) + 1, end));
  }

  /**
   * Adds a row of a table as one paragraph, with tabs between its cells.
   *
   * @param table from 1; the same for all rows of a table
   */
  void row(int table, List<GridCell> cells) {
    row(table, cells, 0);
  }

  /** The same, of which the first units are bold and may name a speaker. */
  void row(int table, List<GridCell> cells, int bold) {
    List<Cell> places = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    int at = text.length();
    int column = 0;
    for (GridCell cell : cells) {
      String clean = PlainText.clean(cell.text(), new ArrayList<>());
      places.add(new Cell(column, cell.span(), at, at + clean.length()));
      texts.add(cell.text());
      at += clean.length() + 1;
      column += cell.span();
    }
    paragraph(String.join("\t", texts), bold);
    int end = text.length() - 1;
    rows.add(new Row(table, places.stream().map(c -> new Cell(c.column(), c.span(), Math.min(c.start(), end),
        Math.min(c.end(), end))).toList()));
  }

  /** An empty line, unless one stands there. */
  void gap() {
    if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
      text.append('\n');
    }
  }

  /** What comes begins a page. */
  void page(int number) {
    pages.add(new PageStart(number, text.length()));
  }

  /** A page begins in the paragraph that comes, behind these words of it. */
  void page(int number, String before) {
    pages.add(new PageStart(number, text.length() + PlainText.clean(before, new ArrayList<>()).length()));
  }

  /** What comes is said at that time of the recording. */
  void time(int millis) {
    times.add(new TimeMark(text.length(), millis));
  }

  /** That name is one of a speaker. */
  void voice(String name) {
    voices.add(name);
  }

  /** Notes at the foot of pages, which stand at the end with their number in square brackets, as in the text. */
  void footnotes(List<String> footnotes) {
    if (footnotes.isEmpty()) {
      return;
    }
    gap();
    for (int i = 0; i < footnotes.size(); i++) {
      paragraph("[" + (i + 1) + "] " + footnotes.get(i).strip());
    }
    notes.add("Footnotes stand at the end of the text, with their number in square brackets: " + footnotes.size()
        + ".");
  }

  /** Tells what occurs, and how often; nothing where it does not. */
  static void tell(List<String> sentences, String what, int count) {
    if (count > 0) {
      sentences.add(what + ": " + count + ".");
    }
  }

  /** What was cleaned away or moved. */
  List<String> notes() {
    return notes;
  }

  DocumentText build() {
    List<PageStart> inside = pages.stream().map(p -> new PageStart(p.number(), Math.min(p.offset(), text.length())))
        .toList();
    return new DocumentText(text.toString(), inside, labels, times, List.copyOf(voices),
        new DocumentStructure(headings, rows));
  }
}
