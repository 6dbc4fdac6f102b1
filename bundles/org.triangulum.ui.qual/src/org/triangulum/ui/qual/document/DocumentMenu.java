// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.triangulum.model.study.CodingStage;
import org.triangulum.model.study.ConsentState;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.DocumentKind;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.ui.qual.Activation;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;

/** The keys and the menu of the list of documents. */
final class DocumentMenu {
  private final StudyDesk desk;
  private final Grid<DocumentRow> grid;
  private final DocumentActions actions;
  private final Activation activation;
  private final Runnable imports;

  DocumentMenu(StudyDesk desk, Grid<DocumentRow> grid, DocumentActions actions, Activation activation,
      Runnable imports) {
    this.desk = desk;
    this.grid = grid;
    this.actions = actions;
    this.activation = activation;
    this.imports = imports;
  }

  void install() {
    grid.onKey(SWT.NONE, SWT.F2, rows -> actions.rename());
    grid.onKey(SWT.NONE, SWT.DEL, rows -> actions.delete());
    grid.onKey(SWT.NONE, ' ', rows -> activation.toggle(actions.documents()));
    Menu menu = new Menu(grid.control());
    menu.addListener(SWT.Show, e -> fill(menu));
    grid.control().setMenu(menu);
  }

  /** Fills a menu for what is selected now. */
  void fill(Menu menu) {
    for (MenuItem item : menu.getItems()) {
      item.dispose();
    }
    List<Document> documents = actions.documents();
    boolean any = desk.editable() && !documents.isEmpty();
    item(menu, Messages.documents_import, desk.editable(), imports);
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, Messages.documents_open + "\tEnter", documents.size() == 1, () -> actions.open(documents.get(0)));
    item(menu, Messages.rename + "\tF2", any && documents.size() == 1, actions::rename);
    item(menu, Messages.delete + "\tDel", any, actions::delete);
    new MenuItem(menu, SWT.SEPARATOR);
    Study study = desk.open().orElseThrow().study();
    Menu stages = below(menu, Messages.documents_stage, any);
    for (CodingStage stage : CodingStage.VALUES) {
      item(stages, Words.of(stage), any, () -> actions.setStage(documents, stage));
    }
    item(menu, Messages.documents_accept, any, actions::acceptProposed);
    choices(menu, Messages.documents_kind, any, DocumentKind.VALUES, Words::of, Document::setKind);
    choices(menu, Messages.documents_consent, any, ConsentState.VALUES, Words::of, Document::setConsent);
    choices(menu, Messages.documents_group, any, withNone(study.getGroups()), DocumentMenu::name, Document::setGroup);
    choices(menu, Messages.documents_case, any, withNone(study.getCases()), DocumentMenu::name,
        Document::setStudyCase);
    choices(menu, Messages.documents_time, any, withNone(study.getTimePoints()), DocumentMenu::name,
        Document::setTimePoint);
    new MenuItem(menu, SWT.SEPARATOR);
    item(menu, Messages.codebook_activate_only, !documents.isEmpty(), () -> {
      activation.set(activation.documents(study), false);
      activation.set(documents, true);
    });
    item(menu, Messages.documents_activate_all, true, () -> activation.set(study.getDocuments(), true));
    item(menu, Messages.documents_activate_none, true, () -> activation.set(study.getDocuments(), false));
  }

  private <T> void choices(Menu menu, String label, boolean enabled, List<T> values, Function<T, String> name,
      BiConsumer<Document, T> setter) {
    Menu below = below(menu, label, enabled && !values.isEmpty());
    for (T value : values) {
      item(below, name.apply(value), enabled, () -> actions.set(Messages.change_document, setter, value));
    }
  }

  static <T> List<T> withNone(List<T> values) {
    List<T> all = new ArrayList<>(values);
    all.add(null);
    return all;
  }

  static String name(StudyElement element) {
    return element == null ? Messages.documents_none_of_these : Words.name(element);
  }

  private static Menu below(Menu menu, String text, boolean enabled) {
    MenuItem item = new MenuItem(menu, SWT.CASCADE);
    item.setText(text);
    item.setEnabled(enabled);
    Menu below = new Menu(menu);
    item.setMenu(below);
    return below;
  }

  private static void item(Menu menu, String text, boolean enabled, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(text);
    item.setEnabled(enabled);
    item.addListener(SWT.Selection, e -> action.run());
  }
}
