// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.triangulum.instruments.edit.Draft;
import org.triangulum.instruments.edit.Field;
import org.triangulum.instruments.edit.Names;
import org.triangulum.instruments.edit.Part;
import org.triangulum.instruments.edit.Place;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Form;

/** Makes the widgets for the keys of one part. */
final class FieldEditors {
  private static final int NUMBER_WIDTH = 64;
  private final EditorSession session;
  private final Form form;
  private final Part part;
  private final Place place;

  FieldEditors(EditorSession session, Form form, Part part, Place place) {
    this.session = session;
    this.form = form;
    this.part = part;
    this.place = place;
  }

  /** The editor of a key. */
  FieldEditor of(Field field) {
    return switch (field.type()) {
      case WORD -> choice(field, draft -> field.words());
      case FLAG -> flag(field);
      case SOURCE -> choice(field, named(Part.CITATION));
      case RESPONSES -> choice(field, named(Part.RESPONSES));
      case RATER -> choice(field, named(Part.RATER));
      case OPTION -> choice(field, draft -> withNone(new Names(draft).options()));
      case RATERS -> checks(field, draft -> new Names(draft).ids(Part.RATER));
      case OPTIONS -> checks(field, draft -> new Names(draft).options());
      case SPAN -> span(field);
      case TABLE, NUMBER_BY_KEY, ANSWERS, SCORES, BANDS -> new RowsField(session, form, part, field,
          place.at(field.key()));
      case TERMS -> new TermsField(session, form, place);
      default -> text(field);
    };
  }

  private String label(Field field) {
    return FieldWords.label(part, field);
  }

  private static Function<Draft, List<String>> named(Part part) {
    return draft -> withNone(new Names(draft).ids(part));
  }

  private static List<String> withNone(List<String> ids) {
    List<String> choices = new ArrayList<>(List.of(""));
    choices.addAll(ids);
    return choices;
  }

  private void set(Field field, Object value) {
    String said = NLS.bind(Messages.did_change, label(field));
    session.edit(said, draft -> draft.find(place).isEmpty() ? draft
        : draft.set(place.at(field.key()), value, part.order()));
  }

  private FieldEditor text(Field field) {
    var widget = form.field(label(field), field.type() == Field.Type.LONG ? SWT.MULTI : SWT.SINGLE,
        FieldWords.help(part, field));
    widget.control().setToolTipText(FieldWords.help(part, field));
    widget.control().setData(FieldWords.class.getName(), field.key());
    return draft -> widget.show(Values.text(draft.find(place.at(field.key())).orElse("")), true, false, typed -> {
      if (field.type() == Field.Type.ID) {
        session.edit(NLS.bind(Messages.did_rename, typed), now -> now.find(place).isEmpty() ? now
            : new Names(now).rename(part, place, typed));
      } else {
        set(field, Values.of(field.type(), typed));
      }
    });
  }

  private FieldEditor choice(Field field, Function<Draft, List<String>> choices) {
    boolean words = field.type() == Field.Type.WORD;
    Choice<String> choice = new Choice<>(form.row(label(field)), "", word -> words ? FieldWords.word(word)
        : word.isEmpty() ? Messages.none_chosen : word, word -> set(field, word.equals("unstated") ? "" : word));
    choice.control().setToolTipText(FieldWords.help(part, field));
    choice.control().setData(FieldWords.class.getName(), field.key());
    return draft -> {
      List<String> all = choices.apply(draft);
      String value = draft.text(place.at(field.key()));
      boolean known = !words || all.contains(value);
      choice.set(all, known ? value : all.get(0));
    };
  }

  private FieldEditor flag(Field field) {
    Button check = new Button(form.row(""), SWT.CHECK);
    check.setText(label(field));
    check.setToolTipText(FieldWords.help(part, field));
    check.addListener(SWT.Selection, e -> set(field, check.getSelection() ? (Object) true : ""));
    return draft -> check.setSelection(draft.text(place.at(field.key())).equals("true"));
  }

  private FieldEditor checks(Field field, Function<Draft, List<String>> choices) {
    Composite row = form.row(label(field));
    row.setToolTipText(FieldWords.help(part, field));
    List<String> shown = new ArrayList<>();
    return draft -> {
      List<String> ids = choices.apply(draft);
      if (!shown.equals(ids) || row.getChildren().length == 0) {
        shown.clear();
        shown.addAll(ids);
        checkButtons(row, field, ids);
      }
      List<String> chosen = draft.list(place.at(field.key())).stream().map(String::valueOf).toList();
      for (Control child : row.getChildren()) {
        if (child instanceof Button button) {
          button.setSelection(chosen.contains(button.getText()));
        }
      }
    };
  }

  private void checkButtons(Composite row, Field field, List<String> ids) {
    for (Control child : row.getChildren()) {
      child.dispose();
    }
    for (String id : ids) {
      Button check = new Button(row, SWT.CHECK);
      check.setText(id);
      check.setToolTipText(FieldWords.help(part, field));
      check.addListener(SWT.Selection, e -> {
        List<String> chosen = new ArrayList<>();
        for (Control child : row.getChildren()) {
          if (child instanceof Button button && button.getSelection()) {
            chosen.add(button.getText());
          }
        }
        set(field, chosen);
      });
    }
    if (ids.isEmpty()) {
      new org.eclipse.swt.widgets.Label(row, SWT.NONE).setText(Messages.none_there);
    }
    row.requestLayout();
  }

  private FieldEditor span(Field field) {
    Composite row = form.row(label(field));
    var from = end(row, field, Messages.span_from);
    var to = end(row, field, Messages.span_to);
    return draft -> {
      Place span = place.at(field.key());
      from.show(draft.text(span.at("from")), true, false, typed -> setEnd(field, "from", typed));
      to.show(draft.text(span.at("to")), true, false, typed -> setEnd(field, "to", typed));
    };
  }

  private org.triangulum.ui.widget.Field end(Composite row, Field field, String hint) {
    var end = new org.triangulum.ui.widget.Field(row, SWT.SINGLE, hint);
    end.control().setLayoutData(new RowData(NUMBER_WIDTH, SWT.DEFAULT));
    end.control().setToolTipText(FieldWords.help(part, field));
    return end;
  }

  private void setEnd(Field field, String end, String typed) {
    Map<Object, Object> span = new LinkedHashMap<>();
    session.draft().find(place.at(field.key())).filter(Map.class::isInstance).map(Map.class::cast)
        .ifPresent(before -> before.forEach(span::put));
    span.put(end, Values.number(typed));
    if (typed.isEmpty()) {
      span.remove(end);
    }
    set(field, span);
  }
}
