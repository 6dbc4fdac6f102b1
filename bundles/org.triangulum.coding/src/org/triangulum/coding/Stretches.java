// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.List;

/** Where several codes lie on a text at once. */
final class Stretches {
  private Stretches() {}

  /** The text that lies in at least one of some codings, in order, as spans that neither touch nor overlap. */
  static List<Span> covered(CodingsOf codings) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < codings.size(); i++) {
      int last = spans.size() - 1;
      if (last >= 0 && codings.start(i) <= spans.get(last).end()) {
        spans.set(last, new Span(spans.get(last).start(), Math.max(spans.get(last).end(), codings.end(i))));
      } else if (codings.end(i) > codings.start(i)) {
        spans.add(new Span(codings.start(i), codings.end(i)));
      }
    }
    return spans;
  }

  /** What two lists of ordered spans have in common. */
  static List<Span> common(List<Span> some, List<Span> others) {
    List<Span> common = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < some.size() && j < others.size()) {
      int start = Math.max(some.get(i).start(), others.get(j).start());
      int end = Math.min(some.get(i).end(), others.get(j).end());
      if (start < end) {
        common.add(new Span(start, end));
      }
      if (some.get(i).end() < others.get(j).end()) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
