// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.derive;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.ui.sheet.Sheet;
import org.triangulum.ui.sheet.SheetModel;
import org.triangulum.ui.widget.Palette;

/**
 * Where something is made from data: what it shall be on top, what it would hold below, and what was made already. The
 * top takes the height that its fields need, as long as enough is left for the rest.
 */
public final class MakingPane {
  private static final int MOST = 58;
  private static final int LEAST = 24;
  private final SashForm sash;
  private final ScrolledComposite scrolled;
  private final Composite top;
  private final Sheet preview;
  private final Composite bottom;
  private Label told;
  private int fitted;

  /** A pane that fills its parent. */
  public MakingPane(Composite parent) {
    sash = new SashForm(parent, SWT.VERTICAL);
    scrolled = new ScrolledComposite(sash, SWT.V_SCROLL);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    top = column(scrolled);
    Composite middle = new Composite(sash, SWT.NONE);
    middle.setLayout(new FillLayout());
    preview = new Sheet(middle);
    bottom = column(sash);
    scrolled.setContent(top);
    scrolled.addListener(SWT.Resize, e -> sash.getDisplay().asyncExec(this::fit));
    sash.setWeights(46, 30, 24);
  }

  private static Composite column(Composite parent) {
    Composite made = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    made.setLayout(layout);
    return made;
  }

  /** Where the fields are. */
  public Composite top() {
    return top;
  }

  /** Adds the line that says what came of the fields. */
  public void addTold() {
    told = new Label(top, SWT.WRAP);
    GridData wrap = new GridData(SWT.FILL, SWT.TOP, true, false);
    wrap.widthHint = 200;
    told.setLayoutData(wrap);
  }

  /** What would be made. */
  public Sheet preview() {
    return preview;
  }

  /** Where the list of what was made is. */
  public Composite bottom() {
    return bottom;
  }

  /** Shows what would be made; nothing is blank. */
  public void show(SheetModel model, int frozen) {
    preview.setModel(model, frozen);
    preview.control().setVisible(model.columns() > 0);
  }

  /** Says something. */
  public void tell(String text, boolean warning) {
    Palette palette = Palette.of(top);
    told.setForeground(warning ? palette.warning() : palette.muted());
    told.setText(text.replace("&", "&&"));
    top.layout(true, true);
    fit();
  }

  /** What is said. */
  public String told() {
    return told.getText();
  }

  /** Gives the fields the height they need, unless a person has moved the sash since. */
  private void fit() {
    if (sash.isDisposed() || sash.getClientArea().height == 0) {
      return;
    }
    int needed = top.computeSize(Math.max(1, scrolled.getClientArea().width), SWT.DEFAULT).y;
    scrolled.setMinHeight(needed);
    int height = sash.getClientArea().height;
    if (needed * 10_000 + height != fitted) {
      fitted = needed * 10_000 + height;
      int share = Math.max(LEAST, Math.min(MOST, 100 * (needed + 4) / height + 1));
      sash.setWeights(share, (100 - share) * 60 / 100, (100 - share) * 40 / 100);
    }
  }
}
