// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Guesses from the small words of a text whether it is written in English, as rules that read words take it to be. */
public final class ReportLanguage {
  private static final int FEWEST_WORDS = 60;
  private static final double FEW = 0.03;
  private static final String ENGLISH = "English";
  /** Words that are frequent in one of these languages and rare in the others. */
  private static final Map<String, Set<String>> SMALL = Map.of(
      ENGLISH, Set.of("the", "of", "and", "to", "was", "were", "that", "is", "with", "by", "from", "which", "this"),
      "German", Set.of("der", "das", "und", "ist", "nicht", "mit", "von", "wurde", "wurden", "für", "ein", "eine",
          "auf", "den", "sich"),
      "French", Set.of("le", "les", "et", "des", "est", "une", "dans", "pour", "qui", "sur", "ont", "été", "du"),
      "Spanish", Set.of("el", "los", "las", "y", "una", "por", "con", "del", "se", "fue"),
      "Dutch", Set.of("het", "een", "van", "niet", "voor", "dat", "zijn", "werd", "werden", "bij", "naar"),
      "Italian", Set.of("il", "di", "che", "per", "gli", "della", "sono", "nel", "alla", "dei"),
      "Portuguese", Set.of("os", "uma", "não", "com", "dos", "da", "foi", "ao", "em", "foram"),
      "a Scandinavian language", Set.of("och", "att", "som", "för", "är", "det", "og", "ikke", "til", "av", "var"));

  private ReportLanguage() {}

  /**
   * The language of the sentences where it is not English, as people call it, or {@code another language}; empty for
   * English and where there are too few words to tell.
   */
  public static Optional<String> other(ReportText text) {
    Map<String, Integer> counts = new HashMap<>();
    int words = 0;
    for (Sentence sentence : text.sentences()) {
      for (String word : List.of(sentence.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))) {
        if (!word.isEmpty()) {
          words++;
          SMALL.forEach((language, small) -> counts.merge(language, small.contains(word) ? 1 : 0, Integer::sum));
        }
      }
    }
    int english = counts.getOrDefault(ENGLISH, 0);
    if (words < FEWEST_WORDS || english >= FEW * words && english * 2 > counts.values().stream()
        .mapToInt(Integer::intValue).max().orElse(0)) {
      return Optional.empty();
    }
    int all = words;
    return counts.entrySet().stream().filter(e -> !e.getKey().equals(ENGLISH) && e.getValue() > 2 * english
        && e.getValue() >= FEW * all).max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
        .or(() -> english == 0 && all >= 2 * FEWEST_WORDS ? Optional.of("another language") : Optional.empty());
  }
}
