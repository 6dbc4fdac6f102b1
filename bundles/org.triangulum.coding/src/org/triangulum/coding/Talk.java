// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.study.Document;

/** How much of what the participants of a document say has been coded. */
final class Talk {
  private final CodingsOf codings;
  private final Document document;
  private final List<Span> said = new ArrayList<>();

  Talk(Document document, CodingsOf codings) {
    this.document = document;
    this.codings = codings;
    for (int i = 0; i < document.getTurns().size(); i++) {
      if (!Turns.asks(document, i)) {
        said.add(Turns.said(document, i, i));
      }
    }
    if (document.getTurns().isEmpty()) {
      said.add(new Span(0, document.getLength()));
    }
  }

  /** Share of the talk that lies in a coding. */
  double coded() {
    long units = 0;
    long covered = 0;
    for (Span span : said) {
      units += span.length();
      Covered count = new Covered(span);
      codings.forEachOverlapping(span.start(), span.end(), count::add);
      covered += count.units;
    }
    return units == 0 ? 0 : (double) covered / units;
  }

  /** Units of a span that lie in codings, which come in order of their start. */
  private final class Covered {
    private final int end;
    private int reached;
    private int units;

    Covered(Span span) {
      reached = span.start();
      end = span.end();
    }

    void add(int index) {
      int to = Math.min(end, codings.end(index));
      units += Math.max(0, to - Math.max(reached, codings.start(index)));
      reached = Math.max(reached, to);
    }
  }

  /** Share of the talk in turns that hold a coding; without turns, from the first coding to the last. */
  double reached() {
    if (document.getTurns().isEmpty()) {
      return codings.size() == 0 || document.getLength() == 0 ? 0
          : Math.min(1, (double) (codings.lastEnd() - codings.start(0)) / document.getLength());
    }
    long units = 0;
    long reached = 0;
    for (Span span : said) {
      units += span.length();
      reached += codings.anyOverlapping(span.start(), span.end()) ? span.length() : 0;
    }
    return units == 0 ? 0 : (double) reached / units;
  }
}
