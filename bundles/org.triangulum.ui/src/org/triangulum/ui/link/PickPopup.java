// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.link;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.triangulum.ui.Messages;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.WordFilter;

/**
 * A list to type into: the first match is chosen with Enter, another with the arrow keys or a click; Escape or a click
 * elsewhere leaves. Where several may be chosen, a click marks, with Shift or Ctrl more than one, and Enter, a double
 * click or the button takes what is marked.
 *
 * @param <T> what is chosen
 */
public final class PickPopup<T> {
  private static final int WIDTH = 460;
  private static final int HEIGHT = 320;
  private final List<Candidate<T>> candidates;
  private final Consumer<List<T>> choice;
  private final boolean several;
  private final Shell shell;
  private final Text filter;
  private final Table table;
  private final Label detail;
  private PickLines<T> lines;

  /**
   * Something to choose.
   *
   * @param value the thing
   * @param label its line in the list
   * @param search further words it is found by
   * @param group the heading it stands under; empty for none
   * @param detail what is said of it below the list while it is marked; empty for nothing
   */
  public record Candidate<T>(T value, String label, String search, String group, String detail) {

    /** Something without a heading. */
    public Candidate(T value, String label, String search) {
      this(value, label, search, "", "");
    }
  }

  /** Opens the popup below a point of the display; the hint stands in the field until something is typed. */
  public PickPopup(Shell parent, Point at, String title, String hint, List<Candidate<T>> candidates,
      Consumer<T> choice) {
    this(parent, at, title, hint, candidates, choice, (shell, filter) -> { });
  }

  /** The same with further controls between the field and the list. */
  PickPopup(Shell parent, Point at, String title, String hint, List<Candidate<T>> candidates, Consumer<T> choice,
      BiConsumer<Composite, Text> further) {
    this(parent, at, title, hint, candidates, false, chosen -> choice.accept(chosen.get(0)), further);
  }

  private PickPopup(Shell parent, Point at, String title, String hint, List<Candidate<T>> candidates, boolean several,
      Consumer<List<T>> choice, BiConsumer<Composite, Text> further) {
    this.candidates = candidates;
    this.choice = choice;
    this.several = several;
    shell = new Shell(parent, SWT.TOOL | SWT.RESIZE);
    shell.setText(title);
    shell.setLayout(new GridLayout());
    Label heading = new Label(shell, SWT.NONE);
    heading.setText(title.replace("&", "&&"));
    heading.setFont(new Fonts(shell).bold());
    filter = new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH);
    filter.setMessage(hint);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    further.accept(shell, filter);
    table = new Table(shell, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER | (several ? SWT.MULTI : SWT.SINGLE));
    table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    detail = new Label(shell, SWT.WRAP);
    boolean details = candidates.stream().anyMatch(c -> !c.detail().isEmpty());
    detail.setVisible(details);
    GridData below = new GridData(SWT.FILL, SWT.FILL, true, false);
    below.exclude = !details;
    below.widthHint = WIDTH - 40;
    below.heightHint = 4 * filter.getLineHeight();
    detail.setLayoutData(below);
    if (several) {
      Button take = new Button(shell, SWT.PUSH);
      take.setText(Messages.pick_take);
      take.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
      take.addListener(SWT.Selection, e -> accept());
    }
    listen();
    refill();
    place(parent, at, details ? 2 * HEIGHT : HEIGHT);
    shell.open();
    filter.setFocus();
    shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(() -> {
      if (!shell.isDisposed()) {
        shell.close();
      }
    }));
  }

  /** Opens a popup in which several may be chosen at once. */
  public static <T> void several(Shell parent, Point at, String title, String hint, List<Candidate<T>> candidates,
      Consumer<List<T>> choice) {
    new PickPopup<>(parent, at, title, hint, candidates, true, choice, (shell, filter) -> { });
  }

  private void listen() {
    table.addListener(SWT.SetData, e -> {
      TableItem item = (TableItem) e.item;
      int index = table.indexOf(item);
      item.setText(lines.text(index));
      if (lines.candidate(index).isEmpty()) {
        item.setFont(new Fonts(table).bold());
      }
    });
    table.addListener(SWT.Selection, e -> showDetail());
    table.addListener(SWT.DefaultSelection, e -> accept());
    table.addListener(SWT.MouseUp, e -> {
      if (!several && table.getItem(new Point(e.x, e.y)) != null) {
        accept();
      }
    });
    filter.addListener(SWT.Modify, e -> refill());
    filter.addListener(SWT.DefaultSelection, e -> accept());
    filter.addListener(SWT.KeyDown, e -> {
      if (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.ARROW_UP) {
        move(e.keyCode == SWT.ARROW_DOWN ? 1 : -1);
        e.doit = false;
      }
    });
    shell.addListener(SWT.Traverse, e -> {
      if (e.detail == SWT.TRAVERSE_ESCAPE) {
        shell.close();
      }
    });
  }

  private void place(Shell parent, Point at, int height) {
    Rectangle screen = parent.getMonitor().getClientArea();
    int x = Math.max(screen.x, Math.min(at.x, screen.x + screen.width - WIDTH));
    int y = Math.max(screen.y, Math.min(at.y, screen.y + screen.height - height));
    shell.setBounds(x, y, WIDTH, Math.min(height, screen.height));
  }

  private void refill() {
    lines = PickLines.of(candidates, WordFilter.of(filter.getText()));
    // Rows cut off by a lower count alone are never disposed: a change of the theme would fall over them.
    table.removeAll();
    table.setItemCount(lines.size());
    select(lines.next(-1, 1));
  }

  private void move(int by) {
    select(lines.next(table.getSelectionIndex(), by));
  }

  private void select(int index) {
    if (index >= 0) {
      table.setSelection(index);
      if (lines.next(index, -1) == index) {
        table.setTopIndex(0); // the heading above the first
      }
    }
    showDetail();
  }

  private void showDetail() {
    detail.setText(marked().findFirst().map(Candidate::detail).orElse("").replace("&", "&&"));
  }

  private Stream<Candidate<T>> marked() {
    return IntStream.of(table.getSelectionIndices()).sorted().mapToObj(lines::candidate).flatMap(Optional::stream);
  }

  private void accept() {
    List<T> values = marked().map(Candidate::value).toList();
    if (!values.isEmpty()) {
      shell.close();
      choice.accept(values);
    }
  }
}
