// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Palette;

/** What can be done with the result of an analysis, and how it stands, above it. */
final class ResultBar {
  private final Label state;
  private final Button stop;
  private final Button save;
  private final Button copy;
  private final Button script;
  private final Button link;
  private final Button open;

  /** What its buttons do. */
  interface Actions {
    /** Keeps the result in the study. */
    void keep();

    /** Links it to a finding. */
    void link();

    /** Copies its tables. */
    void copyTables();

    /** Copies it as R code. */
    void copyScript();

    /** Goes to the saved result that the number chosen was taken from. */
    void openSource();

    /** Stops the computation. */
    void stop();
  }

  /** A bar in a grid of two columns. */
  ResultBar(Composite parent, Actions actions) {
    ButtonRow buttons = new ButtonRow(parent, 2);
    save = buttons.push(Messages.analysis_save, Messages.analysis_save_tip, actions::keep);
    link = buttons.push(Messages.analysis_link, Messages.analysis_link_tip, actions::link);
    copy = buttons.push(Messages.analysis_copy, Messages.analysis_copy_tip, actions::copyTables);
    script = buttons.push(Messages.analysis_r, Messages.analysis_r_tip, actions::copyScript);
    open = buttons.push(Messages.analysis_open_source, Messages.analysis_open_source_tip, actions::openSource);
    state = new Label(parent, SWT.WRAP);
    state.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    stop = new Button(parent, SWT.PUSH | SWT.FLAT);
    stop.setText(Messages.analysis_stop);
    stop.addListener(SWT.Selection, e -> actions.stop());
  }

  /**
   * Shows how things stand.
   *
   * @param running whether it is being computed
   * @param run the saved run it is
   * @param result empty where there is none
   * @param editable whether the study can be changed
   * @param source the saved result that the number chosen was taken from
   */
  void show(boolean running, Optional<AnalysisRun> run, Optional<AnalysisResult> result, boolean editable,
      Optional<AnalysisRun> source) {
    say(running ? Messages.analysis_running : run.map(r -> NLS.bind(Messages.analysis_saved, r.getKey()))
        .orElse(result.isPresent() ? Messages.analysis_unsaved : ""));
    state.setForeground(Palette.of(state).muted());
    stop.setVisible(running);
    save.setEnabled(editable && result.isPresent() && run.isEmpty());
    link.setEnabled(editable && result.isPresent());
    copy.setEnabled(result.filter(r -> !r.tables().isEmpty()).isPresent());
    script.setEnabled(result.isPresent());
    open.setText(NLS.bind(Messages.analysis_open_source, source.map(AnalysisRun::getKey).orElse("")));
    open.setVisible(source.isPresent());
    state.getParent().layout(true, true);
  }

  /** Says something of the state. */
  void say(String text) {
    state.setText(text);
  }

  /** What is said of the state. */
  String said() {
    return state.getText();
  }

  /** Where a popup for linking opens, on the display. */
  Point belowLink() {
    return link.toDisplay(0, link.getSize().y);
  }
}
