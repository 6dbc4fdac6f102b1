// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.triangulum.model.study.CodingStage;
import org.triangulum.model.study.ConsentState;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.DocumentKind;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.ui.qual.Activation;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.qual.text.SpeakerCoding;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.widget.Menus;

/** The keys and the menu of the list of documents. */
final class DocumentMenu {
  private final StudyDesk desk;
  private final Grid<DocumentRow> grid;
  private final DocumentActions actions;
  private final Activation activation;
  private final Runnable imports;
  private final Runnable answers;
  private final SpeakerCoding speakers;

  DocumentMenu(StudyDesk desk, Grid<DocumentRow> grid, DocumentActions actions, QualDesk shared,
      Runnable imports, Runnable answers) {
    this.desk = desk;
    this.grid = grid;
    this.actions = actions;
    this.activation = shared.activation();
    this.imports = imports;
    this.answers = answers;
    speakers = new SpeakerCoding(desk, shared);
  }

  void install() {
    grid.onKey(SWT.NONE, SWT.F2, rows -> actions.rename());
    grid.onKey(SWT.NONE, SWT.DEL, rows -> actions.delete());
    grid.onKey(SWT.NONE, ' ', rows -> activation.toggle(actions.documents()));
    Menus.on(grid.control(), menu -> fill(menu));
  }

  /** Fills a menu for what is selected now. */
  void fill(Menu menu) {
    List<Document> documents = actions.documents();
    boolean any = desk.editable() && !documents.isEmpty();
    Menus.item(menu, Messages.documents_import, desk.editable(), imports);
    Menus.item(menu, Messages.answers_import, desk.editable(), answers);
    Menus.line(menu);
    Menus.item(menu, Messages.documents_open + "\tEnter", documents.size() == 1, () -> actions.open(documents.get(0)));
    Menus.item(menu, Messages.rename + "\tF2", any && documents.size() == 1, actions::rename);
    Menus.item(menu, Messages.delete + "\tDel", any, actions::delete);
    boolean talk = any && documents.stream().anyMatch(d -> !d.getTurns().isEmpty());
    Menu turns = Menus.cascade(menu, Messages.menu_speakers, talk);
    if (talk) {
      speakers.fill(turns, documents, grid.control().getShell(), grid.control().toDisplay(24, 24));
    }
    Menus.line(menu);
    Study study = desk.open().orElseThrow().study();
    Menu stages = Menus.cascade(menu, Messages.documents_stage, any);
    for (CodingStage stage : CodingStage.VALUES) {
      Menus.item(stages, Words.of(stage), any, () -> actions.setStage(documents, stage));
    }
    Menus.item(menu, Messages.documents_accept, any, actions::acceptProposed);
    choices(menu, Messages.documents_kind, any, DocumentKind.VALUES, Words::of, Document::setKind);
    choices(menu, Messages.documents_consent, any, ConsentState.VALUES, Words::of, Document::setConsent);
    choices(menu, Messages.documents_group, any, withNone(study.getGroups()), DocumentMenu::name, Document::setGroup);
    choices(menu, Messages.documents_case, any, withNone(study.getCases()), DocumentMenu::name,
        Document::setStudyCase);
    choices(menu, Messages.documents_time, any, withNone(study.getTimePoints()), DocumentMenu::name,
        Document::setTimePoint);
    Menus.line(menu);
    Menus.item(menu, Messages.codebook_activate_only, !documents.isEmpty(), () -> {
      activation.set(activation.documents(study), false);
      activation.set(documents, true);
    });
    Menus.item(menu, Messages.documents_activate_all, true, () -> activation.set(study.getDocuments(), true));
    Menus.item(menu, Messages.documents_activate_none, true, () -> activation.set(study.getDocuments(), false));
  }

  private <T> void choices(Menu menu, String label, boolean enabled, List<T> values, Function<T, String> name,
      BiConsumer<Document, T> setter) {
    Menu below = Menus.cascade(menu, label, enabled && !values.isEmpty());
    for (T value : values) {
      Menus.item(below, name.apply(value), enabled, () -> actions.set(Messages.change_document, setter, value));
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
}
