// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteEdit;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.Turn;
import org.triangulum.store.Blobs;
import org.triangulum.store.Removal;
import org.triangulum.store.StudyEditor;

/**
 * What edits of a document's text come to, worked out before anything is changed: the new text, where each coding,
 * quote and turn goes, which of them the edits cut into and which are lost.
 *
 * <p>A quote that stood as the text had it takes the words that the text has now, and its logged edits move inside it;
 * one that was stale before keeps its words and only moves. A turn whose label is gone belongs to the turn before.
 */
public final class TextRevision {
  private final StudyEditor editor;
  private final Document document;
  private final String hash;
  private final String before;
  private final String text;
  private final List<TextEdit> edits;
  private final Map<StudyElement, Span> moved = new LinkedHashMap<>();
  private final List<StudyElement> lost = new ArrayList<>();
  private final List<Cut> cuts = new ArrayList<>();
  private final Map<Coding, Coding> doubles = new LinkedHashMap<>();

  /**
   * Something whose words change.
   *
   * @param element a coding or quote
   * @param before its words as they were
   * @param after its words as they will be; empty when it is lost
   */
  public record Cut(StudyElement element, String before, Optional<String> after) {}

  TextRevision(StudyEditor editor, Document document, String hash, String before, String text, List<TextEdit> edits,
      MovingSpans<Coding> codings, MovingSpans<Quote> quotes, MovingSpans<Turn> turns) {
    this.editor = editor;
    this.document = document;
    this.hash = hash;
    this.before = before;
    this.text = text;
    this.edits = edits;
    List<Coding> coded = EditingSession.codingsOf(editor.study(), document);
    for (Coding coding : coded) {
      anchor(coding, Span.of(coding), codings.after(coding, Span.of(coding), edits));
    }
    doubles(coded);
    for (Quote quote : EditingSession.quotesOf(editor.study(), document)) {
      anchor(quote, Span.of(quote), quotes.after(quote, Span.of(quote), edits));
    }
    turns(turns);
  }

  private void anchor(StudyElement element, Span span, Optional<Span> after) {
    String was = span.end() <= before.length() ? span.in(before) : "";
    Optional<String> is = after.filter(s -> s.end() <= text.length()).map(s -> s.in(text));
    boolean cut = !is.equals(Optional.of(was));
    if (cut) {
      cuts.add(new Cut(element, was, is));
    }
    if (after.isEmpty()) {
      lost.add(element);
    } else if (cut && element instanceof Quote || !after.get().equals(span)) {
      moved.put(element, after.get());
    }
  }

  /** Whose coding with which code stands where. */
  private record Same(Code code, Researcher coder, Span span) {}

  /** Codings of a code and coder that stood on different spans and come to stand on the same one. */
  private void doubles(List<Coding> coded) {
    Map<Same, Coding> there = new HashMap<>();
    Set<StudyElement> gone = new HashSet<>(lost);
    for (Coding coding : coded) {
      if (!gone.contains(coding)) {
        Coding first = there.putIfAbsent(new Same(coding.getCode(), coding.getCoder(),
            moved.getOrDefault(coding, Span.of(coding))), coding);
        if (first != null && !Span.of(first).equals(Span.of(coding))) {
          doubles.put(coding, first);
          moved.remove(coding);
        }
      }
    }
  }

  private void turns(MovingSpans<Turn> labels) {
    List<Turn> all = document.getTurns();
    int next = text.length();
    for (int i = all.size() - 1; i >= 0; i--) {
      Span label = EditingSession.label(all.get(i));
      Optional<Span> after = labels.after(all.get(i), label, edits);
      boolean silent = after.isPresent() && after.get().length() == 0 && after.get().start() == next
          && label.start() < Turns.end(document, i);
      if (after.isEmpty() || silent) {
        lost.add(all.get(i));
      } else {
        next = after.get().start();
        if (!after.get().equals(label)) {
          moved.put(all.get(i), after.get());
        }
      }
    }
  }

  /** The document. */
  public Document document() {
    return document;
  }

  /** The new text. */
  public String text() {
    return text;
  }

  /** The codings and quotes whose words change or go, in order of codings, then quotes. */
  public List<Cut> cuts() {
    return List.copyOf(cuts);
  }

  /** The codings, quotes and turns that are lost as their words are gone. */
  public List<StudyElement> lost() {
    return List.copyOf(lost);
  }

  /**
   * Codings that come to stand on the same words as another of the same code and coder, and what each collapses into:
   * stance, weight, comment and what refers to them are joined as when codes are merged. Of two the longer one stays.
   */
  public Map<Coding, Coding> doubles() {
    return Collections.unmodifiableMap(doubles);
  }

  /** What goes with those that are lost, such as evidence links that rest on them, and what refers to them no more. */
  public Removal removal() {
    return editor.removal(lost);
  }

  /** How many codings, quotes and turns move or, of quotes, change. */
  public int moved() {
    return moved.size();
  }

  /**
   * Writes all of it as one undoable transaction.
   *
   * @return the number of the transaction
   * @throws IllegalStateException when the document has another text than the one that was edited
   */
  public long apply(Blobs blobs, String reason) {
    if (!hash.equals(document.getText())) {
      throw new IllegalStateException("The text of " + CodeNames.key(document)
          + " has been changed since the editing began");
    }
    return editor.run("Edit the text of " + CodeNames.key(document), reason, study -> {
      List<StudyElement> gone = new ArrayList<>(lost);
      moved.forEach((element, span) -> move(element, span, gone));
      new Doubles(editor).collapse(doubles);
      if (!gone.isEmpty()) {
        editor.delete(gone);
      }
      document.setText(blobs.putText(text));
      document.setLength(text.length());
    });
  }

  private void move(StudyElement element, Span span, List<StudyElement> gone) {
    if (element instanceof Coding coding) {
      coding.setStart(span.start());
      coding.setEnd(span.end());
    } else if (element instanceof Turn turn) {
      turn.setStart(span.start());
      turn.setTextStart(span.end());
    } else if (element instanceof Quote quote) {
      Span was = Span.of(quote);
      boolean fresh = was.end() <= before.length() && was.in(before).equals(quote.getText());
      quote.setStart(span.start());
      quote.setEnd(span.end());
      if (fresh && !span.in(text).equals(quote.getText())) {
        quote.setText(span.in(text));
        quote.getEdits().forEach(edit -> move(edit, was, span, gone));
      }
    }
  }

  /** Edits of a quote count from its start. */
  private void move(QuoteEdit edit, Span was, Span is, List<StudyElement> gone) {
    int start = was.start() + edit.getStart();
    Optional<Span> after = MovingSpans.shifted(new Span(start, Math.max(start, was.start() + edit.getEnd())), edits);
    if (after.isEmpty() || after.get().start() < is.start() || after.get().end() > is.end()) {
      gone.add(edit);
    } else {
      edit.setStart(after.get().start() - is.start());
      edit.setEnd(after.get().end() - is.start());
    }
  }
}
