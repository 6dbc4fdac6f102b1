// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnMeaning;
import org.triangulum.store.data.ColumnValues;

/**
 * The same answer to each item of a battery: simple nondifferentiation (Kim, Dykema, Stevenson, Black and Moberg 2019,
 * Social Science Computer Review 37, 214). A battery are items that stand together and have the same labels. How many
 * identical answers are too many is no law: agreement with {@value #LEAST} items that all point one way can be honest,
 * so the finding asks a person to look, and Curran 2016 (Journal of Experimental Social Psychology 66, 4) advises to
 * act on several signs together.
 */
final class StraightLining {
  /** Fewest items of a battery, and fewest answers of a row in it; a convention, see above. */
  private static final int LEAST = 5;

  private StraightLining() {}

  static void check(Checked data) {
    batteries(data).forEach(battery -> {
      List<ColumnValues> values = battery.stream().map(data::values).toList();
      data.find(QualityKind.STRAIGHT_LINING, battery, row -> straight(values, row),
          n -> "The same answer to all of " + battery.get(0).getKey() + " to "
              + battery.get(battery.size() - 1).getKey() + " (" + battery.size() + " items) in " + Checked.rows(n));
    });
  }

  private static List<List<Column>> batteries(Checked data) {
    List<List<Column>> batteries = new ArrayList<>();
    List<Column> battery = new ArrayList<>();
    for (Column column : data.answers()) {
      if (!battery.isEmpty() && !together(battery.get(0), column)) {
        batteries.add(battery);
        battery = new ArrayList<>();
      }
      battery.add(column);
    }
    batteries.add(battery);
    return batteries.stream().filter(b -> b.size() >= LEAST).toList();
  }

  private static boolean together(Column first, Column next) {
    ColumnMeaning meaning = ColumnMeaning.of(first);
    return first.getType() != ColumnType.TEXT && first.getType() == next.getType() && meaning.labels().size() > 2
        && meaning.labels().equals(ColumnMeaning.of(next).labels());
  }

  private static boolean straight(List<ColumnValues> values, int row) {
    double common = Double.NaN;
    int answered = 0;
    for (ColumnValues each : values) {
      if (each.missing(row) == MissingKind.NONE) {
        double value = each.number(row);
        if (answered > 0 && value != common) {
          return false;
        }
        common = value;
        answered++;
      }
    }
    return answered >= LEAST;
  }
}
