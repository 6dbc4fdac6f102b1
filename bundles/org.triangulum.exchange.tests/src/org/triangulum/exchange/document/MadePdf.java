// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets paragraphs on pages as a word processor does: lines broken at the margin, perhaps with head and foot. */
final class MadePdf {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final float SIZE = 11;
  private static final float LEADING = 14;
  private static final float MARGIN = 72;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private final String head;
  private final boolean numbers;
  private PDPageContentStream page;
  private float y;

  private MadePdf(String head, boolean numbers, boolean western) throws IOException {
    // The fonts that every reader of PDF has hold the letters of western Europe; another one must be embedded.
    font = western ? new PDType1Font(FontName.HELVETICA) : PDType0Font.load(document,
        PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
    this.head = head;
    this.numbers = numbers;
  }

  /** A PDF of paragraphs; an empty one leaves a gap. */
  static byte[] of(List<String> paragraphs, String head, boolean numbers) throws IOException {
    MadePdf made = new MadePdf(head, numbers, WESTERN.newEncoder().canEncode(String.join("", paragraphs)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = made.document) {
      for (String paragraph : paragraphs) {
        made.paragraph(paragraph);
      }
      made.finish();
      document.save(out);
    }
    return out.toByteArray();
  }

  static byte[] of(List<String> paragraphs) throws IOException {
    return of(paragraphs, "", false);
  }

  private void paragraph(String text) throws IOException {
    if (page == null) {
      turn();
    }
    if (text.indexOf('\t') >= 0) {
      cells(text.split("\t"));
      return;
    }
    for (String line : lines(text)) {
      if (y < MARGIN) {
        finish();
        turn();
      }
      show(line, MARGIN, y);
      y -= LEADING;
    }
    y -= text.isEmpty() ? 0 : 4;
  }

  /** A row of a table: the first cell at the margin, the others at the right of columns. */
  private void cells(String[] cells) throws IOException {
    for (int c = 0; c < cells.length; c++) {
      show(cells[c], c == 0 ? MARGIN : MARGIN + 150 + c * 75 - width(cells[c]), y);
    }
    y -= LEADING;
  }

  private List<String> lines(String text) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && width(line + " " + word) > PDRectangle.A4.getWidth() - 2 * MARGIN) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private float width(String text) throws IOException {
    return font.getStringWidth(text) / 1000 * SIZE;
  }

  private void turn() throws IOException {
    document.addPage(new PDPage(PDRectangle.A4));
    page = new PDPageContentStream(document, document.getPage(document.getNumberOfPages() - 1));
    y = PDRectangle.A4.getHeight() - MARGIN;
    if (!head.isEmpty()) {
      show(head, MARGIN, PDRectangle.A4.getHeight() - 36);
    }
    if (numbers) {
      show("Page " + document.getNumberOfPages(), 280, 36);
    }
  }

  private void finish() throws IOException {
    page.close();
  }

  private void show(String text, float x, float height) throws IOException {
    page.beginText();
    page.setFont(font, SIZE);
    page.newLineAtOffset(x, height);
    page.showText(text);
    page.endText();
  }
}
