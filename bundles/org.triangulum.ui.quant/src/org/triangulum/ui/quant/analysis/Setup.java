// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.triangulum.analysis.Analysis;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.ui.link.PickPopup;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.quant.Draft;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** What is asked: the method, the dataset, the variables in their roles, the options. */
final class Setup {
  private final StudyDesk desk;
  private final QuantDesk quant;
  private final Catalogue catalogue;
  private static final int WIDE = 380;
  private final ScrolledComposite scrolled;
  private final Composite content;
  private final Button method;
  private final Label description;
  private final Choice<Dataset> dataset;
  private final VariableWell variables;
  private final VariableWell by;
  private final RunsWell runs;
  private final Label optionsHeading;
  private final GridLayout columns = new GridLayout();
  private final OptionsForm options;

  Setup(Composite parent, StudyDesk desk, QuantDesk quant, Catalogue catalogue, SavedRuns saved) {
    this.desk = desk;
    this.quant = quant;
    this.catalogue = catalogue;
    scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    content = new Composite(scrolled, SWT.NONE);
    columns.marginWidth = 4;
    columns.marginHeight = 4;
    columns.horizontalSpacing = 10;
    content.setLayout(columns);
    method = new Button(content, SWT.PUSH);
    method.setFont(new Fonts(content).bold());
    method.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    method.addListener(SWT.Selection, e -> chooseMethod());
    description = new Label(content, SWT.WRAP);
    description.setFont(new Fonts(content).small());
    GridData wrap = new GridData(SWT.FILL, SWT.TOP, true, false);
    wrap.widthHint = 180;
    description.setLayoutData(wrap);
    Composite what = column();
    dataset = new Choice<>(what, "", Setup::title, d -> quant.change(draft -> draft.withDataset(d.getId())));
    dataset.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    variables = new VariableWell(what, this::offered, names -> quant.change(d -> d.withVariables(names)),
        ids -> quant.add(columns(ids)));
    by = new VariableWell(what, this::offered, names -> quant.change(d -> d.withBy(names.stream().findFirst())),
        ids -> quant.groupBy(columns(ids)));
    runs = new RunsWell(what, desk, quant);
    Composite how = column();
    optionsHeading = new Label(how, SWT.NONE);
    optionsHeading.setText(Messages.setup_options);
    optionsHeading.setFont(new Fonts(content).bold());
    options = new OptionsForm(how, this::set, new ValuesMenu(spec -> saved.values(quant.draft(), spec)));
    scrolled.setContent(content);
    scrolled.addListener(SWT.Resize, e -> fit());
  }

  private Composite column() {
    Composite column = new Composite(content, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    column.setLayout(layout);
    column.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    return column;
  }

  private static String title(Dataset dataset) {
    return dataset == null ? Messages.setup_no_dataset
        : dataset.getTitle() == null || dataset.getTitle().isBlank() ? dataset.getKey() : dataset.getTitle();
  }

  private void set(ParameterSpec parameter, String text) {
    quant.change(d -> d.withParameter(parameter.name(), text, parameter.defaultValue()));
  }

  private List<Column> columns(List<String> ids) {
    OpenStudy open = desk.open().orElseThrow();
    return ids.stream().map(id -> open.element(Column.class, id)).flatMap(Optional::stream).toList();
  }

  private List<Candidate<String>> offered() {
    List<Candidate<String>> all = new ArrayList<>();
    chosen().ifPresent(d -> d.getColumns().stream().filter(c -> c.getRole() != ColumnRole.COUNT)
        .forEach(c -> all.add(new Candidate<>(c.getKey(), label(c), c.getLevel().getLiteral()))));
    return all;
  }

  private static String label(Column column) {
    String label = column.getLabel() == null || column.getLabel().equals(column.getKey()) ? "" : column.getLabel();
    return (column.getKey() + "  " + label).strip();
  }

  private Optional<Dataset> chosen() {
    return desk.open().flatMap(open -> open.element(Dataset.class, quant.draft().dataset()));
  }

  private void chooseMethod() {
    List<Candidate<Analysis>> all = catalogue.analyses().stream()
        .sorted(Comparator.comparing(Analysis::category).thenComparing(Analysis::title))
        .map(a -> new Candidate<>(a, a.category() + "  ·  " + a.title(), a.id() + " " + a.description())).toList();
    new PickPopup<>(content.getShell(), method.toDisplay(0, method.getSize().y), Messages.setup_method,
        Messages.setup_method_filter, all, a -> quant.change(d -> d.withAnalysis(a.id())));
  }

  /** Shows the draft. */
  void show(Draft draft, Analysis analysis) {
    method.setText(analysis.title().replace("&", "&&") + "  ▾");
    method.setToolTipText(analysis.category() + "\n" + String.join("\n", analysis.references()));
    description.setText(analysis.description().replace("&", "&&"));
    description.setForeground(Palette.of(content).muted());
    dataset.set(desk.open().map(o -> (List<Dataset>) o.study().getDatasets()).orElse(List.of()), chosen().orElse(null));
    InputSpec inputs = analysis.inputs();
    variables.setVisible(inputs.maximumVariables() > 0);
    variables.show(role(inputs), inputs.maximumVariables(), draft.variables(), this::label);
    by.setVisible(inputs.by() != Grouping.NONE);
    by.show(inputs.by() == Grouping.REQUIRED ? Messages.setup_by : Messages.setup_by_optional, 1,
        draft.by().map(List::of).orElse(List.of()), this::label);
    List<ParameterSpec> parameters = analysis.parameters();
    optionsHeading.setVisible(!parameters.isEmpty());
    runs.show(draft, parameters);
    options.show(parameters, draft.parameters());
    fit();
  }

  private String label(String name) {
    return chosen().flatMap(d -> d.getColumns().stream().filter(c -> name.equals(c.getKey())).findFirst())
        .map(Setup::label).orElse(name);
  }

  private static String role(InputSpec inputs) {
    String number = inputs.minimumVariables() == inputs.maximumVariables() ? "" + inputs.minimumVariables()
        : inputs.maximumVariables() == Integer.MAX_VALUE ? NLS.bind(Messages.setup_at_least, inputs.minimumVariables())
        : inputs.minimumVariables() + "–" + inputs.maximumVariables();
    String levels = inputs.levels().size() >= MeasurementLevel.values().length ? ""
        : "; " + inputs.levels().stream().map(MeasurementLevel::getLiteral).collect(Collectors.joining(", "));
    return NLS.bind(Messages.setup_variables, number + levels);
  }

  private void fit() {
    int width = scrolled.getClientArea().width;
    // Options stand beside the variables where there is room.
    columns.numColumns = width >= WIDE ? 2 : 1;
    columns.makeColumnsEqualWidth = width >= WIDE;
    ((GridData) method.getLayoutData()).horizontalSpan = columns.numColumns;
    ((GridData) description.getLayoutData()).horizontalSpan = columns.numColumns;
    Point size = content.computeSize(Math.max(180, width), SWT.DEFAULT);
    scrolled.setMinSize(180, size.y);
    content.layout(true, true);
  }

  /** The height it needs, in pixels. */
  int height() {
    return scrolled.getMinHeight();
  }

  /** The widget. */
  Control control() {
    return scrolled;
  }

  /** The button that chooses the method. */
  Button method() {
    return method;
  }

  /** The saved results chosen. */
  Table runs() {
    return runs.control();
  }

  /** The variables chosen. */
  Table variables() {
    return variables.control();
  }
}
