// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.text.Sentence;

/** Words of cause where only an association was measured. */
public final class CausalWordsRule extends WordRule {
  private static final Pattern CAUSE = Pattern.compile("(?i)\\b(?:caused|causes|led to|leads to|resulted in|results in|"
      + "because of the (?:programme|program|intervention|model|service|training)|due to the (?:programme|program|"
      + "intervention|model|service|training)|(?:has|have|had) (?:reduced|increased|improved|raised|lowered)|"
      + "(?:reduced|improved|increased) (?:their|the)|(?:the )?(?:impact|effect) of (?:the )?\\p{L}+ (?:\\p{L}+ )?on|"
      + "brought about|is responsible for|(?:protects?|protected) against)\\b");
  private static final Pattern FIGURE = Pattern.compile("\\d\\s?%|\\b[pP]\\s*[=<]|\\br\\s*=|\\br_s|\\d+ "
      + "of \\d+|correlat|associat|"
      + "significant");
  private static final Pattern HEDGED = Pattern.compile("(?i)\\b(?:may|might|could|would|possibl[ey]|perhaps|suggests?|"
      + "likely|"
      + "thought|think|thinks|felt|feel|believed?|beliefs?|perceived|perception|said|say|stated|agreed|reported "
      + "(?:that|feeling|"
      + "finding)|told|describ\\w+|according to|opinion|view|expected|hoped|appears?|seems?|cannot|not "
      + "(?:possible|shown)|no evidence|"
      + "whether|if|hypothesi\\w+|consistent with)\\b");
  private static final Pattern CONTROLLED = Pattern.compile("(?i)randomi[sz]ed controlled trial|randomly "
      + "(?:assigned|allocated)|"
      + "difference-in-differences|regression discontinuity|instrumental variable|control group (?:of|received)");
  private static final Pattern ONE_TIME = Pattern.compile("(?i)cross-?sectional|one (?:point in time|time "
      + "point)|single time "
      + "point|no control group|without a (?:control|comparison) group|no comparison group|no baseline|post-?test "
      + "only|survey|"
      + "questionnaires?");

  /** The rule as services make it. */
  public CausalWordsRule() {
    super("causal-words", Severity.WARNING,
        "Words of cause beside a figure in a report that measured once and had nothing to compare with; what people "
            + "think is "
            + "let pass, and so are hedged words.", Citations.STROBE);
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    String all = report.text().text();
    Matcher oneTime = ONE_TIME.matcher(all);
    List<AuditIssue> issues = new ArrayList<>();
    if (!oneTime.find() || CONTROLLED.matcher(all.replaceAll("(?i)randomi[sz]ed controlled trial would[^.]*\\.", ""))
        .find() && !all.matches("(?is).*cross-?sectional.*")) {
      return issues;
    }
    for (Sentence sentence : report.text().sentences()) {
      Matcher cause = CAUSE.matcher(sentence.text());
      if (cause.find() && FIGURE.matcher(sentence.text()).find() && !HEDGED.matcher(sentence.text()).find()) {
        issues.add(issue(report, sentence.start(), sentence.end(), new Finding("\"" + cause.group() + "\" says cause; "
            + "the "
            + "design (\"" + oneTime.group() + "\") shows association", "words of association", cause.group(), "",
            Certainty.POSSIBLE)));
      }
    }
    return issues;
  }
}
