// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.data.expression.Expression;
import org.triangulum.data.expression.Scope;
import org.triangulum.data.expression.ValueType;
import org.triangulum.data.expression.Variable;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.MeasurementLevel;

/** An expression. */
final class ComputeMethod implements Method {
  private static final String EXPRESSION = "expression";

  @Override
  public DerivationKind kind() {
    return DerivationKind.COMPUTE;
  }

  @Override
  public List<ParameterDoc> parameters() {
    return List.of(ParameterDoc.text(EXPRESSION, "", "What to compute in each row, such as mean_min(2, q1, q2, q3)."));
  }

  @Override
  public List<Column> inputs(Dataset dataset, List<Column> named, Map<String, String> parameters) {
    Expression expression = Expression.parse(parameters.getOrDefault(EXPRESSION, ""), Scope.of(dataset));
    return expression.columns().stream().map(name -> dataset.getColumns().stream()
        .filter(c -> name.equals(c.getKey())).findFirst().orElseThrow()).toList();
  }

  @Override
  public Derived compute(Source source) {
    Map<String, Column> columns = new HashMap<>();
    source.inputs().forEach(c -> columns.put(c.getKey(), c));
    Expression expression = Expression.parse(source.required(EXPRESSION),
        Scope.of(source.inputs().stream().map(Variable::of).toList()));
    boolean condition = expression.type() == ValueType.TRUTH;
    return Derived.of(expression.evaluate(name -> source.values(columns.get(name)), source.rows()),
        expression.type() == ValueType.NUMBER ? MeasurementLevel.INTERVAL : MeasurementLevel.NOMINAL,
        condition ? Map.of(0.0, "no", 1.0, "yes") : Map.of());
  }
}
