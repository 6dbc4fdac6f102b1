// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Stance;
import org.triangulum.triangulation.Glyphs;

/**
 * How a source stands on an issue, as its evidence has it.
 *
 * <p>Words count by people, not by quotes: a person speaks for, against, or both ways. A source speaks with one voice
 * when at least the rule's share of those who take a side take the same one, else it is mixed. Numbers speak as
 * {@link ResultDirection} finds them; numbers of different sides are mixed. Where words and numbers of one source
 * differ, it is mixed; where only one of them takes a side, that counts.
 *
 * @param stance what is proposed; NONE where there is no evidence, or none whose stance is known
 * @param explanation how it was found
 */
public record StanceProposal(Stance stance, Explanation explanation) {

  /** The proposal from the evidence of one source. */
  static StanceProposal of(List<CellEvidence> evidence, ProposalRule rule) {
    List<String> steps = new ArrayList<>();
    List<CellEvidence> words = evidence.stream().filter(e -> e.content().result().isEmpty()).toList();
    List<CellEvidence> numbers = evidence.stream().filter(e -> e.content().result().isPresent()).toList();
    Stance spoken = words.isEmpty() ? Stance.NONE : words(words, rule, steps);
    Stance counted = numbers.isEmpty() ? Stance.NONE : numbers(numbers, steps);
    Stance stance = together(spoken, counted);
    if (stance != spoken && stance != counted) {
      steps.add("words " + Glyphs.word(spoken) + ", numbers " + Glyphs.word(counted) + " → mixed");
    }
    if (evidence.isEmpty()) {
      steps.add("no evidence");
    }
    return new StanceProposal(stance, new Explanation(steps));
  }

  private static Stance together(Stance spoken, Stance counted) {
    if (spoken == counted || !IssueEvidence.SIDES.contains(counted)) {
      return spoken == Stance.NONE ? counted : spoken;
    }
    return IssueEvidence.SIDES.contains(spoken) ? Stance.MIXED : counted;
  }

  private static Stance words(List<CellEvidence> words, ProposalRule rule, List<String> steps) {
    Map<Stance, Integer> quotes = new EnumMap<>(Stance.class);
    Map<Stance, Set<String>> names = new EnumMap<>(Stance.class);
    Map<Participant, Set<Stance>> people = new IdentityHashMap<>();
    List<Set<Stance>> voices = new ArrayList<>();
    for (CellEvidence word : words) {
      quotes.merge(word.stance(), 1, Integer::sum);
      names.computeIfAbsent(word.stance(), s -> new LinkedHashSet<>()).add(word.content().attribution());
      word.voice().map(p -> people.computeIfAbsent(p, k -> {
        Set<Stance> said = EnumSet.noneOf(Stance.class);
        voices.add(said);
        return said;
      })).orElseGet(() -> {
        Set<Stance> said = EnumSet.noneOf(Stance.class);
        voices.add(said);
        return said;
      }).add(word.stance());
    }
    quotes.forEach((stance, n) -> steps.add(n + (n == 1 ? " passage " : " passages ") + Glyphs.word(stance) + " ("
        + names.get(stance).stream().filter(a -> !a.isEmpty()).collect(Collectors.joining("; ")) + ")"));
    return oneVoice(voices.stream().map(StanceProposal::voice).toList(), rule, steps);
  }

  /** What a person says who said several things. */
  private static Stance voice(Set<Stance> said) {
    boolean both = said.contains(Stance.POSITIVE) && said.contains(Stance.NEGATIVE);
    if (both || said.contains(Stance.MIXED)) {
      return Stance.MIXED;
    }
    return said.contains(Stance.POSITIVE) ? Stance.POSITIVE : said.contains(Stance.NEGATIVE) ? Stance.NEGATIVE
        : said.contains(Stance.NEUTRAL) ? Stance.NEUTRAL : Stance.NONE;
  }

  private static Stance oneVoice(List<Stance> voices, ProposalRule rule, List<String> steps) {
    List<Stance> sides = voices.stream().filter(IssueEvidence.SIDES::contains).toList();
    if (sides.isEmpty()) {
      return voices.contains(Stance.NEUTRAL) ? Stance.NEUTRAL : Stance.NONE;
    }
    long positive = sides.stream().filter(s -> s == Stance.POSITIVE).count();
    long negative = sides.stream().filter(s -> s == Stance.NEGATIVE).count();
    long most = Math.max(positive, negative);
    boolean one = most >= rule.dominance() * sides.size();
    Stance stance = !one ? Stance.MIXED : positive > negative ? Stance.POSITIVE : Stance.NEGATIVE;
    steps.add("of " + sides.size() + (sides.size() == 1 ? " voice that takes a side " : " voices that take a side ")
        + positive + " for, " + negative + " against, " + (sides.size() - positive - negative) + " both: "
        + String.format(Locale.ROOT, "%.0f %% on one side, %s %.0f %%", 100.0 * most / sides.size(),
            one ? "at least" : "fewer than", 100 * rule.dominance())
        + " → " + Glyphs.word(stance));
    return stance;
  }

  private static Stance numbers(List<CellEvidence> numbers, List<String> steps) {
    numbers.forEach(n -> steps.add(n.why()));
    Set<Stance> sides = EnumSet.noneOf(Stance.class);
    numbers.stream().map(CellEvidence::stance).filter(s -> s != Stance.NONE).forEach(sides::add);
    if (sides.size() < 2) {
      return sides.isEmpty() ? Stance.NONE : sides.iterator().next();
    }
    sides.remove(Stance.NEUTRAL);
    if (sides.size() > 1) {
      steps.add("numbers of different sides → mixed");
      return Stance.MIXED;
    }
    return sides.iterator().next();
  }
}
