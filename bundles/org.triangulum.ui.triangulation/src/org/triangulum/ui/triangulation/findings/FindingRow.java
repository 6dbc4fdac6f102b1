// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.findings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Wording;
import org.triangulum.triangulation.FindingEvidence;
import org.triangulum.triangulation.StudyView;

/** A row of the tree of findings. */
sealed interface FindingRow {

  /**
   * The heading of a group.
   *
   * @param group null for findings across groups
   * @param count findings below it
   * @param folded whether they are hidden
   */
  record Head(ParticipantGroup group, int count, boolean folded) implements FindingRow {
    @Override
    public boolean equals(Object other) {
      return other instanceof Head head && head.group == group;
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(group);
    }
  }

  /**
   * A finding with its balance.
   *
   * @param finding the finding
   * @param supports links that support
   * @param contradicts links that contradict
   * @param qualifies links that qualify
   * @param groups groups with evidence, in the order of the study
   */
  record Item(Finding finding, int supports, int contradicts, int qualifies, List<ParticipantGroup> groups)
      implements FindingRow {
    @Override
    public boolean equals(Object other) {
      return other instanceof Item item && item.finding == finding;
    }

    @Override
    public int hashCode() {
      return finding.hashCode();
    }

    boolean matches(String[] words, ParticipantGroup group) {
      String worded = finding.getWordings().stream().map(Wording::getText).collect(Collectors.joining(" "));
      String all = String.join(" ", finding.getKey(), finding.getTitle(), finding.getNote(), worded)
          .toLowerCase(Locale.ROOT);
      for (String word : words) {
        if (!all.contains(word)) {
          return false;
        }
      }
      return group == null || groups.contains(group) || finding.getSection() == group;
    }
  }

  /** The finding with its counts. */
  static Item of(Finding finding, StudyView view) {
    FindingEvidence evidence = view.evidence(finding);
    Set<ParticipantGroup> groups = evidence.items().stream().flatMap(e -> e.group().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Item(finding, evidence.count(EvidenceRole.SUPPORTS), evidence.count(EvidenceRole.CONTRADICTS),
        evidence.count(EvidenceRole.QUALIFIES),
        view.study().getGroups().stream().filter(groups::contains).toList());
  }

  /** Findings below the headings of their sections. */
  static List<FindingRow> tree(List<Item> items, List<ParticipantGroup> groups, Set<ParticipantGroup> folded) {
    List<ParticipantGroup> sections = new ArrayList<>(groups);
    sections.add(null);
    List<FindingRow> rows = new ArrayList<>();
    for (ParticipantGroup section : sections) {
      List<Item> below = items.stream().filter(i -> i.finding().getSection() == section).toList();
      if (!below.isEmpty()) {
        rows.add(new Head(section, below.size(), folded.contains(section)));
        if (!folded.contains(section)) {
          rows.addAll(below);
        }
      }
    }
    return rows;
  }
}
