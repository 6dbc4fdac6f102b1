// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.Optional;

/**
 * Keeps spans on their words when the text around or inside them is edited.
 *
 * <p>For a span from s to e (end exclusive) the rules are:
 * <ol>
 * <li>A unit of text that stays keeps its place in the span or outside it.</li>
 * <li>Text that comes in inside the span, after s and before e, becomes part of it. Text that comes in at s or at e
 *     without anything going stays outside.</li>
 * <li>Text that replaces units of the span only becomes part of it, also at its ends and when all of them are
 *     replaced: correcting a word keeps its coding.</li>
 * <li>Text that replaces units on both sides of s or of e stays outside.</li>
 * <li>A span whose units have all gone with nothing in their place is lost. An empty span moves with the text before
 *     it and is lost when units on both sides of it go.</li>
 * </ol>
 */
public final class Anchors {
  private Anchors() {}

  /** Where a span stands after an edit; empty when its words are gone. */
  public static Optional<Span> shift(Span span, TextEdit edit) {
    if (span.start() == span.end()) {
      return empty(span, edit);
    }
    if (edit.end() <= span.start() && !inside(span, edit)) {
      return Optional.of(new Span(span.start() + edit.growth(), span.end() + edit.growth()));
    }
    if (edit.at() >= span.end()) {
      return Optional.of(span);
    }
    if (inside(span, edit)) {
      int end = span.end() + edit.growth();
      return end > span.start() ? Optional.of(new Span(span.start(), end)) : Optional.empty();
    }
    int start = edit.at() <= span.start() ? edit.at() + edit.inserted() : span.start();
    int end = edit.end() >= span.end() ? edit.at() : span.end() + edit.growth();
    return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  /** Whether all that goes belongs to the span, or text comes in between two of its units. */
  private static boolean inside(Span span, TextEdit edit) {
    return edit.removed() > 0 ? edit.at() >= span.start() && edit.end() <= span.end()
        : edit.at() > span.start() && edit.at() < span.end();
  }

  private static Optional<Span> empty(Span span, TextEdit edit) {
    int position = span.start();
    if (edit.at() < position && edit.end() > position) {
      return Optional.empty();
    }
    int moved = edit.end() <= position && edit.at() < position ? position + edit.growth() : position;
    return Optional.of(new Span(moved, moved));
  }
}
