// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.text.Sentence;

/**
 * A number of people or other units as a sentence says it: {@code 29 family members}, {@code 175 staff (n = 175)}.
 *
 * @param count 1 or more
 * @param noun what is counted, lower case, singular or plural as printed; {@code n} for {@code n = 29}
 * @param words as printed
 * @param start in the text of the report
 * @param end behind it
 * @param block index of the part that it stands in
 */
public record People(long count, String noun, String words, int start, int end, int block) {
  /** {@code n = 29}. */
  public static final Pattern N = Pattern.compile("\\b[nN]\\s*=\\s*(\\d[\\d,]*)(?!\\d|\\.\\d)");
  /** Nouns of units that answer or are studied. */
  public static final String NOUNS = "family members|families|family|households?|participants?|respondents?|people|"
      + "persons?|individuals?|adults?|parents?|mothers?|fathers?|carers?|children|child|pupils?|students?|boys?|"
      + "girls?|"
      + "staff members|staff|workers?|professionals?|managers?|clinicians?|practitioners?|teachers?|nurses?|patients?|"
      + "clients?|users?|women|men|couples?|partners?|schools?|teams?|units?|practices?|organi[sz]ations?|agencies|"
      + "villages?|classes|centres?|centers?|clinics?|hospitals?|interviewees?|informants?|volunteers?|cases";
  private static final Pattern COUNTED = Pattern.compile("(?i)(?<![\\d.,%/-])(\\d{1,3}(?:,\\d{3})+|\\d{1,6}|"
      + NumberWords.FROM_TWO + ")\\s+(?:(?!(?:of|and|or|to|per|in|years?|months?|weeks?|percent)\\b)[\\p{L}-]+\\s+)"
      + "{0,2}?("
      + NOUNS + ")\\b(?!-)");

  /** All numbers of units in a sentence, in order. */
  public static List<People> in(Sentence sentence) {
    List<People> found = new ArrayList<>();
    Matcher m = COUNTED.matcher(sentence.text());
    while (m.find()) {
      int value = NumberWords.value(m.group(1).replace(",", "")).orElse(0);
      if (value > 0) {
        found.add(people(value, m.group(2).toLowerCase(Locale.ROOT), m, sentence));
      }
    }
    Matcher n = N.matcher(sentence.text());
    while (n.find()) {
      found.add(people(Long.parseLong(n.group(1).replace(",", "")), "n", n, sentence));
    }
    return found;
  }

  private static People people(long count, String noun, Matcher m, Sentence sentence) {
    return new People(count, noun, m.group().replaceAll("\\s+", " "), sentence.start() + m.start(),
        sentence.start() + m.end(), sentence.block());
  }
}
