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
import org.triangulum.ui.widget.Menus;

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
    Menus.on(table, menu -> fill(menu));
  }

  /** Fills a menu for what is selected now. */
  void fill(Menu menu) {
    boolean editable = desk.editable();
    List<Code> codes = tree.selectedCodes();
    boolean any = editable && !codes.isEmpty();
    boolean selected = editable && tree.selected().isPresent();
    Menus.item(menu, Messages.codebook_apply + "\tEnter", any, code);
    Menus.line(menu);
    Menus.item(menu, Messages.codebook_add_beside + "\tCtrl+Enter", selected, actions::addBeside);
    Menus.item(menu, Messages.codebook_add_below + "\tShift+Enter", selected, actions::addBelow);
    Menus.item(menu, Messages.codebook_add_book, editable, actions::addBook);
    Menus.item(menu, Messages.rename + "\tF2", selected, actions::rename);
    Menus.item(menu, Messages.delete + "\tDel", selected, actions::delete);
    Menus.line(menu);
    Menus.item(menu, Messages.codebook_up + "\tAlt+↑", any, () -> actions.moveBy(-1));
    Menus.item(menu, Messages.codebook_down + "\tAlt+↓", any, () -> actions.moveBy(1));
    Menus.item(menu, Messages.codebook_indent + "\tAlt+Shift+→", any, actions::indent);
    Menus.item(menu, Messages.codebook_outdent + "\tAlt+Shift+←", any, actions::outdent);
    Menus.item(menu, Messages.codebook_sort, selected, actions::sort);
    Menus.line(menu);
    Menus.item(menu, Messages.codebook_group, any, actions::group);
    Menus.item(menu, Messages.codebook_merge, any, () -> actions.merge(corner()));
    Menus.item(menu, Messages.codebook_split, any && codes.size() == 1, split);
    properties(menu, any, codes);
    Menus.line(menu);
    Menus.item(menu, Messages.codebook_activate_only, !codes.isEmpty(), () -> only(codes));
    Menus.item(menu, Messages.codebook_activate_none, true, () -> activation.set(
        new ArrayList<>(activation.codes(desk.open().orElseThrow().study())), false));
    Menus.line(menu);
    Menus.item(menu, Messages.codebook_unfold, true, () -> tree.setAllOpen(true));
    Menus.item(menu, Messages.codebook_fold, true, () -> tree.setAllOpen(false));
  }

  private void properties(Menu menu, boolean any, List<Code> codes) {
    Menu kinds = Menus.cascade(menu, Messages.codebook_kind, any);
    for (CodeKind kind : CodeKind.values()) {
      MenuItem item =
          Menus.item(kinds, Words.of(kind), any, () -> actions.set((books, all) -> books.setKind(all, kind)));
      item.setEnabled(codes.stream().anyMatch(c -> c.getKind() != kind));
    }
    Menu statuses = Menus.cascade(menu, Messages.codebook_status, any);
    for (CodeStatus status : CodeStatus.values()) {
      MenuItem item =
          Menus.item(statuses, Words.of(status), any, () -> actions.set((books, all) -> books.setStatus(all, status)));
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
}
