// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import java.util.List;
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
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.quant.Draft;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.OutdatedStrip;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** What is asked: the method, the dataset, the variables in their roles, the options. */
final class Setup {
  private static final int WIDE = 380;

  private final StudyDesk desk;
  private final QuantDesk quant;
  private final Catalogue catalogue;
  private final ScrolledComposite scrolled;
  private final Composite content;
  private final MethodChooser method;
  private final Label description;
  private final Choice<Dataset> dataset;
  private final RoleWells variables;
  private final RunsWell runs;
  private final OutdatedStrip outdated;
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
    method = new MethodChooser(content, catalogue, next -> quant.choose(catalogue.find(quant.draft().analysis()),
        next));
    method.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    description = new Label(content, SWT.WRAP);
    description.setFont(new Fonts(content).small());
    GridData wrap = new GridData(SWT.FILL, SWT.TOP, true, false);
    wrap.widthHint = 180;
    description.setLayoutData(wrap);
    outdated = new OutdatedStrip(content, desk, quant, 2);
    quant.states().listen(content, this::mark);
    Composite what = column();
    dataset = new Choice<>(what, "", Setup::title, d -> quant.change(draft -> draft.withDataset(d.getId())));
    dataset.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    variables = new RoleWells(what, desk, quant);
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

  private void set(ParameterSpec parameter, String text, boolean typed) {
    quant.type(typed ? parameter.name() : "", d -> d.withParameter(parameter.name(), text, parameter.defaultValue()));
  }

  /** Shows the draft. */
  void show(Draft draft, Analysis analysis) {
    method.show(analysis);
    description.setText(analysis.description().replace("&", "&&"));
    description.setToolTipText(String.join("\n", analysis.references()).replace("&", "&&"));
    description.setForeground(Palette.of(content).muted());
    dataset.set(desk.open().map(o -> (List<Dataset>) o.study().getDatasets()).orElse(List.of()),
        desk.open().flatMap(open -> open.element(Dataset.class, draft.dataset())).orElse(null));
    outdated.show(desk.open().flatMap(open -> open.element(Dataset.class, draft.dataset())),
        c -> draft.variables().contains(c.getKey()) || draft.by().filter(c.getKey()::equals).isPresent());
    variables.show(draft, analysis.inputs());
    List<ParameterSpec> parameters = analysis.parameters();
    optionsHeading.setVisible(!parameters.isEmpty());
    runs.show(draft, parameters);
    options.show(parameters, draft.parameters());
    fit();
  }

  /** Which variables are out of date is known later than what was changed. */
  private void mark() {
    catalogue.find(quant.draft().analysis()).filter(a -> desk.open().isPresent())
        .ifPresent(analysis -> show(quant.draft(), analysis));
  }

  private void fit() {
    int width = scrolled.getClientArea().width;
    // Options stand beside the variables where there is room.
    columns.numColumns = width >= WIDE ? 2 : 1;
    columns.makeColumnsEqualWidth = width >= WIDE;
    ((GridData) method.control().getLayoutData()).horizontalSpan = columns.numColumns;
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
    return method.control();
  }

  /** The saved results chosen. */
  Table runs() {
    return runs.control();
  }

  /** The variables chosen, a list for each role. */
  List<Table> variables() {
    return variables.tables();
  }
}
