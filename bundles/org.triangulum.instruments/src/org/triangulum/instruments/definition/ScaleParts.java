// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.triangulum.model.study.Polarity;

/** Reads scales and golden cases. */
final class ScaleParts {
  /** How golden cases write a score that must be missing. */
  private static final String NO_SCORE = "missing";

  private final Problems problems;

  ScaleParts(Problems problems) {
    this.problems = problems;
  }

  ScaleDefinition scale(YamlMap part) {
    Map<Double, Double> recode = part.numberByNumber("recode");
    List<Term> terms = part.mapsOrWords("of", "item").stream().map(term -> term(term, recode)).toList();
    part.requiredText("method");
    Method method = part.word("method", Words.METHODS, Method.SUM);
    ScaleDefinition scale = new ScaleDefinition(part.requiredText("id"), part.requiredText("title"),
        part.word("polarity", Words.POLARITIES, Polarity.UNSTATED), method, terms, part.whole("minimumAnswered", 0),
        new HashSet<>(part.numbers("counted")), part.number("notApplicable", Double.NaN), part.number("multiply", 1),
        part.number("add", 0), part.whole("decimals", -1), Set.copyOf(part.texts("raters")), part.text("when"),
        part.text("scorer"), part.text("source"), part.flag("verified", false), part.text("note"),
        part.maps("bands").stream().map(this::cuts).toList(),
        part.maps("references").stream().map(this::reference).toList());
    check(part, scale);
    part.end();
    return scale;
  }

  private void check(YamlMap part, ScaleDefinition scale) {
    if (scale.method() != Method.SCORER && scale.terms().isEmpty()) {
      problems.error(part.place(), "The scale " + scale.id() + " has no items: of is missing or empty");
    }
    if (scale.minimumAnswered() < 0 || scale.minimumAnswered() > scale.terms().size()) {
      problems.error(part.at("minimumAnswered"), "The scale " + scale.id() + " has " + scale.terms().size()
          + " terms; " + scale.minimumAnswered() + " of them cannot be answered");
    }
    if (scale.method() == Method.COUNT == scale.counted().isEmpty()) {
      problems.error(part.at("counted"), "counted lists the values that the method count counts, and only that method");
    }
    if (scale.method() == Method.SCORER == scale.scorer().isEmpty()) {
      problems.error(part.at("scorer"), "scorer names the Java scorer of the method scorer, and only of that method");
    }
    if (scale.decimals() < -1 || scale.decimals() > 6) {
      problems.error(part.at("decimals"), "Scores are rounded to 0 to 6 decimals");
    }
    if (scale.multiply() == 0) {
      problems.error(part.at("multiply"), "A score multiplied by 0 says nothing");
    }
  }

  private Term term(YamlMap part, Map<Double, Double> common) {
    boolean scale = part.has("scale");
    String name = scale ? part.requiredText("scale") : part.requiredText("item");
    Map<Double, Double> own = part.numberByNumber("recode");
    double weight = part.number("weight", 1);
    if (weight == 0) {
      problems.error(part.at("weight"), "A term of weight 0 counts for nothing");
    }
    Term term = new Term(name, scale, part.flag("reverse", false), weight, own.isEmpty() && !scale ? common : own);
    part.end();
    return term;
  }

  private Cuts cuts(YamlMap part) {
    List<Cuts.Band> bands = new ArrayList<>();
    part.map("cuts").ifPresent(map -> map.keys().forEach(label ->
        bands.add(new Cuts.Band(label, map.requiredNumber(label)))));
    if (bands.size() < 2) {
      problems.error(part.place(), "cuts names at least two bands with the lowest score of each");
    }
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).from() <= bands.get(i - 1).from()) {
        problems.error(part.at("cuts"), "The bands go from low to high: " + bands.get(i).label() + " begins at "
            + bands.get(i).from() + ", not above " + bands.get(i - 1).label());
      }
    }
    Cuts cuts = new Cuts(part.text("when"), Set.copyOf(part.texts("raters")), DefinitionParts.ages(part, problems),
        bands, part.text("source"), part.flag("verified", false), part.text("note"));
    part.end();
    return cuts;
  }

  private Reference reference(YamlMap part) {
    Reference reference = new Reference(part.requiredText("population"), Set.copyOf(part.texts("raters")),
        DefinitionParts.ages(part, problems), part.whole("n", 0), part.number("mean", Double.NaN),
        part.number("sd", Double.NaN), part.number("reliability", Double.NaN), part.text("kind"),
        part.requiredText("source"), part.flag("verified", false));
    if (reference.sd() <= 0) {
      problems.error(part.at("sd"), "A standard deviation is above 0");
    }
    if (reference.reliability() < 0 || reference.reliability() > 1) {
      problems.error(part.at("reliability"), "A reliability lies between 0 and 1");
    }
    part.end();
    return reference;
  }

  GoldenCase golden(YamlMap part) {
    Map<String, Double> scores = new LinkedHashMap<>();
    part.map("scores").ifPresent(map -> map.keys().forEach(scale -> scores.put(scale,
        map.text(scale).equals(NO_SCORE) ? Double.NaN : map.requiredNumber(scale))));
    Map<String, String> answers = new LinkedHashMap<>();
    part.map("answers").ifPresent(map -> map.keys().forEach(item -> answers.put(item, map.text(item))));
    GoldenCase golden = new GoldenCase(part.requiredText("title"), part.text("source"), part.text("rater"),
        part.number("age", Double.NaN), new HashSet<>(part.texts("choose")), answers, scores,
        new HashMap<>(part.textByKey("bands")));
    if (scores.isEmpty()) {
      problems.error(part.place(), "A golden case names the scores it expects");
    }
    part.end();
    return golden;
  }
}
