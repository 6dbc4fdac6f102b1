// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.triangulum.exchange.TextFiles.BadText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Puts the text of an OpenDocument together. */
final class OdtText {
  static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
  private static final int MOST_BLANKS = 1000;

  private final Element body;
  private final TextAssembly assembly = new TextAssembly();
  private final Set<String> bold = new HashSet<>();
  private final Map<String, Boolean> numbered = new HashMap<>();
  private final List<String> footnotes = new ArrayList<>();
  private int deleted;
  private int pictures;
  private int comments;

  OdtText(Document content, Optional<Document> styles) {
    styles.ifPresent(this::readStyles);
    readStyles(content);
    NodeList found = content.getElementsByTagNameNS(OFFICE, "text");
    if (found.getLength() == 0) {
      throw new BadText(0, "part content.xml holds no text document; it may be a table or a presentation");
    }
    body = (Element) found.item(0);
  }

  private void readStyles(Document part) {
    NodeList all = part.getElementsByTagNameNS(STYLE, "style");
    for (int i = 0; i < all.getLength(); i++) {
      Element style = (Element) all.item(i);
      NodeList looks = style.getElementsByTagNameNS(STYLE, "text-properties");
      if (looks.getLength() > 0 && "bold".equals(((Element) looks.item(0)).getAttributeNS(FO, "font-weight"))) {
        bold.add(style.getAttributeNS(STYLE, "name"));
      }
    }
    NodeList lists = part.getElementsByTagNameNS(TEXT, "list-style");
    for (int i = 0; i < lists.getLength(); i++) {
      Element list = (Element) lists.item(i);
      numbered.put(list.getAttributeNS(STYLE, "name"),
          list.getElementsByTagNameNS(TEXT, "list-level-style-number").getLength() > 0);
    }
  }

  DocumentText read() {
    blocks(body, "", false);
    assembly.footnotes(footnotes);
    return assembly.build();
  }

  List<String> notes() {
    return assembly.notes();
  }

  List<String> losses() {
    List<String> losses = new ArrayList<>();
    TextAssembly.tell(losses, "Tracked deletions not yet accepted were left out", deleted);
    TextAssembly.tell(losses, "Pictures or drawings were left out", pictures);
    TextAssembly.tell(losses, "Comments of reviewers were left out", comments);
    return losses;
  }

  /** Paragraphs, lists and tables; the prefix goes to the first paragraph. */
  private void blocks(Node parent, String prefix, boolean numbers) {
    String before = prefix;
    int item = 1;
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      switch (child.getLocalName() == null ? "" : child.getLocalName()) {
        case "p", "h" -> {
          paragraph((Element) child, before);
          before = "";
        }
        case "list" -> {
          String style = ((Element) child).getAttributeNS(TEXT, "style-name");
          blocks(child, "", style.isEmpty() ? numbers : numbered.getOrDefault(style, false));
        }
        case "list-item" -> blocks(child, numbers ? item++ + ". " : "• ", numbers);
        case "list-header", "section", "index-body", "table-of-content" -> blocks(child, "", numbers);
        case "table" -> table(child);
        case "tracked-changes" -> deleted += ((Element) child).getElementsByTagNameNS(TEXT, "deletion").getLength();
        default -> {
          // declarations and the like are not seen
        }
      }
    }
  }

  private void paragraph(Element paragraph, String prefix) {
    BoldLine line = new BoldLine();
    line.append(prefix, false);
    List<String> boxes = new ArrayList<>();
    inline(paragraph, line, bold.contains(paragraph.getAttributeNS(TEXT, "style-name")), boxes);
    assembly.paragraph(line.toString(), prefix.isEmpty() ? line.bold() : 0);
    boxes.forEach(assembly::paragraph);
  }

  private void inline(Node parent, BoldLine line, boolean boldType, List<String> boxes) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        line.append(child.getNodeValue().replaceAll("[\\t\\n\\r ]+", " "), boldType);
      } else if (child instanceof Element element) {
        inlineElement(element, line, boldType, boxes);
      }
    }
  }

  private void inlineElement(Element element, BoldLine line, boolean boldType, List<String> boxes) {
    switch (element.getLocalName()) {
      case "s" -> line.append(" ".repeat(count(element)), boldType);
      case "tab" -> line.append("\t", boldType);
      case "line-break" -> line.append("\n", boldType);
      case "note" -> {
        BoldLine note = new BoldLine();
        NodeList bodies = element.getElementsByTagNameNS(TEXT, "note-body");
        if (bodies.getLength() > 0) {
          inline(bodies.item(0), note, false, boxes);
        }
        footnotes.add(note.toString().strip());
        line.append("[" + footnotes.size() + "]", boldType);
      }
      case "annotation" -> comments++;
      case "annotation-end", "change", "change-start", "change-end", "soft-page-break" -> {
        // marks of places
      }
      case "frame", "custom-shape" -> {
        NodeList paragraphs = element.getElementsByTagNameNS(TEXT, "p");
        for (int i = 0; i < paragraphs.getLength(); i++) {
          BoldLine box = new BoldLine();
          inline(paragraphs.item(i), box, false, boxes);
          boxes.add(box.toString());
        }
        pictures += paragraphs.getLength() == 0 ? 1 : 0;
      }
      default -> inline(element, line, boldType || bold.contains(element.getAttributeNS(TEXT, "style-name")), boxes);
    }
  }

  private static int count(Element blanks) {
    String count = blanks.getAttributeNS(TEXT, "c");
    return count.matches("\\d{1,4}") ? Math.min(MOST_BLANKS, Integer.parseInt(count)) : 1;
  }

  private void table(Node table) {
    for (Node child = table.getFirstChild(); child != null; child = child.getNextSibling()) {
      if ("table-row".equals(child.getLocalName())) {
        List<String> cells = new ArrayList<>();
        for (Node cell = child.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
          if ("table-cell".equals(cell.getLocalName())) {
            cells.add(cell(cell));
          }
        }
        assembly.paragraph(String.join("\t", cells));
      } else if (child instanceof Element) {
        table(child);
      }
    }
  }

  private String cell(Node cell) {
    List<String> paragraphs = new ArrayList<>();
    for (Node child = cell.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element) {
        BoldLine line = new BoldLine();
        inline(child, line, false, paragraphs);
        paragraphs.add(line.toString());
      }
    }
    return String.join("\n", paragraphs).strip();
  }
}
