// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.triangulum.instruments.definition.Problem;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Form;
import org.triangulum.ui.widget.Palette;

/** All keys of the part that is looked at, and what the check says of it. */
final class PartForm {
  private static final int MOST_TOLD = 3;
  private final EditorSession session;
  private final Composite parent;
  private final List<FieldEditor> editors = new ArrayList<>();
  private OutlineRow shown;
  private Form form;
  private Label told;

  PartForm(EditorSession session, Composite parent) {
    this.session = session;
    this.parent = parent;
  }

  /** Shows a part; what is typed in it stays. The widget is another one when the part is. */
  Control show(OutlineRow row) {
    if (form == null || !row.place().equals(shown.place()) || row.part() != shown.part()) {
      Form before = form;
      begin(row);
      if (before != null) {
        // Leaving a field stores what was typed into it; the field goes after that.
        parent.getDisplay().asyncExec(before.control()::dispose);
      }
    }
    shown = row;
    editors.forEach(editor -> editor.show(session.draft()));
    tell(row);
    return form.control();
  }

  private void begin(OutlineRow row) {
    editors.clear();
    form = new Form(parent);
    Label title = new Label(form.body(), SWT.NONE);
    title.setText(FieldWords.one(row.part()));
    title.setFont(new Fonts(title).bold());
    title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
    told = new Label(form.body(), SWT.WRAP);
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
    data.widthHint = 200;
    told.setLayoutData(data);
    FieldEditors make = new FieldEditors(session, form, row.part(), row.place());
    row.part().fields().forEach(field -> editors.add(make.of(field)));
  }

  private void tell(OutlineRow row) {
    List<OutlineRow> rows = OutlineRow.of(session.draft());
    String text = session.problems().stream().filter(problem -> !problem.place().isEmpty()
        && OutlineRow.at(rows, problem.place()).filter(row::equals).isPresent()).limit(MOST_TOLD)
        .map(Problem::message).collect(Collectors.joining("\n")).replace("&", "&&");
    GridData data = (GridData) told.getLayoutData();
    if (!told.getText().equals(text) || data.exclude != text.isEmpty()) {
      told.setText(text);
      told.setForeground(Palette.of(told).warning());
      told.setVisible(!text.isEmpty());
      data.exclude = text.isEmpty();
      form.layout();
    }
  }

  /** Goes to the first field. */
  void focus() {
    if (form != null) {
      form.body().setFocus();
    }
  }

  /** The checklist of what a scale is made of, for those who test it; the part looked at is a scale. */
  TermsField terms() {
    return editors.stream().filter(TermsField.class::isInstance).map(TermsField.class::cast).findFirst()
        .orElseThrow();
  }
}
