// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Choice;

/**
 * A judgement in one line: what it is, why, and a button; Enter in the reason does the same. What is refused is said
 * below.
 *
 * @param <T> what is chosen
 */
public final class ReasonedChoice<T> {
  private final List<T> values;
  private final Choice<T> choice;
  private final Text reason;
  private final Button button;
  private final Label refusal;
  private final BiFunction<T, String, Optional<String>> record;
  private final Runnable resized;
  private T chosen;
  private Object subject;

  /**
   * A line.
   *
   * @param label before the choice
   * @param record takes the value and the reason; returns why it was refused
   * @param resized is told when more or less room is needed
   */
  ReasonedChoice(Composite parent, String label, List<T> values, Function<T, String> name,
      BiFunction<T, String, Optional<String>> record, Runnable resized) {
    this.values = List.copyOf(values);
    this.record = record;
    this.resized = resized;
    chosen = values.get(0);
    Composite composite = FormRows.line(parent, 3);
    choice = new Choice<>(composite, label, name, this::choose);
    choice.set(this.values, chosen);
    reason = FormRows.reason(composite, Messages.matrix_reason, this::record);
    button = new Button(composite, SWT.PUSH);
    button.setText(Messages.matrix_record);
    button.addListener(SWT.Selection, e -> record());
    refusal = FormRows.label(composite, 3);
    FormRows.say(refusal, "");
  }

  /** Shows what stands; what is being typed about the same subject stays. */
  void show(Object newSubject, T value, boolean editable) {
    if (!newSubject.equals(subject)) {
      subject = newSubject;
      reason.setText("");
      FormRows.say(refusal, "");
      choose(value);
    } else if (reason.getText().isEmpty()) {
      choose(value);
    }
    choice.control().setEnabled(editable);
    reason.setEnabled(editable);
    button.setEnabled(editable);
  }

  /** Chooses a value, as the menu does. */
  public void choose(T value) {
    chosen = value;
    choice.set(values, value);
  }

  private void record() {
    String typed = reason.getText().strip();
    Optional<String> refused = record.apply(chosen, typed);
    if (refused.isEmpty()) {
      reason.setText("");
    }
    FormRows.say(refusal, refused.orElse(""));
    resized.run();
  }

  /** Where the reason is typed. */
  public Text reason() {
    return reason;
  }

  /** The button that records. */
  public Button button() {
    return button;
  }

  /** Why it was refused; empty where it was not. */
  public String refused() {
    return refusal.getText();
  }
}
