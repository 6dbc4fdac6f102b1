// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.finding;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Wording;

/**
 * How the wording of a finding differs between two places: word by word, in its numbers, and in the words that make a
 * claim weaker or stronger. Whether the difference matters is for people to say.
 *
 * @param from one wording
 * @param to another
 * @param parts both texts in one, in order (Myers 1986, Algorithmica 1:251)
 * @param numbersOnlyFrom numbers that only {@code from} has
 * @param numbersOnlyTo numbers that only {@code to} has
 * @param strengthOnlyFrom hedges and boosters, in lower case, that only {@code from} has
 * @param strengthOnlyTo hedges and boosters that only {@code to} has
 */
public record WordingDrift(Wording from, Wording to, List<Part> parts, List<String> numbersOnlyFrom,
    List<String> numbersOnlyTo, List<String> strengthOnlyFrom, List<String> strengthOnlyTo) {
  /**
   * English words that weaken or strengthen a claim, after the lists of Hyland (2005, Metadiscourse, appendix), with
   * quantifiers and the verbs of recommendations. In other languages only words and numbers are compared.
   */
  private static final Set<String> STRENGTH = Set.of(
      "may", "might", "could", "can", "would", "should", "must", "will", "appear", "appears", "appeared", "seem",
      "seems", "seemed", "suggest", "suggests", "suggested", "indicate", "indicates", "tend", "tends", "tended",
      "likely", "possible", "possibly", "perhaps", "probably", "apparently", "generally", "mainly", "mostly", "often",
      "usually", "frequently", "sometimes", "rarely", "never", "always", "partly", "somewhat", "slightly", "fairly",
      "quite", "rather", "very", "highly", "strongly", "clearly", "certainly", "definitely", "significant",
      "significantly", "substantially", "all", "every", "most", "many", "several", "some", "few", "no", "none",
      "consider", "explore", "continue", "further", "increase", "ensure", "improve", "sustain", "maintain");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*\\s*%?");

  /** Where words stand. */
  public enum Kind { BOTH, ONLY_FROM, ONLY_TO }

  /**
   * Neighbouring words.
   *
   * @param kind where they stand
   * @param text parted by single blanks
   */
  public record Part(Kind kind, String text) {}

  public WordingDrift {
    parts = List.copyOf(parts);
    numbersOnlyFrom = List.copyOf(numbersOnlyFrom);
    numbersOnlyTo = List.copyOf(numbersOnlyTo);
    strengthOnlyFrom = List.copyOf(strengthOnlyFrom);
    strengthOnlyTo = List.copyOf(strengthOnlyTo);
  }

  /** The first wording of a finding beside each later one; empty with fewer than two. */
  public static List<WordingDrift> of(Finding finding) {
    List<Wording> wordings = finding.getWordings();
    return wordings.stream().skip(1).map(w -> of(wordings.get(0), w)).toList();
  }

  /** One wording beside another. */
  public static WordingDrift of(Wording from, Wording to) {
    String one = ElementLabel.orEmpty(from.getText());
    String other = ElementLabel.orEmpty(to.getText());
    Set<String> numbersFrom = all(NUMBER, one);
    Set<String> numbersTo = all(NUMBER, other);
    Set<String> strengthFrom = strength(one);
    Set<String> strengthTo = strength(other);
    return new WordingDrift(from, to, parts(words(one), words(other)), without(numbersFrom, numbersTo),
        without(numbersTo, numbersFrom), without(strengthFrom, strengthTo), without(strengthTo, strengthFrom));
  }

  /** Whether the texts differ in more than blanks. */
  public boolean differs() {
    return parts.stream().anyMatch(p -> p.kind() != Kind.BOTH);
  }

  /** Whether numbers differ. */
  public boolean numbersDiffer() {
    return !numbersOnlyFrom.isEmpty() || !numbersOnlyTo.isEmpty();
  }

  /** Whether the claim may be weaker or stronger in one of the places. */
  public boolean strengthDiffers() {
    return !strengthOnlyFrom.isEmpty() || !strengthOnlyTo.isEmpty();
  }

  /** Both texts in one: what only {@code from} has as [-so-], what only {@code to} has as {+so+}. */
  public String marked() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(text.isEmpty() ? "" : " ").append(switch (part.kind()) {
        case BOTH -> part.text();
        case ONLY_FROM -> "[-" + part.text() + "-]";
        case ONLY_TO -> "{+" + part.text() + "+}";
      });
    }
    return text.toString();
  }

  private static List<Part> parts(List<String> from, List<String> to) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
      add(parts, Kind.BOTH, from.subList(at, delta.getSource().getPosition()));
      add(parts, Kind.ONLY_FROM, delta.getSource().getLines());
      add(parts, Kind.ONLY_TO, delta.getTarget().getLines());
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    add(parts, Kind.BOTH, from.subList(at, from.size()));
    return parts;
  }

  private static void add(List<Part> parts, Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      parts.add(new Part(kind, String.join(" ", words)));
    }
  }

  private static List<String> words(String text) {
    return Stream.of(text.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> found = new LinkedHashSet<>();
    for (Matcher matcher = pattern.matcher(text); matcher.find();) {
      found.add(matcher.group().replaceAll("\\s", ""));
    }
    return found;
  }

  private static Set<String> strength(String text) {
    Set<String> found = new LinkedHashSet<>();
    for (String word : words(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\s]|\\bat all\\b", " "))) {
      if (STRENGTH.contains(word)) {
        found.add(word);
      }
    }
    return found;
  }

  private static List<String> without(Set<String> these, Set<String> those) {
    return these.stream().filter(t -> !those.contains(t)).toList();
  }
}
