// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.Response;
import org.triangulum.instruments.definition.ResponseSet;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.instruments.definition.Term;
import org.triangulum.model.study.MissingKind;

/**
 * Scores one form the slow way, straight from the words of the format: for comparison. Knows items of one response set
 * 0 to 2 with missing code 9, and the rule "ask if a > 0" of item b.
 */
final class NaiveScorer {
  private final Definition definition;
  private final Map<String, Integer> answers;

  NaiveScorer(Definition definition, Map<String, Integer> answers) {
    this.definition = definition;
    this.answers = answers;
  }

  Map<String, Double> scores(String rater) {
    Map<String, Double> scores = new HashMap<>();
    for (ScaleDefinition scale : definition.scales()) {
      if (scale.raters().isEmpty() || scale.raters().contains(rater)) {
        scores.put(scale.id(), score(scale, rater, scores));
      }
    }
    return scores;
  }

  private double score(ScaleDefinition scale, String rater, Map<String, Double> before) {
    List<Double> values = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    double allWeights = 0;
    int terms = 0;
    for (Term term : scale.terms()) {
      if (!term.scale() && !definition.item(term.name()).orElseThrow().askedOf(rater)) {
        continue;
      }
      terms++;
      allWeights += term.weight();
      Double value = term.scale() ? before.get(term.name()) : value(scale, term);
      if (value != null && !value.isNaN()) {
        values.add(term.scale() && term.reverse() ? 10 - value : value);
        weights.add(term.weight());
      }
    }
    int needed = scale.minimumAnswered() == 0 ? terms : scale.minimumAnswered();
    if (values.size() < needed || values.isEmpty()) {
      return Double.NaN;
    }
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < values.size(); i++) {
      weight += weights.get(i);
      sum += switch (scale.method()) {
        case COUNT -> scale.counted().contains(values.get(i)) ? weights.get(i) : 0;
        default -> weights.get(i) * values.get(i);
      };
    }
    double result = switch (scale.method()) {
      case MEAN -> sum / weight;
      case PRORATED_SUM -> sum * allWeights / weight;
      default -> sum;
    };
    result = result * scale.multiply() + scale.add();
    double unit = Math.pow(10, scale.decimals());
    return scale.decimals() < 0 ? result : Math.floor(result * unit + 0.5) / unit;
  }

  private Double value(ScaleDefinition scale, Term term) {
    Integer code = answers.get(term.name());
    if (term.name().equals("b") && answers.get("a") != null && answers.get("a") == 0) {
      return scale.notApplicable();
    }
    if (code == null) {
      return null;
    }
    ResponseSet set = definition.responses(definition.item(term.name()).orElseThrow()).orElseThrow();
    Response option = set.option(code).orElse(null);
    if (option == null || option.missing() != MissingKind.NONE) {
      return null;
    }
    double value = term.recode().isEmpty() ? code : term.recode().get((double) code);
    if (!term.reverse()) {
      return value;
    }
    double low = term.recode().isEmpty() ? 0 : term.recode().values().stream().min(Double::compare).orElseThrow();
    double high = term.recode().isEmpty() ? 2 : term.recode().values().stream().max(Double::compare).orElseThrow();
    return low + high - value;
  }
}
