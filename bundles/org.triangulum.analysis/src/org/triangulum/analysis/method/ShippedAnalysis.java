// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.triangulum.analysis.Analysis;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.Parameters;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.data.Sample;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.NotComputableException;

/** What the analyses shipped here have in common: how they describe themselves and how a run begins and ends. */
abstract class ShippedAnalysis implements Analysis {
  private final String id;
  private final String title;
  private final String category;
  private final String description;
  private final InputSpec inputs;
  private final List<ParameterSpec> parameters;
  private final List<String> references;

  ShippedAnalysis(String id, String title, String category, String description, InputSpec inputs,
      List<ParameterSpec> parameters, List<String> references) {
    this.id = id;
    this.title = title;
    this.category = category;
    this.description = description;
    this.inputs = inputs;
    this.parameters = inputs.splits() && !parameters.contains(CommonParameters.GROUPS)
        ? Stream.concat(parameters.stream(), Stream.of(CommonParameters.GROUPS)).toList() : List.copyOf(parameters);
    this.references = List.copyOf(references);
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public final String category() {
    return category;
  }

  @Override
  public final List<String> references() {
    return references;
  }

  @Override
  public final InputSpec inputs() {
    return inputs;
  }

  @Override
  public final List<ParameterSpec> parameters() {
    return parameters;
  }

  @Override
  public final AnalysisInput withPrintedTable(AnalysisInput input) {
    return parameters.contains(PrintedTable.TABLE) ? PrintedTable.in(input, inputs.by() == Grouping.REQUIRED) : input;
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    return List.of();
  }

  @Override
  public final AnalysisResult run(AnalysisInput input, Progress progress) {
    if (inputs.splits() && input.by().isPresent()) {
      return new SplitRun(this, input, progress).run();
    }
    try {
      Parameters read = Parameters.of(this, input);
      Run run = new Run(input, read, Sample.of(input, read), new ResultBuilder(id), progress);
      warnOfData(run);
      return run.out().build(compute(run));
    } catch (NotComputableException e) {
      throw new AnalysisException(title + ": " + e.getMessage(), e);
    }
  }

  /** What is said of cases without a group; empty where there are none. */
  static Optional<String> ungrouped(Sample sample, String by) {
    long cases = sample.withoutGroup();
    return cases == 0 ? Optional.empty() : Optional.of(cases + (cases == 1 ? " case has" : " cases have")
        + " no value of " + by + " and " + (cases == 1 ? "is" : "are") + " left out");
  }

  private void warnOfData(Run run) {
    ungrouped(run.sample(), run.by()).ifPresent(run.out()::warn);
    if (parameters.contains(CommonParameters.COLLAPSE)) {
      run.sample().collapseWarnings().forEach(run.out()::warn);
    }
    IntStream.range(0, run.variables().size()).forEach(i -> {
      MeasurementLevel level = run.sample().column(run.variables().get(i)).level();
      if (!inputs.levels(i).contains(level)) {
        run.out().warn(run.variables().get(i) + " is " + level.getName().toLowerCase(Locale.ROOT) + "; " + title
            + " treats its codes as more than that");
      }
    });
  }

  /**
   * Computes and adds tables, values, charts, bases and warnings to the run's result.
   *
   * @return the exact name of the method
   */
  abstract String compute(Run run);
}
