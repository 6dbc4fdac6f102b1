// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.triangulum.coding.SpeakerCandidate;
import org.triangulum.coding.TurnParser;
import org.triangulum.coding.TurnParser.ParsedTurn;
import org.triangulum.exchange.document.DocumentStructure.Cell;
import org.triangulum.exchange.document.DocumentStructure.Row;
import org.triangulum.exchange.document.DocumentText.Label;
import org.triangulum.exchange.document.DocumentText.PageStart;

/**
 * Joins the lines of pages to paragraphs. A line goes on in the next one where it stands at the usual distance, does
 * not begin a turn or an indented paragraph, and the next line's first word would not have fitted behind it.
 */
final class PdfParagraphs {
  private static final float LARGER_GAP = 1.35f;
  private static final float INDENT = 9;
  private static final Pattern CAPTION = Pattern.compile("(?:Table|Figure|Fig\\.|Box|Chart|TABLE|"
      + "FIGURE)\\s+[\\dA-Z.]+[.:]");

  private final List<PdfLine> lines;
  private final float leading;
  private final float right;
  private final float left;
  private final Set<Integer> turns = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private final List<PageStart> pages = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final PdfTables tables;
  private final boolean withTables;

  /** Paragraphs of these lines, with tables where they are wanted; without them a wide gap is a blank. */
  PdfParagraphs(List<PdfLine> lines, boolean withTables) {
    this.lines = lines;
    this.withTables = withTables;
    this.tables = new PdfTables(withTables ? lines : List.of());
    this.leading = leading(lines);
    this.right = quantile(lines.stream().map(PdfLine::right).toList(), 0.98);
    this.left = quantile(lines.stream().map(PdfLine::left).toList(), 0.1);
    findTurns();
    lines.forEach(line -> words.addAll(Arrays.asList(line.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}-]+"))));
  }

  private void findTurns() {
    String all = lines.stream().map(PdfLine::text).collect(Collectors.joining("\n"));
    Set<String> names = SpeakerCandidate.in(all, List.of()).stream().filter(SpeakerCandidate::likely)
        .map(SpeakerCandidate::name).collect(Collectors.toSet());
    Set<Integer> starts = new TurnParser(names).parse(all).stream().map(ParsedTurn::start).collect(Collectors.toSet());
    int offset = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (starts.contains(offset)) {
        turns.add(i);
      }
      offset += lines.get(i).text().length() + 1;
    }
  }

  DocumentText text() {
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      boolean inTable = tables.of(i) != null;
      boolean joined = i > 0 && !inTable && tables.of(i - 1) == null && joins(i - 1, i)
          && !(withTables && CAPTION.matcher(line.text()).lookingAt());
      if (i > 0 && !joined) {
        text.append('\n');
        if (line.page() == lines.get(i - 1).page() && gap(i) > LARGER_GAP * leading) {
          text.append('\n');
        }
      }
      if (joined) {
        glue(line);
      }
      if (i == 0 || line.page() != lines.get(i - 1).page()) {
        pages.add(new PageStart(line.page(), text.length()));
      }
      if (!joined) {
        label(line);
      }
      if (inTable) {
        row(tables.of(i), line);
      } else {
        text.append(line.text());
      }
    }
    text.append('\n');
    List<String> unused = new ArrayList<>();
    return new DocumentText(PlainText.clean(text.toString(), unused), pages, labels, List.of(),
        List.of(), new DocumentStructure(List.of(), rows));
  }

  private void row(PdfTables.Place place, PdfLine line) {
    List<Cell> cells = new ArrayList<>();
    for (int c = 0; c < line.pieces().size(); c++) {
      text.append(c == 0 ? "" : "\t");
      int start = text.length();
      text.append(line.pieces().get(c).text());
      cells.add(new Cell(place.columns().get(c), place.spans().get(c), start, text.length()));
    }
    rows.add(new Row(place.table(), cells));
  }

  private void label(PdfLine line) {
    String name = line.text().substring(0, Math.min(line.bold(), line.text().length())).strip();
    boolean speaker = !name.isEmpty() && name.length() < line.text().length() && name.length() <= 60
        && name.split("\\s+").length <= 4 && Character.isLetterOrDigit(name.codePointBefore(name.length()))
        && !line.text().substring(name.length()).stripLeading().startsWith(":");
    if (speaker) {
      labels.add(new Label(text.length(), text.length() + name.length()));
    }
  }

  private float gap(int index) {
    return lines.get(index).y() - lines.get(index - 1).y();
  }

  private boolean joins(int before, int next) {
    PdfLine a = lines.get(before);
    PdfLine b = lines.get(next);
    if (turns.contains(next) || b.bold() > 0 && a.bold() == 0 && b.bold() < b.text().length()) {
      return false;
    }
    boolean full = a.right() + a.blank() + b.firstWord() > right + 1;
    if (a.page() != b.page()) {
      return full && b.left() - left < INDENT;
    }
    boolean near = gap(next) > 0 && gap(next) <= LARGER_GAP * leading;
    boolean indented = b.left() - a.left() > INDENT && b.left() - left > INDENT;
    return full && near && !indented;
  }

  /** A hyphen goes only where the whole word stands elsewhere in the text and the word with the hyphen does not. */
  private void glue(PdfLine next) {
    int end = text.length();
    char last = text.charAt(end - 1);
    if (last == '\u00ad') {
      text.setLength(end - 1);
    } else if (last == '-' && end > 1 && Character.isLetter(text.charAt(end - 2))) {
      String head = lastWord(text.substring(Math.max(0, end - 60), end - 1));
      String tail = next.text().split("[^\\p{L}\\p{M}]", 2)[0];
      String whole = (head + tail).toLowerCase(Locale.ROOT);
      if (!tail.isEmpty() && Character.isLowerCase(tail.codePointAt(0)) && words.contains(whole)
          && !words.contains((head + "-" + tail).toLowerCase(Locale.ROOT))) {
        text.setLength(end - 1);
      }
    } else if (last != ' ') {
      text.append(' ');
    }
  }

  private static String lastWord(String text) {
    int at = text.length();
    while (at > 0 && (Character.isLetter(text.charAt(at - 1)) || Character.getType(text.charAt(at - 1))
        == Character.NON_SPACING_MARK)) {
      at--;
    }
    return text.substring(at);
  }

  /** The most usual distance of two lines, to half a point. */
  private static float leading(List<PdfLine> lines) {
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      float gap = lines.get(i).y() - lines.get(i - 1).y();
      if (lines.get(i).page() == lines.get(i - 1).page() && gap > 1) {
        gaps.add(Math.round(gap * 2) / 2f);
      }
    }
    return gaps.stream().collect(Collectors.groupingBy(g -> g, Collectors.counting())).entrySet().stream()
        .max((a, b) -> a.getValue().equals(b.getValue()) ? Float.compare(b.getKey(), a.getKey())
            : Long.compare(a.getValue(), b.getValue())).map(e -> e.getKey()).orElse(12f);
  }

  private static float quantile(List<Float> values, double share) {
    List<Float> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }
}
