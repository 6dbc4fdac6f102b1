// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something stands in a definition, from the root: keys of mappings and positions in lists.
 *
 * @param steps strings and whole numbers
 */
public record Place(List<Object> steps) {
  /** The whole definition. */
  public static final Place ROOT = new Place(List.of());

  public Place {
    steps = List.copyOf(steps);
  }

  /** A place from the root. */
  public static Place of(Object... steps) {
    return new Place(List.of(steps));
  }

  /** A place below this one; a key or a position. */
  public Place at(Object step) {
    List<Object> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Place(longer);
  }

  /** The place this one is in; the root is in none. */
  public Place parent() {
    return new Place(steps.subList(0, steps.size() - 1));
  }

  /** The last step. */
  public Object last() {
    return steps.get(steps.size() - 1);
  }

  /** The position in its list. */
  public int position() {
    return (Integer) last();
  }

  /** Whether this is that place or one in it. */
  public boolean within(Place other) {
    return steps.size() >= other.steps.size() && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  /** As problems name places, such as {@code scales[2].of[0]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Object step : steps) {
      text.append(step instanceof Integer ? "[" + step + "]" : text.length() == 0 ? step : "." + step);
    }
    return text.toString();
  }
}
