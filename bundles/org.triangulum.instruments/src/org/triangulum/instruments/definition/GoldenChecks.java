// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.Set;
import org.triangulum.model.study.ItemKind;

/** Checks what golden cases name; what they expect is checked by scoring them. */
final class GoldenChecks {
  private final Definition definition;
  private final Problems problems;
  private final Consistency names;

  GoldenChecks(Definition definition, Problems problems, Consistency names) {
    this.definition = definition;
    this.problems = problems;
    this.names = names;
  }

  void check() {
    if (definition.golden().isEmpty() && !definition.scales().isEmpty()) {
      problems.warning("", "No golden case shows that the scales are scored as their source says");
    }
    for (int g = 0; g < definition.golden().size(); g++) {
      GoldenCase golden = definition.golden().get(g);
      String place = "golden[" + g + "]";
      names.source(place + ".source", golden.source());
      if (!golden.rater().isEmpty()) {
        names.raters(place + ".rater", Set.of(golden.rater()));
      } else if (!definition.raters().isEmpty()) {
        problems.error(place, "A golden case of an instrument with raters names its rater");
      }
      golden.chosen().forEach(option -> names.option(place + ".choose", option));
      golden.answers().forEach((item, answer) -> answer(place + ".answers." + item, item, answer));
      golden.scores().keySet().forEach(scale -> scale(place + ".scores." + scale, scale));
      golden.bands().keySet().forEach(scale -> scale(place + ".bands." + scale, scale));
    }
  }

  private void scale(String place, String id) {
    if (definition.scale(id).isEmpty()) {
      problems.error(place, "There is no scale " + id);
    }
  }

  private void answer(String place, String id, String answer) {
    ItemDefinition item = definition.item(id).orElse(null);
    if (item == null) {
      problems.error(place, "There is no item " + id);
    } else if (!Words.MISSING.containsKey(answer) && item.kind() == ItemKind.SINGLE && !coded(item, answer)) {
      problems.error(place, "\"" + answer + "\" is no code of " + id);
    } else if (!Words.MISSING.containsKey(answer) && item.kind() == ItemKind.NUMBER
        && !answer.matches("[-+]?\\d+(\\.\\d+)?")) {
      problems.error(place, "\"" + answer + "\" is no number");
    }
  }

  private boolean coded(ItemDefinition item, String answer) {
    return answer.matches("[-+]?\\d+(\\.\\d+)?") && definition.responses(item)
        .map(set -> set.option(Double.parseDouble(answer)).isPresent()).orElse(false);
  }
}
