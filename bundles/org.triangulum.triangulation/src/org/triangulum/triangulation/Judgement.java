// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;

/**
 * Where the judgement of an issue stands. All verdicts stay on record: the first of each rater, given blind, is what
 * agreement is counted on; the latest ones are what counts now.
 *
 * @param kind the verdict that counts; empty when nobody judged or raters disagree
 * @param basis why it counts
 * @param first the first verdict of each rater, consensus apart
 * @param latest the latest verdict of each rater, consensus apart
 * @param consensus the latest consensus
 */
public record Judgement(Optional<VerdictKind> kind, Basis basis, List<Verdict> first, List<Verdict> latest,
    Optional<Verdict> consensus) {

  /** What a verdict rests on. */
  public enum Basis {
    NOT_JUDGED("not judged"),
    SINGLE_RATER("one rater"),
    RATERS_AGREE("raters agree, no consensus recorded"),
    RATERS_DISAGREE("raters disagree, no consensus recorded"),
    CONSENSUS("consensus");

    private final String word;

    Basis(String word) {
      this.word = word;
    }

    /** In words. */
    public String word() {
      return word;
    }
  }

  public Judgement {
    first = List.copyOf(first);
    latest = List.copyOf(latest);
  }

  /** The judgement of an issue. Verdicts count in order of their dates, undated ones and ties as they stand. */
  public static Judgement of(Issue issue) {
    List<Verdict> ordered = new ArrayList<>(issue.getVerdicts());
    ordered.sort((a, b) -> ElementLabel.orEmpty(a.getDate()).compareTo(ElementLabel.orEmpty(b.getDate())));
    Map<Researcher, Verdict> first = new LinkedHashMap<>();
    Map<Researcher, Verdict> latest = new LinkedHashMap<>();
    Optional<Verdict> consensus = Optional.empty();
    for (Verdict verdict : ordered) {
      if (verdict.isConsensus()) {
        consensus = Optional.of(verdict);
      } else {
        first.putIfAbsent(verdict.getRater(), verdict);
        latest.put(verdict.getRater(), verdict);
      }
    }
    List<Verdict> now = List.copyOf(latest.values());
    Basis basis = consensus.isPresent() ? Basis.CONSENSUS : basis(now);
    Optional<VerdictKind> kind = switch (basis) {
      case CONSENSUS -> consensus.map(Verdict::getKind);
      case SINGLE_RATER, RATERS_AGREE -> Optional.of(now.get(0).getKind());
      case NOT_JUDGED, RATERS_DISAGREE -> Optional.empty();
    };
    return new Judgement(kind, basis, List.copyOf(first.values()), now, consensus);
  }

  /** How many people judged on their own. */
  public int raters() {
    return first.size();
  }

  /** Whether the first, blind verdicts of at least two raters are the same; empty with fewer raters. */
  public Optional<Boolean> firstAgree() {
    return first.size() < 2 ? Optional.empty()
        : Optional.of(first.stream().map(Verdict::getKind).distinct().count() == 1);
  }

  private static Basis basis(List<Verdict> latest) {
    if (latest.isEmpty()) {
      return Basis.NOT_JUDGED;
    }
    if (latest.size() == 1) {
      return Basis.SINGLE_RATER;
    }
    return latest.stream().map(Verdict::getKind).distinct().count() == 1 ? Basis.RATERS_AGREE : Basis.RATERS_DISAGREE;
  }
}
