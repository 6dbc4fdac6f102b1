// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Strand;

/**
 * How well the findings are covered by evidence.
 *
 * @param rows one per finding that was not withdrawn, in the order of the study
 */
public record EvidenceCoverage(List<Row> rows) {

  /**
   * Coverage of one finding. Evidence that gives only context does not count towards strands and groups; evidence that
   * is gone counts nowhere.
   *
   * @param finding the finding
   * @param links links of any role
   * @param supporting links that support
   * @param contradicting links that contradict
   * @param qualifying links that qualify
   * @param context links that give context
   * @param strands strands of the evidence that bears on it
   * @param groups groups of the evidence that bears on it
   * @param missingGroups groups it speaks for without evidence of theirs
   * @param stale links to evidence that changed
   * @param gone links to evidence that is gone
   */
  public record Row(Finding finding, int links, int supporting, int contradicting, int qualifying, int context,
      Set<Strand> strands, Set<ParticipantGroup> groups, List<ParticipantGroup> missingGroups, int stale, int gone) {

    /** Whether nothing bears on the finding. */
    public boolean withoutEvidence() {
      return supporting + contradicting + qualifying == 0;
    }

    /** Whether all evidence comes from the same strand. */
    public boolean oneStrand() {
      return strands.size() == 1;
    }

    /** Whether all evidence comes from the same group. */
    public boolean oneGroup() {
      return groups.size() == 1;
    }
  }

  public EvidenceCoverage {
    rows = List.copyOf(rows);
  }

  /** Findings on which nothing bears. */
  public List<Finding> withoutEvidence() {
    return rows.stream().filter(Row::withoutEvidence).map(Row::finding).toList();
  }

  /** Findings with evidence from one strand only. */
  public List<Finding> withOneStrand() {
    return rows.stream().filter(Row::oneStrand).map(Row::finding).toList();
  }

  /** Findings with evidence of one group only. */
  public List<Finding> withOneGroup() {
    return rows.stream().filter(Row::oneGroup).map(Row::finding).toList();
  }

  /** Findings that speak for a group without evidence of it. */
  public List<Finding> withMissingGroups() {
    return rows.stream().filter(r -> !r.missingGroups().isEmpty()).map(Row::finding).toList();
  }

  /** Findings with at least one link that contradicts. */
  public List<Finding> contradicted() {
    return rows.stream().filter(r -> r.contradicting() > 0).map(Row::finding).toList();
  }

  /** All links of all findings. */
  public int links() {
    return rows.stream().mapToInt(Row::links).sum();
  }

  /** Links of all findings that are stale or gone. */
  public int notFresh() {
    return rows.stream().mapToInt(r -> r.stale() + r.gone()).sum();
  }

  static Row row(FindingEvidence evidence) {
    List<ResolvedEvidence> there =
        evidence.items().stream().filter(e -> e.state() != EvidenceState.GONE).toList();
    List<ResolvedEvidence> bearing = there.stream().filter(e -> e.role() != EvidenceRole.CONTEXT).toList();
    Set<ParticipantGroup> groups = bearing.stream().flatMap(e -> e.group().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Row(evidence.finding(), evidence.items().size(), count(there, EvidenceRole.SUPPORTS),
        count(there, EvidenceRole.CONTRADICTS), count(there, EvidenceRole.QUALIFIES),
        count(there, EvidenceRole.CONTEXT), new FindingEvidence(evidence.finding(), bearing).strands(), groups,
        evidence.finding().getGroups().stream().filter(g -> !groups.contains(g)).toList(),
        (int) there.stream().filter(e -> e.state() == EvidenceState.STALE).count(),
        evidence.items().size() - there.size());
  }

  private static int count(List<ResolvedEvidence> evidence, EvidenceRole role) {
    return (int) evidence.stream().filter(e -> e.role() == role).count();
  }
}
