// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.triangulum.instruments.definition.Reference;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.model.study.Polarity;

/** Compares the scores of the same subjects, told by the same rater, at two time points. */
public final class ChangeScores {

  /** What a difference says. */
  public enum Verdict {
    /** Reliably better. */
    IMPROVED,
    /** Reliably worse. */
    DETERIORATED,
    /** Reliably higher or lower on a scale that does not say which is better. */
    CHANGED,
    /** Within what unreliability alone brings about. */
    NOT_RELIABLE,
    /** No reliability is known. */
    UNKNOWN
  }

  /**
   * One subject at two time points.
   *
   * @param subject as the data name it
   * @param rater id; empty where there is none
   * @param before row of the earlier form
   * @param after row of the later form
   * @param difference later minus earlier; NaN where a score is missing
   * @param index of reliable change; NaN where a score or the reliability is missing
   */
  public record Change(String subject, String rater, int before, int after, double difference, double index,
      Verdict verdict) {}

  /**
   * Changes and what they rest on.
   *
   * @param changes one for each subject and rater with forms at both time points, in order of the earlier form
   * @param references sd and reliability behind the indexes; empty where the definition gives none for any rater
   * @param warnings forms left out and what is not verified
   */
  public record Result(List<Change> changes, List<Reference> references, List<String> warnings) {

    public Result {
      changes = List.copyOf(changes);
      references = List.copyOf(references);
      warnings = List.copyOf(warnings);
    }
  }

  private final ScaleDefinition scale;

  public ChangeScores(ScaleDefinition scale) {
    this.scale = scale;
  }

  /**
   * Compares.
   *
   * @param rows number of forms
   * @param subjects by row
   * @param raters by row; empty texts where there are none
   * @param times time point by row
   * @param before earlier time point
   * @param after later time point
   * @param scores by row, NaN where missing
   * @throws ScoringException when a subject has two forms of one rater at one time point
   */
  public Result compare(int rows, IntFunction<String> subjects, IntFunction<String> raters, IntFunction<String> times,
      String before, String after, IntToDoubleFunction scores) throws ScoringException {
    Map<List<String>, Integer> earlier = rows(rows, subjects, raters, times, before);
    Map<List<String>, Integer> later = rows(rows, subjects, raters, times, after);
    List<Change> changes = new ArrayList<>();
    Set<Reference> references = new LinkedHashSet<>();
    for (Map.Entry<List<String>, Integer> form : earlier.entrySet()) {
      Integer to = later.get(form.getKey());
      if (to != null) {
        Optional<Reference> reference = reference(form.getKey().get(1));
        reference.ifPresent(references::add);
        changes.add(change(form.getKey(), form.getValue(), to, reference, scores));
      }
    }
    List<String> warnings = new ArrayList<>();
    long lost = earlier.keySet().stream().filter(key -> !later.containsKey(key)).count();
    long gained = later.keySet().stream().filter(key -> !earlier.containsKey(key)).count();
    if (lost + gained > 0) {
      warnings.add(lost + " forms at " + before + " have none at " + after + ", and " + gained
          + " the other way round; they are left out");
    }
    if (references.stream().anyMatch(reference -> !reference.verified())) {
      warnings.add("The reliability of " + scale.id() + " is not verified against its source");
    }
    return new Result(changes, List.copyOf(references), warnings);
  }

  private static Map<List<String>, Integer> rows(int rows, IntFunction<String> subjects, IntFunction<String> raters,
      IntFunction<String> times, String time) throws ScoringException {
    Map<List<String>, Integer> found = new LinkedHashMap<>();
    for (int row = 0; row < rows; row++) {
      if (Objects.equals(times.apply(row), time) && !subjects.apply(row).isEmpty()) {
        Integer other = found.putIfAbsent(List.of(subjects.apply(row), raters.apply(row)), row);
        if (other != null) {
          throw new ScoringException("Subject " + subjects.apply(row) + " has two forms at " + time + ", in rows "
              + (other + 1) + " and " + (row + 1));
        }
      }
    }
    return found;
  }

  private Optional<Reference> reference(String rater) {
    return scale.references().stream().filter(Reference::allowsReliableChange)
        .filter(r -> r.raters().isEmpty() || r.raters().contains(rater)).findFirst();
  }

  private Change change(List<String> who, int before, int after, Optional<Reference> reference,
      IntToDoubleFunction scores) {
    double first = scores.applyAsDouble(before);
    double second = scores.applyAsDouble(after);
    double index = reference.map(r -> new ReliableChange(r.sd(), r.reliability()).index(first, second))
        .orElse(Double.NaN);
    return new Change(who.get(0), who.get(1), before, after, second - first, index, verdict(index));
  }

  private Verdict verdict(double index) {
    if (Double.isNaN(index)) {
      return Verdict.UNKNOWN;
    }
    if (Math.abs(index) <= ReliableChange.CRITICAL) {
      return Verdict.NOT_RELIABLE;
    }
    Polarity polarity = scale.polarity();
    if (polarity != Polarity.HIGH_IS_BETTER && polarity != Polarity.HIGH_IS_WORSE) {
      return Verdict.CHANGED;
    }
    return index > 0 == (polarity == Polarity.HIGH_IS_BETTER) ? Verdict.IMPROVED : Verdict.DETERIORATED;
  }
}
