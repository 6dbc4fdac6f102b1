// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.data.DataTable;

/** The columns that an expression may name. */
public final class Scope {
  private final Map<String, Variable> variables = new LinkedHashMap<>();

  private Scope(Collection<Variable> variables) {
    variables.forEach(v -> this.variables.put(v.name(), v));
  }

  /** These variables. */
  public static Scope of(Collection<Variable> variables) {
    return new Scope(variables);
  }

  /** The columns of a dataset. */
  public static Scope of(Dataset dataset) {
    return new Scope(dataset.getColumns().stream().map(Variable::of).toList());
  }

  /** The columns of a table. */
  public static Scope of(DataTable table) {
    return new Scope(table.columns().stream().map(c -> new Variable(c.name(), c.values().type(), c.valueLabels()))
        .toList());
  }

  Optional<Variable> find(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** What to say where there is no column of that name. */
  String missing(String name) {
    return "there is no column " + name + variables.keySet().stream().filter(name::equalsIgnoreCase).findFirst()
        .map(n -> "; did you mean " + n + "?").orElseGet(() -> variables.isEmpty() ? "" : "; there are "
            + variables.keySet().stream().limit(8).collect(Collectors.joining(", "))
            + (variables.size() > 8 ? " …" : ""));
  }
}
