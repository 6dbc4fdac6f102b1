// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;

/** Which columns of a dataset follow from which. */
final class Dependencies {
  private final Dataset dataset;

  Dependencies(Dataset dataset) {
    this.dataset = dataset;
  }

  /** The derived columns, each after those it follows from; a circle, which only a foreign file can hold, is cut. */
  List<Column> ordered() {
    Set<Column> ordered = new LinkedHashSet<>();
    dataset.getColumns().forEach(column -> add(column, ordered, new LinkedHashSet<>()));
    return List.copyOf(ordered);
  }

  private static void add(Column column, Set<Column> ordered, Set<Column> above) {
    if (column.getDerivation() != null && above.add(column)) {
      column.getDerivation().getInputs().forEach(input -> add(input, ordered, above));
      ordered.add(column);
    }
  }

  /** The derived columns that follow from a column, nearest first. */
  List<Column> of(Column column) {
    return of(List.of(column));
  }

  List<Column> of(Collection<Column> columns) {
    List<Column> found = new ArrayList<>(columns);
    for (int i = 0; i < found.size(); i++) {
      Column input = found.get(i);
      dataset.getColumns().stream().filter(c -> c.getDerivation() != null && !found.contains(c)
          && c.getDerivation().getInputs().contains(input)).forEach(found::add);
    }
    return List.copyOf(found.subList(columns.size(), found.size()));
  }
}
