// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.triangulum.stats.NotComputableException;

/**
 * Puts a result together. Each number gets its name, its trail and the cell that shows it in one call; a number that is
 * not defined for the data becomes an empty cell and a warning with the reason, never NaN.
 */
public final class ResultBuilder {
  /** The cell of a number that is not defined. */
  public static final Cell UNDEFINED = Cell.of("–");


  private final String analysis;
  private final Map<String, Double> values = new LinkedHashMap<>();
  private final Map<String, Trail> trails = new LinkedHashMap<>();
  private final List<ResultTable> tables = new ArrayList<>();
  private final List<Chart> charts = new ArrayList<>();
  private final List<Base> bases = new ArrayList<>();
  private final Set<String> warnings = new LinkedHashSet<>();

  /** A builder of a result of the analysis of that id. */
  public ResultBuilder(String analysis) {
    this.analysis = analysis;
  }

  /**
   * Adds a number.
   *
   * @throws NotComputableException when it left the range of numbers on the way: the data are too large or too small
   */
  public Cell value(String name, double number, Trail trail) {
    double value = number + 0.0; // -0.0 becomes 0.0
    TableBuilder.requireFinite(value, trail.label());
    if (values.put(name, value) != null) {
      throw new IllegalStateException(analysis + ": two values are named " + name);
    }
    trails.put(name, trail);
    return Cell.of(value, name);
  }

  /** Adds a number with its formula. */
  public Cell value(String name, double number, String label, String operation, Trail... inputs) {
    return value(name, number, Trail.computed(label, number, operation, inputs));
  }

  /**
   * Adds a number that may not be defined.
   *
   * @param number throws {@link NotComputableException} when it is not; its message becomes a warning
   */
  public Cell attempt(String name, DoubleSupplier number, String label, String operation, Trail... inputs) {
    try {
      return value(name, number.getAsDouble(), label, operation, inputs);
    } catch (NotComputableException e) {
      warn(label + ": " + e.getMessage());
      return UNDEFINED;
    }
  }

  /** Adds a number that may not be defined for a reason already given. */
  public Cell attemptQuietly(String name, DoubleSupplier number, String label, String operation, Trail... inputs) {
    try {
      return value(name, number.getAsDouble(), label, operation, inputs);
    } catch (NotComputableException e) {
      return UNDEFINED;
    }
  }

  /** The trail of a number added before. */
  public Trail trail(String name) {
    return Optional.ofNullable(trails.get(name)).orElseThrow();
  }

  /** A number added before. */
  public Optional<Double> number(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The name of a number added before, for the mark of a chart; empty where there is none. */
  public String named(String name) {
    return values.containsKey(name) ? name : "";
  }

  /** Adds a table. */
  public ResultBuilder table(TableBuilder table) {
    tables.add(table.build());
    return this;
  }

  /** Adds a chart. */
  public ResultBuilder chart(Chart chart) {
    charts.add(chart);
    return this;
  }

  /** Adds the counts behind a number. */
  public ResultBuilder base(Base base) {
    bases.add(base);
    return this;
  }

  /** Adds a warning, once. */
  public ResultBuilder warn(String warning) {
    warnings.add(warning);
    return this;
  }

  /**
   * The result; the runner adds version, fingerprint and parameters.
   *
   * @param method exact name of the method with ties, corrections and missing rule
   */
  public AnalysisResult build(String method) {
    return new AnalysisResult(analysis, method, "", "", values, tables, charts, bases, List.copyOf(warnings), Map.of(),
        trails);
  }
}
