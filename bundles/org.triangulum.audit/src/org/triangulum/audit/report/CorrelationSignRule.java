// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.TestMention;
import org.triangulum.audit.figure.TestMention.Kind;
import org.triangulum.audit.text.Sentence;

/** Correlations whose sign says the opposite of the words. */
public final class CorrelationSignRule extends WordRule {
  private static final Pattern MORE = Pattern.compile("(?i)\\b(more|higher|greater|larger|longer|better|stronger|"
      + "increas\\w*|"
      + "rises?|rose|grew|grows)\\b");
  private static final Pattern LESS = Pattern.compile("(?i)\\b(less|lower|fewer|smaller|shorter|worse|weaker|"
      + "decreas\\w*|"
      + "declin\\w*|falls?|fell|reduc\\w*|not|no)\\b");
  private static final Pattern EXPLAINS = Pattern.compile("(?i)^(?:thus|therefore|hence|so|this "
      + "(?:means|suggests|indicates|"
      + "shows)|that is|in other words|those|people|staff|participants|respondents|families|children|the more|the "
      + "higher)\\b");

  /** The rule as services make it. */
  public CorrelationSignRule() {
    super("sign-of-correlation", Severity.WARNING,
        "A correlation whose sign is the opposite of what the words say of it. Where an item is keyed the other way "
            + "round "
            + "the sign may be right, but then the text must say so.", "");
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    List<Sentence> sentences = report.text().sentences();
    for (TestMention test : report.tests()) {
      if (test.kind() == Kind.R && test.statistic().signum() != 0) {
        int at = sentences.indexOf(test.sentence());
        Sentence next = at + 1 < sentences.size() && sentences.get(at + 1).block() == test.sentence().block()
            ? sentences.get(at + 1) : null;
        check(report, test, next, issues);
      }
    }
    return issues;
  }

  private void check(ReportReading report, TestMention test, Sentence next, List<AuditIssue> issues) {
    String said = test.sentence().text();
    boolean negative = test.statistic().signum() < 0;
    int saysNegative = said.matches("(?i).*\\b(?:negative|inverse)\\w*\\b.*") ? 1 : 0;
    int saysPositive = said.matches("(?i).*\\bpositive\\w* (?:correlat|associat|relat).*") ? 1 : 0;
    if (saysNegative + saysPositive == 1) {
      if (saysNegative == 1 != negative) {
        add(report, test, test.sentence(), saysNegative == 1 ? "calls it negative" : "calls it positive", issues);
      }
      return;
    }
    Sentence words = next != null && EXPLAINS.matcher(next.text()).find() ? next
        : directions(said) > 1 ? test.sentence() : null;
    if (words != null) {
      long more = MORE.matcher(words.text()).results().count();
      long less = LESS.matcher(words.text()).results().count();
      boolean saysTogether = less == 0 && more > 0 || less == 2 && more == 0;
      boolean saysOpposite = less == 1 && more > 0;
      if (saysTogether && negative || saysOpposite && !negative) {
        add(report, test, words, saysTogether ? "describes both as going together" : "describes them as opposed",
            issues);
      }
    }
  }

  private static long directions(String words) {
    return MORE.matcher(words).results().count() + LESS.matcher(words).results().count();
  }

  private void add(ReportReading report, TestMention test, Sentence words, String what, List<AuditIssue> issues) {
    String sign = test.statistic().signum() < 0 ? "negative" : "positive";
    issues.add(issue(report, test.start(), Math.max(test.end(), words.end()), new Finding(test.name() + " = "
        + test.statistic().toPlainString() + " is " + sign + ", but the text " + what
        + "; say how the items are keyed, or mend the sign", sign.equals("negative") ? "a positive sign, or the key of "
        + "the items" : "a negative sign, or the key of the items", test.statistic().toPlainString(),
        "sign of r: " + (sign.equals("negative") ? "-" : "+"), Certainty.LIKELY)));
  }
}
