// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.stream.Collectors;
import org.triangulum.instruments.definition.Numbers;
import org.triangulum.instruments.scoring.ChangeScores;
import org.triangulum.instruments.study.ScoredChanges;

/** Changes between two time points, for people and as JSON. */
final class ChangeText {
  private ChangeText() {}

  static String of(ScoredChanges changes) {
    StringBuilder text = new StringBuilder();
    changes.byScale().forEach((scale, result) -> {
      text.append(String.format("%nChange of %s%s%n", scale, result.references().isEmpty()
          ? ": no reliability is known, so no index" : result.references().stream().map(ScoredChanges::basis)
          .collect(Collectors.joining("; ", ": ", ""))));
      for (ChangeScores.Change change : result.changes()) {
        text.append(String.format("  %-12s %-10s %8s  index %-8s %s%n", change.subject(), change.rater(),
            Numbers.text(change.difference()), Double.isNaN(change.index()) ? "-"
            : String.format(Locale.ROOT, "%.2f", change.index()), word(change)));
      }
    });
    return text.toString();
  }

  private static String word(ChangeScores.Change change) {
    return change.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static JsonObject json(ScoredChanges changes) {
    JsonObject document = new JsonObject();
    changes.byScale().forEach((scale, result) -> {
      JsonArray list = new JsonArray();
      for (ChangeScores.Change change : result.changes()) {
        JsonObject entry = new JsonObject();
        entry.addProperty("subject", change.subject());
        entry.addProperty("rater", change.rater());
        entry.addProperty("difference", Double.isNaN(change.difference()) ? null : change.difference());
        entry.addProperty("index", Double.isNaN(change.index()) ? null : change.index());
        entry.addProperty("verdict", word(change));
        list.add(entry);
      }
      document.add(scale, list);
    });
    return document;
  }
}
