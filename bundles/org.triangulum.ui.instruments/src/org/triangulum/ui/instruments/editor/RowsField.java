// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.triangulum.instruments.edit.Draft;
import org.triangulum.instruments.edit.Field;
import org.triangulum.instruments.edit.Names;
import org.triangulum.instruments.edit.OptionRename;
import org.triangulum.instruments.edit.Part;
import org.triangulum.instruments.edit.Place;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Form;
import org.triangulum.ui.widget.Palette;

/**
 * Small parts, one a row, with an empty row at the end to type the next one into. A mapping is shown as rows of key and
 * value.
 */
final class RowsField implements FieldEditor {
  private static final String KEY = "key";
  private static final String VALUE = "value";
  private final EditorSession session;
  private final Form form;
  private final Part part;
  private final Field field;
  private final Place place;
  private final List<Field> columns;
  private final Composite body;
  private final List<Row> rows = new ArrayList<>();

  /** The widgets of a row. */
  private record Row(List<FieldEditor> cells, List<Control> controls) {}

  RowsField(EditorSession session, Form form, Part part, Field field, Place place) {
    this.session = session;
    this.form = form;
    this.part = part;
    this.field = field;
    this.place = place;
    columns = columns(field);
    Label label = new Label(form.body(), SWT.NONE);
    label.setText(FieldWords.label(part, field));
    label.setForeground(Palette.of(label).muted());
    label.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
    body = new Composite(form.body(), SWT.NONE);
    GridLayout layout = new GridLayout(columns.size() + 1, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 1;
    layout.horizontalSpacing = 3;
    body.setLayout(layout);
    body.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    body.setToolTipText(FieldWords.help(part, field));
    body.setData(FieldWords.class.getName(), field.key());
  }

  private static List<Field> columns(Field field) {
    Field.Type value = field.type() == Field.Type.BANDS ? Field.Type.TEXT : Field.Type.NUMBER;
    return field.type() == Field.Type.TABLE ? field.columns()
        : List.of(new Field(KEY, Field.Type.TEXT, List.of(), List.of()),
            new Field(VALUE, value, List.of(), List.of()));
  }

  private boolean mapping() {
    return field.type() != Field.Type.TABLE;
  }

  private List<Map<Object, Object>> read(Draft draft) {
    List<Map<Object, Object>> read = new ArrayList<>();
    Object value = draft.find(place).orElse(List.of());
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inside) -> read.add(new LinkedHashMap<>(Map.of(KEY, key, VALUE, inside == null ? ""
          : inside))));
    } else if (value instanceof List<?> list) {
      list.forEach(entry -> {
        Map<Object, Object> row = new LinkedHashMap<>();
        if (entry instanceof Map<?, ?> map) {
          map.forEach(row::put);
        }
        read.add(row);
      });
    }
    return read;
  }

  private void put(int row, Field column, Object value) {
    session.edit(NLS.bind(Messages.did_change, FieldWords.label(part, field)), draft -> {
      if (draft.find(place.parent()).isEmpty()) {
        return draft;
      }
      List<Map<Object, Object>> all = read(draft);
      if (!mapping() && row < all.size() && field.key().equals("options") && column == columns.get(0)) {
        OptionRename rename = new OptionRename(draft, place.at(row));
        return column.key().equals("code") ? rename.code(value) : rename.id(String.valueOf(value));
      }
      if (!mapping() && row < all.size()) {
        return draft.set(place.at(row).at(column.key()), value, columns.stream().map(Field::key).toList());
      }
      Map<Object, Object> changed = row < all.size() ? all.get(row) : new LinkedHashMap<>();
      if (row >= all.size()) {
        all.add(changed);
      }
      changed.put(column.key(), value);
      return mapping() ? draft.set(place, map(all), part.order())
          : draft.insert(place, row, begun(all, changed), part.order());
    });
  }

  /** A new row of codes goes on counting. */
  private Map<Object, Object> begun(List<Map<Object, Object>> all, Map<Object, Object> changed) {
    Map<Object, Object> made = new LinkedHashMap<>();
    if (columns.get(0).key().equals("code") && !changed.containsKey("code")) {
      made.put("code", all.stream().map(row -> row.get("code")).filter(Integer.class::isInstance)
          .mapToInt(code -> (Integer) code + 1).max().orElse(0));
    }
    made.putAll(changed);
    return made;
  }

  private Map<Object, Object> map(List<Map<Object, Object>> all) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Map<Object, Object> row : all) {
      String key = String.valueOf(row.getOrDefault(KEY, ""));
      if (!key.isEmpty() || !String.valueOf(row.getOrDefault(VALUE, "")).isEmpty()) {
        Object typed = field.type() == Field.Type.NUMBER_BY_KEY ? Values.number(key) : key;
        map.put(typed, row.getOrDefault(VALUE, ""));
      }
    }
    return map;
  }

  private void remove(int row) {
    session.edit(NLS.bind(Messages.did_change, FieldWords.label(part, field)), draft -> {
      List<Map<Object, Object>> all = read(draft);
      if (row >= all.size()) {
        return draft;
      }
      all.remove(row);
      return mapping() ? draft.set(place, map(all), part.order()) : draft.remove(place.at(row));
    });
  }

  @Override
  public void show(Draft draft) {
    int wanted = read(draft).size() + 1;
    boolean grown = rows.size() != wanted;
    while (rows.size() > wanted) {
      rows.remove(rows.size() - 1).controls().forEach(Control::dispose);
    }
    while (rows.size() < wanted) {
      rows.add(row(rows.size()));
    }
    rows.forEach(row -> row.cells().forEach(cell -> cell.show(draft)));
    for (int i = 0; i < rows.size(); i++) {
      List<Control> controls = rows.get(i).controls();
      controls.get(controls.size() - 1).setVisible(i < wanted - 1);
    }
    if (grown) {
      form.layout();
    }
  }

  private Row row(int index) {
    List<FieldEditor> cells = new ArrayList<>();
    List<Control> controls = new ArrayList<>();
    columns.forEach(column -> cells.add(cell(index, column, controls)));
    Button remove = new Button(body, SWT.PUSH | SWT.FLAT);
    remove.setText("✕");
    remove.setToolTipText(Messages.remove_row);
    remove.addListener(SWT.Selection, e -> remove(index));
    controls.add(remove);
    return new Row(cells, controls);
  }

  private FieldEditor cell(int index, Field column, List<Control> controls) {
    if (column.type() == Field.Type.WORD || column.type() == Field.Type.SOURCE) {
      boolean word = column.type() == Field.Type.WORD;
      Choice<String> choice = new Choice<>(body, "", value -> value.isEmpty() ? Messages.none_chosen
          : word ? FieldWords.word(value) : value, value -> put(index, column, value));
      controls.add(choice.control());
      choice.control().setToolTipText(FieldWords.label(part, column));
      return draft -> {
        List<String> choices = new ArrayList<>(word ? column.words() : List.of(""));
        choices.addAll(word ? List.of() : new Names(draft).ids(Part.CITATION));
        choice.set(choices, Values.text(value(draft, index, column)));
      };
    }
    if (column.type() == Field.Type.FLAG) {
      Button check = new Button(body, SWT.CHECK);
      check.setText(FieldWords.label(part, column));
      check.addListener(SWT.Selection, e -> put(index, column, check.getSelection() ? (Object) true : ""));
      controls.add(check);
      return draft -> check.setSelection("true".equals(Values.text(value(draft, index, column))));
    }
    var text = new org.triangulum.ui.widget.Field(body, SWT.SINGLE, hint(column));
    boolean narrow = column.type() == Field.Type.WHOLE || column.type() == Field.Type.NUMBER;
    GridData data = new GridData(SWT.FILL, SWT.CENTER, !narrow, false);
    data.widthHint = narrow ? 72 : 120;
    text.control().setLayoutData(data);
    controls.add(text.control());
    return draft -> text.show(Values.text(value(draft, index, column)), true, false, typed ->
        put(index, column, narrow ? Values.number(typed) : typed));
  }

  private Object value(Draft draft, int index, Field column) {
    List<Map<Object, Object>> all = read(draft);
    return index < all.size() ? all.get(index).getOrDefault(column.key(), "") : "";
  }

  private String hint(Field column) {
    if (!mapping()) {
      return FieldWords.label(part, column);
    }
    boolean key = column.key().equals(KEY);
    return switch (field.type()) {
      case ANSWERS -> key ? Messages.hint_item : Messages.hint_answer;
      case SCORES -> key ? Messages.hint_scale : Messages.hint_score;
      case BANDS -> key ? Messages.hint_scale : Messages.hint_band;
      default -> field.key().equals("recode") ? key ? Messages.hint_from : Messages.hint_becomes
          : key ? Messages.hint_band : Messages.hint_lowest;
    };
  }
}
