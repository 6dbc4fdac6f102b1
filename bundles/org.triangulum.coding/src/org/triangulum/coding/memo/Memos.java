// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding.memo;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.FreshKey;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.MemoStatus;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.StudyEditor;

/** Writes memos about anything in a study; each call is one undoable transaction. */
public final class Memos {
  private final StudyEditor editor;
  private final Optional<Researcher> author;
  private final Clock clock;

  /**
   * Memos of one person.
   *
   * @param author who writes; empty when not known
   * @param clock for the times of memos
   */
  public Memos(StudyEditor editor, Optional<Researcher> author, Clock clock) {
    this.editor = editor;
    this.author = author;
    this.clock = clock;
  }

  /**
   * Writes a memo. A decision or a comment is open until {@link #decide} says otherwise.
   *
   * @param about what it is about, elements of any kind; may be empty, and is then about the study as a whole
   * @throws IllegalArgumentException when title and text are blank, or an element is not in the study
   */
  public Memo create(MemoKind kind, String title, String text, Collection<? extends StudyElement> about) {
    requireWords(title, text);
    Memo memo = StudyFactory.eINSTANCE.createMemo();
    about.forEach(element -> requireSubject(memo, element));
    memo.setKey(FreshKey.of("M", editor.study().getMemos()));
    memo.setKind(kind);
    memo.setStatus(first(kind));
    memo.setTitle(orEmpty(title).strip());
    memo.setText(orEmpty(text));
    memo.setCreated(now());
    memo.setAuthor(author.orElse(null));
    memo.getAbout().addAll(new LinkedHashSet<>(about));
    editor.run("Write the " + kind.getLiteral() + " memo " + name(memo), "", study -> study.getMemos().add(memo));
    return memo;
  }

  /**
   * Rewords a memo and notes when; who wrote it first stays its author.
   *
   * @throws IllegalArgumentException when title and text are blank
   */
  public void edit(Memo memo, String title, String text) {
    requireWords(title, text);
    String heading = orEmpty(title).strip();
    if (heading.equals(orEmpty(memo.getTitle())) && orEmpty(text).equals(orEmpty(memo.getText()))) {
      return;
    }
    change(memo, "Edit", "", study -> {
      memo.setTitle(heading);
      memo.setText(orEmpty(text));
    });
  }

  /** Makes it a memo of another kind. A memo that becomes a decision is open; one that ceases to be has no status. */
  public void convert(Memo memo, MemoKind kind) {
    if (memo.getKind() == kind) {
      return;
    }
    editor.run("Turn " + name(memo) + " into a" + (kind == MemoKind.ANALYTIC ? "n " : " ") + kind.getLiteral()
        + " memo", "", study -> {
          memo.setKind(kind);
          memo.setStatus(first(kind));
          memo.setModified(now());
        });
  }

  /**
   * Says where a decision or a comment stands.
   *
   * @param reason why it stands there now, for the journal; may be empty
   * @throws IllegalArgumentException when the memo is neither or the status is {@code NONE}
   */
  public void decide(Memo memo, MemoStatus status, String reason) {
    if (memo.getKind() != MemoKind.COMMENT) {
      requireDecision(memo);
    }
    if (Objects.requireNonNull(status, "status") == MemoStatus.NONE) {
      throw new IllegalArgumentException("A decision is open, decided, superseded or closed");
    }
    if (memo.getStatus() != status) {
      change(memo, "Mark as " + status.getLiteral() + ":", reason, study -> memo.setStatus(status));
    }
  }

  /**
   * Puts a later decision in the place of an earlier one, which stays on record, and makes the later one be about it.
   *
   * @throws IllegalArgumentException when one of them is no decision, or they are the same
   */
  public void supersede(Memo earlier, Memo later, String reason) {
    requireDecision(earlier);
    requireDecision(later);
    if (earlier == later) {
      throw new IllegalArgumentException("The decision " + name(earlier) + " cannot stand in its own place");
    }
    editor.run("Put " + name(later) + " in the place of " + name(earlier), reason, study -> {
      earlier.setStatus(MemoStatus.SUPERSEDED);
      if (!later.getAbout().contains(earlier)) {
        later.getAbout().add(earlier);
      }
    });
  }

