// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.ProposedVerdict;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Stance;
import org.triangulum.triangulation.Glyphs;

/**
 * The convergence code that follows from how sources stand (Farmer et al. 2006, doi 10.1177/1049732305285708), by the
 * one element of comparison a program can see, meaning as direction. Prominence, coverage and examples are for raters.
 *
 * <ul>
 * <li>silence: fewer than two sources speak;
 * <li>dissonance: one source is for and another against;
 * <li>agreement: all that take a side take the same one;
 * <li>partial agreement: sources of one side beside mixed ones; or several speak and only one takes a side;
 * <li>no proposal: several speak and none takes a side.
 * </ul>
 */
final class VerdictRule {
  private VerdictRule() {}

  /** A code with how it was found. */
  record Outcome(ProposedVerdict verdict, Explanation explanation) {}

  /** The code for the stances of the sources; NONE for those that are silent. */
  static Outcome of(Map<Source, Stance> stances) {
    Map<Stance, List<String>> names = new LinkedHashMap<>();
    stances.forEach((source, stance) -> names.computeIfAbsent(stance, s -> new ArrayList<>())
        .add(ElementLabel.of(source).brief()));
    List<String> silent = names.getOrDefault(Stance.NONE, List.of());
    names.remove(Stance.NONE);
    List<String> steps = new ArrayList<>();
    names.forEach((stance, sources) -> steps.add(Glyphs.word(stance) + ": " + String.join(", ", sources)));
    if (!silent.isEmpty()) {
      steps.add("silent: " + String.join(", ", silent));
    }
    ProposedVerdict verdict = verdict(stances.values().stream().filter(s -> s != Stance.NONE).toList(), steps);
    return new Outcome(verdict, new Explanation(steps));
  }

  private static ProposedVerdict verdict(List<Stance> speaking, List<String> steps) {
    List<Stance> taken = speaking.stream().filter(IssueEvidence.SIDES::contains).toList();
    Set<Stance> sides = taken.stream().collect(Collectors.toCollection(() -> EnumSet.noneOf(Stance.class)));
    if (speaking.size() < 2) {
      steps.add(speaking.isEmpty() ? "nobody speaks → silence" : "only one source speaks → silence");
      return ProposedVerdict.SILENCE;
    }
    if (taken.isEmpty()) {
      steps.add("nobody takes a side → no proposal");
      return ProposedVerdict.NONE;
    }
    if (sides.contains(Stance.POSITIVE) && sides.contains(Stance.NEGATIVE)) {
      steps.add("some for and some against → dissonance");
      return ProposedVerdict.DISSONANCE;
    }
    if (taken.size() == 1) {
      steps.add("several speak, only one takes a side → partial agreement");
      return ProposedVerdict.PARTIAL;
    }
    if (sides.size() == 1) {
      steps.add("all that take a side take the same → agreement");
      return ProposedVerdict.AGREEMENT;
    }
    steps.add("one side beside mixed → partial agreement");
    return ProposedVerdict.PARTIAL;
  }
}
