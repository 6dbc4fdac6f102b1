// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.derive;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.triangulum.data.DataException;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.sheet.Sheet;
import org.triangulum.ui.sheet.SheetModel;
import org.triangulum.ui.study.Latest;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;

/**
 * Where something is made from data: what it shall be on top, what it would hold below, computed in the background, and
 * what was made already. The top takes the height that its fields need, as long as enough is left for the rest.
 */
public final class MakingPane {
  /** So that typing does not compute at each letter. */
  private static final int DELAY = 250;
  private static final int MOST = 58;
  private static final int LEAST = 24;
  private final StudyDesk desk;
  private final Pages pages;
  private final Composite content;
  private final Latest computing;
  private final SashForm sash;
  private final ScrolledComposite scrolled;
  private final Composite top;
  private final Sheet preview;
  private final Composite bottom;
  private Button stop;
  private Label told;
  private int fitted;

  /** A pane that fills the parent of a part. */
  public MakingPane(Composite parent, StudyDesk desk) {
    this.desk = desk;
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    content.setLayout(new FillLayout());
    computing = new Latest(desk.display(), DELAY);
    parent.addDisposeListener(e -> computing.cancel());
    sash = new SashForm(content, SWT.VERTICAL);
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

  /** All of it, for those who ask whether it is seen. */
  public Composite content() {
    return content;
  }

  /** Adds a button that stops what is being computed, seen meanwhile. */
  public void addStop(ButtonRow buttons, Runnable stopped) {
    stop = buttons.push(Messages.analysis_stop, Messages.analysis_stop, () -> {
      computing.cancel();
      tell(Messages.analysis_stopped, false);
      stopped.run();
    });
    stop.setVisible(false);
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

  /** A list of what was made, at the bottom. */
  public <E> Grid<MadeRow<E>> addMade(String heading, Function<E, String> name, Function<E, String> lineage) {
    Grid<MadeRow<E>> made = Grid.ofRows(bottom, List.of(
        GridColumn.<MadeRow<E>>text(heading, 120, r -> name.apply(r.made())),
        GridColumn.<MadeRow<E>>text(Messages.derive_lineage, 0, r -> lineage.apply(r.made())).order(null),
        GridColumn.<MadeRow<E>>text(Messages.runs_state, 80, r -> r.state().isEmpty() ? Messages.runs_current
            : Messages.runs_stale).ink((r, palette) -> r.state().isEmpty() ? palette.muted() : palette.warning())
            .tipped(MadeRow::state)));
    made.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    return made;
  }

  /** Shows the fields where there are data to make something from, else what to do; says whether there are. */
  public boolean showFor(Optional<Dataset> dataset) {
    if (dataset.isPresent()) {
      pages.show(content);
      return true;
    }
    computing.cancel();
    boolean none = desk.open().isEmpty();
    pages.showEmpty(none ? Messages.no_study : Messages.variables_none, none ? Messages.no_study_advice
        : Messages.variables_none_advice, "", null);
    return false;
  }

  /** Shows nothing to be made, and why. */
  public void showNothing(String why) {
    computing.cancel();
    show(SheetModel.EMPTY, 0);
    tell(why, false);
    stoppable();
  }

  /**
   * Computes in the background in place of what was asked for before; a failure is told.
   *
   * @param done is told what was computed, while there is somebody to see it
   * @param failed is told that it could not be
   */
  public <T> void compute(Latest.Work<T> work, Consumer<T> done, Runnable failed) {
    computing.start(Messages.derive_computing, work, found -> {
      if (!content.isDisposed()) {
        done.accept(found);
        stoppable();
      }
    }, failure -> {
      if (!content.isDisposed()) {
        show(SheetModel.EMPTY, 0);
        tell(failure.getMessage(), true);
        failed.run();
        stoppable();
      }
    });
    tell(Messages.derive_computing, false);
    stoppable();
  }

  private void stoppable() {
    if (stop != null) {
      stop.setVisible(computing.running());
    }
  }

  /** Changes the study; why that is not possible is told. */
  public void edit(Consumer<OpenStudy> work) {
    OpenStudy open = desk.open().orElseThrow();
    BusyIndicator.showWhile(desk.display(), () -> desk.edit(editor -> {
      try {
        work.accept(open);
      } catch (DataException e) {
        tell(e.getMessage(), true);
      }
    }));
  }

  /** Takes the focus to a field, where the fields are seen. */
  public void focus(Control field) {
    (content.isVisible() ? field : pages.composite()).setFocus();
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
