// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.w3c.dom.Node;

/** The text of a Word document with its tracked changes accepted. */
final class DocxText {
  private static final Set<String> REMOVED = Set.of("del", "moveFrom");
  private static final Set<String> TRACKED = Set.of("del", "moveFrom", "ins", "moveTo");

  private DocxText() {}

  /** The text of a paragraph; line breaks are LF. */
  static String of(XWPFParagraph paragraph) {
    return paragraph.getRuns().stream().filter(run -> !within(run, REMOVED)).map(XWPFRun::text)
        .collect(Collectors.joining());
  }

  /** The text of a cell; paragraphs end in LF. */
  static String of(XWPFTableCell cell) {
    return cell.getParagraphs().stream().map(DocxText::of).collect(Collectors.joining("\n"));
  }

  /** Whether a paragraph has tracked changes. */
  static boolean tracked(XWPFParagraph paragraph) {
    return paragraph.getRuns().stream().anyMatch(run -> within(run, TRACKED));
  }

  /** Whether a node has a child of a name. */
  static boolean holds(Node parent, String name) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (name.equals(child.getLocalName())) {
        return true;
      }
    }
    return false;
  }

  private static boolean within(XWPFRun run, Set<String> names) {
    Node parent = run.getCTR().getDomNode().getParentNode();
    return parent != null && names.contains(parent.getLocalName());
  }
}
