// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.text.Sentence;

/** Many tests of significance without a correction. */
public final class ManyTestsRule extends WordRule {
  private static final Pattern P = Pattern.compile("\\b[pP]\\s*(?:-?\\s?values?\\s*)?[=<>\u2264]\\s*\\d*\\.\\d+");
  private static final Pattern CORRECTED = Pattern.compile("(?i)bonferroni|\\bholm\\b|hochberg|benjamini|false "
      + "discovery|"
      + "\\bFDR\\b|family-?wise|multiple "
      + "(?:testing|comparisons|tests)|multiplicity|tukey|\u0161id\u00e1k|sidak|adjusted for the number of "
      + "tests");
  private static final int FEWEST = 5;

  /** The rule as services make it. */
  public ManyTestsRule() {
    super("many-tests", Severity.WARNING,
        "Five or more p values and no word of a correction for many tests, nor of none being wanted.", Citations.HOLM);
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    if (CORRECTED.matcher(report.text().text()).find()) {
      return List.of();
    }
    int tests = 0;
    Sentence first = null;
    for (Sentence sentence : report.text().sentences()) {
      Matcher m = P.matcher(sentence.text());
      while (m.find()) {
        tests++;
        first = first == null ? sentence : first;
      }
    }
    if (tests < FEWEST) {
      return List.of();
    }
    double chance = 1 - Math.pow(0.95, tests);
    return List.of(issue(report, first.start(), first.end(), new Finding("The report prints " + tests + " p values, "
        + "the "
        + "first here, and says nothing of many tests", "a correction such as Holm's, or a word why none is wanted",
        tests + " tests at 5% each", String.format(Locale.ROOT, "1 - 0.95^%d = %.2f: the chance of at least one false "
        + "alarm, were the tests independent and nothing there; Holm's first step asks p < %.4f", tests, chance,
        0.05 / tests), Certainty.POSSIBLE)));
  }
}
