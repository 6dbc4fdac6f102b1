// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.triangulum.coding.Stages;
import org.triangulum.coding.WorkList;
import org.triangulum.model.study.CodingStage;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.FrameworkCell;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.Removal;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.qual.document.DocumentRow.Item;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where.PassagePlace;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.widget.NoticeStrip;

/** What a person does to the documents selected. Each change can be undone; what takes more along asks first. */
final class DocumentActions {
  private final StudyDesk desk;
  private final Grid<DocumentRow> grid;
  private final NoticeStrip notice;

  DocumentActions(StudyDesk desk, Grid<DocumentRow> grid, NoticeStrip notice) {
    this.desk = desk;
    this.grid = grid;
    this.notice = notice;
  }

  /** The documents selected. */
  List<Document> documents() {
    return grid.selectedRows().stream().filter(Item.class::isInstance).map(row -> ((Item) row).document()).toList();
  }

  /** Goes to a document; where somebody is in it already the place stays. */
  void open(Document document) {
    Optional<PassagePlace> at = desk.navigator().where().passage()
        .filter(p -> p.document().equals(document.getId()));
    desk.navigator().go(w -> w.at(document, at.map(PassagePlace::start).orElse(0),
        at.map(PassagePlace::end).orElse(0)));
  }

  void rename() {
    List<Document> documents = documents();
    if (documents.size() == 1 && desk.editable()) {
      Document document = documents.get(0);
      grid.selected().ifPresent(row -> grid.edit(row, DocumentsPart.TITLE, Words.name(document),
          typed -> retitle(document, typed)));
    }
  }

  void retitle(Document document, String title) {
    if (!title.isEmpty() && !title.equals(Words.name(document))) {
      desk.change(NLS.bind(Messages.change_document_title, Words.name(document), title),
          study -> document.setTitle(title));
    }
  }

  /** Changes the documents selected as one change. */
  <T> void set(String label, BiConsumer<Document, T> setter, T value) {
    List<Document> documents = documents();
    if (!documents.isEmpty()) {
      desk.change(NLS.bind(label, named(documents)), study -> documents.forEach(d -> setter.accept(d, value)));
    }
  }

  void setStage(List<Document> documents, CodingStage stage) {
    if (!documents.isEmpty()) {
      desk.edit(editor -> new Stages(editor).set(documents, stage));
    }
  }

  /** Gives each document selected the stage that its codings suggest. */
  void acceptProposed() {
    for (CodingStage stage : CodingStage.VALUES) {
      setStage(grid.selectedRows().stream().filter(Item.class::isInstance).map(row -> ((Item) row).work())
          .filter(work -> work.differs() && work.proposed() == stage).map(WorkList.Row::document).toList(), stage);
    }
  }

  /** Deletes the documents selected; says first what goes with them. */
  void delete() {
    List<Document> documents = documents();
    if (documents.isEmpty() || !desk.editable()) {
      return;
    }
    Removal removal = desk.open().orElseThrow().editor().removal(documents);
    List<String> along = new ArrayList<>();
    count(along, removal, Coding.class, Messages.documents_segments);
    count(along, removal, Quote.class, Messages.documents_quotes);
    count(along, removal, FrameworkCell.class, Messages.documents_cells);
    count(along, removal, EvidenceLink.class, Messages.documents_evidence);
    String what = named(documents);
    Supplier<Boolean> delete = () -> desk.change(NLS.bind(Messages.change_delete_document, what),
        study -> desk.open().orElseThrow().editor().delete(documents));
    Runnable perform = () -> {
      if (delete.get()) {
        notice.say(NLS.bind(Messages.codebook_deleted, what), Messages.undo, desk::undo);
      }
    };
    if (along.isEmpty()) {
      perform.run();
    } else {
      notice.ask(NLS.bind(Messages.codebook_delete_ask, what, String.join(", ", along)), Messages.delete, perform,
          Messages.keep);
    }
  }

  private static void count(List<String> along, Removal removal, Class<? extends StudyElement> kind, String words) {
    long count = removal.gone(kind).count();
    if (count > 0) {
      along.add(NLS.bind(words, count));
    }
  }

  static String named(List<Document> documents) {
    return documents.size() == 1 ? Words.name(documents.get(0))
        : NLS.bind(Messages.documents_several, documents.size());
  }
}
