// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.triangulum.coding.CodeNames;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.CodeMark;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/**
 * A list of codes to type into: Enter gives the code chosen, the number keys one used lately, Shift+Enter a new code of
 * the name typed. It stays for another code; Enter with nothing typed, Escape or a click elsewhere leave it.
 */
public final class CodePalette {
  private static final int WIDTH = 430;
  private static final int HEIGHT = 330;
  private static final int MARK = 10;
  private final Target target;
  private final CodeMatches matches;
  private final List<Code> recent;
  private final Set<Code> given = new LinkedHashSet<>();
  private final Shell shell;
  private final Text field;
  private final Table table;
  private final Label hint;
  private final boolean once;
  private KeyedElement parent;
  private List<Code> matching = List.of();

  /** What the codes are for. */
  public interface Target {
    /** Gives a code; whether that worked. */
    boolean give(Code code);

    /** Gives a new code; whether that worked. */
    boolean giveNew(KeyedElement parent, String name);

    /** Whether new codes can be given. */
    default boolean creates() {
      return true;
    }
  }

  /**
   * Opens the palette below a point of the display.
   *
   * @param recent the codes used last
   * @param once whether it leaves after one code
   */
  public CodePalette(Shell over, Point at, String title, Study study, List<Code> recent, boolean once, Target target) {
    this.target = target;
    this.recent = recent;
    this.once = once;
    matches = new CodeMatches(study, recent);
    shell = new Shell(over, SWT.TOOL | SWT.RESIZE);
    shell.setText(title);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 6;
    layout.marginHeight = 6;
    layout.verticalSpacing = 4;
    shell.setLayout(layout);
    field = new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH);
    field.setMessage(title);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    table = new Table(shell, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
    table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    hint = new Label(shell, SWT.WRAP);
    hint.setFont(new Fonts(shell).small());
    hint.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    parents(study);
    listen();
    refill();
    place(over, at);
    shell.open();
    field.setFocus();
    shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(this::leaveUnlessActive));
  }

  private void leaveUnlessActive() {
    // The menu of parents is a window of its own.
    if (!shell.isDisposed() && shell.getDisplay().getActiveShell() != shell) {
      shell.close();
    }
  }

  private void parents(Study study) {
    List<KeyedElement> all = new ArrayList<>();
    for (Codebook book : study.getCodebooks()) {
      all.add(book);
      all.addAll(book.getCodes());
    }
    parent = recent.isEmpty() ? all.isEmpty() ? null : all.get(0) : (KeyedElement) recent.get(0).eContainer();
    if (parent != null && !all.contains(parent)) {
      all.add(0, parent);
    }
    Composite row = new Composite(shell, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginHeight = 0;
    layout.marginWidth = 0;
    row.setLayout(layout);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Label label = new Label(row, SWT.NONE);
    label.setText(Messages.palette_parent);
    List<Choice<KeyedElement>> self = new ArrayList<>();
    Choice<KeyedElement> choice = new Choice<>(row, "", CodePalette::name, chosen -> {
      parent = chosen;
      self.get(0).set(all, chosen);
      field.setFocus();
    });
    self.add(choice);
    choice.set(all, parent);
    boolean shown = target.creates() && parent != null;
    row.setVisible(shown);
    ((GridData) row.getLayoutData()).exclude = !shown;
  }

  private static String name(KeyedElement element) {
    return element instanceof Codebook book ? CodeNames.name(book) : element instanceof Code code
        ? CodeNames.path(code) : "";
  }

  private void listen() {
    table.addListener(SWT.SetData, e -> {
      // While the list gets shorter the widget asks once more for items that go.
      if (e.index >= 0 && e.index < matching.size()) {
        ((TableItem) e.item).setText("      " + CodeNames.name(matching.get(e.index)));
      }
    });
    table.addListener(SWT.EraseItem, e -> e.detail &= ~SWT.FOREGROUND);
    table.addListener(SWT.PaintItem, this::paint);
    table.addListener(SWT.DefaultSelection, e -> accept());
    table.addListener(SWT.MouseUp, e -> {
      if (table.getItem(new Point(e.x, e.y)) != null) {
        accept();
      }
    });
    field.addListener(SWT.Modify, e -> refill());
    field.addListener(SWT.KeyDown, this::press);
    shell.addListener(SWT.Traverse, e -> {
      if (e.detail == SWT.TRAVERSE_ESCAPE) {
        e.doit = false;
        shell.close();
      }
    });
  }

  private void press(Event key) {
    int number = key.character - '1';
    boolean enter = key.keyCode == SWT.CR || key.keyCode == SWT.KEYPAD_CR;
    if (key.keyCode == SWT.ARROW_DOWN || key.keyCode == SWT.ARROW_UP) {
      move(key.keyCode == SWT.ARROW_DOWN ? 1 : -1);
    } else if (enter && (key.stateMask & SWT.SHIFT) != 0) {
      create();
    } else if (enter && field.getText().isBlank() && !given.isEmpty() && table.getSelectionIndex() <= 0) {
      shell.close();
    } else if (enter) {
      accept();
    } else if (field.getText().isEmpty() && number >= 0 && number < recent.size()) {
      give(recent.get(number));
    } else {
      return;
    }
    key.doit = false;
  }

  private void paint(Event event) {
    int index = table.indexOf((TableItem) event.item);
    if (index < 0 || index >= matching.size()) {
      return;
    }
    Code code = matching.get(index);
    GC gc = event.gc;
    Palette palette = Palette.of(table);
    boolean chosen = (event.detail & SWT.SELECTED) != 0;
    Color strong = chosen ? table.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT) : palette.ink();
    Color quiet = chosen ? strong : palette.muted();
    int middle = event.y + event.height / 2;
    int number = field.getText().isBlank() ? recent.indexOf(code) : -1;
    int x = event.x + 2;
    gc.setForeground(quiet);
    String lead = given.contains(code) ? "✓" : number >= 0 ? Integer.toString(number + 1) : "";
    int top = middle - gc.getFontMetrics().getHeight() / 2;
    gc.drawText(lead, x, top, true);
    x += 16;
    CodeMark.paint(gc, code, x, middle - MARK / 2, MARK);
    x += MARK + 6;
    int right = table.getClientArea().width - 6;
    gc.setForeground(strong);
    String name = Ellipsis.fit(gc, CodeNames.name(code), right - x);
    gc.drawText(name, x, top, true);
    x += gc.textExtent(name).x + 10;
    String path = CodeNames.path(code);
    int above = path.length() - CodeNames.name(code).length() - 3;
    String where = above > 0 ? path.substring(0, above) : CodeNames.codebook(code).map(CodeNames::name).orElse("");
    if (right - x > 40) {
      gc.setForeground(quiet);
      gc.drawText(Ellipsis.fit(gc, where, right - x), x, top, true);
    }
  }

  private void place(Shell over, Point at) {
    Rectangle screen = over.getMonitor().getClientArea();
    shell.setBounds(Math.max(screen.x, Math.min(at.x, screen.x + screen.width - WIDTH)),
        Math.max(screen.y, Math.min(at.y, screen.y + screen.height - HEIGHT - 30)), WIDTH, HEIGHT);
  }

  private void refill() {
    matching = matches.of(field.getText());
    // Rows cut off by a lower count alone are never disposed: a change of the theme would fall over them.
    table.removeAll();
    table.setItemCount(matching.size());
    if (!matching.isEmpty()) {
      table.setSelection(0);
      table.showSelection();
    }
    hint.setText(hint(field.getText().strip()).replace("&", "&&"));
    shell.layout(true, true);
  }

  private String hint(String typed) {
    if (!target.creates()) {
      return Messages.palette_hint_once;
    }
    if (matching.isEmpty() && !typed.isEmpty()) {
      return NLS.bind(Messages.palette_hint_new, typed);
    }
    return typed.isEmpty() && !given.isEmpty() ? NLS.bind(Messages.palette_hint_given,
        String.join(", ", given.stream().map(CodeNames::name).toList())) : Messages.palette_hint;
  }

  private void move(int by) {
    int index = table.getSelectionIndex() + by;
    if (index >= 0 && index < matching.size()) {
      table.setSelection(index);
      table.showSelection();
    }
  }

  private void accept() {
    int index = table.getSelectionIndex();
    if (index >= 0 && index < matching.size()) {
      give(matching.get(index));
    }
  }

  private void give(Code code) {
    if (once) {
      shell.close();
      target.give(code);
    } else if (target.give(code)) {
      given.add(code);
      ready();
    }
  }

  private void create() {
    String name = field.getText().strip();
    if (name.isEmpty() || !target.creates()) {
      return;
    }
    if (once) {
      shell.close();
      target.giveNew(parent, name);
    } else if (target.giveNew(parent, name)) {
      ready();
    }
  }

  private void ready() {
    if (!shell.isDisposed()) {
      field.setText("");
      refill();
      field.setFocus();
    }
  }
}
