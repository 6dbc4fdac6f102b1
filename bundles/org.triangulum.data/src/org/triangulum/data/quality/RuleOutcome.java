// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.triangulum.data.DataException;
import org.triangulum.data.expression.Expression;
import org.triangulum.data.expression.Scope;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.Blobs;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DatasetReader;

/**
 * What a condition that must hold in each row says of the rows of a dataset.
 *
 * @param columns the columns that it names
 * @param kept rows where it holds
 * @param unknown rows where values are missing, so that it cannot be told
 * @param broken the rows where it is false, from 0, ascending; reading only
 */
public record RuleOutcome(List<Column> columns, int kept, int unknown, int[] broken) {
  public RuleOutcome {
    columns = List.copyOf(columns);
  }

  /**
   * Tries a condition.
   *
   * @throws DataException saying at which character it is wrong
   */
  public static RuleOutcome of(Dataset dataset, String condition, Blobs blobs) {
    DatasetReader reader = new DatasetReader(blobs);
    return of(dataset, condition, column -> reader.column(column).values());
  }

  static RuleOutcome of(Dataset dataset, String condition, Function<Column, ColumnValues> values) {
    Expression expression = Expression.condition(condition, Scope.of(dataset));
    ColumnValues truth = expression.evaluate(name -> values.apply(column(dataset, name)), dataset.getRowCount());
    int[] broken = IntStream.range(0, truth.size()).filter(row -> truth.number(row) == 0).toArray();
    int unknown = (int) IntStream.range(0, truth.size()).filter(row -> truth.missing(row) != MissingKind.NONE).count();
    return new RuleOutcome(expression.columns().stream().map(name -> column(dataset, name)).toList(),
        truth.size() - broken.length - unknown, unknown, broken);
  }

  private static Column column(Dataset dataset, String name) {
    return dataset.getColumns().stream().filter(c -> name.equals(c.getKey())).findFirst().orElseThrow();
  }
}
