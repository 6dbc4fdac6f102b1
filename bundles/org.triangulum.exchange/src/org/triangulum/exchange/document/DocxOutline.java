// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Which paragraphs of a Word document are headings, and how many columns a cell covers. */
final class DocxOutline {
  /** Word names its built-in styles in English inside the file, whatever the language of the program. */
  private static final Pattern HEADING = Pattern.compile("(?i)heading ?([1-9])");
  private static final int WIDEST_SPAN = 100;

  private final XWPFDocument document;

  DocxOutline(XWPFDocument document) {
    this.document = document;
  }

  /** The level of a heading, from 1; empty for other paragraphs. */
  OptionalInt level(XWPFParagraph paragraph) {
    String id = paragraph.getStyle();
    if (id == null || paragraph.getText().isBlank()) {
      return OptionalInt.empty();
    }
    XWPFStyle style = document.getStyles() == null ? null : document.getStyles().getStyle(id);
    Matcher heading = HEADING.matcher(style == null || style.getName() == null ? id : style.getName());
    if (heading.matches()) {
      return OptionalInt.of(Integer.parseInt(heading.group(1)));
    }
    return id.equals("Title") ? OptionalInt.of(1) : OptionalInt.empty();
  }

  /** How many columns a cell covers. */
  static int span(XWPFTableCell cell) {
    return find(cell.getCTTc().getDomNode());
  }

  private static int find(Node cell) {
    for (Node child = cell.getFirstChild(); child != null; child = child.getNextSibling()) {
      if ("tcPr".equals(child.getLocalName())) {
        for (Node each = child.getFirstChild(); each != null; each = each.getNextSibling()) {
          if ("gridSpan".equals(each.getLocalName())) {
            String span = DocxParagraph.attribute((Element) each, "val");
            return span.matches("[1-9][0-9]?") ? Math.min(Integer.parseInt(span), WIDEST_SPAN) : 1;
          }
        }
      }
    }
    return 1;
  }
}
