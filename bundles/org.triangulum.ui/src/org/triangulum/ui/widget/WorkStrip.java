// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.triangulum.ui.Messages;

/**
 * A line in a part that says how far work in the background is, with a button that stops it; takes no room while there
 * is none. For parents with a GridLayout.
 */
public final class WorkStrip {
  private static final int WHOLE = 1000;
  private static final int BAR = 80;
  private final Display display;
  private final Strip strip;
  private final Composite composite;
  private final Label label;
  private final ProgressBar bar;
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile Step step = new Step("", 0);

  private record Step(String what, double share) {}

  /** A strip across some columns of its parent. */
  public WorkStrip(Composite parent, int columns, Runnable stop) {
    display = parent.getDisplay();
    strip = new Strip(parent, columns);
    composite = strip.composite();
    bar = new ProgressBar(composite, SWT.HORIZONTAL);
    bar.setMaximum(WHOLE);
    GridData narrow = new GridData(SWT.LEFT, SWT.CENTER, false, false);
    narrow.widthHint = BAR;
    bar.setLayoutData(narrow);
    label = new Label(composite, SWT.NONE);
    GridData words = new GridData(SWT.FILL, SWT.CENTER, true, false);
    words.widthHint = BAR;
    label.setLayoutData(words);
    Button button = new Button(composite, SWT.PUSH | SWT.FLAT);
    button.setText(Messages.work_stop);
    button.setToolTipText(Messages.work_stop_tip);
    button.addListener(SWT.Selection, e -> stop.run());
    strip.place(false);
  }

  /** Comes into sight and says what is begun. */
  public void show(String what) {
    step = new Step(what, 0);
    fill();
    strip.place(true);
  }

  /** Says how far it is; any thread, however often. */
  public void step(String what, double share) {
    step = new Step(what, share);
    if (!display.isDisposed() && told.compareAndSet(false, true)) {
      display.asyncExec(() -> {
        told.set(false);
        if (!composite.isDisposed()) {
          fill();
        }
      });
    }
  }

  private void fill() {
    Step now = step;
    label.setText(now.what().replace("&", "&&"));
    label.setToolTipText(now.what());
    bar.setSelection((int) Math.round(WHOLE * Math.min(1, Math.max(0, now.share()))));
  }

  /** Takes the strip away. */
  public void hide() {
    if (!composite.isDisposed()) {
      strip.place(false);
    }
  }
}
