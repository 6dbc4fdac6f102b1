// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.link;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
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
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.ui.Messages;
import org.triangulum.ui.widget.Fonts;

/**
 * A list to type into: the first match is chosen with Enter, in the role shown, Escape or a click elsewhere leaves.
 * Alt with 1 to 4 chooses the role.
 *
 * @param <T> what is chosen
 */
public final class LinkPopup<T> {
  private static final int WIDTH = 460;
  private static final int HEIGHT = 320;
  private final List<Candidate<T>> candidates;
  private final BiConsumer<T, EvidenceRole> choice;
  private final Shell shell;
  private final Text filter;
  private final Table table;
  private List<Candidate<T>> matching;
  private EvidenceRole role = EvidenceRole.SUPPORTS;

  /**
   * Something to choose.
   *
   * @param value the thing
   * @param label its line in the list
   * @param search further words it is found by
   */
  public record Candidate<T>(T value, String label, String search) {
    boolean matches(String[] words) {
      String all = (label + " " + search).toLowerCase(Locale.ROOT);
      for (String word : words) {
        if (!all.contains(word)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Opens the popup below a point of the display. */
  public LinkPopup(Shell parent, Point at, String title, List<Candidate<T>> candidates,
      BiConsumer<T, EvidenceRole> choice) {
    this.candidates = candidates;
    this.choice = choice;
    shell = new Shell(parent, SWT.TOOL | SWT.RESIZE);
    shell.setText(title);
    shell.setLayout(new GridLayout());
    Label heading = new Label(shell, SWT.NONE);
    heading.setText(title);
    heading.setFont(new Fonts(shell).bold());
    filter = new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH);
    filter.setMessage(Messages.link_filter);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    roles();
    table = new Table(shell, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
    table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
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

  private void place(Shell parent, Point at) {
    Rectangle screen = parent.getMonitor().getClientArea();
    int x = Math.max(screen.x, Math.min(at.x, screen.x + screen.width - WIDTH));
    int y = Math.max(screen.y, Math.min(at.y, screen.y + screen.height - HEIGHT));
    shell.setBounds(x, y, WIDTH, HEIGHT);
  }

  private void roles() {
    Composite row = new Composite(shell, SWT.NONE);
    row.setLayout(new GridLayout(4, true));
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    int digit = 1;
    for (EvidenceRole each : EvidenceRole.values()) {
      Button button = new Button(row, SWT.RADIO);
      button.setText(Glyphs.of(each) + " " + Glyphs.word(each));
      button.setToolTipText("Alt+" + digit++);
      button.setSelection(each == role);
      button.setData(each);
      button.addListener(SWT.Selection, e -> {
        if (button.getSelection()) {
          role = each;
        }
      });
    }
    filter.addListener(SWT.KeyDown, e -> {
      int chosen = e.keyCode - '1';
      if ((e.stateMask & SWT.ALT) != 0 && chosen >= 0 && chosen < EvidenceRole.values().length) {
        role = EvidenceRole.values()[chosen];
        for (var child : row.getChildren()) {
          ((Button) child).setSelection(child.getData() == role);
        }
        e.doit = false;
      }
    });
  }

  private void refill() {
    String[] words = filter.getText().strip().toLowerCase(Locale.ROOT).split("\\s+");
    matching = candidates.stream().filter(c -> c.matches(words)).toList();
    table.setItemCount(matching.size());
    table.clearAll();
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
      choice.accept(value, role);
    }
  }
}
