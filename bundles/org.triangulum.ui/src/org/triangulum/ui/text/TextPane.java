// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.text;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.triangulum.ui.widget.Palette;

/**
 * Shows a transcript of any length. All positions are of the document: of a long one the widget holds only a window
 * around what is read, which follows the reader, because wrapping millions of characters takes seconds.
 */
public final class TextPane {
  private static final int LINE = 84;
  private static final int LEFT = 8;
  private static final int RIGHT = 12;
  private final Composite composite;
  private final StyledText text;
  private final Slider slider;
  private final LocalResourceManager resources;
  private final List<Runnable> listeners = new ArrayList<>();
  private TextWindow window = TextWindow.NONE;
  private Transcript transcript;
  private List<Mark> marks = List.of();
  private boolean loading;
  private boolean dark;
  private int zoom;

  /** An empty pane. */
  public TextPane(Composite parent) {
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = 0;
    composite.setLayout(layout);
    resources = new LocalResourceManager(JFaceResources.getResources(), composite);
    text = new StyledText(composite, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
    GridData room = new GridData(SWT.FILL, SWT.FILL, true, true);
    // It takes the room there is; asked how much it would like, it would wrap all its lines.
    room.widthHint = 100;
    room.heightHint = 100;
    text.setLayoutData(room);
    text.setMargins(LEFT, 4, RIGHT, 4);
    text.setLineSpacing(2);
    text.setAlwaysShowScrollBars(false);
    slider = new Slider(composite, SWT.VERTICAL);
    slider.setLayoutData(new GridData(SWT.FILL, SWT.FILL, false, true));
    slider.addListener(SWT.Selection, e -> scrollTo(slider.getSelection()));
    text.addLineStyleListener(e -> e.styles = styles(e.lineOffset, e.lineText.length()));
    text.addListener(SWT.Resize, e -> narrow());
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
      int top = Math.min(firstVisible(), length);
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
    int top = lineTop(start);
    int bottom = lineTop(Math.min(end, window.to())) + text.getLineHeight();
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

  /** The position of the character at a point of the text widget, or of the end of the line left of it. */
  public int positionAt(int x, int y) {
    int found = text.getOffsetAtPoint(new Point(x, y));
    if (found >= 0) {
      return toDocument(found);
    }
    int line = text.getLineIndex(y);
    int end = text.getOffsetAtLine(line) + text.getLine(line).length();
    // Right of a wrapped line: its last character lies left of the point.
    for (int left = x - 8; left > 0; left -= 8) {
      int near = text.getOffsetAtPoint(new Point(left, y));
      if (near >= 0) {
        return toDocument(Math.min(near + 1, end));
      }
    }
    return toDocument(end);
  }

  /** Where the first paragraph in view begins. */
  public int firstVisible() {
    return toDocument(text.getOffsetAtLine(text.getLineIndex(0)));
  }

  /** Where the last paragraph in view ends. */
  public int lastVisible() {
    int line = text.getLineIndex(text.getClientArea().height);
    return toDocument(text.getOffsetAtLine(line) + text.getLine(line).length());
  }

  /** The upper edge of the line that a position stands on, in the text widget; the position has to be in the window. */
  public int lineTop(int position) {
    return text.getLocationAtOffset(Math.max(0, Math.min(text.getCharCount(), toWidget(position)))).y;
  }

  /** The height of the line that a position stands on. */
  public int lineHeight(int position) {
    return text.getLineHeight(Math.max(0, Math.min(text.getCharCount(), toWidget(position))));
  }

  /** Is told when what is in view may have changed. */
  public void onView(Runnable listener) {
    listeners.add(listener);
  }

  private void told() {
    listeners.forEach(Runnable::run);
  }

  /** Larger type for positive steps, smaller for negative, the usual size for none. */
  public void zoom(int points) {
    zoom = points;
    text.setFont(points == 0 ? JFaceResources.getDefaultFont()
        : resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(points)));
    narrow();
    told();
  }

  /** By how many points the type is larger than usual. */
  public int zoom() {
    return zoom;
  }

  /** Lines of more than some 84 characters are hard to read. */
  private void narrow() {
    GC gc = new GC(text);
    gc.setFont(text.getFont());
    int widest = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth() * LINE);
    gc.dispose();
    int right = Math.max(RIGHT, text.getClientArea().width - LEFT - widest);
    if (right != text.getRightMargin()) {
      text.setRightMargin(right);
    }
    if (text.getSelectionCount() == 0) {
      // The widget leaves the caret where it was before the lines were wrapped anew.
      text.setCaretOffset(text.getCaretOffset());
    }
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
      int first = firstVisible();
      int last = lastVisible();
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
    if (text.isDisposed() || !window.nearEdge(firstVisible(), lastVisible())) {
      return;
    }
    Point selection = selection();
    boolean backwards = selection.x < selection.y && caret() == selection.x;
    int first = firstVisible();
    int top = lineTop(first);
    text.setRedraw(false);
    load(TextWindow.around(transcript.text(), first));
    text.setTopIndex(text.getLineAtOffset(toWidget(first)));
    if (top != lineTop(first)) {
      text.setTopPixel(text.getTopPixel() + lineTop(first) - top);
    }
    select(backwards ? selection.y : selection.x, backwards ? selection.x : selection.y);
    text.setRedraw(true);
  }

  /** Handles a key that changes the size of type; whether it was one. */
  public boolean zoomed(Event key) {
    boolean larger = key.keyCode == '+' || key.keyCode == '=' || key.keyCode == SWT.KEYPAD_ADD;
    boolean smaller = key.keyCode == '-' || key.keyCode == SWT.KEYPAD_SUBTRACT;
    if ((key.stateMask & SWT.MOD1) == 0 || !larger && !smaller && key.keyCode != '0') {
      return false;
    }
    zoom(larger ? Math.min(24, zoom + 1) : smaller ? Math.max(-4, zoom - 1) : 0);
    return true;
  }
}
