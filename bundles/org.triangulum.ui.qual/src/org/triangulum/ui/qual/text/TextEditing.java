// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.VerifyEvent;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.EditingSession;
import org.triangulum.coding.Span;
import org.triangulum.coding.TextEdit;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.StudyElement;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.text.TextPane;
import org.triangulum.ui.text.Transcript;
import org.triangulum.ui.widget.NoticeStrip;

/**
 * Typing into a document. Codings, quotes and turns stay on their words; what cuts into one is asked about once. What
 * is typed is written to the study after a pause, when the person leaves, and before anything else changes the study.
 */
final class TextEditing {
  private static final int PAUSE = 2_000;
  private final StudyDesk desk;
  private final TextPane pane;
  private final NoticeStrip notice;
  private final Runnable onTyped;
  private final Set<String> agreed = new HashSet<>();
  private final Runnable pause = this::commit;
  private EditingSession session;
  private boolean agreeing;

  /**
   * Editing of what a pane shows.
   *
   * @param onTyped is told after each edit
   */
  TextEditing(StudyDesk desk, TextPane pane, NoticeStrip notice, Runnable onTyped) {
    this.desk = desk;
    this.pane = pane;
    this.notice = notice;
    this.onTyped = onTyped;
    StyledText text = pane.text();
    text.addVerifyListener(this::verify);
    text.addExtendedModifyListener(e -> modified(e.start, e.replacedText.length(), e.length));
    text.addListener(SWT.FocusOut, e -> commit());
    desk.keepPending(text, this::commit);
  }

  /** Lets the person type, or no more. */
  void set(boolean on) {
    commit();
    session = null;
    agreed.clear();
    notice.hide();
    pane.text().setEditable(on);
    if (on) {
      begin();
    }
  }

  /** Nothing is typed into a study that is closed. */
  void leaveIfClosed() {
    if (session != null && desk.open().filter(o -> o.element(Document.class, session.document().getId())
        .filter(d -> d == session.document()).isPresent()).isEmpty()) {
      session = null;
      pane.text().setEditable(false);
    }
  }

  boolean on() {
    return pane.text().getEditable();
  }

  /** Whether the text shown has edits that the study does not know yet. */
  boolean pending() {
    return session != null && session.isChanged();
  }

  EditingSession session() {
    return session;
  }

  /** Begins anew on what the pane shows, after something else changed the study. */
  void follow(Document document) {
    if (on() && !pending()) {
      if (session == null || session.document() != document) {
        agreed.clear();
      }
      begin();
    }
  }

  private void begin() {
    OpenStudy open = desk.open().orElse(null);
    Transcript transcript = pane.transcript();
    session = open == null || !open.editable() || transcript == null ? null
        : new EditingSession(open.editor(), open.view().blobs(), transcript.document());
  }

  private void verify(VerifyEvent event) {
    if (session == null || pane.loading()) {
      return;
    }
    int at = pane.toDocument(event.start);
    int removed = event.end - event.start;
    if (removed == 0 && event.text.isEmpty()) {
      return;
    }
    List<StudyElement> cut = agreeing ? List.of() : session.affected(at, removed, event.text.length()).stream()
        .filter(e -> e instanceof Coding || e instanceof Quote).filter(e -> !agreed.contains(e.getId())).toList();
    if (cut.isEmpty()) {
      return;
    }
    event.doit = false;
    int start = event.start;
    String words = event.text;
    notice.ask(NLS.bind(Messages.edit_cuts, cut.size(), named(cut)), Messages.edit_apply, () -> {
      cut.forEach(e -> agreed.add(e.getId()));
      agreeing = true;
      pane.text().replaceTextRange(start, removed, words);
      agreeing = false;
      pane.text().setCaretOffset(start + words.length());
      pane.text().setFocus();
    }, Messages.edit_leave);
  }

  private static String named(List<StudyElement> elements) {
    List<String> names = new ArrayList<>();
    for (StudyElement element : elements) {
      names.add(element instanceof Coding coding ? CodeNames.name(coding.getCode()) : ((Quote) element).getKey());
      if (names.size() == 4 && elements.size() > 4) {
        names.add("…");
        break;
      }
    }
    return String.join(", ", names);
  }

  private void modified(int start, int removed, int inserted) {
    if (session == null || pane.loading()) {
      return;
    }
    int at = pane.toDocument(start);
    String now = inserted == 0 ? "" : pane.text().getTextRange(start, inserted);
    session.replace(at, removed, now);
    pane.typed(pane.transcript().edited(session.text(), new TextEdit(at, removed, inserted)), at, inserted);
    pane.text().getDisplay().timerExec(PAUSE, pause);
    onTyped.run();
  }

  /** Writes what was typed. */
  void commit() {
    if (pending()) {
      EditingSession writing = session;
      desk.edit(editor -> writing.commit(""));
    }
  }

  /** Where a coding stands in the text that is shown. */
  Optional<Span> span(Coding coding) {
    return pending() ? session.span(coding) : Optional.of(Span.of(coding));
  }
}
