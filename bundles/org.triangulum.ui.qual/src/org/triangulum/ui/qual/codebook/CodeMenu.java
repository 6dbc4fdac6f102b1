// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.codebook;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.CodeKind;
import org.triangulum.model.study.CodeStatus;
import org.triangulum.ui.qual.Activation;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.study.StudyDesk;

/** The keys and the menu of a tree of codes. */
final class CodeMenu {
  private final StudyDesk desk;
  private final CodeTree tree;
  private final CodeActions actions;
  private final Activation activation;
  private final Runnable code;
  private final Runnable split;

  /**
   * A menu.
   *
   * @param code puts the code selected on the words selected in the text
   * @param split shows the segments of the code selected, so that some can be split off
   */
  CodeMenu(StudyDesk desk, CodeTree tree, CodeActions actions, Activation activation, Runnable code, Runnable split) {
    this.desk = desk;
    this.tree = tree;
    this.actions = actions;
    this.activation = activation;
    this.code = code;
    this.split = split;
  }

  void install() {
    tree.grid().onKey(SWT.NONE, SWT.F2, rows -> actions.rename());
    tree.grid().onKey(SWT.NONE, SWT.DEL, rows -> actions.delete());
    tree.grid().onKey(SWT.MOD1, SWT.CR, rows -> actions.addBeside());
    tree.grid().onKey(SWT.MOD2, SWT.CR, rows -> actions.addBelow());
    tree.grid().onKey(SWT.ALT, SWT.ARROW_UP, rows -> actions.moveBy(-1));
    tree.grid().onKey(SWT.ALT, SWT.ARROW_DOWN, rows -> actions.moveBy(1));
    tree.grid().onKey(SWT.ALT | SWT.SHIFT, SWT.ARROW_RIGHT, rows -> actions.indent());
    tree.grid().onKey(SWT.ALT | SWT.SHIFT, SWT.ARROW_LEFT, rows -> actions.outdent());
    tree.grid().onOpen(row -> code.run());
    NatTable table = tree.grid().control();
    Menu menu = new Menu(table);
    menu.addListener(SWT.Show, e -> fill(menu));
    table.setMenu(menu);
  }

  /** Fills a menu for what is selected now. */
  void fill(Menu menu) {
    for (MenuItem item : menu.getItems()) {
      item.dispose();
    }
    boolean editable = desk.editable();
    List<Code> codes = tree.selectedCodes();
    boolean any = editable && !codes.isEmpty();
    boolean selected = editable && tree.selected().isPresent();
    item(menu, Messages.codebook_apply + "\tEnter", any, code);
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, Messages.codebook_add_beside + "\tCtrl+Enter", selected, actions::addBeside);
    item(menu, Messages.codebook_add_below + "\tShift+Enter", selected, actions::addBelow);
    item(menu, Messages.codebook_add_book, editable, actions::addBook);
    item(menu, Messages.rename + "\tF2", selected, actions::rename);
    item(menu, Messages.delete + "\tDel", selected, actions::delete);
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, Messages.codebook_up + "\tAlt+↑", any, () -> actions.moveBy(-1));
    item(menu, Messages.codebook_down + "\tAlt+↓", any, () -> actions.moveBy(1));
    item(menu, Messages.codebook_indent + "\tAlt+Shift+→", any, actions::indent);
    item(menu, Messages.codebook_outdent + "\tAlt+Shift+←", any, actions::outdent);
    item(menu, Messages.codebook_sort, selected, actions::sort);
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, Messages.codebook_group, any, actions::group);
    item(menu, Messages.codebook_merge, any, () -> actions.merge(corner()));
    item(menu, Messages.codebook_split, any && codes.size() == 1, split);
    properties(menu, any, codes);
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, Messages.codebook_activate_only, !codes.isEmpty(), () -> only(codes));
    item(menu, Messages.codebook_activate_none, true, () -> activation.set(
        new ArrayList<>(activation.codes(desk.open().orElseThrow().study())), false));
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, Messages.codebook_unfold, true, () -> tree.setAllOpen(true));
    item(menu, Messages.codebook_fold, true, () -> tree.setAllOpen(false));
  }

  private void properties(Menu menu, boolean any, List<Code> codes) {
    Menu kinds = below(menu, Messages.codebook_kind, any);
    for (CodeKind kind : CodeKind.values()) {
      MenuItem item = item(kinds, Words.of(kind), any, () -> actions.set((books, all) -> books.setKind(all, kind)));
      item.setEnabled(codes.stream().anyMatch(c -> c.getKind() != kind));
    }
    Menu statuses = below(menu, Messages.codebook_status, any);
    for (CodeStatus status : CodeStatus.values()) {
      MenuItem item =
          item(statuses, Words.of(status), any, () -> actions.set((books, all) -> books.setStatus(all, status)));
      item.setEnabled(codes.stream().anyMatch(c -> c.getStatus() != status));
    }
  }

  private void only(List<Code> codes) {
    activation.set(new ArrayList<>(activation.codes(desk.open().orElseThrow().study())), false);
    activation.set(codes.stream().flatMap(c -> Activation.family(c).stream()).toList(), true);
  }

  private Point corner() {
    NatTable table = tree.grid().control();
    return table.toDisplay(20, Math.min(60, table.getSize().y));
  }

  private static Menu below(Menu menu, String text, boolean enabled) {
    MenuItem item = new MenuItem(menu, SWT.CASCADE);
    item.setText(text);
    item.setEnabled(enabled);
    Menu below = new Menu(menu);
    item.setMenu(below);
    return below;
  }

  private static MenuItem item(Menu menu, String text, boolean enabled, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(text);
    item.setEnabled(enabled);
    item.addListener(SWT.Selection, e -> action.run());
    return item;
  }
}
