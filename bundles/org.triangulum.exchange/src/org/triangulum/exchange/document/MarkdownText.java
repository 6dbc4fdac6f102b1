// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.triangulum.exchange.document.TextAssembly.GridCell;

/** Puts the text of a Markdown document together. */
final class MarkdownText extends AbstractVisitor {
  private final TextAssembly assembly = new TextAssembly();
  private final StringBuilder block = new StringBuilder();
  private final List<String> prefixes = new ArrayList<>();
  private final List<GridCell> row = new ArrayList<>();
  private int tables;
  private int bold;
  private int html;
  private int images;

  DocumentText build() {
    return assembly.build();
  }

  List<String> losses() {
    List<String> losses = new ArrayList<>();
    TextAssembly.tell(losses, "Pieces of HTML were left out", html);
    TextAssembly.tell(losses, "Pictures were left out", images);
    return losses;
  }

  private void block(Node node) {
    begin();
    visitChildren(node);
    end(node);
  }

  private void begin() {
    block.setLength(0);
    bold = 0;
    if (!prefixes.isEmpty()) {
      block.append(prefixes.remove(prefixes.size() - 1));
      prefixes.clear();
    }
  }

  private void end(Node node) {
    // Each line of a paragraph may begin a turn, so that only the first one can have a name in bold without a colon.
    assembly.paragraph(block.toString(), bold);
    gapBehind(node);
  }

  private void gapBehind(Node node) {
    if (node.getNext() != null && !(node.getParent() instanceof ListItem)) {
      assembly.gap();
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    block(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    begin();
    visitChildren(heading);
    assembly.paragraph(block.toString(), bold);
    assembly.heading(heading.getLevel());
    gapBehind(heading);
  }

  @Override
  public void visit(BulletList list) {
    items(list, 0);
  }

  @Override
  public void visit(OrderedList list) {
    items(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
  }

  private void items(Node list, int first) {
    int number = first;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      prefixes.add(first > 0 ? number++ + ". " : "• ");
      visitChildren(item);
      prefixes.clear();
    }
    if (list.getNext() != null) {
      assembly.gap();
    }
  }

  @Override
  public void visit(CustomBlock custom) {
    if (custom instanceof TableBlock) {
      tables++;
      visitChildren(custom);
      assembly.gap();
    } else {
      block(custom);
    }
  }

  @Override
  public void visit(CustomNode custom) {
    if (custom instanceof TableRow) {
      row.clear();
      visitChildren(custom);
      assembly.row(tables, row);
    } else if (custom instanceof TableCell) {
      block.setLength(0);
      visitChildren(custom);
      row.add(new GridCell(block.toString(), 1));
    } else {
      visitChildren(custom);
    }
  }

  @Override
  public void visit(FencedCodeBlock code) {
    assembly.paragraph(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    assembly.paragraph(code.getLiteral());
  }

  @Override
  public void visit(StrongEmphasis strong) {
    boolean first = block.length() == 0;
    visitChildren(strong);
    bold = first ? block.length() : bold;
  }

  @Override
  public void visit(Text text) {
    block.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    block.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak line) {
    block.append('\n');
  }

  @Override
  public void visit(HardLineBreak line) {
    block.append('\n');
  }

  @Override
  public void visit(HtmlBlock block) {
    html++;
  }

  @Override
  public void visit(HtmlInline inline) {
    if (inline.getLiteral().matches("(?i)<br\\s*/?>")) {
      block.append('\n');
    } else {
      html++;
    }
  }

  @Override
  public void visit(Image image) {
    images++;
  }
}
