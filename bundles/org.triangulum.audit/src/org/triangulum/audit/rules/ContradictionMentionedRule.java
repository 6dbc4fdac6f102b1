// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Wording;
import org.triangulum.triangulation.Attribution;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;

/** Contradicting evidence that readers are not told of. */
public final class ContradictionMentionedRule extends StudyRule {
  /** The rule as services make it. */
  public ContradictionMentionedRule() {
    super("contradiction-not-mentioned", Severity.WARNING,
        "A finding with contradicting evidence that neither title, wordings, note nor reason of confidence "
            + "seem to mention. Looked for: the key or speaker of the evidence, and English words of contrast; a "
            + "person must read what the words say.");
  }

  private static final Pattern CONTRAST = Pattern.compile("\\b(but|although|though|however|except|exceptions?|despite|"
      + "whereas|nevertheless|nonetheless|yet|not (?:all|everyone|every|always)|mixed|contrary|contradict\\w*|"
      + "dissent\\w*|dissatisf\\w*|disagree\\w*|divided|ambivalen\\w*|minority|conversely|in contrast)\\b",
      Pattern.CASE_INSENSITIVE);

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Finding finding : findings(view.study())) {
      List<ResolvedEvidence> against = view.evidence(finding).items().stream()
          .filter(e -> e.role() == EvidenceRole.CONTRADICTS).toList();
      String said = said(finding);
      if (!against.isEmpty() && !CONTRAST.matcher(said).find() && against.stream().noneMatch(e -> named(e, said))) {
        issues.add(issue(severity(), name(finding) + " has " + against.size() + " contradicting "
            + (against.size() == 1 ? "link" : "links") + " that its wordings and note do not seem to mention",
            "a wording or note that tells of it", "no word of contrast, and none of "
            + names(against.stream().flatMap(e -> e.target().stream()).toList()), finding));
      }
    }
    return issues;
  }

  private static String said(Finding finding) {
    StringBuilder said = new StringBuilder(text(finding.getTitle())).append('\n').append(text(finding.getNote()))
        .append('\n').append(text(finding.getConfidenceReason()));
    for (Wording wording : finding.getWordings()) {
      said.append('\n').append(text(wording.getText()));
    }
    return said.toString();
  }

  private static boolean named(ResolvedEvidence evidence, String said) {
    List<String> names = new ArrayList<>();
    evidence.target().filter(KeyedElement.class::isInstance).map(KeyedElement.class::cast)
        .ifPresent(e -> names.add(text(e.getKey())));
    evidence.target().filter(Quote.class::isInstance).map(Quote.class::cast).flatMap(Attribution::participant)
        .ifPresent(p -> names.add(text(p.getLabel())));
    return names.stream().filter(n -> !n.isEmpty()).anyMatch(n -> Pattern.compile("(?<![\\w-])" + Pattern.quote(n)
        + "(?![\\w-])", Pattern.UNICODE_CHARACTER_CLASS).matcher(said).find());
  }
}
