// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Label;
import org.triangulum.instruments.edit.Draft;
import org.triangulum.instruments.edit.Names;
import org.triangulum.instruments.edit.Part;
import org.triangulum.instruments.edit.Place;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.CheckMark;
import org.triangulum.ui.widget.Form;
import org.triangulum.ui.widget.Palette;

/** What a scale is made of: all items and the scales before it, each to be ticked, turned round and weighted. */
final class TermsField implements FieldEditor {
  private static final int ROW = 24;
  private static final int MOST_ROWS = 12;
  private final EditorSession session;
  private final Place scale;
  private final Form form;
  private final Grid<TermRow> grid;
  private final GridData room;

  /**
   * An item or scale that may be part of the scale.
   *
   * @param kind "item" or "scale"
   * @param term as the definition has it; empty where it is no part
   */
  record TermRow(String kind, String id, String label, Map<Object, Object> term) {
    boolean taken() {
      return !term.isEmpty();
    }

    boolean turned() {
      return Boolean.TRUE.equals(term.get("reverse"));
    }
  }

  TermsField(EditorSession session, Form form, Place scale) {
    this.session = session;
    this.form = form;
    this.scale = scale;
    Label label = new Label(form.body(), SWT.NONE);
    label.setText(FieldWords.label(Part.SCALE, Part.SCALE.fields().get(4)));
    label.setForeground(Palette.of(label).muted());
    label.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
    grid = Grid.ofCells(form.body(), List.of(
        GridColumn.<TermRow>text(Messages.terms_in, 34, row -> row.taken() ? Messages.terms_yes : "").order(null)
            .drawn((gc, area, row, palette) -> CheckMark.paint(gc, area, row.taken() ? CheckMark.State.ON
                : CheckMark.State.OFF, palette)),
        GridColumn.<TermRow>text(Messages.terms_term, 0, row -> row.id() + "  " + row.label()).order(null),
        GridColumn.<TermRow>text(Messages.terms_turned, 76, row -> row.turned() ? Messages.terms_yes : "").order(null)
            .drawn((gc, area, row, palette) -> CheckMark.paint(gc, area, row.turned() ? CheckMark.State.ON
                : CheckMark.State.OFF, palette)),
        GridColumn.<TermRow>text(Messages.terms_weight, 60, row -> !row.taken() ? ""
            : Values.text(row.term().getOrDefault("weight", 1))).align(SWT.RIGHT).order(null)));
    room = new GridData(SWT.FILL, SWT.TOP, true, false);
    grid.control().setLayoutData(room);
    grid.control().setToolTipText(FieldWords.help(Part.SCALE, Part.SCALE.fields().get(4)));
    grid.onPress(0, this::take);
    grid.onPress(2, this::turn);
    grid.onKey(SWT.NONE, ' ', rows -> rows.forEach(row -> {
      if (grid.selectedColumn() == 2) {
        turn(row);
      } else {
        take(row);
      }
    }));
    grid.onOpen(row -> grid.edit(row, 3, Values.text(row.term().getOrDefault("weight", 1)), typed -> {
      if (!typed.isEmpty()) {
        change(row, term -> term.put("weight", Values.number(typed)));
      }
    }));
  }

  /** The rows, for those who test what is in them. */
  Grid<TermRow> grid() {
    return grid;
  }

  private void take(TermRow row) {
    if (row.taken()) {
      write(row, Map.of());
    } else {
      change(row, term -> { });
    }
  }

  private void turn(TermRow row) {
    change(row, term -> {
      if (row.turned()) {
        term.remove("reverse");
      } else {
        term.put("reverse", true);
      }
    });
  }

  private void change(TermRow row, Consumer<Map<Object, Object>> change) {
    Map<Object, Object> term = new LinkedHashMap<>();
    term.put(row.kind(), row.id());
    term.putAll(row.term());
    change.accept(term);
    if (Integer.valueOf(1).equals(term.get("weight"))) {
      term.remove("weight");
    }
    write(row, term);
  }

  /** Terms stand in the order of the items. */
  private void write(TermRow changed, Map<Object, Object> term) {
    List<Object> terms = new ArrayList<>();
    for (TermRow row : grid.rows()) {
      Map<Object, Object> now = row.equals(changed) ? term : row.term();
      if (!now.isEmpty()) {
        terms.add(now.size() == 1 && now.containsKey("item") ? now.get("item") : now);
      }
    }
    session.edit(org.eclipse.osgi.util.NLS.bind(Messages.did_terms, changed.id()), draft ->
        draft.set(scale.at("of"), terms, Part.SCALE.order()));
  }

  @Override
  public void show(Draft draft) {
    List<TermRow> rows = rows(draft);
    if (!rows.equals(grid.rows())) {
      int column = Math.max(0, grid.selectedColumn());
      String before = grid.selected().map(TermRow::id).orElse("");
      int height = ROW * (Math.min(MOST_ROWS, Math.max(2, rows.size())) + 1) + 6;
      boolean grown = room.heightHint != height;
      room.heightHint = height;
      grid.setRows(rows);
      rows.stream().filter(row -> row.id().equals(before)).findFirst().ifPresent(row -> grid.select(row, column));
      if (grown) {
        form.layout();
      }
    }
  }

  private List<TermRow> rows(Draft draft) {
    Map<String, Map<Object, Object>> taken = new LinkedHashMap<>();
    for (Object term : draft.list(scale.at("of"))) {
      Map<Object, Object> map = new LinkedHashMap<>();
      if (term instanceof Map<?, ?> given) {
        given.forEach(map::put);
      } else {
        map.put("item", term);
      }
      String kind = map.containsKey("scale") ? "scale" : "item";
      taken.put(kind + " " + map.get(kind), map);
    }
    List<TermRow> rows = new ArrayList<>();
    Names names = new Names(draft);
    names.places(Part.ITEM).forEach(place -> add(rows, "item", draft, place, "label", taken));
    names.places(Part.SCALE).stream().filter(place -> place.position() < scale.position()).forEach(place ->
        add(rows, "scale", draft, place, "title", taken));
    taken.forEach((name, term) -> rows.add(new TermRow(name.substring(0, name.indexOf(' ')),
        name.substring(name.indexOf(' ') + 1), Messages.terms_gone, term)));
    return rows;
  }

  private static void add(List<TermRow> rows, String kind, Draft draft, Place place, String label,
      Map<String, Map<Object, Object>> taken) {
    String id = draft.text(place.at("id"));
    Map<Object, Object> term = taken.remove(kind + " " + id);
    rows.add(new TermRow(kind, id, draft.text(place.at(label)), term == null ? Map.of() : term));
  }
}
