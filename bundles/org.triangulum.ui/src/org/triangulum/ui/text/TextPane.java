// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.text;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Slider;
import org.triangulum.ui.widget.Palette;

/**
 * Shows a transcript of any length. All positions are of the document: of a long one the widget holds only a window
 * around what is read, which follows the reader, because wrapping millions of characters takes seconds.
 */
public final class TextPane {
  private final Composite composite;
  private final StyledText text;
  private final Slider slider;
  private final TextPlaces places;
  private final TypeSize size;
  private final List<Runnable> listeners = new ArrayList<>();
  private TextWindow window = TextWindow.NONE;
  private Transcript transcript;
  private List<Mark> marks = List.of();
  private boolean loading;
  private boolean dark;

  /** An empty pane. */
  public TextPane(Composite parent) {
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = 0;
    composite.setLayout(layout);
    text = new StyledText(composite, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
    GridData room = new GridData(SWT.FILL, SWT.FILL, true, true);
    // It takes the room there is; asked how much it would like, it would wrap all its lines.
    room.widthHint = 100;
    room.heightHint = 100;
    text.setLayoutData(room);
    places = new TextPlaces(text, () -> window.from());
    size = new TypeSize(text, this::told);
    text.setLineSpacing(2);
    text.setAlwaysShowScrollBars(false);
    slider = new Slider(composite, SWT.VERTICAL);
    slider.setLayoutData(new GridData(SWT.FILL, SWT.FILL, false, true));
    slider.addListener(SWT.Selection, e -> scrollTo(slider.getSelection()));
    text.addLineStyleListener(e -> e.styles = styles(e.lineOffset, e.lineText.length()));
    text.addPaintListener(e -> painted());
    text.addVerifyKeyListener(e -> {
      boolean far = (e.stateMask & SWT.MOD1) != 0 && (e.stateMask & SWT.SHIFT) == 0 && window.partial();
      if (far && (e.keyCode == SWT.HOME || e.keyCode == SWT.END)) {
        int end = e.keyCode == SWT.HOME ? 0 : transcript.text().length();
        reveal(end, end);
        select(end, end);
        e.doit = false;
      }
    });
    showSlider(false);
  }

  /** The widget. */
  public Composite control() {
    return composite;
  }

  /** The text widget; its own positions are those of {@link #toWidget}. */
  public StyledText text() {
    return text;
  }

  /** Where what is shown stands in the text widget. */
  public TextPlaces places() {
    return places;
  }

  /** How large the type is. */
  public TypeSize size() {
    return size;
  }

  /** What is shown; null before anything is. */
  public Transcript transcript() {
    return transcript;
  }

  /** Where a position of the document stands in the widget; negative or too great where it is not in the window. */
  public int toWidget(int position) {
    return position - window.from();
  }

  /** The position of the document that stands at a place of the widget. */
  public int toDocument(int offset) {
    return offset + window.from();
  }

  /** Shows a transcript; where it is the same document the reader stays where they are. */
  public void show(Transcript shown) {
    Transcript before = transcript;
    transcript = shown;
    if (before == null || before.document() != shown.document()) {
      marks = List.of();
      text.setOrientation(TextWindow.rightToLeft(shown.text()) ? SWT.RIGHT_TO_LEFT : SWT.LEFT_TO_RIGHT);
      load(TextWindow.around(shown.text(), 0));
      text.setTopPixel(0);
    } else if (!before.text().equals(shown.text())) {
      int length = shown.text().length();
      Point selection = selection();
      int top = Math.min(places.firstVisible(), length);
      load(TextWindow.around(shown.text(), top));
      scrollTo(top);
      select(Math.min(selection.x, length), Math.min(selection.y, length));
    } else if (!before.looksLike(shown)) {
      restyle();
    }
  }

  /** Whether the widget is being given another part of the text, so that its changes are no edits. */
  public boolean loading() {
    return loading;
  }

  /** Takes over what was typed into the widget. */
  public void typed(Transcript now, int at, int inserted) {
    window = window.grown(now.text().length() - transcript.text().length());
    transcript = now;
    text.redrawRange(toWidget(at), Math.min(inserted, text.getCharCount() - toWidget(at)), true);
  }

  /** Marks passages in place of those marked before. */
  public void mark(List<Mark> marked) {
    List<Mark> before = marks;
    marks = List.copyOf(marked);
    before.stream().filter(m -> !marks.contains(m)).forEach(this::restyle);
    marks.stream().filter(m -> !before.contains(m)).forEach(this::restyle);
  }

  private void restyle(Mark mark) {
    int from = Math.max(0, toWidget(mark.start()));
    int to = Math.min(text.getCharCount(), toWidget(mark.end()));
    if (from < to) {
      text.redrawRange(from, to - from, true);
    }
  }

  private void restyle() {
    if (!text.isDisposed()) {
      text.redrawRange(0, text.getCharCount(), true);
      told();
    }
  }

  private StyleRange[] styles(int offset, int length) {
    if (transcript == null || length == 0) {
      return new StyleRange[0];
    }
    int from = window.from();
    List<StyleRange> styles = transcript.styles(from + offset, from + offset + length, marks, Palette.of(text));
    styles.forEach(s -> s.start -= from);
    return styles.toArray(StyleRange[]::new);
  }

  private void load(TextWindow wanted) {
    loading = true;
    window = wanted;
    text.setText(wanted.partial() ? transcript.text().substring(wanted.from(), wanted.to()) : transcript.text());
    showSlider(wanted.partial());
    loading = false;
    dark = Palette.of(text).dark();
  }

  private void showSlider(boolean shown) {
    GridData data = (GridData) slider.getLayoutData();
    if (data.exclude == shown) {
      data.exclude = !shown;
      slider.setVisible(shown);
      text.getVerticalBar().setVisible(!shown);
      composite.layout();
    }
  }

  /** Brings a passage into view, its beginning a third down where it was not there. */
  public void reveal(int start, int end) {
    if (transcript == null || end > transcript.text().length()) {
      return;
    }
    if (!window.holds(start)) {
      load(TextWindow.around(transcript.text(), start));
    }
    int height = text.getClientArea().height;
    int line = text.getLineAtOffset(toWidget(start));
    if (line < text.getTopIndex() || line > text.getLineIndex(height)) {
      text.setTopIndex(line);
    }
    int top = places.lineTop(start);
    int bottom = places.lineTop(Math.min(end, window.to())) + text.getLineHeight();
    if (top < 0 || bottom > height && top > height / 3) {
      text.setTopPixel(Math.max(0, text.getTopPixel() + top - height / 3));
    }
    told();
  }

  /** Puts the paragraph of a position at the top. */
  private void scrollTo(int position) {
    if (!window.holds(position)) {
      load(TextWindow.around(transcript.text(), position));
    }
    text.setTopIndex(text.getLineAtOffset(toWidget(position)));
    told();
  }

  /** What is selected, from x to y; both are the place of the caret where nothing is. */
  public Point selection() {
    Point selection = text.getSelection();
    return new Point(toDocument(selection.x), toDocument(selection.y));
  }

  /** Selects a passage, as far as the window holds it, with the caret at its end; what is in view stays. */
  public void select(int anchor, int caret) {
    int from = Math.max(0, Math.min(text.getCharCount(), toWidget(anchor)));
    int to = Math.max(0, Math.min(text.getCharCount(), toWidget(caret)));
    int top = text.getTopPixel();
    text.setSelection(from, to);
    text.setTopPixel(top);
  }

  /** Where the caret stands. */
  public int caret() {
    return toDocument(text.getCaretOffset());
  }

  /** Is told when what is in view may have changed. */
  public void onView(Runnable listener) {
    listeners.add(listener);
  }

  private void told() {
    listeners.forEach(Runnable::run);
  }

  private void painted() {
    if (transcript == null || loading) {
      return;
    }
    if (Palette.of(text).dark() != dark) {
      dark = !dark;
      // The theme changed under the styles.
      text.getDisplay().asyncExec(this::restyle);
    }
    if (window.partial()) {
      int first = places.firstVisible();
      int last = places.lastVisible();
      slider.setValues(first, 0, transcript.text().length(), Math.max(1, last - first), 500,
          Math.max(1, last - first));
      if (window.nearEdge(first, last)) {
        text.getDisplay().asyncExec(this::follow);
      }
    }
    told();
  }

  /** Moves the window under the reader, who sees the same lines at the same place and keeps the selection. */
  private void follow() {
    if (text.isDisposed() || !window.nearEdge(places.firstVisible(), places.lastVisible())) {
      return;
    }
    Point selection = selection();
    boolean backwards = selection.x < selection.y && caret() == selection.x;
    int first = places.firstVisible();
    int top = places.lineTop(first);
    text.setRedraw(false);
    load(TextWindow.around(transcript.text(), first));
    text.setTopIndex(text.getLineAtOffset(toWidget(first)));
    if (top != places.lineTop(first)) {
      text.setTopPixel(text.getTopPixel() + places.lineTop(first) - top);
    }
    select(backwards ? selection.y : selection.x, backwards ? selection.x : selection.y);
    text.setRedraw(true);
  }
}
