// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Sets a report of the corpus, which is written as simple Markdown, as a file of some format. */
final class MadeReport {
  private static final int WIDTH = 92;
  private static final float SIZE = 10;
  private static final float LEADING = 13;
  private static final float MARGIN = 64;

  private final List<List<String>> parts = new ArrayList<>();

  /** Parts are separated by empty lines; each is its lines. */
  MadeReport(String markdown) {
    for (String part : markdown.strip().split("\n\\s*\n")) {
      parts.add(part.lines().toList());
    }
  }

  private static boolean isTable(List<String> part) {
    return part.get(0).startsWith("|");
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    for (String cell : row.substring(1, row.lastIndexOf('|')).split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  /** Plain text: lines broken at a margin, tables with columns parted by blanks. */
  byte[] txt() {
    StringBuilder text = new StringBuilder();
    for (List<String> part : parts) {
      if (isTable(part)) {
        aligned(part).forEach(l -> text.append(l).append('\n'));
      } else {
        for (String line : part) {
          wrapped(line.replaceFirst("^#+ ", "")).forEach(l -> text.append(l).append('\n'));
        }
      }
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> aligned(List<String> rows) {
    List<List<String>> grid = rows.stream().map(MadeReport::cells).toList();
    int[] widths = new int[grid.get(0).size()];
    grid.forEach(r -> {
      for (int c = 0; c < r.size(); c++) {
        widths[c] = Math.max(widths[c], r.get(c).length());
      }
    });
    List<String> lines = new ArrayList<>();
    for (List<String> row : grid) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < row.size(); c++) {
        String pad = " ".repeat(widths[c] - row.get(c).length());
        line.append(c == 0 ? row.get(c) + pad : "   " + pad + row.get(c));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static List<String> wrapped(String line) {
    List<String> lines = new ArrayList<>();
    StringBuilder now = new StringBuilder();
    for (String word : line.split(" ")) {
      if (now.length() > 0 && now.length() + 1 + word.length() > WIDTH) {
        lines.add(now.toString());
        now.setLength(0);
      }
      now.append(now.length() > 0 ? " " : "").append(word);
    }
    lines.add(now.toString());
    return lines;
  }

  /** A Word document with styles of headings and tables. */
  byte[] docx() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      for (List<String> part : parts) {
        if (isTable(part)) {
          XWPFTable table = document.createTable(part.size(), cells(part.get(0)).size());
          for (int r = 0; r < part.size(); r++) {
            List<String> cells = cells(part.get(r));
            for (int c = 0; c < cells.size(); c++) {
              table.getRow(r).getCell(c).setText(cells.get(c));
            }
          }
        } else {
          for (String line : part) {
            XWPFParagraph paragraph = document.createParagraph();
            int level = line.startsWith("#") ? line.indexOf(' ') : 0;
            if (level > 0) {
              paragraph.setStyle("Heading" + level);
            }
            paragraph.createRun().setText(line.substring(level == 0 ? 0 : level + 1));
          }
        }
      }
      document.write(out);
    }
    return out.toByteArray();
  }

  /** A PDF whose tables are known by the places of their figures alone. */
  byte[] pdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDFont font = PDType0Font.load(document, PDDocument.class.getResourceAsStream(
          "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
      PDPageContentStream page = null;
      float y = 0;
      for (List<String> part : parts) {
        for (String line : part) {
          for (String shown : isTable(part) ? List.of(line) : set(font, line.replaceFirst("^#+ ", ""))) {
            // A table stays on one page, as word processors keep it.
            float needed = isTable(part) && line.equals(part.get(0)) ? part.size() * LEADING : 0;
            if (page == null || y - needed < MARGIN) {
              if (page != null) {
                page.close();
              }
              document.addPage(new PDPage(PDRectangle.A4));
              page = new PDPageContentStream(document, document.getPage(document.getNumberOfPages() - 1));
              y = PDRectangle.A4.getHeight() - MARGIN;
            }
            if (isTable(part)) {
              List<String> cells = cells(shown);
              for (int c = 0; c < cells.size(); c++) {
                float right = MARGIN + 170 + c * 70;
                show(page, font, cells.get(c), c == 0 ? MARGIN : right - width(font, cells.get(c)), y);
              }
            } else {
              show(page, font, shown, MARGIN, y);
            }
            y -= LEADING;
          }
        }
        y -= LEADING;
      }
      page.close();
      document.save(out);
    }
    return out.toByteArray();
  }

  private static List<String> set(PDFont font, String paragraph) throws IOException {
    List<String> lines = new ArrayList<>();
    String now = "";
    for (String word : paragraph.split(" ")) {
      if (!now.isEmpty() && width(font, now + " " + word) > PDRectangle.A4.getWidth() - 2 * MARGIN) {
        lines.add(now);
        now = "";
      }
      now += (now.isEmpty() ? "" : " ") + word;
    }
    lines.add(now);
    return lines;
  }

  private static float width(PDFont font, String text) throws IOException {
    return font.getStringWidth(text) / 1000 * SIZE;
  }

  private static void show(PDPageContentStream page, PDFont font, String text, float x, float y) throws IOException {
    if (!text.isEmpty()) {
      page.beginText();
      page.setFont(font, SIZE);
      page.newLineAtOffset(x, y);
      page.showText(text);
      page.endText();
    }
  }
}
