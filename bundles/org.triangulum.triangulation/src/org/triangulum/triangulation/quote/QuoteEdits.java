// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.quote;

import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteEdit;
import org.triangulum.model.study.QuoteEditKind;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.StudyEditor;
import org.triangulum.triangulation.Authorship;

/**
 * Edits of a quote for display, logged with author and date; the passage itself stays as it was said. Each call is one
 * undoable transaction. Positions count UTF-16 units from the start of the quote's own text; {@code place} is the one
 * place of the report that shows the edit, empty for all.
 */
public final class QuoteEdits {
  private final StudyEditor editor;
  private final Authorship author;

  /** Edits by one person. */
  public QuoteEdits(StudyEditor editor, Authorship author) {
    this.editor = editor;
    this.author = author;
  }

  /**
   * Leaves words out; an ellipsis in brackets shows it.
   *
   * @throws IllegalArgumentException when the span is empty, not in the quote, splits a character or meets another edit
   */
  public QuoteEdit omit(Quote quote, int start, int end, String place) {
    return span(quote, QuoteEditKind.OMISSION, start, end, place, "Leave words out of ");
  }

  /**
   * Emphasises words; a note says that the emphasis was added.
   *
   * @throws IllegalArgumentException as for {@link #omit}
   */
  public QuoteEdit emphasise(Quote quote, int start, int end, String place) {
    return span(quote, QuoteEditKind.EMPHASIS, start, end, place, "Emphasise words of ");
  }

  /**
   * Inserts a word of explanation, shown in brackets.
   *
   * @param text without brackets; a blank at an end stands outside them
   * @throws IllegalArgumentException when the text is blank or has brackets, or the position is not in the quote,
   *     splits a character or lies inside another edit
   */
  public QuoteEdit insert(Quote quote, int at, String text, String place) {
    String said = Authorship.said(text, "There is nothing to insert");
    if (said.contains("[") || said.contains("]")) {
      throw new IllegalArgumentException("Brackets are set by the program: insert the words without them");
    }
    return add(quote, QuoteEditKind.INSERTION, at, at, text, place, "Insert [" + said + "] into ");
  }

  /** Takes an edit back. */
  public void remove(QuoteEdit edit, String reason) {
    author.requireTeam("quotes");
    editor.run("Take " + edit.getKind().getLiteral() + " of " + name((Quote) edit.eContainer()) + " back",
        ElementLabel.orEmpty(reason), study -> editor.delete(edit));
  }

  private QuoteEdit span(Quote quote, QuoteEditKind kind, int start, int end, String place, String label) {
    if (start >= end) {
      throw new IllegalArgumentException("Nothing is marked in " + name(quote));
    }
    return add(quote, kind, start, end, "", place, label);
  }

  private QuoteEdit add(Quote quote, QuoteEditKind kind, int start, int end, String text, String place, String label) {
    author.requireTeam("quotes");
    check(quote, start);
    check(quote, end);
    String where = ElementLabel.orEmpty(place);
    quote.getEdits().stream().filter(e -> meets(e, start, end, where)).findFirst().ifPresent(e -> {
      throw new IllegalArgumentException("An " + e.getKind().getLiteral() + " stands there already in " + name(quote)
          + ", from " + e.getStart() + " to " + Math.max(e.getStart(), e.getEnd()));
    });
    QuoteEdit edit = StudyFactory.eINSTANCE.createQuoteEdit();
    edit.setKind(kind);
    edit.setStart(start);
    edit.setEnd(end);
    edit.setText(text);
    edit.setPlace(where);
    edit.setDate(author.today());
    edit.setAuthor(author.orNobody());
    editor.run(label + name(quote) + (where.isEmpty() ? "" : " in " + where), "", study -> quote.getEdits().add(edit));
    return edit;
  }

  private static void check(Quote quote, int position) {
    String text = ElementLabel.orEmpty(quote.getText());
    if (position < 0 || position > text.length()) {
      throw new IllegalArgumentException(name(quote) + " has " + text.length() + " characters; there is no place "
          + position);
    }
    if (position > 0 && position < text.length() && Character.isSurrogatePair(text.charAt(position - 1),
        text.charAt(position))) {
      throw new IllegalArgumentException("Place " + position + " of " + name(quote) + " lies inside a character");
    }
  }

  /** Edits of different places never meet; an insertion may stand at the edge of another edit. */
  private static boolean meets(QuoteEdit other, int start, int end, String place) {
    String there = ElementLabel.orEmpty(other.getPlace());
    boolean together = there.isEmpty() || place.isEmpty() || there.equals(place);
    if (other.getKind() == QuoteEditKind.INSERTION) {
      return together && (start == end ? start == other.getStart() : start < other.getStart()
          && other.getStart() < end);
    }
    return together && (start == end ? other.getStart() < start && start < other.getEnd()
        : start < other.getEnd() && other.getStart() < end);
  }

  private static String name(Quote quote) {
    return ElementLabel.of(quote).brief();
  }
}
