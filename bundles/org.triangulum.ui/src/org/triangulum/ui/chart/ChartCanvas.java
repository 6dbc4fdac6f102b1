// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.triangulum.report.chart.ChartReading;
import org.triangulum.report.chart.Mark;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.Palette;

/**
 * Shows a chart whose marks are live: the mouse on one says what it is, a click or the arrow keys choose it, Enter
 * opens it. Drawn anew only when its size or the theme changes.
 */
public final class ChartCanvas {
  private final Canvas canvas;
  private final ChartImages images;
  private final ChartReading reading;
  private Drawn drawn;
  private Mark hovered;
  private Mark selected;
  private Consumer<String> choose = place -> { };
  private Runnable open = () -> { };

  /** A chart of a result, or one on its own. */
  public ChartCanvas(Composite parent, ChartImages images, ChartReading reading) {
    this.images = images;
    this.reading = reading;
    canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
    canvas.setToolTipText(tip(reading.chart().description()));
    canvas.addPaintListener(e -> {
      drawn().ifPresent(d -> e.gc.drawImage(d.image(), 0, 0));
      new MarkPainter(e.gc, Palette.of(canvas)).paint(canvas, hovered, selected);
    });
    canvas.addListener(SWT.Resize, e -> hovered = null);
    canvas.addListener(SWT.MouseMove, e -> hover(markAt(new Point(e.x, e.y)).orElse(null)));
    canvas.addListener(SWT.MouseExit, e -> hover(null));
    canvas.addListener(SWT.MouseDown, this::press);
    canvas.addListener(SWT.MouseUp, this::release);
    canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
    canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
    canvas.addDisposeListener(e -> forget());
    Menus.on(canvas, menu -> new ChartCopies(canvas, images, reading).fill(menu));
    new ChartKeys(this).listen();
    new ChartAccess(this).install();
  }

  /** The widget. */
  public Canvas control() {
    return canvas;
  }

  /** The height in which it reads well at a width. */
  public int height(int width) {
    return images.height(reading.chart(), width);
  }

  /** Is told the place of the result that a mark stands for when a person chooses it; empty for one without. */
  public void onChoose(Consumer<String> listener) {
    choose = listener;
  }

  /** Does something with the chosen mark when Enter is pressed. */
  public void onOpen(Runnable action) {
    open = action;
  }

  /** What is drawn, and what its marks stand for. */
  public ChartReading reading() {
    return reading;
  }

  /** The marks where they are on the widget, in the order of the keyboard; none before the widget has a size. */
  public List<Mark> marks() {
    return drawn().map(Drawn::marks).orElse(List.of());
  }

  /** The mark at a point of the widget. */
  public Optional<Mark> markAt(Point at) {
    return Mark.at(marks(), at.x, at.y);
  }

  /** The mark that is chosen. */
  public Optional<Mark> selected() {
    return selected == null ? Optional.empty() : marks().stream().filter(selected::same).findFirst();
  }

  /** Marks what stands for a place of the result, without telling the listener; nothing where no mark does. */
  public void show(String place) {
    boolean same = selected != null && reading.place(selected).equals(place);
    if (!same) {
      selected = place.isEmpty() ? null
          : marks().stream().filter(mark -> reading.place(mark).equals(place)).findFirst().orElse(null);
      canvas.redraw();
    }
  }

  /** Chooses a mark as a person does. */
  void choose(Mark mark) {
    selected = mark;
    canvas.redraw();
    canvas.getAccessible().setFocus(indexOf(mark));
    choose.accept(reading.place(mark));
  }

  void open() {
    selected().filter(mark -> !reading.place(mark).isEmpty()).ifPresent(mark -> open.run());
  }

  int indexOf(Mark mark) {
    List<Mark> all = marks();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).same(mark)) {
        return i;
      }
    }
    return -1;
  }

  private void press(Event event) {
    if (event.button == 1) {
      canvas.forceFocus();
    }
  }

  /** Not at the press: a drag may begin with it, and what is told of a choice may show something else here. */
  private void release(Event event) {
    if (event.button == 1) {
      markAt(new Point(event.x, event.y)).ifPresent(this::choose);
    }
  }

  private void hover(Mark mark) {
    boolean same = mark == null ? hovered == null : hovered != null && hovered.same(mark);
    if (!same) {
      hovered = mark;
      canvas.setToolTipText(tip(mark == null ? reading.chart().description() : reading.text(mark)));
      canvas.redraw();
    }
  }

  /** The toolkit takes an ampersand for the sign of a key. */
  private static String tip(String words) {
    return words.replace("&", "&&");
  }

  private Optional<Drawn> drawn() {
    Rectangle area = canvas.getClientArea();
    if (area.width <= 0 || area.height <= 0) {
      return Optional.empty();
    }
    Palette palette = Palette.of(canvas);
    if (drawn == null || drawn.width() != area.width || drawn.height() != area.height
        || palette.dark() != drawn.dark()) {
      forget();
      drawn = images.draw(canvas.getDisplay(), reading.chart(), area.width, area.height, palette);
    }
    return Optional.of(drawn);
  }

  private void forget() {
    if (drawn != null) {
      drawn.image().dispose();
      drawn = null;
    }
  }
}
