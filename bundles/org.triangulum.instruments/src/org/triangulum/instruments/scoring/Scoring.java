// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.triangulum.instruments.definition.Choice;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.Method;
import org.triangulum.instruments.definition.ScaleDefinition;

/** A definition made ready to score under chosen options. Immutable; forms and tables may be scored in many threads. */
public final class Scoring {
  private final Definition definition;
  private final Scorers scorers;
  private final Set<String> chosen;
  private final SkipRules rules;
  private final Map<String, BandScheme> bands = new LinkedHashMap<>();

  /**
   * Makes ready.
   *
   * @param options ids of chosen options; where none of a choice is there, its preset holds
   * @throws ScoringException when an option is unknown, two answer one choice, or a choice without preset is open
   */
  public Scoring(Definition definition, Set<String> options, Scorers scorers) throws ScoringException {
    this.definition = definition;
    this.scorers = scorers;
    chosen = Collections.unmodifiableSet(resolve(definition, options));
    rules = new SkipRules(definition);
    definition.scales().forEach(scale -> bands.put(scale.id(), new BandScheme(scale, chosen)));
    for (ScaleDefinition scale : definition.scales()) {
      if (scale.method() == Method.SCORER && active(scale) && scorers.find(scale.scorer()).isEmpty()) {
        throw new ScoringException("The scale " + scale.id() + " of " + definition.name() + " needs the scorer "
            + scale.scorer() + ", which no plug-in at hand has");
      }
    }
  }

  private static Set<String> resolve(Definition definition, Set<String> options) throws ScoringException {
    Set<String> known = new TreeSet<>();
    Set<String> resolved = new TreeSet<>();
    for (Choice choice : definition.choices()) {
      List<String> ids = choice.options().stream().map(Choice.Option::id).toList();
      known.addAll(ids);
      List<String> taken = ids.stream().filter(options::contains).toList();
      if (taken.size() > 1) {
        throw new ScoringException(String.join(" and ", taken) + " answer the same question: " + choice.title());
      }
      if (taken.isEmpty() && choice.preset().isEmpty()) {
        throw new ScoringException("Choose for " + definition.name() + ": " + choice.title() + ". " + choice.reason()
            + " There are " + String.join(", ", ids));
      }
      resolved.add(taken.isEmpty() ? choice.preset() : taken.get(0));
    }
    for (String option : options) {
      if (!known.contains(option)) {
        throw new ScoringException(definition.name() + " has no option " + option
            + (known.isEmpty() ? "; there is nothing to choose" : "; there are " + String.join(", ", known)));
      }
    }
    return resolved;
  }

  private boolean active(ScaleDefinition scale) {
    return scale.when().isEmpty() || chosen.contains(scale.when());
  }

  /** What is scored. */
  public Definition definition() {
    return definition;
  }

  /** One option for each choice. */
  public Set<String> chosen() {
    return chosen;
  }

  /** The scales scored for a rater; for all raters where it is empty. */
  public List<ScaleDefinition> scales(String rater) {
    return definition.scales().stream().filter(scale -> active(scale) && scale.scoredFor(rater)).toList();
  }

  /** The bands of a scale under the chosen options. */
  public BandScheme bands(ScaleDefinition scale) {
    return bands.get(scale.id());
  }

  SkipRules rules() {
    return rules;
  }

  Scorers scorers() {
    return scorers;
  }

  /**
   * Scores one form.
   *
   * @return a trail for each scale of the form's rater, in the order of the definition
   */
  public List<ScoreTrail> score(Form form) {
    FormScorer scorer = new FormScorer(definition, rules, form);
    Map<String, Double> scores = new HashMap<>();
    List<ScoreTrail> trails = new ArrayList<>();
    for (ScaleDefinition scale : scales(form.rater())) {
      ScoreTrail trail = scale.method() == Method.SCORER ? byScorer(scorer, scale, form)
          : scorer.score(new ScaleProgram(definition, scale, form.rater()), scores, bands(scale));
      scores.put(scale.id(), trail.score());
      trails.add(trail);
    }
    return trails;
  }

  private ScoreTrail byScorer(FormScorer forms, ScaleDefinition scale, Form form) {
    Scorer scorer = scorers.find(scale.scorer()).orElseThrow();
    try {
      double score = TimeLimit.call(TimeLimit.SHORT, () -> finite(scorer.score(form)));
      String explanation = TimeLimit.call(TimeLimit.SHORT, () -> String.valueOf(scorer.explain(form)));
      return forms.scored(scale, score, explanation, bands(scale));
    } catch (TimeLimit.FailedException e) {
      return forms.scored(scale, Double.NaN, "No score: the scorer " + scale.scorer() + " failed, " + e.getMessage(),
          bands(scale));
    }
  }

  static double finite(double score) {
    return Double.isInfinite(score) ? Double.NaN : score;
  }

  /** Scores a table of forms. */
  public TableScores score(Forms forms) {
    return new TableScorer(this, forms).score();
  }
}
