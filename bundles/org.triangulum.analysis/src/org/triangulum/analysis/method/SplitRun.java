// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.Parameters;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Factor;
import org.triangulum.analysis.data.Sample;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Base;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultTable;
import org.triangulum.analysis.result.Trail;

/**
 * An analysis within each group of the grouping variable and over all of them: the values of a group stand after
 * {@code group.G.}. A group that allows no result is left out with the reason.
 */
final class SplitRun {
  private final ShippedAnalysis analysis;
  private final AnalysisInput input;
  private final Progress progress;
  private final Map<String, Double> values = new LinkedHashMap<>();
  private final Map<String, Trail> trails = new LinkedHashMap<>();
  private final List<ResultTable> tables = new ArrayList<>();
  private final List<Chart> charts = new ArrayList<>();
  private final List<Base> bases = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private String method = "";

  SplitRun(ShippedAnalysis analysis, AnalysisInput input, Progress progress) {
    this.analysis = analysis;
    this.input = input;
    this.progress = progress;
  }

  /**
   * The results together.
   *
   * @throws AnalysisException with the reasons when no group allows a result
   */
  AnalysisResult run() {
    if (input.variables().isEmpty()) {
      throw new AnalysisException(input.by().orElseThrow() + " parts the cases of variables, and none are given");
    }
    Sample sample = Sample.of(input, Parameters.of(analysis, input));
    Factor by = sample.by().orElseThrow();
    ShippedAnalysis.ungrouped(sample, input.by().orElseThrow()).ifPresent(warnings::add);
    GroupRows rows = new GroupRows(input, by);
    for (int g = 0; g < by.size(); g++) {
      part(rows, g, Optional.of(by.category(g)));
    }
    if (by.size() > 1) {
      part(rows, GroupRows.ALL, Optional.empty());
    }
    if (method.isEmpty()) {
      throw new AnalysisException(String.join("\n", reasons));
    }
    warnings.addAll(reasons);
    return new AnalysisResult(analysis.id(), method + "; within each group of " + by.name() + (by.size() > 1
        ? " and over all groups" : ""), "", "", values, tables, charts, bases, warnings.stream().distinct().toList(),
        Map.of(), trails);
  }

  private void part(GroupRows rows, int index, Optional<Category> group) {
    String label = group.map(Category::label).orElse("All groups");
    try {
      add(analysis.run(new AnalysisInput(rows.of(index), input.variables(), Optional.empty(), parameters()), progress),
          group.map(Run::prefix).orElse(""), group.map(g -> "-group-" + g.key()).orElse(""), label);
    } catch (AnalysisException e) {
      reasons.add(label + ": " + e.getMessage());
    }
  }

  /** Without those that speak of the grouping variable. */
  private Map<String, String> parameters() {
    Map<String, String> kept = new TreeMap<>(input.parameters());
    kept.remove(CommonParameters.GROUPS.name());
    kept.remove(CommonParameters.COLLAPSE.name() + "." + input.by().orElseThrow());
    return kept;
  }

  private void add(AnalysisResult part, String prefix, String suffix, String label) {
    method = method.isEmpty() ? part.method() : method;
    part.values().forEach((name, value) -> values.put(prefix + name, value));
    part.trail().forEach((name, trail) -> trails.put(prefix + name, new Trail(label + ": " + trail.label(),
        trail.value(), trail.operation(), trail.inputs())));
    part.tables().forEach(t -> tables.add(new ResultTable(t.id() + suffix, label + ": " + t.title(), t.columns(),
        t.rows().stream().map(row -> row.stream().map(cell -> new Cell(cell.text(), cell.number(), cell.valueName()
            .map(name -> prefix + name))).toList()).toList(), t.notes())));
    part.charts().forEach(c -> charts.add(new Chart(c.id() + suffix, c.kind(), label + ": " + c.title(),
        c.categories(), c.series().stream().map(s -> s.named(s.names().stream().map(n -> n.isEmpty() ? n
            : prefix + n).toList())).toList(), c.valueAxis(), label + ". " + c.description(), c.placeAxis())));
    part.bases().forEach(b -> bases.add(new Base(b.name() + " in " + label, b.all(), b.applicable(), b.valid(),
        b.used(), b.rule())));
    part.warnings().forEach(w -> warnings.add(label + ": " + w));
  }
}
