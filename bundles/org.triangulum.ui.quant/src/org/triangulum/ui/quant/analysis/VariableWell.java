// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.link.PickPopup;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.widget.Fonts;

/**
 * The variables that play one role in an analysis: dropped on it, picked with its button or Insert, taken out with
 * Delete, moved with Alt and the arrow keys.
 */
public final class VariableWell {
  private final Composite composite;
  private final Label title;
  private final Button pick;
  private final Table table;
  private final GridData height;
  private final Supplier<List<Candidate<String>>> offered;
  private final Consumer<List<String>> changed;
  private List<String> names = List.of();
  private boolean single;

  /**
   * A well.
   *
   * @param offered what can be picked
   * @param changed is told the names that are in it now
   * @param dropped is told the identifiers of the elements dropped on it
   */
  public VariableWell(Composite parent, Supplier<List<Candidate<String>>> offered, Consumer<List<String>> changed,
      Consumer<List<String>> dropped) {
    this.offered = offered;
    this.changed = changed;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 2;
    composite.setLayout(layout);
    composite.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    title = new Label(composite, SWT.NONE);
    title.setFont(new Fonts(composite).bold());
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    pick = new Button(composite, SWT.PUSH | SWT.FLAT);
    pick.setText("+");
    pick.setToolTipText(Messages.well_pick);
    pick.addListener(SWT.Selection, e -> pick());
    table = new Table(composite, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION);
    table.setToolTipText(Messages.well_tip);
    height = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
    table.setLayoutData(height);
    table.addListener(SWT.KeyDown, e -> {
      boolean alt = (e.stateMask & SWT.ALT) != 0;
      if (e.keyCode == SWT.DEL || e.keyCode == SWT.BS) {
        remove();
      } else if (e.keyCode == SWT.INSERT) {
        pick();
      } else if (alt && (e.keyCode == SWT.ARROW_UP || e.keyCode == SWT.ARROW_DOWN)) {
        move(e.keyCode == SWT.ARROW_UP ? -1 : 1);
        e.doit = false;
      }
    });
    PayloadDrag.onto(table, new PayloadDrag.Target() {
      @Override
      public boolean accepts(Point at) {
        return table.isEnabled();
      }

      @Override
      public void drop(Payload payload, Point at, boolean copy) {
        List<String> ids = elements(payload);
        if (!ids.isEmpty()) {
          dropped.accept(ids);
        }
      }
    });
  }

  private static List<String> elements(Payload payload) {
    if (payload instanceof Payload.OfSeveral several) {
      return several.parts().stream().flatMap(p -> elements(p).stream()).toList();
    }
    return payload instanceof Payload.OfElement element ? List.of(element.element()) : List.of();
  }

  /**
   * Shows what is in it.
   *
   * @param role what its variables are to the analysis
   * @param most how many it takes at most
   * @param label of a name
   */
  public void show(String role, int most, List<String> newNames, Function<String, String> label) {
    title.setText(role);
    single = most == 1;
    names = newNames;
    table.setRedraw(false);
    table.removeAll();
    for (String name : names) {
      new TableItem(table, SWT.NONE).setText(label.apply(name));
    }
    table.setRedraw(true);
    int lines = single ? 1 : Math.min(6, Math.max(3, names.size() + 1));
    height.heightHint = lines * table.getItemHeight();
  }

  /** Lets what is chosen in it be dragged away, such as to another well. */
  void draggedAs(Function<String, Optional<Payload>> payload) {
    PayloadDrag.from(table, () -> {
      List<Payload> parts = selected().stream().map(payload).flatMap(Optional::stream).toList();
      return parts.isEmpty() ? Optional.empty()
          : Optional.of(parts.size() == 1 ? parts.get(0) : new Payload.OfSeveral(parts));
    });
  }

  private List<String> selected() {
    return IntStream.of(table.getSelectionIndices()).mapToObj(names::get).toList();
  }

  /** Puts it above another one of the same parent. */
  void above(VariableWell other) {
    composite.moveAbove(other.composite);
  }

  /** Shows or hides it. */
  public void setVisible(boolean visible) {
    ((GridData) composite.getLayoutData()).exclude = !visible;
    composite.setVisible(visible);
  }

  private void pick() {
    Consumer<List<String>> take = picked -> {
      Set<String> all = new LinkedHashSet<>(single ? List.of() : names);
      all.addAll(picked);
      changed.accept(new ArrayList<>(all));
      table.setFocus();
    };
    Point below = pick.toDisplay(0, pick.getSize().y);
    List<Candidate<String>> others = offered.get().stream().filter(c -> !names.contains(c.value())).toList();
    if (single) {
      new PickPopup<>(composite.getShell(), below, title.getText(), Messages.well_filter, others,
          name -> take.accept(List.of(name)));
    } else {
      PickPopup.several(composite.getShell(), below, title.getText(), Messages.well_filter_several, others,
          take);
    }
  }

  private void remove() {
    List<String> rest = new ArrayList<>(names);
    rest.removeAll(selected());
    changed.accept(rest);
  }

  private void move(int by) {
    int from = table.getSelectionIndex();
    int to = from + by;
    if (from >= 0 && to >= 0 && to < names.size()) {
      List<String> moved = new ArrayList<>(names);
      moved.add(to, moved.remove(from));
      changed.accept(moved);
      table.setSelection(to);
    }
  }

  /** The list. */
  public Table control() {
    return table;
  }
}
