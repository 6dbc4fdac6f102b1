// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.Turn;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;

/**
 * The text of a document while a person edits it. Each edit moves the codings, quotes and turns in memory; the study
 * does not change until {@link #commit}, which is one undoable transaction however many edits there were.
 *
 * <p>Codings and quotes that others put on the document meanwhile are taken along: they stand on the text as it was
 * when the session began. Confined to the study's thread.
 */
public final class EditingSession {
  private final StudyEditor editor;
  private final Blobs blobs;
  private final Document document;
  private final StringBuilder text;
  private final List<TextEdit> edits = new ArrayList<>();
  private String hash;
  private String before;
  private MovingSpans<Coding> codings;
  private MovingSpans<Quote> quotes;
  private MovingSpans<Turn> turns;

  /**
   * Begins to edit.
   *
   * @throws IllegalArgumentException when the text is not stored
   */
  public EditingSession(StudyEditor editor, Blobs blobs, Document document) {
    this.editor = editor;
    this.blobs = blobs;
    this.document = document;
    text = new StringBuilder(new DocumentTexts(blobs).required(document));
    begin();
  }

  private void begin() {
    edits.clear();
    hash = document.getText();
    before = text.toString();
    codings = new MovingSpans<>(codingsOf(editor.study(), document), Span::of);
    quotes = new MovingSpans<>(quotesOf(editor.study(), document), Span::of);
    turns = new MovingSpans<>(document.getTurns(), EditingSession::label);
  }

  static List<Coding> codingsOf(Study study, Document document) {
    return CodingsOf.of(study, document).all();
  }

  static List<Quote> quotesOf(Study study, Document document) {
    return study.getQuotes().stream().filter(q -> q.getDocument() == document).toList();
  }

  /** Where the label of a turn stands; it moves as a span does, so that what is typed behind it is said in the turn. */
  static Span label(Turn turn) {
    return new Span(turn.getStart(), Math.max(turn.getStart(), turn.getTextStart()));
  }

  /** The document. */
  public Document document() {
    return document;
  }

  /** The text as it is now. */
  public String text() {
    return text.toString();
  }

  /** Length of the text as it is now, in UTF-16 units. */
  public int length() {
    return text.length();
  }

  /** Whether anything was edited since the session began or was last committed. */
  public boolean isChanged() {
    return !edits.isEmpty();
  }

  /**
   * Replaces a part of the text.
   *
   * @param at first UTF-16 unit that goes
   * @param removed how many go
   * @param inserted what comes in their place
   * @throws IllegalArgumentException when they are not there, or a character would be cut in two
   */
  public void replace(int at, int removed, String inserted) {
    TextEdit edit = checked(at, removed, inserted);
    text.replace(at, at + removed, inserted);
    edits.add(edit);
    codings.move(edit);
    quotes.move(edit);
    turns.move(edit);
  }

  private TextEdit checked(int at, int removed, String inserted) {
    TextEdit edit = new TextEdit(at, removed, inserted.length());
    if (edit.end() > text.length()) {
      throw new IllegalArgumentException("A text of " + text.length() + " UTF-16 units has none from " + at + " to "
          + edit.end());
    }
    if (Characters.whole(text, at) != at || Characters.whole(text, edit.end()) != edit.end()) {
      throw new IllegalArgumentException("An edit at " + at + " would cut a character in two");
    }
    return edit;
  }

  /** Replaces the whole text by another; only the part in which the two differ counts as edited. */
  public void replaceAll(String after) {
    TextEdit edit = TextEdit.between(text(), after);
    replace(edit.at(), edit.removed(), after.substring(edit.at(), edit.at() + edit.inserted()));
  }

  /** The codings where they stand in the text as it is now; those lost by edits are not among them. */
  public CodingsOf codings() {
    return MovingSpans.codings(codings);
  }

  /** Where an element of the document stands in the text as it is now; empty when its words are gone. */
  public Optional<Span> span(Coding coding) {
    return codings.span(coding);
  }

  /** What an edit would cut into or take away, to be shown before it is made. */
  public List<StudyElement> affected(int at, int removed, int inserted) {
    TextEdit edit = new TextEdit(at, removed, inserted);
    List<StudyElement> affected = new ArrayList<>(codings.affected(edit));
    affected.addAll(quotes.affected(edit));
    affected.addAll(turns.affected(edit));
    return affected;
  }

  /** What all edits so far come to, to be shown before they are committed. */
  public TextRevision revision() {
    return new TextRevision(editor, document, hash, before, text(), List.copyOf(edits), codings, quotes, turns);
  }

  /**
   * Writes the text and all that moved as one undoable transaction, and goes on from there.
   *
   * @return the number of the transaction, 0 when nothing was edited
   * @throws IllegalStateException when the document has got another text since the session began
   */
  public long commit(String reason) {
    if (edits.isEmpty()) {
      return 0;
    }
    long transaction = revision().apply(blobs, reason);
    begin();
    return transaction;
  }
}
