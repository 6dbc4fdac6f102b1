// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.browse;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.ui.instruments.Messages;
import org.triangulum.ui.instruments.Words;

/**
 * A line of the polarity overview: a scale, or an item in it.
 *
 * @param head whether it is the scale
 * @param name of the item; how many items of the scale point the other way
 * @param label of the scale or item
 * @param arrow what a high answer does to the score; what a high score means
 * @param turned whether the item points the other way
 * @param note why, or that the definition says so
 */
public record PolarityRow(boolean head, String name, String label, String arrow, boolean turned, String note) {

  static List<PolarityRow> of(Definition definition, boolean turnedOnly) {
    List<PolarityRow> rows = new ArrayList<>();
    for (ScaleDefinition scale : definition.scales()) {
      List<Direction> directions = Direction.of(definition, scale);
      long turned = directions.stream().filter(Direction::turned).count();
      if (turnedOnly && turned == 0) {
        continue;
      }
      rows.add(new PolarityRow(true, "", scale.title(), Words.polarity(scale.polarity()), false,
          NLS.bind(Messages.polarity_count, turned, directions.size())));
      directions.stream().filter(d -> d.turned() || !turnedOnly).forEach(d -> rows.add(new PolarityRow(false,
          d.item().id(), d.item().label(), d.turned() ? Messages.polarity_lowers : Messages.polarity_raises,
          d.turned(), note(d))));
    }
    return rows;
  }

  private static String note(Direction direction) {
    String through = direction.through().isEmpty() ? ""
        : NLS.bind(Messages.polarity_through, String.join(" › ", direction.through()));
    return direction.item().points().isEmpty() ? through
        : direction.item().points() + (through.isEmpty() ? "" : ", " + through);
  }
}
