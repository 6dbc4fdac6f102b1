// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.triangulum.instruments.definition.Numbers;
import org.triangulum.instruments.scoring.ScoreTrail;

/** How a score came about, for people and as JSON. */
final class TrailText {
  private TrailText() {}

  static void append(StringBuilder text, ScoreTrail trail) {
    text.append(String.format("%n%s, %s: %s%s%n", trail.scale(), trail.title(), Numbers.text(trail.score()),
        trail.band().isEmpty() ? "" : ", " + trail.band()));
    for (ScoreTrail.Step step : trail.steps()) {
      text.append(String.format("  %-14s %-34s %-22s %8s  %s%n", step.name(), step.label(),
          step.answer().isEmpty() ? step.missing().getLiteral() : step.answer() + " " + step.answerLabel(),
          Double.isNaN(step.value()) ? "-" : Numbers.text(step.contribution()), step.remarks()));
    }
    trail.sentences().forEach(sentence -> text.append("  ").append(sentence).append('\n'));
  }

  static JsonObject json(ScoreTrail trail) {
    JsonObject document = new JsonObject();
    document.addProperty("scale", trail.scale());
    number(document, "score", trail.score());
    document.addProperty("band", trail.band());
    document.addProperty("answered", trail.answered());
    document.addProperty("needed", trail.needed());
    JsonArray steps = new JsonArray();
    for (ScoreTrail.Step step : trail.steps()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("name", step.name());
      entry.addProperty("answer", step.answer());
      entry.addProperty("missing", step.missing().getLiteral());
      number(entry, "value", step.value());
      entry.addProperty("contribution", step.contribution());
      entry.addProperty("remarks", step.remarks());
      steps.add(entry);
    }
    document.add("steps", steps);
    JsonArray sentences = new JsonArray();
    trail.sentences().forEach(sentences::add);
    document.add("sentences", sentences);
    return document;
  }

  /** JSON knows no NaN: a missing number is null. */
  private static void number(JsonObject document, String name, double value) {
    document.addProperty(name, Double.isNaN(value) ? null : value);
  }
}
