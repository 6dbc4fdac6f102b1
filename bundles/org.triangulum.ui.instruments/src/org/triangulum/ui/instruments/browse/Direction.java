// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.ItemDefinition;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.instruments.definition.Term;

/**
 * Which way an item counts in a scale.
 *
 * @param item the item
 * @param turned whether a high answer lowers the score: reversed, weighed below nought or recoded downwards, or in a
 *     part that is, an odd number of times
 * @param through the scales between them, outermost first; empty where the scale takes the item itself
 */
record Direction(ItemDefinition item, boolean turned, List<String> through) {

  /** Items of a scale and of the scales it is made of, in order. */
  static List<Direction> of(Definition definition, ScaleDefinition scale) {
    List<Direction> found = new ArrayList<>();
    collect(definition, scale, false, List.of(), found);
    return found;
  }

  private static void collect(Definition definition, ScaleDefinition scale, boolean turned, List<String> through,
      List<Direction> found) {
    for (Term term : scale.terms()) {
      boolean now = turned ^ term.reverse() ^ term.weight() < 0 ^ falling(term);
      if (term.scale()) {
        List<String> further = new ArrayList<>(through);
        further.add(term.name());
        definition.scale(term.name()).ifPresent(part -> collect(definition, part, now, further, found));
      } else {
        definition.item(term.name()).ifPresent(item -> found.add(new Direction(item, now, through)));
      }
    }
  }

  private static boolean falling(Term term) {
    List<Double> values = List.copyOf(term.recode().values());
    return values.size() > 1 && values.get(0) > values.get(values.size() - 1);
  }

  /** Scales in which an item counts the other way. */
  static Set<String> turnedIn(Definition definition, ItemDefinition item) {
    Set<String> scales = new TreeSet<>();
    definition.scales().forEach(scale -> of(definition, scale).stream()
        .filter(d -> d.turned() && d.item().id().equals(item.id())).forEach(d -> scales.add(scale.id())));
    return scales;
  }
}
