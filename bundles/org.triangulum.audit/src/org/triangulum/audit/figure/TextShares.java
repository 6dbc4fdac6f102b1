// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.figure.ShareSet.Base;
import org.triangulum.audit.text.Sentence;
import org.triangulum.stats.PrintedFigure;

/** Finds counts with base and percentage in sentences: {@code 12 of 30 (40%)}, {@code out of 303 …, 175 (58%)}. */
public final class TextShares {
  private static final String WHOLE = "(\\d{1,3}(?:,\\d{3})+|\\d+)";
  private static final String PERCENT = "(\\d{1,3}(?:\\.\\d+)?)\\s?(?:%|per ?cent)";
  private static final String WORDS = "(?:[^.;:()%\\d]{0,60})";
  private static final Pattern COUNT_OF_BASE = Pattern.compile("(?<![\\d.,])" + WHOLE + "\\s*(?:out of|of|/)\\s*(?:the "
      + "|all |a "
      + "total of )?" + WHOLE + WORDS + "[(\\[,]\\s*" + PERCENT);
  private static final Pattern PERCENT_THEN = Pattern.compile("(?<![\\d.,])" + PERCENT
      + "\\s*[(\\[]\\s*(?:n\\s*=\\s*)?" + WHOLE
      + "\\s*(?:out of|of|/)\\s*(?:the )?" + WHOLE + "\\s*[)\\]]");
  private static final Pattern OUT_OF = Pattern.compile("(?i)(?:out )?of (?:the |a total of |all )?" + WHOLE + WORDS
      + ",\\s*"
      + WHOLE + "\\s*[(\\[]\\s*" + PERCENT);
  private static final Pattern COUNT_IS = Pattern.compile("(?<![\\d.,])" + WHOLE + "\\s*(?:out of|of)\\s*(?:the )?"
      + WHOLE
      + "\\s(?:[\\p{L}' -]{0,40}),?\\s*(?:or|that is|i\\.e\\.|which is)\\s*" + PERCENT);

  private TextShares() {
  }

  /** Each share with its one base, in order. */
  public static List<ShareSet> in(Sentence sentence) {
    List<ShareSet> found = new ArrayList<>();
    if (sentence.text().indexOf('%') < 0 && !sentence.text().contains("cent")) {
      return found;
    }
    each(COUNT_OF_BASE, sentence, found, 1, 2, 3);
    each(PERCENT_THEN, sentence, found, 2, 3, 1);
    each(OUT_OF, sentence, found, 2, 1, 3);
    each(COUNT_IS, sentence, found, 1, 2, 3);
    return found;
  }

  private static void each(Pattern pattern, Sentence sentence, List<ShareSet> found, int count, int base,
      int percent) {
    Matcher m = pattern.matcher(sentence.text());
    while (m.find()) {
      long part = Long.parseLong(m.group(count).replace(",", ""));
      long whole = Long.parseLong(m.group(base).replace(",", ""));
      int start = sentence.start() + m.start();
      boolean read = found.stream().anyMatch(s -> s.shares().get(0).start() < sentence.start() + m.end()
          && start < s.shares().get(0).end());
      if (part <= whole && !read) {
        found.add(new ShareSet(List.of(new Share(part, PrintedFigure.of(m.group(percent)), m.group().strip(), start,
            sentence.start() + m.end())), List.of(new Base(whole, "printed"))));
      }
    }
  }
}
