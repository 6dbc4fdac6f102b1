// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.instruments.definition.Citation;
import org.triangulum.instruments.definition.Cuts;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.ItemDefinition;
import org.triangulum.instruments.definition.Method;
import org.triangulum.instruments.definition.Numbers;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.instruments.definition.Term;
import org.triangulum.model.study.MissingKind;

/** Scores one form and tells how. */
final class FormScorer {
  private final Definition definition;
  private final SkipRules rules;
  private final Form form;

  FormScorer(Definition definition, SkipRules rules, Form form) {
    this.definition = definition;
    this.rules = rules;
    this.form = form;
  }

  ScoreTrail score(ScaleProgram program, Map<String, Double> scoresBefore, BandScheme bands) {
    List<ScoreTrail.Step> steps = new ArrayList<>();
    double sum = 0;
    double weights = 0;
    int answered = 0;
    for (TermValues term : program.terms()) {
      ScoreTrail.Step step = term.term().scale() ? nested(program, term, scoresBefore) : item(program, term);
      steps.add(step);
      if (step.value() == step.value()) {
        sum += step.contribution();
        weights += term.term().weight();
        answered++;
      }
    }
    double raw = program.combine(sum, weights, answered);
    List<String> sentences = new ArrayList<>();
    describe(program, sum, answered, raw, sentences);
    double score = program.round(raw);
    return trail(program.scale(), score, steps, answered, program.needed(), sentences, bands);
  }

  /** The trail of a scale that Java scores. */
  ScoreTrail scored(ScaleDefinition scale, double score, String explanation, BandScheme bands) {
    List<String> sentences = new ArrayList<>();
    explanation.lines().forEach(sentences::add);
    return trail(scale, score, List.of(), 0, 0, sentences, bands);
  }

  private ScoreTrail trail(ScaleDefinition scale, double score, List<ScoreTrail.Step> steps, int answered, int needed,
      List<String> sentences, BandScheme bands) {
    if (!scale.verified()) {
      sentences.add("Unverified: nobody has compared the scoring of " + scale.id() + " with its source"
          + source(scale.source()) + ".");
    }
    String band = score == score && !bands.isEmpty() ? band(scale, score, bands, sentences) : "";
    return new ScoreTrail(scale.id(), scale.title(), score, band, steps, answered, needed, sentences);
  }

  private ScoreTrail.Step nested(ScaleProgram program, TermValues term, Map<String, Double> scoresBefore) {
    double score = scoresBefore.getOrDefault(term.term().name(), Double.NaN);
    double value = term.value(score);
    String title = definition.scale(term.term().name()).map(ScaleDefinition::title).orElse("");
    boolean there = value == value;
    return new ScoreTrail.Step(term.term().name(), title, there ? Numbers.text(score) : "", "",
        there ? MissingKind.NONE : MissingKind.MISSING, value, there ? program.contribution(term, value) : 0,
        remarks(term, score, value));
  }

  private ScoreTrail.Step item(ScaleProgram program, TermValues term) {
    ItemDefinition item = term.item();
    double code = form.number(item.id());
    MissingKind missing = form.answer(item.id()).missing();
    String remark = "";
    if (rules.skips(item.id(), form::answer)) {
      remark = (missing == MissingKind.NONE ? "the answer does not count: " : "") + "left out by its skip rule ("
          + item.rule() + ")";
      missing = MissingKind.NOT_APPLICABLE;
    } else if (missing == MissingKind.NONE && term.isMissingCode(code)) {
      missing = term.missingKind(code);
    } else if (missing == MissingKind.NONE && !term.isAnswer(code)) {
      missing = MissingKind.MISSING;
      remark = "no code of this item";
    }
    double value = missing == MissingKind.NONE ? term.value(code)
        : missing == MissingKind.NOT_APPLICABLE ? term.notApplicable() : Double.NaN;
    boolean there = value == value;
    if (there && missing == MissingKind.NOT_APPLICABLE) {
      remark = (remark.isEmpty() ? "not applicable" : remark) + ", counts as " + Numbers.text(value);
    } else if (there) {
      remark = remarks(term, code, value);
    }
    String answer = form.answer(item.id()).values().stream().sorted().reduce((a, b) -> a + ", " + b).orElse("");
    String label = definition.responses(item).flatMap(set -> set.option(code)).map(o -> o.label()).orElse("");
    return new ScoreTrail.Step(item.id(), item.label(), answer, label, missing, value,
        there ? program.contribution(term, value) : 0, remark);
  }

