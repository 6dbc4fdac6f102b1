// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.Set;
import org.triangulum.model.study.ItemKind;
import org.triangulum.model.study.MeasurementLevel;

/**
 * One item.
 *
 * @param id unique in the instrument; the name of its column in data
 * @param label own short label
 * @param wording the exact wording; empty where it may not be shipped
 * @param kind single or multiple choice, number, text or date
 * @param responses id of the response set of a choice; empty otherwise
 * @param range admissible numbers; null where not limited or no number
 * @param level of measurement
 * @param section heading it stands under; may be empty
 * @param rule skip rule; may be empty
 * @param raters ids of the raters whose form has it; empty for all
 * @param group id of the repeated group it stands in; empty otherwise
 * @param points a note on which way it points where that differs from its scale, for example "a strength among
 *     difficulties"; may be empty
 */
public record ItemDefinition(String id, String label, String wording, ItemKind kind, String responses, Range range,
    MeasurementLevel level, String section, String rule, Set<String> raters, String group, String points) {

  public ItemDefinition {
    raters = Set.copyOf(raters);
  }

  /** Whether the form of that rater has the item; an empty rater stands for any. */
  public boolean askedOf(String rater) {
    return raters.isEmpty() || rater.isEmpty() || raters.contains(rater);
  }

  /** Whether the item stands in a repeated group. */
  public boolean repeated() {
    return !group.isEmpty();
  }
}
