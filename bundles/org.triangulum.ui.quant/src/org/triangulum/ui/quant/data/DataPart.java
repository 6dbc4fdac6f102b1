// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.link.Keys;
import org.triangulum.ui.quant.DataLook;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.OutdatedStrip;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.WhileSeen;

/** A dataset: its data cell by cell, or its variables. */
public final class DataPart {
  private static final String FIND = "org.eclipse.ui.edit.findReplace";
  private final StudyDesk desk;
  private final QuantDesk quant;
  private final EHandlerService handlers;
  private Pages pages;
  private Composite content;
  private Composite views;
  private final StackLayout stack = new StackLayout();
  private Choice<Dataset> chosen;
  private Button dataView;
  private Button variableView;
  private DataView data;
  private VariableView variables;
  private DatasetExport export;
  private OutdatedStrip outdated;
  private WhileSeen refresh;

  @Inject
  public DataPart(StudyDesk desk, QuantDesk quant, EHandlerService handlers) {
    this.desk = desk;
    this.quant = quant;
    this.handlers = handlers;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    layout.verticalSpacing = 2;
    content.setLayout(layout);
    ButtonRow buttons = new ButtonRow(content, 1);
    chosen = new Choice<>(buttons.composite(), "", DataPart::title, quant::look);
    dataView = buttons.toggle(Messages.data_data, Messages.data_data_tip, () -> show(false));
    variableView = buttons.toggle(Messages.data_variables, Messages.data_variables_tip, () -> show(true));
    outdated = new OutdatedStrip(content, desk, quant, 1);
    quant.states().listen(parent, this::mark);
    views = new Composite(content, SWT.NONE);
    views.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    views.setLayout(stack);
    data = new DataView(views, desk, quant, buttons);
    variables = new VariableView(views, desk, quant);
    export = new DatasetExport(parent.getShell(), data::say);
    Button[] send = {null};
    send[0] = buttons.push(Messages.data_export, Messages.data_export_tip, () -> desk.open().ifPresent(
        open -> quant.dataset().ifPresent(d -> Menus.below(send[0], menu -> export.fill(menu, open, d)))));
    Keys.on(handlers, FIND, () -> content.isVisible(), () -> {
      show(false);
      data.startFind();
    });
    refresh = new WhileSeen(content, this::refill);
    desk.listen(parent, this::follow);
    quant.listenToLook(parent, this::look);
    quant.listenToSides(parent, this::show);
    show(false);
    refill();
  }

  private static String title(Dataset dataset) {
    return dataset == null ? "" : dataset.getTitle() == null || dataset.getTitle().isBlank() ? dataset.getKey()
        : dataset.getTitle();
  }

  /** Shows which variables are out of date, which is known later than what was changed. */
  private void mark() {
    data.sheet().redraw();
    variables.grid().control().redraw();
  }

  private void follow(DeskEvent event) {
    if (event == DeskEvent.CHANGED && content.isVisible()) {
      refresh.request();
    } else {
      refill();
    }
  }

  private void look(DataLook look) {
    refill();
    if (variableView.getSelection()) {
      variables.look(look);
    } else {
      data.look(look);
    }
  }

  /** Shows the variables, or the data. */
  public void show(boolean ofVariables) {
    dataView.setSelection(!ofVariables);
    variableView.setSelection(ofVariables);
    data.setActive(!ofVariables);
    stack.topControl = ofVariables ? variables.control() : data.control();
    views.layout();
    refill();
  }

  private void refill() {
    Optional<OpenStudy> open = desk.open();
    List<Dataset> all = open.map(o -> List.copyOf(o.study().getDatasets())).orElse(List.of());
    if (all.isEmpty()) {
      pages.showEmpty(open.isEmpty() ? Messages.no_study : Messages.variables_none,
          open.isEmpty() ? Messages.no_study_advice : Messages.variables_none_advice, "", null);
      return;
    }
    if (quant.dataset().isEmpty()) {
      // The one looked at is gone: undone, or deleted.
      quant.look(all.get(0));
      return;
    }
    pages.show(content);
    Dataset dataset = quant.dataset().get();
    chosen.set(all, dataset);
    outdated.show(quant.dataset(), column -> true);
    if (variableView.getSelection()) {
      variables.show(dataset);
    } else {
      data.show(open.get(), dataset);
    }
  }

  /** The data, for those who test it. */
  public DataView data() {
    return data;
  }

  /** The variables, likewise. */
  public VariableView variables() {
    return variables;
  }

  /** What is said of variables that are out of date, likewise. */
  public String outdated() {
    return outdated.text();
  }

  /** Where the dataset is written from, likewise. */
  public DatasetExport export() {
    return export;
  }

  @Focus
  void focus() {
    (!content.isVisible() ? pages.composite() : variableView.getSelection() ? variables.grid().control()
        : data.sheet().control()).setFocus();
  }
}
