// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.audit.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Quote;
import org.triangulum.triangulation.Attribution;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.audit.AuditIssue;
import org.triangulum.triangulation.audit.Severity;

/** Findings that lean on one person. */
public final class DominantParticipantRule extends StudyRule {
  /** The rule as services make it. */
  public DominantParticipantRule() {
    super("dominant-participant", Severity.WARNING,
        "A finding with at least four quotes more than half of which come from one participant.");
  }

  private static final int FEWEST = 4;

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Finding finding : findings(view.study())) {
      List<Quote> quotes = view.evidence(finding).items().stream().filter(e -> e.role() != EvidenceRole.CONTEXT)
          .flatMap(e -> e.target().stream()).filter(Quote.class::isInstance).map(Quote.class::cast).distinct().toList();
      Map<Participant, Integer> counts = new LinkedHashMap<>();
      quotes.forEach(q -> Attribution.participant(q).ifPresent(p -> counts.merge(p, 1, Integer::sum)));
      counts.forEach((participant, count) -> {
        if (quotes.size() >= FEWEST && 2 * count > quotes.size()) {
          issues.add(issue(name(participant) + " supplies " + count + " of the " + quotes.size() + " quotes of "
              + name(finding), finding, participant));
        }
      });
    }
    return issues;
  }
}
