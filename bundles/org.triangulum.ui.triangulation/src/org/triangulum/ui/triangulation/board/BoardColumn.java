// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Strand;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.FindingEvidence;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.ui.triangulation.Messages;

/**
 * The evidence of one group on one finding.
 *
 * @param group the group; empty for evidence that belongs to none
 * @param items numbers first, then words, each in the order of roles
 * @param silences why a strand of the group says nothing: sign and words, one a line
 */
record BoardColumn(Optional<ParticipantGroup> group, List<ResolvedEvidence> items, List<String> silences) {

  /** One column a group, and one for evidence of no group where there is some. */
  static List<BoardColumn> of(FindingEvidence evidence, List<ParticipantGroup> groups) {
    List<BoardColumn> columns = new ArrayList<>();
    for (ParticipantGroup group : groups) {
      List<ResolvedEvidence> items = sorted(evidence.of(group));
      columns.add(new BoardColumn(Optional.of(group), items, silences(evidence.finding(), group, items)));
    }
    List<ResolvedEvidence> rest = sorted(evidence.of(null));
    if (!rest.isEmpty() || columns.isEmpty()) {
      columns.add(new BoardColumn(Optional.empty(), rest,
          rest.isEmpty() ? List.of(Messages.board_nothing) : List.of()));
    }
    return columns;
  }

  int count(EvidenceRole role) {
    return (int) items.stream().filter(i -> i.role() == role).count();
  }

  private static List<ResolvedEvidence> sorted(List<ResolvedEvidence> items) {
    List<ResolvedEvidence> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparing((ResolvedEvidence i) -> i.kind().strand() == Strand.QUANTITATIVE ? 0 : 1)
        .thenComparing(ResolvedEvidence::role));
    return sorted;
  }

  private static List<String> silences(Finding finding, ParticipantGroup group, List<ResolvedEvidence> items) {
    List<String> silences = new ArrayList<>();
    for (Strand strand : Strand.values()) {
      if (items.stream().noneMatch(i -> i.kind().strand() == strand)) {
        finding.getIssues().stream().flatMap(issue -> issue.getPositions().stream())
            .filter(p -> belongs(p, group, strand)).map(CellKind::of).filter(CellKind::silence).findFirst()
            .ifPresent(kind -> silences.add(kind.glyph() + " " + (strand == Strand.QUALITATIVE
                ? Messages.board_interviews : Messages.board_survey) + ": " + kind.word()));
      }
    }
    if (silences.isEmpty() && items.isEmpty()) {
      silences.add(CellKind.NOT_RECORDED.glyph() + " " + Messages.board_nothing);
    }
    return silences;
  }

  private static boolean belongs(SourcePosition position, ParticipantGroup group, Strand strand) {
    return position.getSource() != null && position.getSource().getGroup() == group
        && position.getSource().getStrand() == strand;
  }
}
