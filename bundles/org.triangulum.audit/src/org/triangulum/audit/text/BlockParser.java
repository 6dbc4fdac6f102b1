// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.text.Block.Kind;
import org.triangulum.exchange.document.DocumentStructure;
import org.triangulum.exchange.document.DocumentText;

/** Parts the text of a document into blocks: what its format says is taken, the rest is told by how lines look. */
final class BlockParser {
  static final Pattern CAPTION = Pattern.compile("\\s*((?i:table|figure|fig\\.|chart|graph|box|appendix|annex))\\s+"
      + "(\\d+(?:[.\\-]\\d+)*[a-z]?|[A-Z])(?:\\s*[.:\\u2013\\u2014-]+\\s*|\\s*$|\\s+(?=\\p{Lu}|['\"\\u2018\\u201c]))"
      + "(.*)");
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-\\u2013•*▪◦○●]\\s+|\\(?\\d{1,2}[.)]\\s+|\\(?[a-z][.)"
      + "]\\s+|"
      + "\\([ivx]+\\)\\s+)\\S.*");
  private static final Pattern NUMBERED = Pattern.compile("\\s*(?:(?i:chapter|section|part)\\s+\\d+|\\d+(?:\\.\\d+)"
      + "+\\.?"
      + "|\\d+(?=\\s+\\p{Lu}))(?:[.:]?\\s+)\\p{Lu}.{0,120}");
  private static final Pattern SPEECH = Pattern.compile("(?s)\\s*(?:[\"\\u201c\\u2018].*|\\p{Lu}[\\w/ ]{0,24}"
      + "(?:\\([^)]{1,12}\\))?:\\s+\\p{L}.*|.*\\((?i:participant|manager|parent|family|child|mother|father|staff|"
      + "partner|"
      + "interviewee|respondent|teacher|young person)\\b[^()]*(?:\\([^()]*\\))?[^()]*\\)[.\\s]*)");
  private static final Pattern HESITATION = Pattern.compile("\\b(?:erm?|umm*|you know|gonna|wouldn't have)\\b");
  private static final int WRAPPED = 100;

  private final String text;
  private final boolean joinLines;
  private final List<String> lines = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private final Map<Integer, Integer> headings = new HashMap<>();
  private final Map<Integer, Integer> rowAt = new HashMap<>();
  private final DocumentStructure structure;

  final List<Block> blocks = new ArrayList<>();
  final List<Caption> captions = new ArrayList<>();
  /** Cells of each block that is a table, by its index. */
  final Map<Integer, List<List<TableCell>>> cells = new HashMap<>();

  /** @param plain whether lines may be broken at a margin */
  BlockParser(DocumentText document, boolean plain) {
    this.text = document.text();
    this.structure = document.structure();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      lines.add(line);
      offsets.add(at);
      at += line.length() + 1;
    }
    int[] lengths = lines.stream().filter(l -> !l.isBlank()).mapToInt(String::length).sorted().toArray();
    joinLines = plain && lengths.length > 0 && lengths[(int) (lengths.length * 0.95)] <= WRAPPED;
    structure.headings().forEach(h -> headings.put(h.start(), h.level()));
    for (int i = 0; i < structure.rows().size(); i++) {
      if (!structure.rows().get(i).cells().isEmpty()) {
        rowAt.put(structure.rows().get(i).cells().get(0).start(), i);
      }
    }
  }

  void parse() {
    for (int i = 0; i < lines.size();) {
      i += block(i);
    }
  }

  private int block(int i) {
    if (rowAt.containsKey(offsets.get(i))) {
      return structured(i);
    }
    if (lines.get(i).isBlank()) {
      return 1;
    }
    int rows = PlainTables.length(lines, i);
    if (rows > 0) {
      int[] starts = offsets.subList(i, i + rows).stream().mapToInt(Integer::intValue).toArray();
      cells.put(blocks.size(), PlainTables.rows(lines.subList(i, i + rows), starts));
      add(Kind.TABLE, i, i + rows, 0);
      return rows;
    }
    Matcher caption = CAPTION.matcher(lines.get(i));
    if (caption.matches() && lines.get(i).length() < 300) {
      return caption(i, caption);
    }
    if (headings.containsKey(offsets.get(i))) {
      return add(Kind.HEADING, i, i + 1, headings.get(offsets.get(i)));
    }
    if (NUMBERED.matcher(lines.get(i)).matches() && !lines.get(i).matches(".*[.;,:]\\s*") && words(i) <= 16) {
      String number = lines.get(i).strip().split("\\s+")[0];
      return add(Kind.HEADING, i, i + 1, (int) number.chars().filter(c -> c == '.').count() + 1);
    }
    if (ITEM.matcher(lines.get(i)).matches()) {
      return add(Kind.ITEM, i, paragraphEnd(i), 1);
    }
    if (isHeading(i)) {
      return add(Kind.HEADING, i, i + 1, 9);
    }
    return add(Kind.PARAGRAPH, i, paragraphEnd(i), 0);
  }

  private int words(int i) {
    return lines.get(i).strip().split("\\s+").length;
  }

  private boolean blank(int i) {
    return i < 0 || i >= lines.size() || lines.get(i).isBlank();
  }

  /** A short line alone, without the sign that ends a sentence. */
  private boolean isHeading(int i) {
    return blank(i - 1) && blank(i + 1) && words(i) <= 10 && lines.get(i).matches("\\s*[\\p{Lu}\\d].*[^.;:,?!]\\s*")
        && lines.get(i).matches(".*\\p{L}{3}.*") && !lines.get(i).matches(".*[=%].*");
  }

  private int paragraphEnd(int i) {
    int end = i + 1;
    while (joinLines && !blank(end) && !rowAt.containsKey(offsets.get(end)) && !ITEM.matcher(lines.get(end)).matches()
        && !CAPTION.matcher(lines.get(end)).matches() && PlainTables.length(lines, end) == 0) {
      end++;
    }
    return end;
  }

  private int caption(int i, Matcher caption) {
    int end = i + 1;
    // A long title goes on in the next line.
    while (joinLines && !blank(end) && lines.get(end - 1).length() > 55 && !lines.get(end - 1).matches(".*[.]\\s*")
        && PlainTables.length(lines, end) == 0 && end < i + 3) {
      end++;
    }
    add(Kind.CAPTION, i, end, 0);
    Block block = blocks.get(blocks.size() - 1);
    String kind = switch (caption.group(1).toLowerCase(Locale.ROOT)) {
      case "table" -> "Table";
      case "box" -> "Box";
      case "appendix", "annex" -> "Appendix";
      default -> "Figure";
    };
    String title = text.substring(offsets.get(i) + caption.start(3), block.end()).replace('\n', ' ').strip();
    captions.add(new Caption(kind, caption.group(2), title.replaceAll("^[\\s.:\\u2013-]+", ""), block.start(),
        block.end()));
    return end - i;
  }

  private int structured(int i) {
    int first = rowAt.get(offsets.get(i));
    int table = structure.rows().get(first).table();
    List<List<TableCell>> rows = new ArrayList<>();
    int row = first;
    int end = 0;
    while (row < structure.rows().size() && structure.rows().get(row).table() == table) {
      rows.add(structure.rows().get(row).cells().stream().map(c -> new TableCell(text.substring(c.start(), c.end())
          .strip(), c.column(), c.span(), c.start(), c.end())).toList());
      end = structure.rows().get(row).cells().stream().mapToInt(DocumentStructure.Cell::end).max().orElse(end);
      row++;
    }
    int last = Arrays.binarySearch(offsets.stream().mapToInt(Integer::intValue).toArray(), end);
    last = Math.max(i + 1, last >= 0 ? last : -last - 1);
    cells.put(blocks.size(), rows);
    add(Kind.TABLE, i, last, 0);
    return last - i;
  }

  private int add(Kind kind, int from, int to, int level) {
    int start = offsets.get(from);
    int end = offsets.get(to - 1) + lines.get(to - 1).length();
    String words = text.substring(start, end);
    boolean speech = (kind == Kind.PARAGRAPH || kind == Kind.ITEM)
        && (SPEECH.matcher(words).matches() && !words.strip().endsWith(":") || HESITATION.matcher(words).find());
    blocks.add(new Block(kind, start, end, level, speech));
    return to - from;
  }
}
