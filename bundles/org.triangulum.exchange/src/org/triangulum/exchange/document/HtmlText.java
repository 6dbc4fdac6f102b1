// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.triangulum.exchange.document.TextAssembly.GridCell;

/** Puts the text of a web page together: a line a block, a line a row of a table. */
final class HtmlText {
  private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "head", "svg", "iframe",
      "object", "select", "option", "datalist");
  private static final Set<String> PICTURES = Set.of("img", "svg", "video", "audio", "canvas", "picture");
  private static final Set<String> GAP_BEHIND = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol",
      "pre", "blockquote");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final int DEEPEST = 500;

  private final TextAssembly assembly = new TextAssembly();
  private final BoldLine line = new BoldLine();
  private int tables;
  private int scripts;
  private int pictures;

  DocumentText of(Element body) {
    children(body, false, false, 0);
    flush();
    return assembly.build();
  }

  List<String> losses() {
    List<String> losses = new ArrayList<>();
    TextAssembly.tell(losses, "Scripts, styles and forms were left out", scripts);
    TextAssembly.tell(losses, "Pictures and recordings were left out", pictures);
    return losses;
  }

  private void children(Element parent, boolean boldType, boolean preformatted, int depth) {
    if (depth > DEEPEST) {
      // A page that deep is machine made or hostile; its text is taken without its structure.
      append(parent.text(), boldType, false);
      return;
    }
    int item = 1;
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        append(text.getWholeText(), boldType, preformatted);
      } else if (child instanceof Element element) {
        element(element, boldType, preformatted, depth, item);
        item += element.normalName().equals("li") ? 1 : 0;
      }
    }
  }

  private void element(Element element, boolean boldType, boolean preformatted, int depth, int item) {
    String name = element.normalName();
    pictures += PICTURES.contains(name) ? 1 : 0;
    if (UNSEEN.contains(name) || element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").contains("display:none")) {
      scripts += name.equals("svg") ? 0 : 1;
      return;
    }
    switch (name) {
      case "br" -> line.append("\n", boldType);
      case "td", "th" -> {
        if (element.previousElementSibling() != null) {
          line.append("\t", boldType);
        }
        children(element, boldType || name.equals("th"), preformatted, depth + 1);
      }
      case "tr" -> {
        flush();
        if (insideCell(element)) {
          children(element, boldType, preformatted, depth + 1);
          flush();
        } else {
          row(element, boldType, preformatted, depth + 1);
        }
      }
      default -> {
        boolean block = element.isBlock() && !insideCell(element);
        if (block) {
          flush();
        }
        tables += name.equals("table") && block ? 1 : 0;
        if (name.equals("li")) {
          line.append(element.parent() != null && element.parent().normalName().equals("ol") ? item + ". " : "• ",
              false);
        }
        children(element, boldType || name.equals("b") || name.equals("strong"), preformatted || name.equals("pre"),
            depth + 1);
        if (block) {
          boolean heading = HEADINGS.contains(name) && !line.toString().isBlank();
          flush();
          if (heading) {
            assembly.heading(name.charAt(1) - '0');
          }
          if (GAP_BEHIND.contains(name) && element.nextElementSibling() != null) {
            assembly.gap();
          }
        } else if (element.isBlock()) {
          line.append("\n", boldType);
        }
      }
    }
  }

  private void row(Element row, boolean boldType, boolean preformatted, int depth) {
    List<GridCell> cells = new ArrayList<>();
    int bold = 0;
    for (Element cell : row.children()) {
      children(cell, boldType || cell.normalName().equals("th"), preformatted, depth);
      bold = cells.isEmpty() ? line.bold() : bold;
      String span = cell.attr("colspan");
      cells.add(new GridCell(tidy(line.toString()).strip(), span.matches("[1-9][0-9]?") ? Integer.parseInt(span) : 1));
      line.clear();
    }
    if (cells.stream().anyMatch(c -> !c.text().isEmpty())) {
      assembly.row(tables, cells, bold);
    }
  }

  private static String tidy(String text) {
    return text.replaceAll(" +\\n", "\n").replaceAll("\\n+\\t", "\t");
  }

  private static boolean insideCell(Element element) {
    for (Element at = element.parent(); at != null; at = at.parent()) {
      if (at.normalName().equals("td") || at.normalName().equals("th")) {
        return true;
      }
    }
    return false;
  }

  private void append(String text, boolean boldType, boolean preformatted) {
    String shown = preformatted ? text : text.replaceAll("[ \\t\\n\\r\\f]+", " ");
    line.append(!preformatted && line.endsBlank() && shown.startsWith(" ") ? shown.substring(1) : shown, boldType);
  }

  private void flush() {
    if (!line.toString().isBlank()) {
      assembly.paragraph(tidy(line.toString()), line.bold());
    }
    line.clear();
  }
}
