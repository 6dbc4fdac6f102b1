// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.entry;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.triangulum.data.entry.DraftRow;
import org.triangulum.data.entry.EntryField;
import org.triangulum.data.entry.EntryForm;
import org.triangulum.ui.widget.Fonts;

/** The fields of a row being entered, under the headings of their sections; Enter goes from field to field. */
final class RowForm {
  private final ScrolledComposite scrolled;
  private final Runnable store;
  private final List<FieldRow> rows = new ArrayList<>();
  private Composite content;
  private DraftRow draft;

  /** A form; the row is to be stored when Enter is pressed in its last field. */
  RowForm(Composite parent, Runnable store) {
    this.store = store;
    scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    scrolled.addListener(SWT.Resize, e -> fit());
  }

  /** The widget. */
  Control control() {
    return scrolled;
  }

  /** Begins an empty row. */
  void begin(EntryForm form) {
    draft = new DraftRow(form);
    rows.clear();
    if (content != null) {
      content.dispose();
    }
    content = new Composite(scrolled, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 2;
    layout.verticalSpacing = 2;
    content.setLayout(layout);
    String section = "";
    for (EntryField field : form.fields()) {
      if (!field.section().equals(section)) {
        section = field.section();
        Label heading = new Label(content, SWT.NONE);
        heading.setText(section.replace("&", "&&"));
        heading.setFont(new Fonts(content).bold());
        heading.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
      }
      int place = rows.size();
      rows.add(new FieldRow(content, field, draft, this::follow, forward -> go(place, forward)));
    }
    scrolled.setContent(content);
    follow();
  }

  private void follow() {
    rows.forEach(FieldRow::show);
    fit();
  }

  private void fit() {
    if (content != null && !content.isDisposed()) {
      scrolled.setMinHeight(content.computeSize(scrolled.getClientArea().width, SWT.DEFAULT).y);
      content.layout(true, true);
    }
  }

  private void go(int from, boolean forward) {
    for (int i = from + (forward ? 1 : -1); i >= 0 && i < rows.size(); i += forward ? 1 : -1) {
      if (rows.get(i).asked()) {
        focus(rows.get(i));
        return;
      }
    }
    if (forward) {
      store.run();
    }
  }

  private void focus(FieldRow row) {
    row.text().setFocus();
    scrolled.showControl(row.text());
  }

  /** Goes to the first field. */
  void start() {
    rows.stream().findFirst().ifPresent(this::focus);
  }

  /** What was typed; null before a row was begun. */
  DraftRow draft() {
    return draft;
  }

  /** The fields that are to be asked. */
  List<FieldRow> asked() {
    return rows.stream().filter(FieldRow::asked).toList();
  }
}