  private static String remarks(TermValues values, double code, double value) {
    Term term = values.term();
    List<String> parts = new ArrayList<>();
    double recoded = term.recode().isEmpty() ? code : term.recode().getOrDefault(code, code);
    if (recoded != code) {
      parts.add("recoded from " + Numbers.text(code) + " to " + Numbers.text(recoded));
    }
    if (term.reverse() && value == value) {
      parts.add("reversed: " + Numbers.text(values.reversedFrom()) + " - " + Numbers.text(recoded));
    }
    if (term.weight() != 1) {
      parts.add("weight " + Numbers.text(term.weight()));
    }
    return String.join("; ", parts);
  }

  private static void describe(ScaleProgram program, double sum, int answered, double raw, List<String> sentences) {
    int terms = program.terms().size();
    if (raw != raw) {
      sentences.add("No score: " + answered + " of " + terms + " have a value, " + program.needed() + " are needed.");
      return;
    }
    ScaleDefinition scale = program.scale();
    String counted = answered + " of " + terms + " have a value";
    sentences.add(switch (scale.method()) {
      case MEAN -> "Mean of the values: " + counted + ", their sum is " + Numbers.text(sum) + ".";
      case COUNT -> "Count of values that are one of " + scale.counted().stream().sorted().map(Numbers::text).toList()
          + ": " + Numbers.text(sum) + "; " + counted + ".";
      default -> "Sum of the values: " + Numbers.text(sum) + "; " + counted + ".";
    });
    if (scale.method() == Method.PRORATED_SUM && answered < terms) {
      sentences.add("Prorated: the mean of those answered stands in for the " + (terms - answered)
          + " others, which gives " + Numbers.text((raw - scale.add()) / scale.multiply()) + ".");
    }
    if (scale.multiply() != 1 || scale.add() != 0) {
      sentences.add("Times " + Numbers.text(scale.multiply()) + ", plus " + Numbers.text(scale.add()) + ": "
          + Numbers.text(raw) + ".");
    }
    double score = program.round(raw);
    if (score != raw) {
      sentences.add("Rounded half up: " + Numbers.text(score) + ".");
    }
  }

  private String band(ScaleDefinition scale, double score, BandScheme bands, List<String> sentences) {
    Optional<Cuts> found = bands.cuts(form.rater(), form.age());
    int band = found.map(cuts -> cuts.band(score)).orElse(-1);
    if (band < 0) {
      sentences.add("No band: there are no cut-offs for " + (form.rater().isEmpty() ? "a rater not named"
          : form.rater()) + " and " + (Double.isNaN(form.age()) ? "an age not known"
          : "the age " + Numbers.text(form.age())) + ".");
      return "";
    }
    Cuts cuts = found.get();
    String label = cuts.bands().get(band).label();
    String end = band + 1 < cuts.bands().size() ? ", below " + Numbers.text(cuts.bands().get(band + 1).from()) : "";
    sentences.add("Band " + label + ": from " + Numbers.text(cuts.bands().get(band).from()) + end
        + (cuts.raters().isEmpty() ? "" : ", rater " + form.rater())
        + (cuts.when().isEmpty() ? "" : ", as chosen: " + cuts.when()) + source(cuts.source()) + "."
        + (cuts.note().isEmpty() ? "" : " " + cuts.note()));
    if (!cuts.verified()) {
      sentences.add("Unverified: nobody has compared these cut-offs with their source.");
    }
    return label;
  }

  private String source(String id) {
    return definition.citation(id).map(Citation::text).map(text -> " (" + text + ")").orElse("");
  }
}
