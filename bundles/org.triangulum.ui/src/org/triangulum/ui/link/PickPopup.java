// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.link;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.WordFilter;

/**
 * A list to type into: the first match is chosen with Enter, another with the arrow keys or a click; Escape or a click
 * elsewhere leaves.
 *
 * @param <T> what is chosen
 */
public final class PickPopup<T> {
  private static final int WIDTH = 460;
  private static final int HEIGHT = 320;
  private final List<Candidate<T>> candidates;
  private final Consumer<T> choice;
  private final Shell shell;
  private final Text filter;
  private final Table table;
  private List<Candidate<T>> matching;

  /**
   * Something to choose.
   *
   * @param value the thing
   * @param label its line in the list
   * @param search further words it is found by
   */
  public record Candidate<T>(T value, String label, String search) {
    boolean matches(WordFilter words) {
      return words.accepts(label + " " + search);
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
    this.candidates = candidates;
    this.choice = choice;
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
    table = new Table(shell, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
    table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    listen();
    refill();
    place(parent, at);
    shell.open();
    filter.setFocus();
    shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(() -> {
      if (!shell.isDisposed()) {
        shell.close();
      }
    }));
  }

  private void listen() {
    table.addListener(SWT.SetData, e -> {
      TableItem item = (TableItem) e.item;
      item.setText(matching.get(table.indexOf(item)).label());
    });
    table.addListener(SWT.DefaultSelection, e -> accept());
    table.addListener(SWT.MouseUp, e -> {
      if (table.getItem(new Point(e.x, e.y)) != null) {
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

  private void place(Shell parent, Point at) {
    Rectangle screen = parent.getMonitor().getClientArea();
    int x = Math.max(screen.x, Math.min(at.x, screen.x + screen.width - WIDTH));
    int y = Math.max(screen.y, Math.min(at.y, screen.y + screen.height - HEIGHT));
    shell.setBounds(x, y, WIDTH, HEIGHT);
  }

  private void refill() {
    WordFilter words = WordFilter.of(filter.getText());
    // What has the words in its name comes before what has them in its further words only.
    matching = candidates.stream().filter(c -> c.matches(words)).sorted(Comparator.comparing(c -> !words.accepts(
        c.label()))).toList();
    // Rows cut off by a lower count alone are never disposed: a change of the theme would fall over them.
    table.removeAll();
    table.setItemCount(matching.size());
    if (!matching.isEmpty()) {
      table.setSelection(0);
    }
  }

  private void move(int by) {
    int index = table.getSelectionIndex() + by;
    if (index >= 0 && index < matching.size()) {
      table.setSelection(index);
    }
  }

  private void accept() {
    int index = table.getSelectionIndex();
    if (index >= 0 && index < matching.size()) {
      T value = matching.get(index).value();
      shell.close();
      choice.accept(value);
    }
  }
}
