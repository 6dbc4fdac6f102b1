// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.Parameters;
import org.triangulum.data.derive.Collapse;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.Frequencies;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;

/**
 * The cases of one run: the table with counts weighed in, only the groups asked for, categories put together as asked.
 * With a grouping variable, rows without a group are left out. Safe for use by several threads.
 */
public final class Sample {
  private static final int FEW = 250;
  private static final int MOST_GROUPS = 200;

  private final AnalysisInput input;
  private final Parameters parameters;
  private final int[] weights;
  private final Optional<Factor> by;
  private final Map<String, Factor> factors = new ConcurrentHashMap<>();

  private Sample(AnalysisInput input, Parameters parameters) {
    this.input = input;
    this.parameters = parameters;
    this.weights = Weights.of(input.table());
    this.by = input.by().map(this::grouping);
  }

  /**
   * The cases of a run.
   *
   * @throws AnalysisException when counts are no counts, a group is unknown or no case is in any group
   */
  public static Sample of(AnalysisInput input, Parameters parameters) {
    return new Sample(input, parameters);
  }

  private Factor grouping(String name) {
    Factor all = Factor.of(column(name));
    Factor factor = ownMapping(name).map(all::collapsed).orElse(all);
    // Without a choice of groups the variable tells which cases belong together, and there may be many.
    boolean groups = parameters.texts().containsKey(CommonParameters.GROUPS.name());
    List<String> kept = groups ? parameters.list(CommonParameters.GROUPS.name()) : List.of();
    if (!kept.isEmpty()) {
      return factor.only(kept);
    }
    if (groups && factor.size() > MOST_GROUPS) {
      throw new AnalysisException(name + " has " + factor.size() + " different values: too many to be groups. Put "
          + "values together with collapse." + name + ", or choose groups");
    }
    long[] counts = Counter.count(weights, factor);
    if (IntStream.range(0, factor.size()).allMatch(g -> counts[g] == 0)) {
      throw new AnalysisException("No case has a group in " + name);
    }
    return factor.only(IntStream.range(0, factor.size()).filter(g -> counts[g] > 0)
        .mapToObj(g -> factor.category(g).key()).toList());
  }

  private Optional<Collapse> ownMapping(String name) {
    return parameters.texts()
        .containsKey(CommonParameters.COLLAPSE.name()) && parameters.mappedAlone(CommonParameters.COLLAPSE.name(),
        name) ? mapping(name) : Optional.empty();
  }

  /** What is put together of a variable. */
  Optional<Collapse> mapping(String name) {
    String collapse = CommonParameters.COLLAPSE.name();
    return parameters.texts().containsKey(collapse) ? parameters.mapping(collapse, name) : Optional.empty();
  }

  /** The column of that name. */
  public DataColumn column(String name) {
    return input.table().column(name).orElseThrow(() -> new AnalysisException("There is no column " + name));
  }

  /** A variable as categories, put together where the parameters say so. */
  public Factor factor(String name) {
    return factors.computeIfAbsent(name, this::newFactor);
  }

  private Factor newFactor(String name) {
    Factor factor = Factor.of(column(name));
    Optional<Collapse> own = ownMapping(name);
    if (own.isPresent()) {
      return factor.collapsed(own.get());
    }
    Optional<Collapse> common = mapping(name);
    if (common.isEmpty() || input.variables().size() > 1 && !factor.uncovered(common.get()).isEmpty()) {
      return factor;
    }
    return factor.collapsed(common.get());
  }

  /**
   * Says which variables a mapping for all variables passed over because it does not name all their values; when it
   * fits none, there is no result.
   */
  public List<String> collapseWarnings() {
    String collapse = CommonParameters.COLLAPSE.name();
    if (!parameters.has(collapse)) {
      return List.of();
    }
    List<String> warnings = new ArrayList<>();
    List<String> concerned = input.variables().stream().filter(v -> !parameters.mappedAlone(collapse, v)).toList();
    for (String name : concerned) {
      if (factor(name).categories().stream().allMatch(c -> c.lineage().isEmpty())) {
        List<String> uncovered = factor(name).uncovered(parameters.mapping(collapse, name).orElseThrow());
        warnings.add("collapse was not applied to " + name + ": it does not name " + String.join(", ", uncovered));
      }
    }
    if (!concerned.isEmpty() && warnings.size() == concerned.size()) {
      throw new AnalysisException(warnings.get(0)
          + "; name the values, or add a category for the rest such as other:*");
    }
    return warnings;
  }

  /** The grouping variable, only with the groups kept; groups without cases are not in it unless asked for. */
  public Optional<Factor> by() {
    return by;
  }

  /** The groups in order; none without a grouping variable. */
  public List<Category> groups() {
    return by.map(Factor::categories).orElse(List.of());
  }

  /** Cases that were left out because they have no group. */
  public long withoutGroup() {
    return by.map(f -> {
      Tally tally = new Tally(f, Counter.count(weights, f));
      return tally.all() - tally.valid();
    }).orElse(0L);
  }

  /** Whether each row of the table is a count of cases. */
  public boolean weighted() {
    return weights != null;
  }

