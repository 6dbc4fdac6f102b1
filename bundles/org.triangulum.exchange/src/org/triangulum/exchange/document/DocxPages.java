// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.exchange.document.DocxParagraph.Counts;
import org.triangulum.exchange.document.DocxParagraph.PageBreak;
import org.w3c.dom.Node;

/**
 * Counts the pages of a Word document. Its file holds no pages, only notes of Word where they ended when it was shown
 * last; without any such note no page is known, since breaks that the author set say nothing of those between them.
 */
final class DocxPages {
  private final TextAssembly assembly;
  private final boolean recorded;
  private int page = 1;
  /** A break was set and no text came since: what Word notes there is the same end of a page. */
  private boolean pending;

  /** @param body of the document */
  DocxPages(Node body, TextAssembly assembly) {
    this.assembly = assembly;
    this.recorded = marked(body);
    assembly.page(recorded ? page : 0);
  }

  /** Marks the pages that begin in a paragraph, before it is added. */
  void paragraph(String label, DocxParagraph paragraph) {
    for (int offset : turns(paragraph)) {
      page++;
      boolean begins = paragraph.text().substring(0, offset).isBlank();
      begin(page, begins ? "" : label + paragraph.text().substring(0, offset));
    }
  }

  /**
   * Marks the page that a row begins with, before it is added. A row that goes on on the next page stands where it
   * begins: each of its cells has the same end of the page in it.
   *
   * @return for the pages that begin inside of the row, to be called when it is added
   */
  Runnable row(List<? extends Node> cells) {
    boolean before = pending;
    boolean after = pending;
    int most = 0;
    boolean begins = false;
    for (Node cell : cells) {
      pending = before;
      int turned = 0;
      boolean first = false;
      boolean text = false;
      for (DocxParagraph paragraph : paragraphs(cell)) {
        List<Integer> turns = turns(paragraph);
        first |= turned == 0 && !text && !turns.isEmpty() && paragraph.text().substring(0, turns.get(0)).isBlank();
        turned += turns.size();
        text |= !paragraph.text().isBlank();
      }
      if (turned > most) {
        most = turned;
        begins = first;
      }
      after &= pending;
    }
    pending = after;
    int last = page + most;
    if (begins) {
      begin(page + 1, "");
    }
    boolean more = most > (begins ? 1 : 0);
    page = last;
    return more ? () -> begin(last, "") : () -> { };
  }

  /**
   * Marks a part of which only the text is known, before it is added: where pages end in it is not.
   *
   * @return to be called when it is added
   */
  Runnable part(Node part) {
    int turned = paragraphs(part).stream().mapToInt(p -> turns(p).size()).sum();
    page += turned;
    if (turned == 0) {
      return () -> { };
    }
    begin(0, "");
    return () -> begin(page, "");
  }

  /** What comes stands on no page that is known. */
  void unknown() {
    begin(0, "");
  }

  private void begin(int number, String before) {
    if (recorded) {
      assembly.page(number, before);
    }
  }

  private List<Integer> turns(DocxParagraph paragraph) {
    List<Integer> turns = new ArrayList<>();
    int from = 0;
    for (PageBreak each : paragraph.breaks()) {
      pending &= paragraph.text().substring(from, each.offset()).isBlank();
      from = each.offset();
      if (!each.rendered() || !pending) {
        turns.add(each.offset());
      }
      pending = !each.rendered();
    }
    pending &= paragraph.text().substring(from).isBlank();
    return turns;
  }

  private static List<DocxParagraph> paragraphs(Node parent) {
    List<DocxParagraph> found = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if ("p".equals(child.getLocalName())) {
        found.add(DocxParagraph.of(child, new Counts()));
      } else {
        found.addAll(paragraphs(child));
      }
    }
    return found;
  }

  private static boolean marked(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if ("lastRenderedPageBreak".equals(child.getLocalName()) || marked(child)) {
        return true;
      }
    }
    return false;
  }
}
