// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteEdit;
import org.triangulum.model.study.QuoteEditKind;

/**
 * A quote as it is displayed: the passage with its logged edits, in parts so that a renderer can style them.
 *
 * <p>Edits count UTF-16 units from the start of the quote's own text, so that they stay right when the transcript
 * before the quote changes. Of overlapping edits the one that starts first counts; edits outside the quote are left
 * out (the audit reports both).
 *
 * @param parts in order
 */
public record QuoteText(List<Part> parts) {

  /** Where a part comes from. */
  public enum Kind { VERBATIM, OMISSION, INSERTION, EMPHASIS }

  /**
   * A part of a displayed quote.
   *
   * @param kind where it comes from
   * @param text what is shown, brackets included
   */
  public record Part(Kind kind, String text) {}

  public QuoteText {
    parts = List.copyOf(parts);
  }

  /** The displayed form of a quote wherever it has no form of its own. */
  public static QuoteText of(Quote quote) {
    return of(quote, "");
  }

  /** The displayed form of a quote in a place of the report: edits of all places and of this one. */
  public static QuoteText of(Quote quote, String place) {
    return of(ElementLabel.orEmpty(quote.getText()), quote.getEdits().stream()
        .filter(e -> ElementLabel.orEmpty(e.getPlace()).isEmpty() || e.getPlace().equals(place)).toList());
  }

  /** The displayed form of a text under edits. */
  public static QuoteText of(String text, List<QuoteEdit> edits) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (QuoteEdit edit : edits.stream().sorted(Comparator.comparingInt(QuoteEdit::getStart)).toList()) {
      int end = edit.getKind() == QuoteEditKind.INSERTION ? edit.getStart() : edit.getEnd();
      if (edit.getStart() < at || end < edit.getStart() || end > text.length()) {
        continue;
      }
      verbatim(parts, text.substring(at, edit.getStart()));
      parts.add(switch (edit.getKind()) {
        case OMISSION -> new Part(Kind.OMISSION, "[…]");
        case INSERTION -> new Part(Kind.INSERTION, bracketed(ElementLabel.orEmpty(edit.getText())));
        case EMPHASIS -> new Part(Kind.EMPHASIS, text.substring(edit.getStart(), end));
      });
      at = end;
    }
    verbatim(parts, text.substring(at));
    return new QuoteText(parts);
  }

  /** The quote as plain text: emphasised words between asterisks, with a note that the emphasis was added. */
  public String plain() {
    String text = parts.stream().map(p -> p.kind() == Kind.EMPHASIS ? "*" + p.text() + "*" : p.text())
        .collect(Collectors.joining());
    return parts.stream().anyMatch(p -> p.kind() == Kind.EMPHASIS) ? text + " [emphasis added]" : text;
  }

  /** How many words are shown, without marks of omission; what was inserted counts. */
  public int words() {
    String shown = parts.stream().filter(p -> p.kind() != Kind.OMISSION).map(Part::text).collect(Collectors.joining());
    return shown.isBlank() ? 0 : shown.strip().split("\\s+").length;
  }

  /** In brackets; blanks at the ends stand outside, so that whoever inserts says where words are parted. */
  private static String bracketed(String text) {
    String said = text.strip();
    int start = text.indexOf(said);
    return text.substring(0, start) + "[" + said + "]" + text.substring(start + said.length());
  }

  private static void verbatim(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(Kind.VERBATIM, text));
    }
  }
}
