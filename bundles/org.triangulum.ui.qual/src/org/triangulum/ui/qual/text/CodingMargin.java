// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.coding.CodeNames;
import org.triangulum.model.study.Coding;
import org.triangulum.ui.text.TextPane;
import org.triangulum.ui.text.TurnNumbers;
import org.triangulum.ui.widget.CodeMark;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** The margin beside a text: codings as stripes in lanes with the names of their codes, and the numbers of turns. */
public final class CodingMargin {
  private static final int NUMBERS = 36;
  private static final int MARK = 9;
  private final Canvas canvas;
  private final TextPane pane;
  private final Fonts fonts;
  private ShownCodings shown = ShownCodings.NONE;
  private List<Stripe> stripes = List.of();
  private Coding selected;
  private Coding hovered;
  private Consumer<Optional<Coding>> onPick = coding -> { };
  private Consumer<Optional<Coding>> onHover = coding -> { };

  CodingMargin(Composite parent, TextPane pane) {
    this.pane = pane;
    canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
    canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, false, true));
    fonts = new Fonts(canvas);
    canvas.addPaintListener(e -> paint(e.gc));
    canvas.addListener(SWT.MouseMove, e -> hover(StripePlaces.at(stripes, e.x, e.y)));
    canvas.addListener(SWT.MouseExit, e -> hover(null));
    canvas.addListener(SWT.MouseDown, e -> onPick.accept(Optional.ofNullable(StripePlaces.at(stripes, e.x, e.y))));
    canvas.addListener(SWT.MouseWheel, e -> {
      pane.text().setTopPixel(pane.text().getTopPixel() - e.count * pane.text().getLineHeight());
    });
    parent.addListener(SWT.Resize, e -> fit());
    pane.onView(canvas::redraw);
  }

  /** The widget. */
  public Canvas control() {
    return canvas;
  }

  /** The codings in view as they were painted last. */
  public List<Stripe> stripes() {
    return stripes;
  }

  void onPick(Consumer<Optional<Coding>> listener) {
    onPick = listener;
  }

  void onHover(Consumer<Optional<Coding>> listener) {
    onHover = listener;
  }

  void show(ShownCodings codings) {
    boolean wider = codings.lanes() != shown.lanes();
    shown = codings;
    hovered = null;
    if (wider) {
      fit();
    }
    canvas.redraw();
  }

  void select(Coding coding) {
    selected = coding;
    canvas.redraw();
  }

  private void hover(Coding coding) {
    if (!Objects.equals(coding, hovered)) {
      hovered = coding;
      canvas.setToolTipText(coding == null ? null : CodingTip.of(coding));
      canvas.redraw();
      onHover.accept(Optional.ofNullable(coding));
    }
  }

  /** Names take a quarter of the room, the lanes what they need of an eighth. */
  private void fit() {
    GridData data = (GridData) canvas.getLayoutData();
    int all = canvas.getParent().getClientArea().width;
    int width = shown.codings().size() == 0 ? NUMBERS + 8
        : NUMBERS + StripePlaces.lanesWidth(shown.lanes(), all / 8) + Math.max(80, Math.min(280, all * 25 / 100));
    if (data.widthHint != width) {
      data.widthHint = width;
      canvas.requestLayout();
    }
  }

  private void paint(GC gc) {
    Palette palette = Palette.of(canvas);
    Rectangle area = canvas.getClientArea();
    gc.setBackground(palette.raised());
    gc.fillRectangle(area);
    gc.setFont(fonts.small());
    TurnNumbers.paint(gc, pane, area.width - 6, palette);
    if (pane.transcript() == null) {
      stripes = List.of();
      return;
    }
    int row = gc.getFontMetrics().getHeight() + 2;
    int right = area.width - NUMBERS;
    int all = canvas.getParent().getClientArea().width;
    int lanes = StripePlaces.lanesWidth(shown.lanes(), all / 8);
    stripes = new StripePlaces(pane, shown).place(right, right - lanes, row);
    gc.setAntialias(SWT.ON);
    stripes.forEach(s -> paintName(gc, s, palette));
    stripes.forEach(s -> paintBar(gc, s, palette));
  }

  private void paintBar(GC gc, Stripe stripe, Palette palette) {
    Rectangle bar = stripe.bar();
    gc.setBackground(Palette.code(stripe.coding().getCode()));
    gc.fillRoundRectangle(bar.x, bar.y, bar.width, bar.height, 3, 3);
    if (stripe.coding() == selected) {
      gc.setForeground(palette.ink());
      gc.setLineWidth(1);
      gc.drawRoundRectangle(bar.x - 2, bar.y - 2, bar.width + 3, bar.height + 3, 4, 4);
    }
  }

  private void paintName(GC gc, Stripe stripe, Palette palette) {
    Rectangle place = stripe.name();
    if (place.width == 0) {
      return;
    }
    Coding coding = stripe.coding();
    boolean strong = coding == selected || coding == hovered;
    if (strong) {
      gc.setBackground(coding == selected ? palette.selected() : palette.hover());
      gc.fillRoundRectangle(place.x - 2, place.y, place.width + 4, place.height, 5, 5);
    }
    Rectangle bar = stripe.bar();
    int middle = place.y + place.height / 2;
    if (strong || middle >= bar.y && middle <= bar.y + bar.height) {
      Color line = strong ? palette.muted() : palette.line();
      gc.setForeground(line);
      gc.drawLine(place.x + place.width, middle, bar.x, Math.max(bar.y, Math.min(middle, bar.y + bar.height)));
    }
    CodeMark.paint(gc, coding.getCode(), place.x + place.width - MARK, middle - MARK / 2, MARK);
    gc.setForeground(palette.ink());
    String sign = StanceSign.of(coding.getStance());
    String end = (sign.isEmpty() ? "" : " " + sign) + (coding.getWeight() == 0 ? "" : " " + coding.getWeight())
        + (coding.getComment() == null || coding.getComment().isBlank() ? "" : " *");
    int room = place.width - MARK - 5;
    int tail = end.isEmpty() ? 0 : gc.textExtent(end).x;
    String name = Ellipsis.fit(gc, CodeNames.name(coding.getCode()), Math.max(20, room - tail)) + end;
    Point extent = gc.textExtent(name);
    gc.drawText(name, place.x + room - extent.x, place.y + 1, true);
  }
}
