// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.board;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.triangulation.FindingEvidence;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.ui.widget.Fonts;

/**
 * Cards side by side, one column a group, painted on one canvas: only what is in view costs anything. Arrow keys walk,
 * Enter opens the source, the menu key offers what can be changed.
 */
public final class EvidenceBoard {
  private static final int HEAD = 30;
  private static final int STEP = 40;
  private final Canvas canvas;
  private final CardPainter cards;
  private final BoardPainter painter;
  private List<BoardColumn> columns = List.of();
  private BoardLayout layout = new BoardLayout(new int[0], new int[0], List.of(), new Point(0, 0));
  private String selected = "";
  private String hovered = "";
  private int column;
  private Consumer<ResolvedEvidence> open = evidence -> { };
  private Consumer<Optional<ParticipantGroup>> add = group -> { };

  /** An empty board. */
  public EvidenceBoard(Composite parent) {
    canvas = new Canvas(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED);
    Fonts fonts = new Fonts(canvas);
    cards = new CardPainter(canvas, fonts);
    painter = new BoardPainter(this, cards, fonts);
    canvas.addPaintListener(e -> painter.paint(e.gc));
    canvas.addListener(SWT.Resize, e -> relayout());
    canvas.addListener(SWT.MouseDown, this::press);
    canvas.addListener(SWT.MouseUp, this::release);
    canvas.addListener(SWT.MouseMove, e -> hover(cardAt(e.x, e.y)));
    canvas.addListener(SWT.MouseExit, e -> hover(Optional.empty()));
    canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
    canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
    new BoardKeys(this).listen();
    for (ScrollBar bar : new ScrollBar[] {canvas.getVerticalBar(), canvas.getHorizontalBar()}) {
      bar.setIncrement(STEP);
      bar.addListener(SWT.Selection, e -> canvas.redraw());
    }
    new BoardAccess(this).install();
  }

  /** The widget. */
  public Canvas control() {
    return canvas;
  }

  /** Is told which card a person opened, by a click or Enter. */
  public void onOpen(Consumer<ResolvedEvidence> listener) {
    open = listener;
  }

  /** Is told for which group a person wants to add evidence. */
  public void onAdd(Consumer<Optional<ParticipantGroup>> listener) {
    add = listener;
  }

  /** Shows the evidence of a finding, in one column a group. */
  public void show(FindingEvidence evidence, List<ParticipantGroup> groups) {
    columns = BoardColumn.of(evidence, groups);
    relayout();
    if (selected().isEmpty()) {
      selected = "";
    }
  }

  /** Back to the top, with nothing selected, for another finding. */
  public void reset() {
    selected = "";
    column = 0;
    canvas.getVerticalBar().setSelection(0);
    canvas.getHorizontalBar().setSelection(0);
  }

  /** All cards with their places on the board. */
  public List<Card> cards() {
    return layout.cards();
  }

  /** What is said of groups and strands without evidence, by column. */
  public List<List<String>> silences() {
    return columns.stream().map(BoardColumn::silences).toList();
  }

  /** Where a card is on the canvas now. */
  public Rectangle onCanvas(Card card) {
    Rectangle b = card.bounds();
    return new Rectangle(b.x - scrollX(), b.y - scrollY() + HEAD, b.width, b.height);
  }

  /** The card at a point of the canvas. */
  public Optional<Card> cardAt(int x, int y) {
    return y < HEAD ? Optional.empty()
        : layout.cards().stream().filter(c -> onCanvas(c).contains(x, y)).findFirst();
  }

  /** The group of the column at a point of the canvas; empty beside the columns. */
  public Optional<Optional<ParticipantGroup>> groupAt(int x) {
    int at = layout.columnAt(x + scrollX());
    return at < 0 ? Optional.empty() : Optional.of(columns.get(at).group());
  }

  /** The selected card. */
  public Optional<Card> selected() {
    return layout.cards().stream().filter(this::isSelected).findFirst();
  }

  /** The group of the column with the cursor. */
  public Optional<ParticipantGroup> group() {
    return column < columns.size() ? columns.get(column).group() : Optional.empty();
  }

  /** Selects a card and scrolls to it. */
  public void select(Card card) {
    selected = card.evidence().link().getId();
    column = card.column();
    reveal(card.bounds());
    canvas.redraw();
    canvas.getAccessible().setFocus(layout.cards().indexOf(card));
  }

  void openSelected() {
    selected().ifPresent(card -> open.accept(card.evidence()));
  }

  List<BoardColumn> columns() {
    return columns;
  }

  BoardLayout layout() {
    return layout;
  }

  int head() {
    return HEAD;
  }

  boolean isSelected(Card card) {
    return card.evidence().link().getId().equals(selected);
  }

  boolean isHovered(Card card) {
    return card.evidence().link().getId().equals(hovered);
  }

  int scrollX() {
    return canvas.getHorizontalBar().isVisible() ? canvas.getHorizontalBar().getSelection() : 0;
  }

  int scrollY() {
    return canvas.getVerticalBar().isVisible() ? canvas.getVerticalBar().getSelection() : 0;
  }

  void relayout() {
    Rectangle area = canvas.getClientArea();
    layout = BoardLayout.of(columns, area.width, cards, 3 * HEAD);
    bar(canvas.getVerticalBar(), layout.size().y, area.height - HEAD);
    bar(canvas.getHorizontalBar(), layout.size().x, area.width);
    canvas.redraw();
  }

  private static void bar(ScrollBar bar, int total, int shown) {
    boolean needed = total > shown && shown > 0;
    bar.setVisible(needed);
    if (needed) {
      bar.setValues(Math.min(bar.getSelection(), total - shown), 0, total, shown, STEP, Math.max(STEP, shown - STEP));
    } else {
      bar.setSelection(0);
    }
  }

  private void reveal(Rectangle bounds) {
    int height = canvas.getClientArea().height - HEAD;
    int top = scrollY();
    if (bounds.y < top || bounds.height > height) {
      canvas.getVerticalBar().setSelection(Math.max(0, bounds.y - BoardLayout.GAP));
    } else if (bounds.y + bounds.height > top + height) {
      canvas.getVerticalBar().setSelection(bounds.y + bounds.height + BoardLayout.GAP - height);
    }
    int width = canvas.getClientArea().width;
    if (bounds.x < scrollX()) {
      canvas.getHorizontalBar().setSelection(Math.max(0, bounds.x - BoardLayout.GAP));
    } else if (bounds.x + bounds.width > scrollX() + width) {
      canvas.getHorizontalBar().setSelection(bounds.x + bounds.width + BoardLayout.GAP - width);
    }
  }

  private void press(Event event) {
    canvas.forceFocus();
    if (event.y < HEAD) {
      if (painter.plusAt(event.x)) {
        add.accept(groupAt(event.x).orElse(Optional.empty()));
      }
      return;
    }
    int at = layout.columnAt(event.x + scrollX());
    column = at < 0 ? column : at;
    cardAt(event.x, event.y).ifPresent(this::select);
  }

  private void release(Event event) {
    boolean onSelected = cardAt(event.x, event.y).filter(this::isSelected).isPresent();
    if (event.button == 1 && onSelected) {
      openSelected();
    }
  }

  private void hover(Optional<Card> card) {
    String now = card.map(c -> c.evidence().link().getId()).orElse("");
    if (!now.equals(hovered)) {
      hovered = now;
      canvas.setToolTipText(card.map(c -> CardTip.of(c.evidence())).orElse(null));
      canvas.redraw();
    }
  }
}
