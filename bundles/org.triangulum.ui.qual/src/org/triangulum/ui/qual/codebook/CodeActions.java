// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.codebook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.EList;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.CodeRemoval;
import org.triangulum.coding.Codebooks;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.ui.link.PickPopup;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.qual.CodeCandidates;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.NoticeStrip;

/** What a person does to the codes selected in a tree. Each change can be undone; what takes more along asks first. */
final class CodeActions {
  private final StudyDesk desk;
  private final CodeTree tree;
  private final NoticeStrip notice;
  private final Runnable refresh;

  /**
   * Actions on a tree.
   *
   * @param refresh shows the study as it is now
   */
  CodeActions(StudyDesk desk, CodeTree tree, NoticeStrip notice, Runnable refresh) {
    this.desk = desk;
    this.tree = tree;
    this.notice = notice;
    this.refresh = refresh;
  }

  private boolean edit(Consumer<Codebooks> change) {
    return desk.edit(editor -> change.accept(new Codebooks(editor)));
  }

  /** A code below what is selected, its name to be typed. */
  void addBelow() {
    tree.selected().ifPresent(parent -> edit(books -> named(books.add(parent, Messages.codebook_new_code))));
  }

  /** A code behind the one selected, its name to be typed. */
  void addBeside() {
    Optional<KeyedElement> selected = tree.selected();
    if (selected.isEmpty() || selected.get() instanceof Codebook) {
      addBelow();
      return;
    }
    Code code = (Code) selected.get();
    KeyedElement parent = (KeyedElement) code.eContainer();
    edit(books -> named(books.add(parent, Messages.codebook_new_code, Codebooks.codes(parent).indexOf(code) + 1)));
  }

  void addBook() {
    edit(books -> named(books.addCodebook(Messages.codebook_new_book)));
  }

  private void named(KeyedElement made) {
    refresh.run();
    tree.reveal(made);
    if (made instanceof Code code) {
      desk.navigator().go(w -> w.at(code));
    }
    rename(made);
  }

  void rename() {
    tree.selected().ifPresent(this::rename);
  }

  private void rename(KeyedElement element) {
    if (!desk.editable()) {
      return;
    }
    tree.rename(element, typed -> {
      if (typed.isEmpty()) {
        return;
      }
      if (element instanceof Code code && !typed.equals(CodeNames.name(code))) {
        edit(books -> books.rename(code, typed));
      } else if (element instanceof Codebook book && !typed.equals(CodeNames.name(book))) {
        edit(books -> books.rename(book, typed));
      }
    });
  }

  /** Deletes what is selected; asks first where more goes than the code itself. */
  void delete() {
    if (!desk.editable()) {
      return;
    }
    List<Code> codes = tree.selectedCodes();
    Codebooks books = new Codebooks(desk.open().orElseThrow().editor());
    if (codes.isEmpty()) {
      tree.selected().filter(Codebook.class::isInstance).map(Codebook.class::cast).ifPresent(book -> {
        String what = books.removal(book.getCodes()).sentence();
        String codesOf = NLS.bind(Messages.codebook_codes, CodeTree.family(tree.row(book).orElseThrow()).size());
        confirm(CodeNames.name(book), book.getCodes().isEmpty() ? "" : what.isEmpty() ? codesOf : codesOf + ", " + what,
            () -> edit(b -> b.delete(book)));
      });
      return;
    }
    CodeRemoval removal = books.removal(codes);
    confirm(named(codes), removal.sentence(), () -> edit(b -> b.delete(removal)));
  }

  private void confirm(String what, String along, Runnable delete) {
    int place = tree.grid().selected().map(tree.grid().rows()::indexOf).orElse(0);
    Runnable perform = () -> {
      delete.run();
      refresh.run();
      if (!tree.grid().rows().isEmpty()) {
        tree.grid().choose(tree.grid().rows().get(Math.min(place, tree.grid().rows().size() - 1)));
      }
      notice.say(NLS.bind(Messages.codebook_deleted, what), Messages.undo, desk::undo);
    };
    if (along.isEmpty()) {
      perform.run();
    } else {
      notice.ask(NLS.bind(Messages.codebook_delete_ask, what, along), Messages.delete, perform, Messages.keep);
    }
  }

  private static String named(Collection<Code> codes) {
    return codes.size() == 1 ? CodeNames.name(codes.iterator().next())
        : NLS.bind(Messages.codebook_codes, codes.size());
  }

  /** Moves the code selected up or down among those beside it. */
  void moveBy(int by) {
    one().ifPresent(code -> {
      KeyedElement parent = (KeyedElement) code.eContainer();
      int index = Codebooks.codes(parent).indexOf(code) + by;
      if (index >= 0 && index < Codebooks.codes(parent).size()) {
        move(List.of(code), parent, index);
      }
    });
  }

  /** Puts the code selected below the one before it. */
  void indent() {
    one().ifPresent(code -> {
      EList<Code> siblings = Codebooks.codes((KeyedElement) code.eContainer());
      int index = siblings.indexOf(code);
      if (index > 0) {
        Code parent = siblings.get(index - 1);
        move(List.of(code), parent, parent.getCodes().size());
      }
    });
  }

  /** Puts the code selected beside the one it stands in. */
  void outdent() {
    one().filter(code -> code.eContainer() instanceof Code).ifPresent(code -> {
      Code parent = (Code) code.eContainer();
      KeyedElement above = (KeyedElement) parent.eContainer();
      move(List.of(code), above, Codebooks.codes(above).indexOf(parent) + 1);
    });
  }

  private Optional<Code> one() {
    List<Code> codes = tree.selectedCodes();
    return desk.editable() && codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
  }

  /** Moves codes to a place among the codes of a parent that stay. */
  void move(List<Code> codes, KeyedElement parent, int index) {
    edit(books -> books.move(codes, parent, index));
    refresh.run();
    tree.reveal(codes.get(0));
  }

  /** Puts the codes selected below a new one, its name to be typed. */
  void group() {
    List<Code> codes = tree.selectedCodes();
    if (!codes.isEmpty()) {
      edit(books -> named(books.group(codes, Messages.codebook_new_group)));
    }
  }

  /** Asks for the code that those selected shall become. */
  void merge(Point at) {
    List<Code> codes = tree.selectedCodes();
    if (codes.isEmpty() || !desk.editable()) {
      return;
    }
    List<Candidate<Code>> candidates = CodeCandidates.of(desk.open().orElseThrow().study()).stream()
        .filter(candidate -> !codes.contains(candidate.value())).toList();
    new PickPopup<>(tree.grid().control().getShell(), at, NLS.bind(Messages.codebook_merge_title, named(codes)),
        Messages.codebook_merge_hint, candidates, target -> merge(codes, target));
  }

  void merge(List<Code> codes, Code target) {
    String what = named(codes);
    if (edit(books -> books.merge(codes, target))) {
      refresh.run();
      tree.reveal(target);
      notice.say(NLS.bind(Messages.codebook_merged, what, CodeNames.name(target)), Messages.undo, desk::undo);
    }
  }

  /** Lets something be said about the codes selected. */
  void set(BiConsumer<Codebooks, List<Code>> change) {
    List<Code> codes = tree.selectedCodes();
    if (!codes.isEmpty()) {
      edit(books -> change.accept(books, codes));
    }
  }

  void sort() {
    tree.selected().ifPresent(parent -> edit(books -> books.sort(parent, String.CASE_INSENSITIVE_ORDER)));
  }
}
