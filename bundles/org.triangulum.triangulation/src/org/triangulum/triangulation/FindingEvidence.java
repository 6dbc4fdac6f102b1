// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Strand;

/**
 * Everything that bears on one finding, in the order it was linked.
 *
 * @param finding the finding
 * @param items all evidence
 */
public record FindingEvidence(Finding finding, List<ResolvedEvidence> items) {

  public FindingEvidence {
    items = List.copyOf(items);
  }

  /** Evidence of one group; null asks for evidence of no group. */
  public List<ResolvedEvidence> of(ParticipantGroup group) {
    return items.stream().filter(e -> e.group().orElse(null) == group).toList();
  }

  /** Evidence of one group in one role. */
  public List<ResolvedEvidence> of(ParticipantGroup group, EvidenceRole role) {
    return of(group).stream().filter(e -> e.role() == role).toList();
  }

  /** How many links have the role. */
  public int count(EvidenceRole role) {
    return (int) items.stream().filter(e -> e.role() == role).count();
  }

  /** The strands that bear on the finding. */
  public Set<Strand> strands() {
    return items.stream().map(e -> e.kind().strand()).filter(s -> s != null)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Strand.class)));
  }
}
