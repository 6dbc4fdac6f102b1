// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.data.entry.EntryField;
import org.triangulum.instruments.definition.ItemDefinition;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** The form as respondents are asked: codes to choose, numbers and words to type; what a rule leaves out is gone. */
final class PreviewForm {
  private final ScrolledComposite scrolled;
  private final Runnable answered;
  private final List<Row> rows = new ArrayList<>();
  private Composite content;
  private PreviewModel model;

  /** The widgets of a field. */
  private record Row(EntryField field, Composite composite, Label note) {}

  PreviewForm(Composite parent, Runnable answered) {
    this.answered = answered;
    scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    scrolled.addListener(SWT.Resize, e -> fit());
  }

  /** The widget. */
  Control control() {
    return scrolled;
  }

  /** Shows a form for a rater. */
  void show(PreviewModel shown, String rater) {
    model = shown;
    rows.clear();
    if (content != null) {
      content.dispose();
    }
    content = new Composite(scrolled, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.verticalSpacing = 4;
    content.setLayout(layout);
    String section = "";
    String item = "";
    for (EntryField field : model.fields(rater)) {
      if (!field.section().equals(section)) {
        section = field.section();
        heading(section);
      }
      ItemDefinition asked = model.item(field);
      if (model.option(field) && !asked.id().equals(item)) {
        question(content, asked.wording().isEmpty() ? asked.label() : asked.wording());
      }
      item = asked.id();
      rows.add(row(field));
    }
    scrolled.setContent(content);
    follow();
  }

  private void heading(String words) {
    Label heading = new Label(content, SWT.NONE);
    heading.setText(words.replace("&", "&&"));
    heading.setFont(new Fonts(content).bold());
  }

  private static void question(Composite parent, String words) {
    Label question = new Label(parent, SWT.WRAP);
    question.setText(words.replace("&", "&&"));
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
    data.widthHint = 200;
    question.setLayoutData(data);
  }

  private Row row(EntryField field) {
    Composite composite = new Composite(content, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginHeight = 0;
    layout.verticalSpacing = 1;
    composite.setLayout(layout);
    composite.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    if (model.option(field)) {
      check(composite, field);
    } else {
      question(composite, model.item(field).id() + "  " + (field.wording().isEmpty() ? field.label()
          : field.wording()));
      if (field.options().isEmpty()) {
        text(composite, field);
      } else {
        options(composite, field);
      }
    }
    Label note = new Label(composite, SWT.WRAP);
    note.setFont(new Fonts(composite).small());
    note.setForeground(Palette.of(composite).warning());
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
    data.widthHint = 200;
    note.setLayoutData(data);
    return new Row(field, composite, note);
  }

  private void check(Composite parent, EntryField field) {
    Button check = new Button(parent, SWT.CHECK);
    check.setText(field.label().substring(field.label().indexOf(": ") + 2));
    check.setSelection(model.row().typed(field).equals("1"));
    check.addListener(SWT.Selection, e -> answer(field, check.getSelection() ? "1" : "0"));
  }

  private void text(Composite parent, EntryField field) {
    Text text = new Text(parent, SWT.BORDER);
    text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    text.setMessage(field.range().map(Object::toString).orElse(""));
    text.setText(model.row().typed(field));
    text.addListener(SWT.Modify, e -> answer(field, text.getText().strip()));
  }

  private void options(Composite parent, EntryField field) {
    Composite row = new Composite(parent, SWT.NONE);
    RowLayout layout = new RowLayout();
    layout.marginTop = 0;
    layout.marginBottom = 0;
    row.setLayout(layout);
    row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    field.options().forEach((code, label) -> {
      String plain = Values.text(Values.number(org.triangulum.instruments.definition.Numbers.text(code)));
      Button option = new Button(row, SWT.RADIO);
      option.setText(label.isEmpty() ? plain : NLS.bind(Messages.preview_option, plain, label));
      option.setSelection(model.row().typed(field).equals(plain));
      option.addListener(SWT.Selection, e -> {
        if (option.getSelection()) {
          answer(field, plain);
        }
      });
    });
  }

  private void answer(EntryField field, String typed) {
    model.row().type(field, typed);
    follow();
    answered.run();
  }

  private void follow() {
    for (Row row : rows) {
      boolean asked = model.asked(row.field());
      row.composite().setVisible(asked);
      ((GridData) row.composite().getLayoutData()).exclude = !asked;
      Optional<String> problem = model.row().typed(row.field()).isEmpty() ? Optional.empty()
          : model.row().problem(row.field());
      row.note().setText(problem.orElse("").replace("&", "&&"));
      ((GridData) row.note().getLayoutData()).exclude = problem.isEmpty();
      row.note().setVisible(problem.isPresent());
    }
    fit();
  }

  private void fit() {
    if (content != null && !content.isDisposed()) {
      scrolled.setMinHeight(content.computeSize(scrolled.getClientArea().width, SWT.DEFAULT).y);
      content.layout(true, true);
    }
  }

  /** The items asked now, in order. */
  List<String> asked() {
    return rows.stream().filter(row -> model.asked(row.field())).map(row -> model.item(row.field()).id()).distinct()
        .toList();
  }
}
