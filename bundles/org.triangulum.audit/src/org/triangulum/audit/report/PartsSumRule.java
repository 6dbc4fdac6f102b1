// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.NumberWords;
import org.triangulum.audit.figure.People;
import org.triangulum.audit.text.Sentence;

/** Parts named in parentheses that do not add up to their whole. */
public final class PartsSumRule extends WordRule {
  private static final String NUMBER = "(\\d{1,6}|" + NumberWords.FROM_TWO + "|one)";
  private static final Pattern WHOLE = Pattern.compile("(?i)(?<![\\d.,%-])" + NUMBER + "\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:"
      + People.NOUNS + ")\\s*(?:[\\p{L}]+\\s+){0,2}?\\(([^()]*)\\)");
  private static final Pattern PART = Pattern.compile("(?i)\\s*(?:and\\s+|with\\s+|of whom\\s+)?" + NUMBER
      + "\\s+[\\p{L}][\\p{L}\\s'/-]{1,40}");

  /** The rule as services make it. */
  public PartsSumRule() {
    super("parts-of-whole", Severity.ERROR,
        "A number of people whose parts, listed in parentheses behind it, do not add up to it.", "");
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Sentence sentence : report.text().sentences()) {
      Matcher m = WHOLE.matcher(sentence.text());
      while (m.find()) {
        check(report, sentence, m, issues);
      }
    }
    return issues;
  }

  private void check(ReportReading report, Sentence sentence, Matcher m, List<AuditIssue> issues) {
    List<Integer> parts = new ArrayList<>();
    for (String piece : m.group(2).split("\\s*[,;]\\s*(?:and\\s+)?|\\s+and\\s+")) {
      Matcher part = PART.matcher(piece);
      OptionalInt value = part.matches() ? NumberWords.value(part.group(1)) : OptionalInt.empty();
      if (value.isEmpty()) {
        return; // something else stands in the parentheses as well
      }
      parts.add(value.getAsInt());
    }
    int whole = NumberWords.value(m.group(1)).orElse(0);
    int sum = parts.stream().mapToInt(Integer::intValue).sum();
    if (parts.size() >= 2 && sum != whole) {
      issues.add(issue(report, sentence.start() + m.start(), sentence.start() + m.end(), new Finding("The parts in "
          + "parentheses add up to " + sum + ", not to " + whole, Integer.toString(whole), Integer.toString(sum),
          parts.stream().map(String::valueOf).collect(Collectors.joining(" + ")) + " = " + sum, Certainty.LIKELY)));
    }
  }
}
