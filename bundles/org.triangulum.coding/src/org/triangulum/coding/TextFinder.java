// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a query asks for in one text after another. Can be used by several threads. */
final class TextFinder {
  private final SearchQuery query;
  private final Phrase one;
  private final Phrase other;
  private final Pattern expression;

  TextFinder(SearchQuery query) {
    this.query = query;
    one = query.mode() == SearchQuery.Mode.REGEX ? null : phrase(query.pattern());
    other = query.mode().near() ? phrase(query.other()) : null;
    expression = query.mode() != SearchQuery.Mode.REGEX ? null : Pattern.compile(folded(query.pattern()),
        Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS
            | (query.matchCase() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  private Phrase phrase(String words) {
    return new Phrase(folded(words.strip()), query.matchCase());
  }

  private String folded(String words) {
    return FoldedText.of(words, query.matchAccents()).text();
  }

  /**
   * Where it is found, in order; hits of one text do not overlap, except words near each other.
   *
   * @param cancelled asked from time to time
   * @throws SearchLimit when a regular expression takes too long on this text, or the work was cancelled
   */
  List<Span> find(String source, BooleanSupplier cancelled) {
    FoldedText folded = FoldedText.of(source, query.matchAccents());
    List<Span> found = switch (query.mode()) {
      case WORDS -> words(folded, one);
      case REGEX -> regex(folded, cancelled);
      case NEAR, NEAR_CHARACTERS -> near(folded);
    };
    return found.stream().map(s -> new Span(folded.origin(s.start()), folded.origin(s.end()))).toList();
  }

  private boolean allowed(FoldedText folded, int start, int end) {
    String text = folded.text();
    return folded.edge(start) && folded.edge(end) && !Characters.splits(text, start) && !Characters.splits(text, end)
        && (!query.wholeWords() || Words.boundary(text, start) && Words.boundary(text, end));
  }

  private List<Span> words(FoldedText folded, Phrase phrase) {
    List<Span> found = new ArrayList<>();
    int from = 0;
    Span hit = phrase.next(folded.text(), from);
    while (hit != null) {
      boolean counts = allowed(folded, hit.start(), hit.end());
      if (counts) {
        found.add(hit);
      }
      from = counts ? hit.end() : hit.start() + 1;
      hit = phrase.next(folded.text(), from);
    }
    return found;
  }

  private List<Span> regex(FoldedText folded, BooleanSupplier cancelled) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = expression.matcher(new BoundedText(folded.text(), cancelled));
    try {
      while (matcher.find()) {
        if (matcher.end() > matcher.start() && allowed(folded, matcher.start(), matcher.end())) {
          found.add(new Span(matcher.start(), matcher.end()));
        }
      }
    } catch (StackOverflowError e) {
      throw new SearchLimit("is nested too deeply for this text");
    }
    return found;
  }

  /** Each hit of the first words with the nearest hit of the others, if that is near enough. */
  private List<Span> near(FoldedText folded) {
    List<Span> ones = words(folded, one);
    List<Span> others = ones.isEmpty() ? List.of() : words(folded, other);
    if (others.isEmpty()) {
      return List.of();
    }
    boolean byWords = query.mode() == SearchQuery.Mode.NEAR;
    int[] starts = byWords ? Words.starts(folded.text()) : new int[0];
    Collection<Span> found = new TreeSet<>(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    for (Span each : ones) {
      Span nearest = null;
      int least = query.within() + 1;
      int next = firstFrom(others, each.end());
      for (int i : new int[] {lastUpTo(others, each.start()), next}) {
        if (i >= 0 && i < others.size()) {
          Span at = others.get(i);
          int distance = byWords ? distance(starts, each, at) : between(folded.text(), each, at);
          if (distance < least) {
            least = distance;
            nearest = at;
          }
        }
      }
      if (nearest != null) {
        found.add(new Span(Math.min(each.start(), nearest.start()), Math.max(each.end(), nearest.end())));
      }
    }
    return List.copyOf(found);
  }

  /** Index of the first span that starts at or after a position. */
  private static int firstFrom(List<Span> spans, int position) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Index of the last span that ends at or before a position; spans do not overlap. */
  private static int lastUpTo(List<Span> spans, int position) {
    int index = firstFrom(spans, position) - 1;
    return index >= 0 && spans.get(index).end() > position ? index - 1 : index;
  }

  /** From the last word of the first span to the first word of the second one: 1 for neighbours. */
  private static int distance(int[] starts, Span a, Span b) {
    Span first = a.start() < b.start() ? a : b;
    Span second = first == a ? b : a;
    return word(starts, second.start()) - word(starts, first.end() - 1);
  }

  /** How many characters stand between two spans that do not overlap. */
  private static int between(String text, Span a, Span b) {
    return text.codePointCount(Math.min(a.end(), b.end()), Math.max(a.start(), b.start()));
  }

  /** Index of the word that a position stands in or behind. */
  private static int word(int[] starts, int position) {
    int at = Arrays.binarySearch(starts, position);
    return at >= 0 ? at : -at - 2;
  }
}
