// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Study;

/** The codings of each document, found in two passes over a million. */
final class CodingsByDocument {
  private final Map<Document, Integer> numbers = new IdentityHashMap<>();
  private final int[] offsets;
  private final Coding[] codings;

  CodingsByDocument(Study study) {
    study.getDocuments().forEach(d -> numbers.put(d, numbers.size()));
    int[] document = new int[study.getCodings().size()];
    offsets = new int[numbers.size() + 1];
    Document last = null;
    int number = -1;
    int index = 0;
    for (Coding coding : study.getCodings()) {
      if (coding.getDocument() != last) { // codings mostly stand together by document
        last = coding.getDocument();
        number = numbers.getOrDefault(last, -1);
      }
      document[index++] = number;
      if (number >= 0) {
        offsets[number + 1]++;
      }
    }
    for (int d = 0; d < numbers.size(); d++) {
      offsets[d + 1] += offsets[d];
    }
    codings = new Coding[offsets[numbers.size()]];
    int[] next = offsets.clone();
    index = 0;
    for (Coding coding : study.getCodings()) {
      int of = document[index++];
      if (of >= 0) {
        codings[next[of]++] = coding;
      }
    }
  }

  /** Codings of a document, in the order of the study. */
  List<Coding> of(Document document) {
    Integer number = numbers.get(document);
    return number == null ? List.of() : Arrays.asList(codings).subList(offsets[number], offsets[number + 1]);
  }

  /** Codings that share at least one UTF-16 unit with a span, in order of their start. */
  List<Coding> overlapping(Document document, int start, int end) {
    return of(document).stream().filter(c -> Math.max(c.getStart(), start) < Math.min(c.getEnd(), end))
        .sorted(Comparator.comparingInt(Coding::getStart)).toList();
  }
}
