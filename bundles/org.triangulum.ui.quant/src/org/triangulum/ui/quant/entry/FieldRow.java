// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.entry;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.data.entry.DraftRow;
import org.triangulum.data.entry.EntryField;
import org.triangulum.instruments.rule.Outcome;
import org.triangulum.model.study.MissingKind;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.data.MissingMark;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.Palette;

/** A field of the entry form with its question, its options, and what is wrong with what was typed. */
final class FieldRow {
  private final EntryField field;
  private final DraftRow draft;
  private final Composite composite;
  private final Text text;
  private final Label note;

  /**
   * A field.
   *
   * @param changed is told that something was typed
   * @param left is told to go on to the next field, or back where it is told false
   */
  FieldRow(Composite parent, EntryField field, DraftRow draft, Runnable changed, Consumer<Boolean> left) {
    this.field = field;
    this.draft = draft;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginHeight = 1;
    layout.verticalSpacing = 1;
    composite.setLayout(layout);
    composite.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    Label question = new Label(composite, SWT.WRAP);
    question.setText((field.wording().isEmpty() ? field.label() : field.label() + ": " + field.wording())
        .replace("&", "&&"));
    question.setLayoutData(wrapped());
    text = new Text(composite, SWT.BORDER);
    text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    text.setToolTipText(Messages.entry_field_tip);
    text.setMessage(field.options().isEmpty() ? field.range().map(Object::toString).orElse("") : "");
    text.addListener(SWT.Modify, e -> {
      draft.type(field, text.getText().strip());
      changed.run();
    });
    text.addListener(SWT.KeyDown, e -> {
      if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR || e.keyCode == SWT.ARROW_DOWN
          || e.keyCode == SWT.ARROW_UP) {
        e.doit = false;
        left.accept(e.keyCode != SWT.ARROW_UP);
      } else if (e.keyCode == 'm' && (e.stateMask & SWT.MOD1) != 0) {
        e.doit = false;
        chooseMissing();
      }
    });
    note = new Label(composite, SWT.WRAP);
    note.setFont(new Fonts(composite).small());
    note.setLayoutData(wrapped());
  }

  private static GridData wrapped() {
    GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
    data.widthHint = 200;
    return data;
  }

  private String options() {
    return field.options().entrySet().stream().map(o -> plain(o.getKey()) + " " + o.getValue())
        .collect(Collectors.joining("  ·  "));
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private void chooseMissing() {
    Menus.below(text, menu -> {
      for (MissingKind kind : MissingKind.values()) {
        if (kind != MissingKind.NONE) {
          Menus.item(menu, MissingMark.sign(kind) + "  " + MissingMark.words(kind), true, () -> {
            text.setText("[" + kind.getLiteral() + "]");
            text.setSelection(text.getCharCount());
          });
        }
      }
    });
  }

  /** The field. */
  EntryField field() {
    return field;
  }

  /** Where to type. */
  Text text() {
    return text;
  }

  /** Whether it is to be asked, as far as the row is filled in. */
  boolean asked() {
    return draft.outcome(field) != Outcome.SKIP || !draft.typed(field).isEmpty();
  }

  /** Hides what is to be skipped, and says what is wrong. */
  void show() {
    boolean asked = asked();
    composite.setVisible(asked);
    ((GridData) composite.getLayoutData()).exclude = !asked;
    Palette palette = Palette.of(composite);
    Optional<String> problem = draft.typed(field).isEmpty() ? Optional.empty() : draft.problem(field);
    note.setForeground(problem.isPresent() ? palette.warning() : palette.muted());
    String rule = field.ruleNote().isEmpty() ? "" : NLS.bind(Messages.entry_rule, field.ruleNote());
    String said = problem.orElse(!rule.isEmpty() ? rule : options());
    note.setText(said.replace("&", "&&"));
    note.setVisible(!said.isEmpty());
    ((GridData) note.getLayoutData()).exclude = said.isEmpty();
  }
}
