// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.instruments.definition.Problem;
import org.triangulum.instruments.edit.Draft;
import org.triangulum.instruments.edit.Place;
import org.triangulum.ui.widget.Palette;

/** The text of the definition, which follows the form and can be typed into; lines with problems are tinted. */
final class YamlPane {
  private static final int PAUSE = 400;
  private static final int TINT = 18;
  private final EditorSession session;
  private final Composite composite;
  private final StyledText text;
  private final Runnable take = this::take;
  private boolean showing;
  private boolean typed;
  private Place looked = Place.ROOT;

  YamlPane(EditorSession session, Composite parent) {
    this.session = session;
    composite = new Composite(parent, SWT.NONE);
    composite.setLayout(new FillLayout());
    text = new StyledText(composite, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
    text.setFont(JFaceResources.getTextFont());
    text.setMargins(6, 4, 4, 4);
    text.setTabs(2);
    text.setToolTipText(null);
    text.addListener(SWT.Modify, e -> {
      if (!showing) {
        typed = true;
        text.getDisplay().timerExec(PAUSE, take);
      }
    });
    text.addListener(SWT.FocusOut, e -> take());
    text.addListener(SWT.MouseUp, e -> chooseAtCaret());
    text.addListener(SWT.KeyUp, e -> {
      if (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.ARROW_UP || e.keyCode == SWT.PAGE_DOWN
          || e.keyCode == SWT.PAGE_UP) {
        chooseAtCaret();
      }
    });
    text.addListener(SWT.Dispose, e -> text.getDisplay().timerExec(-1, take));
  }

  private void chooseAtCaret() {
    take();
    if (session.draft().readable()) {
      Place place = session.draft().place(text.getLineAtOffset(text.getCaretOffset()) + 1);
      OutlineRow.at(OutlineRow.of(session.draft()), place).ifPresent(row -> {
        looked = row.place();
        session.choose(row.place());
      });
    }
  }

  private void take() {
    if (typed && !text.isDisposed()) {
      typed = false;
      String now = text.getText();
      session.edit(Messages.did_type, draft -> Draft.of(now));
    }
  }

  /** Shows the text as it is now, and where the part stands that is looked at. */
  void show() {
    String now = session.draft().text();
    if (!typed && !text.getText().equals(now)) {
      int top = text.getTopIndex();
      int caret = text.getCaretOffset();
      showing = true;
      text.setText(now);
      showing = false;
      text.setTopIndex(top);
      text.setCaretOffset(Math.min(caret, now.length()));
    }
    if (!typed) {
      mark();
      if (!looked.equals(session.chosen())) {
        looked = session.chosen();
        reveal(session.draft().line(looked));
      }
    }
  }

  private void mark() {
    Palette palette = Palette.of(text);
    text.setLineBackground(0, text.getLineCount(), null);
    int chosen = session.draft().line(session.chosen());
    if (!session.chosen().steps().isEmpty() && chosen <= text.getLineCount()) {
      text.setLineBackground(chosen - 1, 1, palette.selected());
    }
    List<Problem> problems = session.problems();
    problems.stream().filter(p -> p.line() > 0 && p.line() <= text.getLineCount()).forEach(problem ->
        text.setLineBackground(problem.line() - 1, 1, palette.tinted(palette.warning(), TINT)));
  }

  /** Brings a line from 1 into view. */
  void reveal(int line) {
    if (line >= 1 && line <= text.getLineCount()) {
      int visible = Math.max(1, text.getClientArea().height / Math.max(1, text.getLineHeight()));
      if (line - 1 < text.getTopIndex() || line - 1 >= text.getTopIndex() + visible - 1) {
        text.setTopIndex(Math.max(0, line - 1 - visible / 3));
      }
    }
  }

  /** The widget. */
  Composite control() {
    return composite;
  }

  /** The text, for those who test what is in it. */
  StyledText text() {
    return text;
  }
}
