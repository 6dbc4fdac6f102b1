// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.triangulum.model.study.ItemKind;
import org.triangulum.model.study.Polarity;

/** Checks scales: their terms, bands and references. */
final class ScaleChecks {
  private final Definition definition;
  private final Problems problems;
  private final Consistency names;
  private final Ranges ranges;

  ScaleChecks(Definition definition, Problems problems, Consistency names) {
    this.definition = definition;
    this.problems = problems;
    this.names = names;
    ranges = new Ranges(definition);
  }

  void check() {
    Set<String> before = new HashSet<>();
    for (int i = 0; i < definition.scales().size(); i++) {
      ScaleDefinition scale = definition.scales().get(i);
      String place = "scales[" + i + "]";
      names.source(place + ".source", scale.source());
      names.raters(place + ".raters", scale.raters());
      names.option(place + ".when", scale.when());
      terms(scale, place, before);
      before.add(scale.id());
      if (!problems.hasErrors()) {
        minimum(scale, place);
        bands(scale, place);
      }
      references(scale, place);
      if (!scale.verified()) {
        problems.warning(place, "The scoring of " + scale.id() + " is not marked as verified; scores say so");
      }
    }
  }

  private void terms(ScaleDefinition scale, String place, Set<String> before) {
    Set<String> seen = new HashSet<>();
    for (int t = 0; t < scale.terms().size(); t++) {
      Term term = scale.terms().get(t);
      String at = place + ".of[" + t + "]" + (term.scale() ? ".scale" : ".item");
      if (!seen.add(term.name())) {
        problems.error(at, term.name() + " stands twice in the scale " + scale.id());
      }
      if (term.scale()) {
        if (definition.scale(term.name()).isEmpty()) {
          problems.error(at, "There is no scale " + term.name());
        } else if (!before.contains(term.name())) {
          problems.error(at, "The scale " + term.name() + " must stand before " + scale.id()
              + ", which is made of it");
        }
      } else {
        item(scale, term, at);
      }
    }
  }

  private void item(ScaleDefinition scale, Term term, String at) {
    ItemDefinition item = definition.item(term.name()).orElse(null);
    if (item == null) {
      problems.error(at, "There is no item " + term.name());
      return;
    }
    String group = scale.terms().stream().filter(other -> !other.scale()).findFirst()
        .flatMap(first -> definition.item(first.name())).map(ItemDefinition::group).orElse("");
    if (!item.group().equals(group)) {
      problems.error(at, item.id() + " stands " + (item.repeated() ? "in the repeated group " + item.group()
          : "in no repeated group") + ", other items of " + scale.id() + " do not: a scale is scored on one table");
    } else if (item.kind() != ItemKind.SINGLE && item.kind() != ItemKind.NUMBER) {
      problems.error(at, "An item of kind " + item.kind().getLiteral() + " cannot be scored");
    }
    if (!term.recode().isEmpty()) {
      definition.responses(item).ifPresent(set -> set.answers().stream()
          .filter(answer -> !term.recode().containsKey(answer.code())).findFirst().ifPresent(answer ->
              problems.error(at, "recode says nothing of the code " + Numbers.text(answer.code()) + " of "
                  + item.id())));
    } else if (term.reverse() && ranges.values(term, "").isEmpty()) {
      problems.error(at, item.id() + " is reversed, which needs a range or responses with codes");
    }
    if (!scale.scoredFor("") && !item.askedOf("")) {
      problems.error(at, item.id() + " is asked of none of the raters of " + scale.id());
    }
  }

  private void minimum(ScaleDefinition scale, String place) {
    for (String rater : raters(scale)) {
      int terms = ranges.terms(scale, rater).size();
      if (scale.method() != Method.SCORER && terms == 0) {
        problems.error(place, "The form of " + rater + " has no item of " + scale.id());
      } else if (scale.minimumAnswered() > terms) {
        problems.error(place + ".minimumAnswered", "The form of " + rater + " has " + terms + " items of "
            + scale.id() + ", fewer than must be answered");
      }
    }
  }

  private List<String> raters(ScaleDefinition scale) {
    return definition.raters().isEmpty() ? List.of("")
        : definition.raters().stream().map(Rater::id).filter(scale::scoredFor).toList();
  }

  private void bands(ScaleDefinition scale, String place) {
    for (int b = 0; b < scale.bands().size(); b++) {
      Cuts cuts = scale.bands().get(b);
      String at = place + ".bands[" + b + "]";
      names.option(at + ".when", cuts.when());
      names.raters(at + ".raters", cuts.raters());
      names.source(at + ".source", cuts.source());
      for (int other = 0; other < b; other++) {
        if (overlap(cuts, scale.bands().get(other))) {
          problems.error(at, "For some raters and ages these bands and bands[" + other + "] both hold");
        }
      }
      for (String rater : raters(scale)) {
        if (cuts.raters().isEmpty() || cuts.raters().contains(rater)) {
          ranges.scale(scale, rater).ifPresent(range -> within(cuts, range, at, scale));
        }
      }
      if (!cuts.verified()) {
        problems.warning(at, "Bands of " + scale.id() + " are not marked as verified; scores say so");
      } else if (cuts.source().isEmpty()) {
        problems.error(at, "Bands that are verified name their source");
      }
    }
    if (!scale.bands().isEmpty() && scale.polarity() == Polarity.UNSTATED) {
      problems.error(place, "A scale with bands states its polarity");
    }
  }

  private void within(Cuts cuts, Range range, String at, ScaleDefinition scale) {
    Cuts.Band first = cuts.bands().get(0);
    Cuts.Band last = cuts.bands().get(cuts.bands().size() - 1);
    if (first.from() > range.from()) {
      problems.error(at + ".cuts", "Scores of " + scale.id() + " begin at " + Numbers.text(range.from())
          + ", the lowest band at " + Numbers.text(first.from()));
    }
    if (last.from() > range.to()) {
      problems.error(at + ".cuts", "Scores of " + scale.id() + " end at " + Numbers.text(range.to()) + ", the band "
          + last.label() + " begins at " + Numbers.text(last.from()));
    }
  }

  private static boolean overlap(Cuts a, Cuts b) {
    boolean when = a.when().isEmpty() || b.when().isEmpty() || a.when().equals(b.when());
    boolean raters = a.raters().isEmpty() || b.raters().isEmpty() || a.raters().stream().anyMatch(b.raters()::contains);
    return when && raters && a.ages().from() <= b.ages().to() && b.ages().from() <= a.ages().to();
  }

  private void references(ScaleDefinition scale, String place) {
    for (int r = 0; r < scale.references().size(); r++) {
      Reference reference = scale.references().get(r);
      String at = place + ".references[" + r + "]";
      names.source(at + ".source", reference.source());
      names.raters(at + ".raters", reference.raters());
      Optional<Range> range = ranges.scale(scale, "");
      if (range.isPresent() && !Double.isNaN(reference.mean()) && !range.get().contains(reference.mean())) {
        problems.error(at + ".mean", "The mean lies outside the scores from " + Numbers.text(range.get().from())
            + " to " + Numbers.text(range.get().to()));
      }
    }
  }
}
