// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.triangulum.coding.Codebooks;
import org.triangulum.coding.Codings;
import org.triangulum.coding.Extent;
import org.triangulum.coding.Span;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Stance;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/** Codes passages for the person who works here; each call can be undone. What cannot be done is told. */
final class Coder {
  private final StudyDesk desk;
  private final RecentCodes recent = new RecentCodes();
  private final Consumer<Coding> made;

  /**
   * A coder.
   *
   * @param made is given each coding made
   */
  Coder(StudyDesk desk, Consumer<Coding> made) {
    this.desk = desk;
    this.made = made;
  }

  /** The codes used last. */
  List<Code> recent() {
    return desk.open().map(recent::of).orElse(List.of());
  }

  private boolean change(Consumer<Codings> work) {
    OpenStudy open = desk.open().orElse(null);
    return open != null
        && desk.edit(editor -> work.accept(new Codings(editor, open.view().blobs(), open.researcher())));
  }

  private Optional<Coding> make(Function<Codings, Coding> work) {
    List<Coding> result = new ArrayList<>();
    change(codings -> result.add(work.apply(codings)));
    result.forEach(coding -> {
      recent.used(coding.getCode());
      made.accept(coding);
    });
    return result.stream().findFirst();
  }

  /** Puts a code on the words, turn or answer at a place. */
  Optional<Coding> apply(Document document, Span span, Extent extent, Code code) {
    return make(codings -> codings.add(document, span, extent, code));
  }

  /** Puts a new code on a span; without a parent a codebook is made first. */
  Optional<Coding> applyNew(Document document, Span span, KeyedElement parent, String name) {
    KeyedElement in = parent == null ? book() : parent;
    return in == null ? Optional.empty() : make(codings -> codings.addNew(document, span, in, name));
  }

  /** Makes a code of the words of a span. */
  Optional<Coding> inVivo(Document document, Span span) {
    KeyedElement parent = recent().stream().findFirst().map(c -> (KeyedElement) c.eContainer()).orElseGet(this::book);
    return parent == null ? Optional.empty() : make(codings -> codings.inVivo(document, span, parent));
  }

  private KeyedElement book() {
    List<Codebook> books = desk.open().orElseThrow().study().getCodebooks();
    if (books.isEmpty()) {
      desk.edit(editor -> new Codebooks(editor).addCodebook(Messages.palette_first_book));
    }
    return books.isEmpty() ? null : books.get(0);
  }

  void recode(Coding coding, Code to) {
    if (change(codings -> codings.recode(List.of(coding), to))) {
      recent.used(to);
    }
  }

  void remove(Coding coding) {
    change(codings -> codings.remove(List.of(coding)));
  }

  /** How many evidence links and the like go with a coding. */
  int dependents(Coding coding) {
    OpenStudy open = desk.open().orElseThrow();
    return open.editable()
        ? new Codings(open.editor(), open.view().blobs(), open.researcher()).removal(List.of(coding)).size() : 0;
  }

  void stance(Coding coding, Stance stance) {
    if (coding.getStance() != stance) {
      change(codings -> codings.setStance(List.of(coding), stance));
    }
  }

  void weight(Coding coding, int weight) {
    if (coding.getWeight() != weight) {
      change(codings -> codings.setWeight(List.of(coding), weight));
    }
  }

  void comment(Coding coding, String comment) {
    if (!comment.equals(coding.getComment() == null ? "" : coding.getComment())) {
      change(codings -> codings.setComment(coding, comment));
    }
  }

  void span(Coding coding, Span span) {
    if (!span.equals(Span.of(coding)) && span.length() > 0) {
      change(codings -> codings.setSpan(coding, span));
    }
  }
}
