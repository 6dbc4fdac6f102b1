// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Menus;

/** The buttons above the editor: what is done with the definition, and how it is looked at. */
final class EditorBar {
  private final EditorSession session;
  private final Supplier<EditorActions> actions;
  private final List<Button> views = new ArrayList<>();
  private final List<Button> begun = new ArrayList<>();
  private final Button undo;
  private final Button redo;
  private final Button text;

  /**
   * The buttons.
   *
   * @param actions what they do; asked for when one is pressed, as it tells below them how it went
   * @param view is told which view is wanted: 0 the form, 1 the preview, 2 the golden cases
   * @param arrange is told that the text was asked for, or not wanted any longer
   */
  EditorBar(EditorSession session, Supplier<EditorActions> actions, Composite parent, IntConsumer view,
      Runnable arrange) {
    this.session = session;
    this.actions = actions;
    ButtonRow row = new ButtonRow(parent, 1);
    row.push(Messages.new_menu, Messages.new_tip, () -> below(row, 0, true));
    row.push(Messages.open_menu, Messages.open_tip, () -> below(row, 1, false));
    begun.add(row.push(Messages.save, Messages.save_tip, () -> actions.get().save()));
    begun.add(row.push(Messages.save_as, Messages.save_as_tip, () -> actions.get().askSave()));
    undo = row.push("↶", Messages.undo, () -> step(false));
    redo = row.push("↷", Messages.redo, () -> step(true));
    space(row);
    views.add(row.toggle(Messages.view_form, Messages.view_form_tip, () -> view.accept(0)));
    views.add(row.toggle(Messages.view_preview, Messages.view_preview_tip, () -> view.accept(1)));
    views.add(row.toggle(Messages.view_golden, Messages.view_golden_tip, () -> view.accept(2)));
    begun.addAll(views);
    text = row.toggle(Messages.view_text, Messages.view_text_tip, arrange);
    text.setSelection(true);
    begun.add(text);
    space(row);
    begun.add(row.push(Messages.add_study, Messages.add_study_tip, () -> actions.get().addToStudy()));
    begun.add(row.push(Messages.export, Messages.export_tip, () -> actions.get().askExport()));
  }

  private static void space(ButtonRow row) {
    new Label(row.composite(), SWT.NONE).setText("  ");
  }

  private void below(ButtonRow row, int button, boolean begin) {
    Menus.below(row.composite().getChildren()[button], begin ? actions.get()::fillNew : actions.get()::fillOpen);
  }

  private void step(boolean again) {
    new SessionHandler(session, again, actions.get()::commit).execute();
  }

  /** Marks the view that is shown. */
  void choose(int view) {
    for (int i = 0; i < views.size(); i++) {
      views.get(i).setSelection(i == view);
    }
  }

  /** Whether the text is to be shown. */
  boolean text() {
    return text.getSelection();
  }

  /** Says whether the text is shown. */
  void text(boolean shown) {
    text.setSelection(shown);
  }

  /** Enables what can be done now, and says what undo and redo would do. */
  void show() {
    begun.forEach(button -> button.setEnabled(session.begun()));
    String back = session.begun() ? session.history().undoLabel().orElse(null) : null;
    String again = session.begun() ? session.history().redoLabel().orElse(null) : null;
    undo.setEnabled(back != null);
    redo.setEnabled(again != null);
    undo.setToolTipText(back == null ? Messages.undo : NLS.bind(Messages.undo_of, back));
    redo.setToolTipText(again == null ? Messages.redo : NLS.bind(Messages.redo_of, again));
  }
}
