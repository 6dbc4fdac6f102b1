// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.triangulum.coding.Codings;
import org.triangulum.coding.Span;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Document;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where.PassagePlace;

/** What the qualitative parts share: the documents and codes activated, and the words selected in the text. */
public final class QualDesk {
  private final StudyDesk desk;
  private final Activation activation;
  private Supplier<Optional<PassagePlace>> selection = Optional::empty;
  private Runnable memo = () -> { };
  private Consumer<CodePreview> previews = preview -> { };

  QualDesk(StudyDesk desk) {
    this.desk = desk;
    activation = new Activation(desk);
  }

  /** Documents and codes activated for retrieval. */
  public Activation activation() {
    return activation;
  }

  /** Says where the words selected in the text come from: the part that shows it. */
  public void setSelection(Supplier<Optional<PassagePlace>> newSelection) {
    selection = newSelection;
  }

  /** The words selected in the text. */
  public Optional<PassagePlace> selection() {
    return desk.open().isEmpty() ? Optional.empty() : selection.get().filter(p -> p.end() > p.start());
  }

  /** Puts a code on a passage. */
  public void code(PassagePlace passage, Code code) {
    OpenStudy open = desk.open().orElseThrow();
    open.element(Document.class, passage.document()).ifPresent(document -> desk.edit(editor ->
        new Codings(editor, open.view().blobs(), open.researcher()).add(document,
            new Span(passage.start(), passage.end()), code)));
  }

  /** Says how a memo on the element looked at is started: by the part that shows memos. */
  public void setMemo(Runnable newMemo) {
    memo = newMemo;
  }

  /** Starts a memo on the element looked at. */
  public void startMemo() {
    memo.run();
  }

  /** Says who shows what would be coded, to be looked through before it is done. */
  public void setPreviews(Consumer<CodePreview> newPreviews) {
    previews = newPreviews;
  }

  /** Shows what would be coded. */
  public void preview(CodePreview preview) {
    Shown.raise(QualPerspective.SEARCH);
    previews.accept(preview);
  }
}
