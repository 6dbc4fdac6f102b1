// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.NumberWords;
import org.triangulum.audit.figure.TestMention;
import org.triangulum.audit.text.Sentence;

/** People in teams or families treated as if each stood alone. */
public final class ClusteringRule extends WordRule {
  private static final Pattern CLUSTERED = Pattern.compile("(?i)\\b(?:staff|nurses|teachers|clients|users|workers?|"
      + "professionals?|employees|pupils|"
      + "students|"
      + "children|patients|members|participants|respondents|social "
      + "workers?)\\b[^.]{0,60}\\b(?:in|within|from|of|across)\\s+"
      + "(?:the |their |these |all |several |\\d+ |" + NumberWords.FROM_TWO + " )?(?:\\p{L}+ )?"
      + "(units|teams|schools|classes|families|households|wards|practices|villages|clinics|hospitals|centres|"
      + "sites)\\b");
  private static final Pattern ACCOUNTED = Pattern.compile("(?i)multi-?level|mixed[- ](?:effects?|models?)|random "
      + "(?:effects?|"
      + "intercepts?)|intra-?class|design effect|cluster(?:ed|ing|-robust)? ?(?:standard|adjust|robust|sampl|effect)|"
      + "account(?:ed|ing)? for (?:the )?clustering|generali[sz]ed estimating|\\bGEE\\b|robust standard errors|nested "
      + "within|"
      + "hierarchical (?:linear )?model|clustering");

  /** The rule as services make it. */
  public ClusteringRule() {
    super("clustering-ignored", Severity.WARNING,
        "Tests of significance on people who belong to teams, families or the like, and no word of clustering.",
        Citations.CLUSTER);
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    Optional<TestMention> test = report.tests().stream().filter(t -> t.p().isPresent()).findFirst();
    if (test.isEmpty() || ACCOUNTED.matcher(report.text().text()).find()) {
      return List.of();
    }
    int mentions = 0;
    Matcher first = null;
    Sentence where = null;
    for (Sentence sentence : report.text().sentences()) {
      Matcher m = CLUSTERED.matcher(sentence.text());
      if (m.find()) {
        mentions++;
        where = where == null ? sentence : where;
        first = first == null ? m : first;
      }
    }
    if (mentions == 0) {
      return List.of();
    }
    String unit = first.group(1).toLowerCase(Locale.ROOT);
    return List.of(issue(report, test.get().start(), test.get().end(), new Finding("People stand in " + unit + " (line "
        + report.text().lineAt(where.start()) + "), but this and other tests treat them as independent; nothing is "
        + "said of "
        + "clustering", "a model or standard errors that allow for " + unit + ", or the intraclass correlation",
        "no word of clustering", "design effect 1 + (m - 1) ICC: of 4 persons each and an ICC of 0.1 it is 1.3, so "
            + "that "
        + "the effective number of cases is n / 1.3", Certainty.POSSIBLE)));
  }
}
