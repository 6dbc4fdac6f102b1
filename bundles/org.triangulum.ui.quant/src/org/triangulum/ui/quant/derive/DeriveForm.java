// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.data.derive.DerivedColumn;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.ParameterDoc;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.analysis.VariableWell;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Palette;

/** What a derived variable shall be: kind, name, what it is made from, and how. */
public final class DeriveForm {
  private final StudyDesk desk;
  private final Runnable changed;
  private final Composite composite;
  private final Choice<DerivationKind> kind;
  private final Text name;
  private final Text label;
  private final VariableWell inputs;
  private final VariableWell codes;
  private final Composite parameters;
  private final Map<String, Control> fields = new LinkedHashMap<>();
  private final Map<String, String> values = new LinkedHashMap<>();
  private DerivationKind chosen = DerivationKind.RECODE;
  private List<String> inputNames = List.of();
  private List<String> codeIds = List.of();
  private Dataset dataset;
  private boolean filling;

  /** A form; each change is told. */
  DeriveForm(Composite parent, StudyDesk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    composite.setLayout(layout);
    label(composite, Messages.derive_kind);
    kind = new Choice<>(composite, "", k -> k == null ? "" : k.getLiteral().replace('-', ' '), k -> {
      chosen = k;
      values.clear();
      fields.clear();
      rebuild();
      tell();
    });
    name = field(Messages.derive_name);
    label = field(Messages.derive_label);
    inputs = new VariableWell(wide(), this::columns, this::setInputs, ids -> setInputs(added(ids)));
    codes = new VariableWell(wide(), this::codes, ids -> {
      codeIds = ids;
      rebuild();
      tell();
    }, ids -> { });
    parameters = wide();
    ((GridLayout) parameters.getLayout()).numColumns = 2;
  }

