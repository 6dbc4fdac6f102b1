// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.triangulum.instruments.definition.DefinitionWriter.Fields;
import org.triangulum.model.study.Polarity;

/** Writes scales and golden cases. */
final class ScaleWriter {

  Fields scale(ScaleDefinition scale) {
    Polarity polarity = scale.polarity();
    return new Fields().text("id", scale.id()).text("title", scale.title())
        .text("polarity", polarity == Polarity.UNSTATED ? "" : polarity.getLiteral())
        .text("method", scale.method().word()).list("of", scale.terms().stream().map(ScaleWriter::term).toList())
        .number("minimumAnswered", scale.minimumAnswered(), 0)
        .list("counted", new TreeSet<>(scale.counted()).stream().map(DefinitionWriter::plain).toList())
        .number("notApplicable", scale.notApplicable(), Double.NaN).number("multiply", scale.multiply(), 1)
        .number("add", scale.add(), 0).number("decimals", scale.decimals(), -1)
        .list("raters", new TreeSet<>(scale.raters())).text("when", scale.when()).text("scorer", scale.scorer())
        .text("source", scale.source()).flag("verified", scale.verified()).text("note", scale.note())
        .list("bands", scale.bands().stream().map(ScaleWriter::cuts).toList())
        .list("references", scale.references().stream().map(ScaleWriter::reference).toList());
  }

  private static Object term(Term term) {
    if (!term.scale() && !term.reverse() && term.weight() == 1 && term.recode().isEmpty()) {
      return term.name();
    }
    Map<Object, Object> recode = new LinkedHashMap<>();
    new TreeMap<>(term.recode()).forEach((from, to) ->
        recode.put(DefinitionWriter.plain(from), DefinitionWriter.plain(to)));
    return new Fields().text(term.scale() ? "scale" : "item", term.name()).flag("reverse", term.reverse())
        .number("weight", term.weight(), 1).map("recode", recode);
  }

  private static Fields cuts(Cuts cuts) {
    Map<String, Object> bands = new LinkedHashMap<>();
    cuts.bands().forEach(band -> bands.put(band.label(), DefinitionWriter.plain(band.from())));
    return new Fields().text("when", cuts.when()).list("raters", new TreeSet<>(cuts.raters()))
        .map("ages", DefinitionWriter.ages(cuts.ages())).map("cuts", bands).text("source", cuts.source())
        .flag("verified", cuts.verified()).text("note", cuts.note());
  }

  private static Fields reference(Reference reference) {
    return new Fields().text("population", reference.population()).list("raters", new TreeSet<>(reference.raters()))
        .map("ages", DefinitionWriter.ages(reference.ages())).number("n", reference.n(), 0)
        .number("mean", reference.mean(), Double.NaN).number("sd", reference.sd(), Double.NaN)
        .number("reliability", reference.reliability(), Double.NaN).text("kind", reference.kind())
        .text("source", reference.source()).flag("verified", reference.verified());
  }

  Fields golden(GoldenCase golden) {
    Map<String, Object> scores = new LinkedHashMap<>();
    golden.scores().forEach((scale, score) ->
        scores.put(scale, Double.isNaN(score) ? "missing" : DefinitionWriter.plain(score)));
    Map<String, Object> answers = new LinkedHashMap<>();
    golden.answers().forEach((item, answer) -> answers.put(item,
        answer.matches("-?\\d{1,15}") ? (Object) Long.parseLong(answer) : answer));
    return new Fields().text("title", golden.title()).text("source", golden.source()).text("rater", golden.rater())
        .number("age", golden.age(), Double.NaN).list("choose", new TreeSet<>(golden.chosen()))
        .map("answers", answers).map("scores", scores).map("bands", golden.bands());
  }
}
