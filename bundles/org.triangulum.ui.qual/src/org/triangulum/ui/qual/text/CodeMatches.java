// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.triangulum.coding.CodeNames;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.CodeStatus;
import org.triangulum.model.study.Study;

/** Finds codes by what a person types: by name, key and path, those in use only. */
final class CodeMatches {
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(Code code, String name, String all, boolean recent) {
    /** How well it fits: the less the better. */
    int rank(String typed) {
      if (name.equals(typed)) {
        return 0;
      }
      if (name.startsWith(typed)) {
        return 1;
      }
      if ((" " + name).contains(" " + typed)) {
        return 2;
      }
      return name.contains(typed) ? 3 : 4;
    }

    boolean holds(String[] words) {
      for (String word : words) {
        if (!all.contains(word)) {
          return false;
        }
      }
      return true;
    }
  }

  CodeMatches(Study study, List<Code> recent) {
    Set<Code> codes = new LinkedHashSet<>(recent);
    study.getCodebooks().forEach(book -> book.eAllContents().forEachRemaining(each -> {
      if (each instanceof Code code && code.getStatus() != CodeStatus.RETIRED) {
        codes.add(code);
      }
    }));
    int number = 0;
    for (Code code : codes) {
      String key = code.getKey() == null ? "" : code.getKey();
      entries.add(new Entry(code, lower(CodeNames.name(code)), lower(CodeNames.path(code) + " " + key),
          number++ < recent.size()));
    }
  }

  /** The codes that hold all words typed, the best fit first; the recent ones first where nothing is typed. */
  List<Code> of(String typed) {
    String text = lower(typed.strip());
    String[] words = text.split("\\s+");
    Comparator<Entry> best = text.isEmpty() ? (a, b) -> 0
        : Comparator.<Entry>comparingInt(e -> e.rank(text)).thenComparing(e -> !e.recent());
    return entries.stream().filter(e -> e.holds(words)).sorted(best).map(Entry::code).toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
