// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.xmlbeans.XmlObject;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a reader of a Word document sees of one paragraph.
 *
 * @param text with line breaks; without what is deleted with changes tracked
 * @param bold how many units at its start are bold
 * @param boxes paragraphs of text boxes that hang on it
 * @param breaks marks of pages in it, in order
 */
record DocxParagraph(String text, int bold, List<String> boxes, List<PageBreak> breaks) {

  /**
   * A mark that a page ends.
   *
   * @param offset in the text
   * @param rendered whether Word noted where a page ended when it was shown last; else a break that the author set
   */
  record PageBreak(int offset, boolean rendered) {}

  /** What is counted over a document. */
  static final class Counts {
    /** References to notes in order, as {@code footnote 2}. */
    final List<String> notes = new ArrayList<>();
    int deleted;
    int inserted;
    int pictures;
    int comments;
  }

  private static final class Walk {
    final Counts counts;
    final BoldLine line = new BoldLine();
    final List<String> boxes = new ArrayList<>();
    final List<PageBreak> breaks = new ArrayList<>();

    Walk(Counts counts) {
      this.counts = counts;
    }

    void pageBreak(boolean rendered) {
      breaks.add(new PageBreak(line.toString().length(), rendered));
    }
  }

  static DocxParagraph of(XmlObject paragraph, Counts counts) {
    return of(paragraph.getDomNode(), counts);
  }

  static DocxParagraph of(Node paragraph, Counts counts) {
    Walk walk = new Walk(counts);
    children(paragraph, walk, false);
    return new DocxParagraph(walk.line.toString(), walk.line.bold(), walk.boxes, walk.breaks);
  }

  private static void children(Node parent, Walk walk, boolean bold) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        element(element, walk, bold);
      }
    }
  }

  private static void element(Element element, Walk walk, boolean bold) {
    switch (element.getLocalName()) {
      case "r" -> children(element, walk, isBold(element));
      case "t" -> walk.line.append(characters(element), bold);
      case "tab", "ptab" -> walk.line.append("\t", bold);
      case "br", "cr" -> {
        if ("page".equals(attribute(element, "type"))) {
          walk.pageBreak(false);
        } else {
          walk.line.append("\n", bold);
        }
      }
      case "lastRenderedPageBreak" -> walk.pageBreak(true);
      case "noBreakHyphen" -> walk.line.append("\u2011", bold);
      case "sym" -> walk.line.append(symbol(attribute(element, "char")), bold);
      case "footnoteReference", "endnoteReference" -> {
        String kind = element.getLocalName().replace("Reference", "");
        walk.counts.notes.add(kind + " " + attribute(element, "id"));
        walk.line.append("[" + walk.counts.notes.size() + "]", bold);
      }
      case "commentReference" -> walk.counts.comments++;
      case "del", "moveFrom" -> walk.counts.deleted++;
      case "ins", "moveTo" -> {
        walk.counts.inserted++;
        children(element, walk, bold);
      }
      case "drawing", "pict", "object" -> {
        int before = walk.boxes.size();
        boxes(element, walk);
        walk.counts.pictures += walk.boxes.size() == before ? 1 : 0;
      }
      // Both forms say the same; the first is the one that Word shows.
      case "AlternateContent" -> {
        if (element.getFirstChild() != null) {
          children(element.getFirstChild(), walk, bold);
        }
      }
      case "pPr" -> {
        if (isOn(element, "pageBreakBefore")) {
          walk.pageBreak(false);
        }
      }
      case "rPr", "instrText", "delText", "sdtPr", "Fallback" -> {
        // says how it looks, or is not seen
      }
      default -> children(element, walk, bold);
    }
  }

  /** The DOM of the library gives no text content. */
  private static String characters(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      text.append(child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE
          ? child.getNodeValue() : "");
    }
    return text.toString();
  }

  private static boolean isBold(Element run) {
    for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
      if ("rPr".equals(child.getLocalName())) {
        return isOn(child, "b");
      }
    }
    return false;
  }

  private static boolean isOn(Node properties, String name) {
    for (Node each = properties.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (name.equals(each.getLocalName())) {
        return !List.of("0", "false", "off").contains(attribute((Element) each, "val"));
      }
    }
    return false;
  }

  private static void boxes(Node parent, Walk walk) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if ("txbxContent".equals(child.getLocalName())) {
        for (Node p = child.getFirstChild(); p != null; p = p.getNextSibling()) {
          if ("p".equals(p.getLocalName())) {
            walk.boxes.add(of(p, walk.counts).text());
          }
        }
      } else if (!"Fallback".equals(child.getLocalName())) {
        boxes(child, walk);
      }
    }
  }

  private static String symbol(String hex) {
    try {
      int c = Integer.parseInt(hex, 16);
      // Word keeps symbols of its own fonts in the private area; what they look like is not known.
      return c >= 0xf000 && c <= 0xf0ff ? "\ufffd" : Character.toString(c);
    } catch (IllegalArgumentException e) {
      return "\ufffd";
    }
  }

  static String attribute(Element element, String name) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (name.equals(attribute.getLocalName())) {
        return attribute.getNodeValue();
      }
    }
    return "";
  }
}
