// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Study;

/**
 * What each source was asked about each issue: the questions of the source's instruments and interview guides that the
 * issue names. It tells silence of those who were asked from silence of those who were not, which the protocol itself
 * leaves open. That a source could not know is nothing a questionnaire shows; people record it, with a reason.
 *
 * @param entries issue by issue, in the order of the sources
 */
public record CoverageMap(List<Entry> entries) {

  /**
   * What one source was asked about one issue.
   *
   * @param issue the issue
   * @param source the source
   * @param mapped asked or not asked, by the questions; empty where the issue names no questions or the source no
   *     instruments, so that the map cannot tell
   * @param items the questions of the source that ask about the issue
   * @param recorded the coverage as recorded; empty where there is no position
   * @param reason why it was recorded otherwise than mapped; empty where nobody said
   */
  public record Entry(Issue issue, Source source, Optional<Coverage> mapped, List<Item> items,
      Optional<Coverage> recorded, String reason) {
    public Entry {
      items = List.copyOf(items);
    }

    /** What counts: the coverage as recorded, else as mapped. */
    public Optional<Coverage> coverage() {
      return recorded.or(() -> mapped);
    }

    /** Whether the record says something else than the map. */
    public boolean overridden() {
      return recorded.isPresent() && mapped.isPresent() && recorded.get() != mapped.get();
    }

    /** Whether the record says something else than the map, and not why. */
    public boolean unexplained() {
      return overridden() && reason.isBlank();
    }
  }

  public CoverageMap {
    entries = List.copyOf(entries);
  }

  /** The map of a study. */
  public static CoverageMap of(Study study) {
    List<Entry> entries = new ArrayList<>();
    for (Issue issue : study.getIssues()) {
      for (Source source : study.getSources()) {
        entries.add(of(issue, source));
      }
    }
    return new CoverageMap(entries);
  }

  /** What a source was asked about an issue. */
  public static Entry of(Issue issue, Source source) {
    Set<Item> wanted = new LinkedHashSet<>(issue.getItems());
    wanted.addAll(issue.getReversedItems());
    List<Item> asked = wanted.stream().filter(i -> source.getInstruments().contains(i.eContainer())).toList();
    Optional<Coverage> mapped = wanted.isEmpty() || source.getInstruments().isEmpty() ? Optional.empty()
        : Optional.of(asked.isEmpty() ? Coverage.NOT_ASKED : Coverage.ASKED);
    Optional<SourcePosition> position = issue.getPositions().stream().filter(p -> p.getSource() == source).findFirst();
    return new Entry(issue, source, mapped, asked, position.map(SourcePosition::getCoverage),
        position.map(p -> ElementLabel.orEmpty(p.getCoverageReason())).orElse(""));
  }

  /** Where the record says something else than the map without a reason. */
  public List<Entry> unexplained() {
    return entries.stream().filter(Entry::unexplained).toList();
  }
}