  /**
   * Notes what else was considered, and by when an open decision must be taken.
   *
   * @param due a day such as {@code 2024-05-06}; empty for none
   * @throws IllegalArgumentException when the memo is no decision or {@code due} is no day
   */
  public void plan(Memo memo, String alternatives, String due) {
    requireDecision(memo);
    String day = orEmpty(due).strip();
    try {
      if (!day.isEmpty()) {
        LocalDate.parse(day);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + day + "\" is no day such as 2024-05-06", e);
    }
    editor.run("Plan the decision " + name(memo), "", study -> {
      memo.setAlternatives(orEmpty(alternatives));
      memo.setDue(day);
    });
  }

  /**
   * Makes a memo be about more elements; those it is about already stay once.
   *
   * @throws IllegalArgumentException when an element is the memo itself or not in the study
   */
  public void attach(Memo memo, Collection<? extends StudyElement> elements) {
    elements.forEach(element -> requireSubject(memo, element));
    List<StudyElement> fresh = new LinkedHashSet<StudyElement>(elements).stream()
        .filter(element -> !memo.getAbout().contains(element)).toList();
    editor.run("Attach " + name(memo) + " to " + (fresh.size() == 1 ? name(fresh.get(0)) : fresh.size() + " elements"),
        "", study -> memo.getAbout().addAll(fresh));
  }

  /** Makes a memo no longer be about an element. */
  public void detach(Memo memo, StudyElement element) {
    editor.run("Detach " + name(memo) + " from " + name(element), "", study -> memo.getAbout().remove(element));
  }

  /** Deletes memos as one change, with evidence links and relations that rest on them alone. */
  public void delete(Collection<Memo> memos, String reason) {
    List<Memo> gone = List.copyOf(memos);
    if (!gone.isEmpty()) {
      editor.run(gone.size() == 1 ? "Delete the memo " + name(gone.get(0)) : "Delete " + gone.size() + " memos", reason,
          study -> editor.delete(gone));
    }
  }

  private static MemoStatus first(MemoKind kind) {
    return kind == MemoKind.DECISION || kind == MemoKind.COMMENT ? MemoStatus.OPEN : MemoStatus.NONE;
  }

  private void change(Memo memo, String what, String reason, Consumer<Study> change) {
    editor.run(what + " the " + memo.getKind().getLiteral() + " memo " + name(memo), reason, change.andThen(
        study -> memo.setModified(now())));
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void requireSubject(Memo memo, StudyElement element) {
    if (element == memo) {
      throw new IllegalArgumentException("The memo " + name(memo) + " cannot be about itself");
    }
    if (EcoreUtil.getRootContainer(element) != editor.study()) {
      throw new IllegalArgumentException("The " + ElementLabel.line(element) + " is not in the study");
    }
  }

  private static void requireWords(String title, String text) {
    if (orEmpty(title).isBlank() && orEmpty(text).isBlank()) {
      throw new IllegalArgumentException("A memo needs a title or a text");
    }
  }

  private static void requireDecision(Memo memo) {
    if (memo.getKind() != MemoKind.DECISION) {
      throw new IllegalArgumentException("The memo " + name(memo) + " is " + memo.getKind().getLiteral()
          + "; only a decision has a status, alternatives and a day it is due");
    }
  }

  private static String name(StudyElement element) {
    ElementLabel label = ElementLabel.of(element);
    return element instanceof Memo memo && !orEmpty(memo.getTitle()).isBlank() ? memo.getKey() + " " + label.label()
        : ElementLabel.line(element);
  }
}