  private Composite wide() {
    Composite made = new Composite(composite, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    made.setLayout(layout);
    made.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
    return made;
  }

  private static void label(Composite parent, String text) {
    new Label(parent, SWT.NONE).setText(text);
  }

  private Text field(String what) {
    label(composite, what);
    Text field = new Text(composite, SWT.BORDER);
    field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    field.addListener(SWT.Modify, e -> tell());
    return field;
  }

  /** The widget. */
  Control control() {
    return composite;
  }

  private void tell() {
    if (!filling) {
      changed.run();
    }
  }

  private List<Candidate<String>> columns() {
    List<Candidate<String>> all = new ArrayList<>();
    if (dataset != null) {
      dataset.getColumns().forEach(c -> all.add(new Candidate<>(c.getKey(), words(c), c.getLevel().getLiteral())));
    }
    return all;
  }

  private static String words(Column column) {
    return column.getLabel() == null || column.getLabel().equals(column.getKey()) ? column.getKey()
        : column.getKey() + "  " + column.getLabel();
  }

  private List<Candidate<String>> codes() {
    List<Candidate<String>> all = new ArrayList<>();
    desk.open().ifPresent(open -> open.study().getCodebooks().forEach(
        book -> book.eAllContents().forEachRemaining(e -> {
          if (e instanceof Code code) {
            all.add(new Candidate<>(code.getId(), code.getName(), code.getKey()));
          }
        })));
    return all;
  }

  private List<String> added(List<String> ids) {
    List<String> all = new ArrayList<>(inputNames);
    dataset.getColumns().stream().filter(c -> ids.contains(c.getId()) && !all.contains(c.getKey()))
        .map(Column::getKey).forEach(all::add);
    return all;
  }

  private void setInputs(List<String> names) {
    inputNames = names;
    if (name.getText().isBlank() && names.size() == 1) {
      filling = true;
      name.setText(names.get(0) + "_" + chosen.getLiteral().replaceAll("[^a-z].*", ""));
      filling = false;
    }
    rebuild();
    tell();
  }

  /** Begins anew for a dataset, unless it is that already. */
  void show(Dataset shown) {
    if (shown != dataset) {
      dataset = shown;
      inputNames = List.of();
      codeIds = List.of();
      values.clear();
      fields.clear();
      filling = true;
      name.setText("");
      label.setText("");
      filling = false;
    }
    rebuild();
  }

  /** Shows how a column was made. */
  void show(DerivedColumn made) {
    filling = true;
    chosen = made.kind();
    name.setText(made.name());
    label.setText(made.label());
    inputNames = chosen == DerivationKind.COMPUTE ? List.of() : made.inputs();
    codeIds = made.codes().stream().map(Code::getId).toList();
    values.clear();
    values.putAll(made.parameters());
    fields.clear();
    rebuild();
    filling = false;
    tell();
  }

  /** What the fields say. */
  DerivedColumn wanted() {
    Optional<OpenStudy> open = desk.open();
    List<Code> chosenCodes = codeIds.stream().flatMap(id -> open.flatMap(o -> o.element(Code.class, id)).stream())
        .toList();
    return new DerivedColumn(name.getText().strip(), label.getText().strip(), chosen,
        chosen == DerivationKind.COMPUTE ? List.of() : inputNames, chosenCodes, values);
  }

  /** Whether enough is said to try it. */
  boolean isBegun() {
    return switch (chosen) {
      case COMPUTE -> !values.getOrDefault("expression", "").isBlank();
      case CODED_TEXT -> !codeIds.isEmpty();
      case ATTRIBUTE -> !values.getOrDefault("attribute", "").isBlank();
      case MEMBERSHIP -> true;
      default -> !inputNames.isEmpty();
    };
  }

  private void rebuild() {
    kind.set(Derivations.kinds(), chosen);
    boolean coded = chosen == DerivationKind.CODED_TEXT;
    boolean named = switch (chosen) {
      case COMPUTE, CODED_TEXT, ATTRIBUTE, MEMBERSHIP -> false;
      default -> true;
    };
    show(inputs.control().getParent().getParent(), named);
    inputs.show(Messages.derive_inputs, 1, inputNames, Function.identity());
    show(codes.control().getParent().getParent(), coded);
    codes.show(Messages.derive_codes, Integer.MAX_VALUE, codeIds, id -> desk.open()
        .flatMap(o -> o.element(Code.class, id)).map(Code::getName).orElse(id));
    List<ParameterDoc> docs = Derivations.parameters(chosen);
    if (!new ArrayList<>(fields.keySet()).equals(docs.stream().map(ParameterDoc::name).toList())) {
      for (Control child : parameters.getChildren()) {
        child.dispose();
      }
      fields.clear();
      docs.forEach(this::add);
    }
    composite.getParent().layout(true, true);
  }

  private static void show(Composite part, boolean shown) {
    part.setVisible(shown);
    ((GridData) part.getLayoutData()).exclude = !shown;
  }

  private void add(ParameterDoc doc) {
    label(parameters, doc.name().replace('-', ' '));
    if (!doc.choices().isEmpty()) {
      addChoice(doc);
    } else {
      Text field = new Text(parameters, SWT.BORDER);
      field.setMessage(doc.standard());
      field.setText(values.getOrDefault(doc.name(), ""));
      field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
      field.setData(doc.name());
      field.addListener(SWT.Modify, e -> {
        values.put(doc.name(), field.getText());
        tell();
      });
      fields.put(doc.name(), field);
    }
    Label meaning = new Label(parameters, SWT.WRAP);
    meaning.setText(doc.meaning());
    meaning.setForeground(Palette.of(composite).muted());
    GridData wrap = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
    wrap.widthHint = 200;
    meaning.setLayoutData(wrap);
  }

  private void addChoice(ParameterDoc doc) {
    List<Choice<String>> self = new ArrayList<>();
    Choice<String> choice = new Choice<>(parameters, "", c -> c, value -> {
      values.put(doc.name(), value);
      self.get(0).set(doc.choices(), value);
      tell();
    });
    self.add(choice);
    choice.set(doc.choices(), values.getOrDefault(doc.name(), doc.standard()));
    fields.put(doc.name(), choice.control());
  }

  /** Where the name stands. */
  public Text name() {
    return name;
  }

  /** Chooses what is done, as the menu does. */
  public void choose(DerivationKind other) {
    chosen = other;
    values.clear();
    fields.clear();
    rebuild();
    tell();
  }

  /** Chooses what it is made from, as the well does. */
  public void choose(List<String> names) {
    setInputs(names);
  }

  /** The field of a parameter. */
  public Control field(DerivationKind of, String parameter) {
    return chosen == of ? fields.get(parameter) : null;
  }
}