  /** The tally of a variable per group; one tally without a grouping variable. */
  public List<Tally> tallies(String name) {
    Factor factor = factor(name);
    if (by.isEmpty()) {
      return List.of(new Tally(factor, Counter.count(weights, factor)));
    }
    long[] cells = Counter.count(weights, by.get(), factor);
    int width = Counter.width(factor);
    return IntStream.range(0, by.get().size())
        .mapToObj(g -> new Tally(factor, Arrays.copyOfRange(cells, g * width, (g + 1) * width))).toList();
  }

  /** The tally of a variable over all groups kept. */
  public Tally tally(String name) {
    return Tally.sum(tallies(name));
  }

  /** Two variables against each other per group; one table without a grouping variable. */
  public List<JointTally> joint(String rows, String columns) {
    return joint(factor(rows), factor(columns), by);
  }

  /** Two factors of this table against each other, per category of a third. */
  public List<JointTally> joint(Factor rows, Factor columns, Optional<Factor> layers) {
    if (layers.isEmpty()) {
      return List.of(new JointTally(rows, columns, Counter.count(weights, rows, columns)));
    }
    long[] cells = Counter.count(weights, layers.get(), rows, columns);
    int width = Counter.width(rows) * Counter.width(columns);
    return IntStream.range(0, layers.get().size()).mapToObj(g -> new JointTally(rows, columns,
        Arrays.copyOfRange(cells, g * width, (g + 1) * width))).toList();
  }

  /** The groups (rows) against a variable (columns); there must be a grouping variable. */
  public CrossTab groupsBy(String name) {
    return joint(by.orElseThrow(), factor(name), Optional.empty()).get(0).table();
  }

  /** Whether a variable is better counted than listed: codes, text, tabulated data, or few different numbers. */
  public boolean countable(String name) {
    return weighted() || switch (column(name).values().type()) {
      case CODE, TEXT -> true;
      case INTEGER, DECIMAL -> mapping(name).isPresent() || Numbers.few(Numbers.of(column(name)), FEW);
    };
  }

  /** Whether a variable is of categories by nature: text, or codes without an order. */
  public boolean categorical(String name) {
    return column(name).level() == MeasurementLevel.NOMINAL || column(name).values().type() == ColumnType.TEXT;
  }

  /** The valid numbers of a variable per group as lists; for variables that are not {@link #countable}. */
  public double[][] lists(String name) {
    double[] numbers = Numbers.of(column(name));
    int groups = by.map(Factor::size).orElse(1);
    double[][] lists = new double[groups][numbers.length];
    int[] sizes = new int[groups];
    for (int row = 0; row < numbers.length; row++) {
      int group = by.isEmpty() ? 0 : by.get().code(row);
      if (group >= 0 && !Double.isNaN(numbers[row])) {
        lists[group][sizes[group]++] = numbers[row];
      }
    }
    Arrays.setAll(lists, g -> Arrays.copyOf(lists[g], sizes[g]));
    return lists;
  }

  /** One number per row of the table, NaN where missing; categories put together count 1, 2, 3. Not to be changed. */
  public double[] numbers(String name) {
    return mapping(name).isPresent() ? factor(name).numbers() : Numbers.of(column(name));
  }

  /** Number of rows of the table. */
  int rows() {
    return input.table().rows();
  }

  /** How many cases a row stands for. */
  int weight(int row) {
    return weights == null ? 1 : weights[row];
  }

  /** A factor of one category: the rows with a value in each of these variables. */
  public Factor complete(List<String> names) {
    byte[] codes = new byte[input.table().rows()];
    Arrays.fill(codes, (byte) 1);
    for (String name : names) {
      ColumnValues values = column(name).values();
      for (int row = 0; row < codes.length; row++) {
        if (values.missing(row) != MissingKind.NONE) {
          codes[row] = CodeValues.missingCode(MissingKind.MISSING);
        }
      }
    }
    return Factor.of(new DataColumn("complete cases", "", MeasurementLevel.NOMINAL, ColumnRole.ATTRIBUTE,
        Polarity.UNSTATED, new TreeMap<>(Map.of(1.0, "complete")), CodeValues.of(codes)));
  }

  /** The numbers of a variable per group; one distribution without a grouping variable. */
  public List<Distribution> distributions(String name) {
    if (countable(name)) {
      return tallies(name).stream().map(Tally::distribution).toList();
    }
    return IntStream.range(0, by.map(Factor::size).orElse(1))
        .mapToObj(g -> listed(name, row -> by.isEmpty() || by.get().code(row) == g)).toList();
  }

  /** The numbers of a variable over all groups kept. */
  public Distribution distribution(String name) {
    return countable(name) ? tally(name).distribution() : listed(name, row -> by.isEmpty() || by.get().code(row) >= 0);
  }

  private Distribution listed(String name, IntPredicate wanted) {
    ColumnValues values = column(name).values();
    double[] numbers = Numbers.of(column(name));
    double[] valid = new double[numbers.length];
    int n = 0;
    int missing = 0;
    int notApplicable = 0;
    for (int row = 0; row < numbers.length; row++) {
      if (wanted.test(row)) {
        if (!Double.isNaN(numbers[row])) {
          valid[n++] = numbers[row];
        } else {
          MissingKind kind = values.missing(row);
          missing++;
          notApplicable += kind == MissingKind.NOT_ASKED || kind == MissingKind.NOT_APPLICABLE ? 1 : 0;
        }
      }
    }
    return new Distribution(Frequencies.of(Arrays.copyOf(valid, n)), n + missing, n + missing - notApplicable);
  }
}
