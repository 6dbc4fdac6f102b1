// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.segment;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.model.study.Stance;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.widget.Menus;

/** The keys and the menu of the segments. */
final class SegmentMenu {
  private static final int[] WEIGHTS = {25, 50, 75, 100, 0};
  private final StudyDesk desk;
  private final SegmentActions actions;
  private final Supplier<List<Segment>> all;

  SegmentMenu(StudyDesk desk, SegmentActions actions, Supplier<List<Segment>> all) {
    this.desk = desk;
    this.actions = actions;
    this.all = all;
  }

  void install(Grid<SegmentRow> grid) {
    grid.onKey(SWT.NONE, SWT.DEL, rows -> actions.remove());
    grid.onKey(SWT.NONE, SWT.F2, rows -> actions.recode(corner(grid.control())));
    grid.onKey(SWT.NONE, '+', rows -> actions.setStance(Stance.POSITIVE));
    grid.onKey(SWT.NONE, '-', rows -> actions.setStance(Stance.NEGATIVE));
    Menus.on(grid.control(), menu -> fill(menu, corner(grid.control())));
  }

  static Point corner(NatTable table) {
    return table.toDisplay(20, Math.min(60, table.getSize().y));
  }

  /** Fills a menu for what is selected now. */
  void fill(Menu menu, Point at) {
    boolean any = desk.editable() && !actions.codings().isEmpty();
    Menus.item(menu, Messages.segments_link + "\tCtrl+L", any, () -> actions.link(at));
    Menus.line(menu);
    Menus.item(menu, Messages.segments_recode + "\tF2", any, () -> actions.recode(at));
    Menus.item(menu, Messages.segments_code_too, any, () -> actions.codeToo(at));
    Menus.item(menu, Messages.segments_split, any, actions::split);
    Menus.item(menu, Messages.segments_remove + "\tDel", any, actions::remove);
    Menus.line(menu);
    Menu stances = Menus.cascade(menu, Messages.segments_stance, any);
    for (Stance stance : Stance.VALUES) {
      Menus.item(stances, (Glyphs.of(stance) + " " + Glyphs.word(stance)).strip(), any,
          () -> actions.setStance(stance));
    }
    Menu weights = Menus.cascade(menu, Messages.segments_weight, any);
    for (int weight : WEIGHTS) {
      Menus.item(weights, weight == 0 ? Messages.segments_no_weight : Integer.toString(weight), any,
          () -> actions.setWeight(weight));
    }
    Menus.line(menu);
    Menus.item(menu, Messages.segments_export, !all.get().isEmpty(), () -> actions.export(all.get()));
  }
}
