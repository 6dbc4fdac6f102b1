// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.ElementAgreement;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.convergence.ConvergenceRatings.Elements;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Form;

/** A verdict of one's own on an issue: the code, the three elements that were compared, and why. */
final class VerdictForm {
  private static final List<ElementAgreement> AGREEMENTS =
      List.of(ElementAgreement.UNJUDGED, ElementAgreement.SAME, ElementAgreement.DIFFERENT);
  private final Judging judging;
  private final Form form;
  private final Choice<VerdictKind> kind;
  private final List<Element> elements = new ArrayList<>();
  private final Text rationale;
  private final Button give;
  private final Button consensus;
  private final Label blocked;
  private VerdictKind chosen = VerdictKind.AGREEMENT;
  private MatrixRow row;

  /** One of the elements that are compared. */
  private final class Element {
    private final Choice<ElementAgreement> choice;
    private ElementAgreement value = ElementAgreement.UNJUDGED;

    Element(Composite parent, String name) {
      choice = new Choice<>(parent, name, MatrixText::word, this::choose);
      choice.control().setToolTipText(Messages.matrix_elements_tip);
      choose(value);
    }

    void choose(ElementAgreement agreement) {
      value = agreement;
      choice.set(AGREEMENTS, agreement);
    }
  }

  VerdictForm(Form form, Judging judging) {
    this.form = form;
    this.judging = judging;
    Composite codes = form.row();
    kind = new Choice<>(codes, "", MatrixText::verdict, this::choose);
    kind.set(VerdictKind.VALUES, chosen);
    for (String name : List.of(Messages.matrix_meaning, Messages.matrix_prominence, Messages.matrix_examples)) {
      elements.add(new Element(codes, name));
    }
    Composite line = FormRows.line(form.body(), 3);
    rationale = FormRows.reason(line, Messages.matrix_rationale, this::judge);
    give = button(line, Messages.matrix_add, Messages.matrix_add_tip);
    give.addListener(SWT.Selection, e -> judge());
    consensus = button(line, Messages.matrix_consensus_add, Messages.matrix_consensus_tip);
    consensus.addListener(SWT.Selection, e -> agree());
    blocked = FormRows.label(form.body(), 2);
  }

  private static Button button(Composite line, String text, String tip) {
    Button button = new Button(line, SWT.PUSH);
    button.setText(text);
    button.setToolTipText(tip);
    return button;
  }

  /** Chooses a code, as the menu does. */
  void choose(VerdictKind newKind) {
    chosen = newKind;
    kind.set(VerdictKind.VALUES, newKind);
  }

  /** Says how meaning, prominence and examples compare, as the menus do. */
  void compare(ElementAgreement meaning, ElementAgreement prominence, ElementAgreement examples) {
    elements.get(0).choose(meaning);
    elements.get(1).choose(prominence);
    elements.get(2).choose(examples);
  }

  void show(MatrixRow newRow) {
    if (row == null || row.issue() != newRow.issue()) {
      rationale.setText("");
      compare(ElementAgreement.UNJUDGED, ElementAgreement.UNJUDGED, ElementAgreement.UNJUDGED);
    }
    row = newRow;
    Optional<String> hindrance = judging.hindrance();
    FormRows.say(blocked, hindrance.orElse(""));
    boolean can = hindrance.isEmpty();
    kind.control().setEnabled(can);
    elements.forEach(e -> e.choice.control().setEnabled(can));
    rationale.setEnabled(can);
    give.setEnabled(can);
    consensus.setEnabled(can && !row.hidden() && row.row().judgement().raters() > 1);
  }

  private void judge() {
    if (give.isEnabled()) {
      taken(judging.judge(ratings -> ratings.judge(row.issue(), chosen, compared(), rationale.getText(),
          row.proposal())));
    }
  }

  private void agree() {
    taken(judging.judge(ratings -> ratings.agree(row.issue(), chosen, compared(), rationale.getText(),
        row.proposal())));
  }

  private Elements compared() {
    return new Elements(elements.get(0).value, elements.get(1).value, elements.get(2).value);
  }

  private void taken(Optional<String> refused) {
    if (refused.isEmpty()) {
      rationale.setText("");
    }
    FormRows.say(blocked, refused.orElse(""));
    form.layout();
  }

  /** Where the reason is typed. */
  Text rationale() {
    return rationale;
  }

  /** The button that gives the verdict. */
  Button give() {
    return give;
  }

  /** The button that records a consensus. */
  Button consensus() {
    return consensus;
  }

  /** Why no verdict can be given, or was not taken. */
  String blocked() {
    return blocked.getText();
  }
}
