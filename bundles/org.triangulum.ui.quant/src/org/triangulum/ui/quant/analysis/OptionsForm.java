// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.widget.Choice;

/** The parameters of an analysis, each as the widget that fits its kind; a change is told at once. */
final class OptionsForm {
  private static final ResourceBundle LABELS = ResourceBundle.getBundle("org.triangulum.ui.quant.analysis.options");

  private final Composite composite;
  private final Listener listener;
  private final ValuesMenu values;
  private final List<Field> fields = new ArrayList<>();
  private List<ParameterSpec> shown = List.of();
  private boolean filling;

  /** Is told that a person set a parameter. */
  interface Listener {
    /**
     * The new text of a parameter.
     *
     * @param typed whether it is being typed, so that more may follow
     */
    void set(ParameterSpec parameter, String text, boolean typed);
  }

  private record Field(ParameterSpec spec, Consumer<String> fill) {}

  OptionsForm(Composite parent, Listener listener, ValuesMenu values) {
    this.listener = listener;
    this.values = values;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 3;
    composite.setLayout(layout);
    composite.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
  }

  /** Shows parameters with what is set; the others stand at their defaults. */
  void show(List<ParameterSpec> specs, Map<String, String> values) {
    if (!specs.equals(shown)) {
      for (Control child : composite.getChildren()) {
        child.dispose();
      }
      fields.clear();
      specs.forEach(this::add);
      shown = specs;
    }
    filling = true;
    fields.forEach(f -> f.fill().accept(values.getOrDefault(f.spec().name(), f.spec().defaultValue())));
    filling = false;
  }

  private void add(ParameterSpec spec) {
    if (spec.kind() == Kind.RUNS) {
      return; // has a well of its own
    }
    if (spec.kind() == Kind.FLAG) {
      Button check = new Button(composite, SWT.CHECK);
      check.setText(label(spec));
      check.setToolTipText(spec.description());
      check.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, true, false, 2, 1));
      check.addListener(SWT.Selection, e -> set(spec, Boolean.toString(check.getSelection()), false));
      fields.add(new Field(spec, text -> check.setSelection(Boolean.parseBoolean(text))));
      return;
    }
    Label label = new Label(composite, SWT.NONE);
    label.setText(label(spec));
    label.setToolTipText(spec.description());
    if (spec.kind() == Kind.CHOICE) {
      Choice<String> choice = new Choice<>(composite, "", OptionsForm::words, text -> set(spec, text, false));
      choice.control().setToolTipText(spec.description());
      fields.add(new Field(spec, text -> choice.set(spec.choices(), text)));
      return;
    }
    if (spec.kind() == Kind.COUNTS || spec.kind() == Kind.FIGURES) {
      label.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, true, false, 2, 1));
      PrintedRows rows = new PrintedRows(composite, spec.kind(), text -> set(spec, text, true));
      rows.control().setToolTipText(NLS.bind(Messages.options_rows_tip, spec.description()));
      rows.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
      fields.add(new Field(spec, rows::show));
      return;
    }
    Text field = ValuesMenu.offers(spec) ? withMenu(spec) : new Text(composite, SWT.BORDER);
    field.setToolTipText(spec.description());
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    field.addListener(SWT.Modify, e -> set(spec, field.getText(), field.isFocusControl()));
    fields.add(new Field(spec, text -> {
      if (!field.getText().equals(text)) {
        field.setText(text);
      }
    }));
  }

  private Text withMenu(ParameterSpec spec) {
    Composite both = new Composite(composite, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = 2;
    both.setLayout(layout);
    both.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Text field = new Text(both, SWT.BORDER);
    Button choose = new Button(both, SWT.PUSH);
    choose.setText("▾");
    choose.setToolTipText(NLS.bind(Messages.options_choose, label(spec)));
    choose.addListener(SWT.Selection, e -> values.open(choose, spec, field.getText(), field::setText));
    return field;
  }

  private void set(ParameterSpec spec, String text, boolean typed) {
    if (!filling) {
      listener.set(spec, text, typed);
    }
  }

  private static String label(ParameterSpec spec) {
    return LABELS.containsKey(spec.name()) ? LABELS.getString(spec.name()) : words(spec.name());
  }

  private static String words(String name) {
    return name == null ? "" : name.replace('-', ' ');
  }
}
