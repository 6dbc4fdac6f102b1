// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.triangulum.coding.Turns;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FindingStatus;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.Attribution;
import org.triangulum.triangulation.EvidenceContent;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;

/**
 * What each source has on an issue: the evidence of its position, and where that names none and the source was asked,
 * the evidence of its group and strand in findings about the issue. Such a finding may be about other issues too, so a
 * source that was not asked or could not know does not speak through it; links that only give context are left out.
 */
final class IssueEvidence {
  private final StudyView view;
  private final ResultDirection directions;
  private final Map<Issue, List<Finding>> findings = new IdentityHashMap<>();

  IssueEvidence(StudyView view, ProposalRule rule) {
    this.view = view;
    this.directions = new ResultDirection(view, rule);
    for (Finding finding : view.study().getFindings()) {
      if (finding.getStatus() != FindingStatus.WITHDRAWN) {
        finding.getIssues().forEach(i -> findings.computeIfAbsent(i, k -> new ArrayList<>()).add(finding));
      }
    }
  }

  /** The evidence of a source on an issue, each element once. */
  List<CellEvidence> of(Issue issue, Source source) {
    Optional<SourcePosition> position = issue.getPositions().stream().filter(p -> p.getSource() == source).findFirst();
    List<StudyElement> recorded = position.map(p -> List.<StudyElement>copyOf(p.getEvidence())).orElse(List.of());
    if (!recorded.isEmpty()) {
      return recorded.stream().map(e -> evidence(e, "", view.content(e, ""), issue)).toList();
    }
    if (CoverageMap.of(issue, source).coverage().filter(c -> c != Coverage.ASKED).isPresent()) {
      return List.of();
    }
    Map<StudyElement, CellEvidence> found = new IdentityHashMap<>();
    List<CellEvidence> ordered = new ArrayList<>();
    for (Finding finding : findings.getOrDefault(issue, List.of())) {
      for (ResolvedEvidence evidence : view.evidence(finding).items()) {
        if (bears(evidence, source) && evidence.target().isPresent() && !found.containsKey(evidence.target().get())) {
          StudyElement target = evidence.target().get();
          String place = ElementLabel.orEmpty(evidence.link().getPlace());
          CellEvidence cell = evidence(target, place, evidence.content(), issue);
          found.put(target, cell);
          ordered.add(cell);
        }
      }
    }
    return List.copyOf(ordered);
  }

  /** Findings about an issue that were not withdrawn. */
  List<Finding> findings(Issue issue) {
    return List.copyOf(findings.getOrDefault(issue, List.of()));
  }

  private static boolean bears(ResolvedEvidence evidence, Source source) {
    return evidence.role() != EvidenceRole.CONTEXT && evidence.kind().strand() == source.getStrand()
        && source.getGroup() != null && evidence.group().filter(g -> g == source.getGroup()).isPresent();
  }

  private CellEvidence evidence(StudyElement target, String place, EvidenceContent content, Issue issue) {
    if (content.kind().strand() == Strand.QUANTITATIVE) {
      ResultDirection.Direction direction = directions.of(target, issue);
      return new CellEvidence(target, place, content, Optional.empty(), direction.stance(), direction.why());
    }
    if (target instanceof Quote quote) {
      return new CellEvidence(target, place, content, Attribution.participant(quote), quote.getStance(), "");
    }
    if (target instanceof Coding coding && coding.getDocument() != null) {
      Optional<Participant> voice = Turns.participantIn(coding.getDocument(), coding.getStart(), coding.getEnd());
      return new CellEvidence(target, place, content, voice, coding.getStance(), "");
    }
    return new CellEvidence(target, place, content, Optional.empty(), Stance.NONE, "");
  }

  /** Stances that take a side on an issue, as mixed does with both. */
  static final Set<Stance> SIDES = Set.of(Stance.POSITIVE, Stance.NEGATIVE, Stance.MIXED);
}
