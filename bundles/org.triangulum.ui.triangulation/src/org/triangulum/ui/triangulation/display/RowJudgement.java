// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.display;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.Fit;
import org.triangulum.model.study.JointRow;
import org.triangulum.triangulation.display.JointDisplays;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Fonts;

/** The judgement of the chosen row, edited in place: its fit and what both strands say together. */
final class RowJudgement {
  private final Composite composite;
  private final Consumer<Consumer<JointDisplays>> change;
  private final Label topic;
  private final Choice<Fit> fit;
  private final Text ownFit;
  private final Text inference;
  private JointRow row;

  /** A judgement; change runs what a person does on the study. */
  RowJudgement(Composite parent, Consumer<Consumer<JointDisplays>> change) {
    this.change = change;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    composite.setLayout(layout);
    topic = new Label(composite, SWT.NONE);
    topic.setFont(new Fonts(composite).bold());
    topic.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    fit = new Choice<>(composite, Messages.display_fit, f -> f == null ? "" : f.getLiteral(),
        f -> judge(j -> j.judge(row, f, "")));
    ownFit = new Text(composite, SWT.BORDER);
    ownFit.setMessage(Messages.display_own_fit);
    ownFit.setToolTipText(Messages.display_own_fit_tip);
    ownFit.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    ownFit.addListener(SWT.FocusOut, e -> commitFit());
    ownFit.addListener(SWT.DefaultSelection, e -> commitFit());
    inference = new Text(composite, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
    inference.setMessage(Messages.display_inference);
    inference.setToolTipText(Messages.display_inference_tip);
    GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
    wide.heightHint = 46;
    inference.setLayoutData(wide);
    inference.addListener(SWT.FocusOut, e -> commitInference());
  }

  /** The widget. */
  Composite control() {
    return composite;
  }

  /** Shows a row's judgement; empty for a sheet without rows to judge. */
  void show(Optional<JointRow> shown, boolean editable) {
    boolean same = row != null && row == shown.orElse(null);
    if (!same && row != null) {
      commitInference();
    }
    row = shown.orElse(null);
    if (row == null) {
      return;
    }
    topic.setText(NLS.bind(Messages.display_judging, text(row.getTopic()).replace("&", "&&")));
    fit.set(Fit.VALUES, row.getFit());
    set(ownFit, text(row.getOwnFit()), same);
    set(inference, text(row.getInterpretation()), same);
    fit.control().setEnabled(editable);
    ownFit.setEditable(editable);
    inference.setEditable(editable);
  }

  /** Another study is opened: nothing of this one is kept any more. */
  void forget() {
    row = null;
  }

  /** What is being typed is left alone. */
  private static void set(Text field, String text, boolean same) {
    if (!field.getText().equals(text) && !(same && field.isFocusControl())) {
      field.setText(text);
    }
  }

  private void commitFit() {
    if (row != null && !ownFit.getText().strip().equals(text(row.getOwnFit()))) {
      judge(j -> j.judge(row, ownFit.getText(), ""));
    }
  }

  private void commitInference() {
    JointRow judged = row;
    String words = inference.getText().strip();
    if (judged != null && judged.eContainer() != null && !words.equals(text(judged.getInterpretation()))) {
      judge(j -> j.infer(judged, words, judged.getMetaInference()));
    }
  }

  private void judge(Consumer<JointDisplays> judgement) {
    change.accept(judgement);
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }
}
