// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.triangulum.exchange.document.DocxParagraph.Counts;
import org.triangulum.exchange.document.TextAssembly.GridCell;
import org.w3c.dom.Node;

/**
 * The text of a Word document: a line a paragraph, a line a row of a table with tabs between its cells, lists with
 * their numbers, notes at the end.
 */
final class DocxText {
  private final XWPFDocument document;
  private final DocxNumbering numbering = new DocxNumbering();
  private final TextAssembly assembly = new TextAssembly();
  private final Counts counts = new Counts();
  private final DocxOutline outline;
  private final DocxPages pages;
  private int tables;

  DocxText(XWPFDocument document) {
    this.document = document;
    this.outline = new DocxOutline(document);
    this.pages = new DocxPages(document.getDocument().getBody().getDomNode(), assembly);
  }

  DocumentText read() {
    elements(document.getBodyElements());
    pages.unknown();
    footnotes();
    return assembly.build();
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>(assembly.notes());
    TextAssembly.tell(notes, "Tracked insertions not yet accepted are part of the text", counts.inserted);
    return notes;
  }

  List<String> losses() {
    List<String> losses = new ArrayList<>();
    TextAssembly.tell(losses, "Tracked deletions not yet accepted were left out", counts.deleted);
    TextAssembly.tell(losses, "Pictures or drawings were left out", counts.pictures);
    TextAssembly.tell(losses, "Comments of reviewers were left out", counts.comments);
    return losses;
  }

  private void elements(List<IBodyElement> elements) {
    Iterator<Node> controls = controls().iterator();
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        DocxParagraph read = DocxParagraph.of(paragraph.getCTP(), counts);
        String number = numbering.label(paragraph);
        pages.paragraph(number.isEmpty() ? "" : number + " ", read);
        if (number.isEmpty()) {
          assembly.paragraph(read.text(), read.bold());
        } else {
          assembly.paragraph(number + " " + read.text());
        }
        outline.level(paragraph).ifPresent(assembly::heading);
        read.boxes().forEach(assembly::paragraph);
      } else if (element instanceof XWPFTable table) {
        table(table);
      } else if (element instanceof XWPFSDT block) {
        // The content of a content control is given as text only.
        Runnable behind = pages.part(controls.next());
        block.getContent().getText().lines().forEach(assembly::paragraph);
        behind.run();
      }
    }
  }

  private List<Node> controls() {
    List<Node> controls = new ArrayList<>();
    Node body = document.getDocument().getBody().getDomNode();
    for (Node child = body.getFirstChild(); child != null; child = child.getNextSibling()) {
      if ("sdt".equals(child.getLocalName())) {
        controls.add(child);
      }
    }
    return controls;
  }

  private void table(XWPFTable table) {
    tables++;
    for (XWPFTableRow row : table.getRows()) {
      Runnable behind = pages.row(row.getTableCells().stream().map(c -> c.getCTTc().getDomNode()).toList());
      List<GridCell> cells = new ArrayList<>();
      for (XWPFTableCell cell : row.getTableCells()) {
        cells.add(new GridCell(cell(cell), DocxOutline.span(cell)));
      }
      assembly.row(tables, cells);
      behind.run();
    }
  }

  private String cell(XWPFTableCell cell) {
    List<String> paragraphs = new ArrayList<>();
    for (IBodyElement element : cell.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        DocxParagraph read = DocxParagraph.of(paragraph.getCTP(), counts);
        String number = numbering.label(paragraph);
        paragraphs.add(number.isEmpty() ? read.text() : number + " " + read.text());
        paragraphs.addAll(read.boxes());
      } else if (element instanceof XWPFTable inner) {
        for (XWPFTableRow row : inner.getRows()) {
          paragraphs.add(String.join("\t", row.getTableCells().stream().map(this::cell).toList()));
        }
      }
    }
    return String.join("\n", paragraphs).strip();
  }

  private void footnotes() {
    List<String> texts = new ArrayList<>();
    for (String wanted : List.copyOf(counts.notes)) {
      String[] reference = wanted.split(" ");
      int id = Integer.parseInt(reference[1]);
      XWPFAbstractFootnoteEndnote note = reference[0].equals("footnote") ? document.getFootnoteByID(id)
          : document.getEndnoteByID(id);
      List<String> paragraphs = new ArrayList<>();
      if (note != null) {
        note.getParagraphs().forEach(p -> paragraphs.add(DocxParagraph.of(p.getCTP(), counts).text().strip()));
      }
      texts.add(String.join("\n", paragraphs));
    }
    assembly.footnotes(texts);
  }
}
