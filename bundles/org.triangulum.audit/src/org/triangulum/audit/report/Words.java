// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Words of a passage, for comparing what passages are about. */
final class Words {
  private static final Set<String> COMMON = Set.of("about", "after", "again", "also", "among", "another", "answer",
      "answered", "answers", "because", "been", "before", "being", "between", "both", "could", "does", "each", "either",
      "every", "figure", "from", "have", "having", "here", "however", "into", "itself", "more", "most", "much", "none",
      "only", "other", "others", "over", "percent", "percentage", "question", "questions", "reported", "respondents",
      "responses", "said", "same", "section", "should", "shown", "some", "staff", "stated", "statement", "strongly",
      "such", "table", "than", "that", "their", "them", "then", "there", "therefore", "these", "they", "this", "those",
      "through", "thus", "under", "until", "very", "were", "what", "when", "where", "which", "while", "whom", "with",
      "within", "without", "would", "slightly", "sample", "people", "participants", "number", "applicable");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}]+");

  private Words() {
  }

  /** Words of four letters and more that say something, lower case, without endings of plural and past. */
  static Set<String> content(String text) {
    Set<String> words = new TreeSet<>();
    for (String word : SIGNS.split(text.toLowerCase(Locale.ROOT))) {
      if (word.length() > 3 && !COMMON.contains(word)) {
        words.add(stem(word));
      }
    }
    return words;
  }

  private static String stem(String word) {
    String stem = word.replaceFirst("(?:ing|red|ed|es|s)$", "");
    return stem.length() > 3 ? stem : word;
  }
}
