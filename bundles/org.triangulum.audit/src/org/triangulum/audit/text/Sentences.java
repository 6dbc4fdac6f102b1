// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts prose into sentences; abbreviations, initials and decimals do not end one. */
final class Sentences {
  private static final Pattern END = Pattern.compile("[.!?][\"'”’)\\]]*(?=\\s+[\"'“‘(\\[]*[\\p{Lu}\\d])");
  private static final Pattern ABBREVIATION = Pattern.compile("(?i)(?:^|[\\s(\\[])(?:e\\.g|i\\.e|etc|vs|figs?|nos?|"
      + "dr|mrs?|ms|prof|st|al|cf|approx|pp?|ca|tab|eq|sect?|ch|vol|resp|incl|\\p{Lu})\\.$");

  private Sentences() {
  }

  /** The sentences of a part. */
  static List<Sentence> of(String text, int start, int end, int block) {
    List<Sentence> sentences = new ArrayList<>();
    String prose = text.substring(start, end).replace('\n', ' ');
    Matcher ends = END.matcher(prose);
    int from = 0;
    while (ends.find()) {
      String before = prose.substring(Math.max(from, ends.start() - 12), ends.start() + 1);
      if (!ABBREVIATION.matcher(before).find()) {
        add(sentences, prose, from, ends.end(), start, block);
        from = ends.end();
      }
    }
    add(sentences, prose, from, prose.length(), start, block);
    return sentences;
  }

  private static void add(List<Sentence> sentences, String prose, int from, int to, int start, int block) {
    int first = from;
    int last = to;
    while (first < last && Character.isWhitespace(prose.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(prose.charAt(last - 1))) {
      last--;
    }
    if (first < last) {
      sentences.add(new Sentence(prose.substring(first, last), start + first, start + last, block));
    }
  }
}
