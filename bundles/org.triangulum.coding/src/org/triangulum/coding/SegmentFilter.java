// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.BitSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.triangulum.model.study.Case;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.TimePoint;

/**
 * Which segments to look at, whatever their code. All conditions must hold; an empty set is no condition.
 *
 * @param documents segments of these documents
 * @param cases of documents about these cases
 * @param timePoints of documents from these time points
 * @param groups of these groups
 * @param participants of these participants
 * @param roles at whose start a speaker of one of these roles speaks
 * @param coders by these coders
 * @param stances of these stances
 * @param minWeight of this weight at least
 * @param maxWeight of this weight at most
 */
public record SegmentFilter(Set<Document> documents, Set<Case> cases, Set<TimePoint> timePoints,
    Set<ParticipantGroup> groups, Set<Participant> participants, Set<SpeakerRole> roles, Set<Researcher> coders,
    Set<Stance> stances, int minWeight, int maxWeight) {

  /** All segments. */
  public static final SegmentFilter ALL = new SegmentFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
      Set.of(), Set.of(), Integer.MIN_VALUE, Integer.MAX_VALUE);

  public SegmentFilter {
    documents = Set.copyOf(documents);
    cases = Set.copyOf(cases);
    timePoints = Set.copyOf(timePoints);
    groups = Set.copyOf(groups);
    participants = Set.copyOf(participants);
    roles = Set.copyOf(roles);
    coders = Set.copyOf(coders);
    stances = Set.copyOf(stances);
  }

  /** The same in some documents. */
  public SegmentFilter documents(Set<Document> only) {
    return new SegmentFilter(only, cases, timePoints, groups, participants, roles, coders, stances, minWeight,
        maxWeight);
  }

  /** The same about some cases. */
  public SegmentFilter cases(Set<Case> only) {
    return new SegmentFilter(documents, only, timePoints, groups, participants, roles, coders, stances, minWeight,
        maxWeight);
  }

  /** The same from some time points. */
  public SegmentFilter timePoints(Set<TimePoint> only) {
    return new SegmentFilter(documents, cases, only, groups, participants, roles, coders, stances, minWeight,
        maxWeight);
  }

  /** The same of some groups. */
  public SegmentFilter groups(Set<ParticipantGroup> only) {
    return new SegmentFilter(documents, cases, timePoints, only, participants, roles, coders, stances, minWeight,
        maxWeight);
  }

  /** The same of some participants. */
  public SegmentFilter participants(Set<Participant> only) {
    return new SegmentFilter(documents, cases, timePoints, groups, only, roles, coders, stances, minWeight, maxWeight);
  }

  /** The same of speakers of some roles. */
  public SegmentFilter roles(Set<SpeakerRole> only) {
    return new SegmentFilter(documents, cases, timePoints, groups, participants, only, coders, stances, minWeight,
        maxWeight);
  }

  /** The same by some coders. */
  public SegmentFilter coders(Set<Researcher> only) {
    return new SegmentFilter(documents, cases, timePoints, groups, participants, roles, only, stances, minWeight,
        maxWeight);
  }

  /** The same of some stances. */
  public SegmentFilter stances(Set<Stance> only) {
    return new SegmentFilter(documents, cases, timePoints, groups, participants, roles, coders, only, minWeight,
        maxWeight);
  }

  /** The same of weights in a range, ends included. */
  public SegmentFilter weights(int from, int to) {
    return new SegmentFilter(documents, cases, timePoints, groups, participants, roles, coders, stances, from, to);
  }

  /** Whether a coding of a table, by its number, passes. */
  IntPredicate in(CodingTable table) {
    BitSet allowed = new BitSet(table.documents());
    for (int d = 0; d < table.documents(); d++) {
      Document document = table.documentAt(d);
      allowed.set(d, (documents.isEmpty() || documents.contains(document))
          && (cases.isEmpty() || document.getStudyCase() != null && cases.contains(document.getStudyCase()))
          && (timePoints.isEmpty()
              || document.getTimePoint() != null && timePoints.contains(document.getTimePoint())));
    }
    BitSet people = new BitSet();
    for (int p = 0; p < table.participants(); p++) {
      people.set(p, participants.contains(table.participantAt(p)));
    }
    BitSet parties = new BitSet();
    for (int g = 0; g < table.groups().size(); g++) {
      parties.set(g, groups.contains(table.groups().get(g)));
    }
    return i -> allowed.get(table.document(i)) && (groups.isEmpty() || parties.get(table.group(i)))
        && (participants.isEmpty() || table.participant(i) >= 0 && people.get(table.participant(i)))
        && passes(table.coding(i));
  }

  private boolean passes(Coding coding) {
    return (coders.isEmpty() || coding.getCoder() != null && coders.contains(coding.getCoder()))
        && (stances.isEmpty() || stances.contains(coding.getStance()))
        && (minWeight == Integer.MIN_VALUE && maxWeight == Integer.MAX_VALUE
            || coding.getWeight() >= minWeight && coding.getWeight() <= maxWeight)
        && (roles.isEmpty() || Turns.speakerAt(coding.getDocument(), coding.getStart())
            .filter(s -> roles.contains(s.getRole())).isPresent());
  }
}
