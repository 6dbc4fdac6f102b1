// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.triangulum.exchange.document.PdfLine.Piece;

/** Takes the lines of a PDF with their places. */
final class PdfLines extends PDFTextStripper {
  /** In points. A justified line may have such gaps too, but not among figures that stand above one another. */
  private static final float WIDE_GAP = 4.5f;
  private static final float WIDE_GAP_IN_BLANKS = 1.6f;

  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private TextPosition first;
  private TextPosition last;
  private float firstWord;
  private int bold;
  private boolean plain;

  private PdfLines() throws IOException {
    setSuppressDuplicateOverlappingText(true);
  }

  /** All lines that hold something, page by page in the order of the file. */
  static List<PdfLine> of(PDDocument document) throws IOException {
    PdfLines stripper = new PdfLines();
    stripper.getText(document);
    return stripper.lines;
  }

  @Override
  protected void writeString(String word, List<TextPosition> positions) {
    if (positions.isEmpty()) {
      text.append(word);
      return;
    }
    if (first == null) {
      first = positions.get(0);
      firstWord = firstWord(positions);
    }
    piece(word, positions);
    last = positions.get(positions.size() - 1);
    boolean boldWord = positions.stream().allMatch(PdfLines::isBold);
    text.append(word);
    plain |= !boldWord;
    if (!plain) {
      bold = text.length();
    }
  }

  /** Adds a word to the piece before it, or begins one behind a wide gap. */
  private void piece(String word, List<TextPosition> positions) {
    float left = positions.get(0).getXDirAdj();
    TextPosition end = positions.get(positions.size() - 1);
    float right = end.getXDirAdj() + end.getWidthDirAdj();
    float wide = Math.max(WIDE_GAP, WIDE_GAP_IN_BLANKS * positions.get(0).getWidthOfSpace());
    Piece before = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (word.isBlank()) {
      return;
    }
    if (before == null || left - before.right() > wide) {
      pieces.add(new Piece(word.strip(), left, right));
    } else {
      pieces.set(pieces.size() - 1, new Piece(before.text() + (left - before.right() > 1 ? " " : "") + word.strip(),
          before.left(), Math.max(before.right(), right)));
    }
  }

  private static float firstWord(List<TextPosition> positions) {
    TextPosition end = positions.get(0);
    for (TextPosition each : positions) {
      if (each.getUnicode() == null || each.getUnicode().isBlank()) {
        break;
      }
      end = each;
    }
    return Math.abs(end.getXDirAdj() + end.getWidthDirAdj() - positions.get(0).getXDirAdj());
  }

  private static boolean isBold(TextPosition position) {
    String name = position.getFont() == null ? null : position.getFont().getName();
    return name != null && name.toLowerCase(Locale.ROOT).contains("bold");
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    if (first != null && !text.toString().isBlank()) {
      float left = Math.min(first.getXDirAdj(), last.getXDirAdj());
      float right = Math.max(first.getXDirAdj() + first.getWidthDirAdj(), last.getXDirAdj() + last.getWidthDirAdj());
      int leading = text.length() - text.toString().stripLeading().length();
      lines.add(new PdfLine(getCurrentPageNo(), text.toString().strip(), Math.max(0, bold - leading), left, right,
          first.getYDirAdj(), firstWord, first.getWidthOfSpace(), pieces));
    }
    text.setLength(0);
    pieces.clear();
    first = null;
    last = null;
    bold = 0;
    plain = false;
  }
}
