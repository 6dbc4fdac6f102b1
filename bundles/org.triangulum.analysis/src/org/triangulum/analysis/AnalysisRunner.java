// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.stats.NotComputableException;
import org.triangulum.store.data.DataColumn;

/** Checks an input against what an analysis declares, runs it, and stamps the result with where it comes from. */
public final class AnalysisRunner {
  private final Catalogue catalogue;
  private final String softwareVersion;
  private final Fingerprints fingerprints = new Fingerprints();

  /** A runner of these analyses that states the version of this software in results. */
  public AnalysisRunner(Catalogue catalogue) {
    this(catalogue, SoftwareVersion.current());
  }

  /** A runner that states the given version in results. */
  public AnalysisRunner(Catalogue catalogue, String softwareVersion) {
    this.catalogue = catalogue;
    this.softwareVersion = softwareVersion;
  }

  /** The analyses that can be run. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * Why an analysis cannot run on an input: missing columns with the nearest names, wrong numbers of variables, wrong
   * parameters, unmet requirements.
   *
   * @return one sentence each; empty when it can run
   * @throws AnalysisException when there is no such analysis
   */
  public List<String> problems(String analysisId, AnalysisInput given) {
    Analysis analysis = catalogue.get(analysisId);
    AnalysisInput input;
    try {
      input = analysis.withPrintedTable(given);
    } catch (AnalysisException e) {
      return List.of(e.getMessage());
    }
    List<String> problems = new ArrayList<>(columnProblems(input));
    problems.addAll(countProblems(analysis, input));
    problems.addAll(Parameters.problems(analysis, input));
    return problems.isEmpty() ? analysis.unmet(input) : problems;
  }

  /**
   * Checks, runs and stamps.
   *
   * @throws AnalysisException with the reasons, one a line, when there is no result
   * @throws CancellationException when the person asked to stop
   */
  public AnalysisResult run(String analysisId, AnalysisInput given, Progress progress) {
    List<String> problems = problems(analysisId, given);
    if (!problems.isEmpty()) {
      throw new AnalysisException(String.join("\n", problems));
    }
    Analysis analysis = catalogue.get(analysisId);
    AnalysisInput input = analysis.withPrintedTable(given);
    Parameters parameters = Parameters.of(analysis, input);
    String fingerprint = fingerprints.of(analysisId, input, parameters.texts());
    requireWanted(progress);
    try {
      AnalysisResult result = analysis.run(input, progress);
      requireWanted(progress);
      AnalysisResult stamped = result.withProvenance(softwareVersion, fingerprint, parameters.texts());
      return Respondents.repeated(input).filter(warning -> !clustered(input)).map(stamped::withWarning).orElse(stamped);
    } catch (NotComputableException e) {
      throw new AnalysisException("No result for " + analysis.title() + ": " + e.getMessage(), e);
    }
  }

  /** Whether the grouping variable names the respondent, as for errors that are robust to it. */
  private static boolean clustered(AnalysisInput input) {
    return input.by().flatMap(input.table()::column).filter(c -> c.role() == ColumnRole.RESPONDENT).isPresent();
  }

  /**
   * The fingerprint that a result of this input would carry.
   *
   * @throws AnalysisException when there is no such analysis or a parameter is wrong
   */
  public String fingerprint(String analysisId, AnalysisInput input) {
    return fingerprint(analysisId, input, name -> true);
  }

  /**
   * The fingerprint that a result of this input would have carried when the analysis knew these parameters only.
   *
   * @throws AnalysisException when there is no such analysis or a parameter is wrong
   */
  public String fingerprint(String analysisId, AnalysisInput input, Predicate<String> known) {
    Analysis analysis = catalogue.get(analysisId);
    Map<String, String> texts = new LinkedHashMap<>(Parameters.of(analysis, input).texts());
    texts.keySet().removeIf(known.negate());
    return fingerprints.of(analysisId, analysis.withPrintedTable(input), texts);
  }

  private static void requireWanted(Progress progress) {
    if (progress.cancelled()) {
      throw new CancellationException("The analysis was stopped");
    }
  }

  private static List<String> columnProblems(AnalysisInput input) {
    List<String> problems = new ArrayList<>();
    List<String> known = input.table().columns().stream().map(DataColumn::name).toList();
    List<String> named = new ArrayList<>(input.variables());
    input.by().ifPresent(named::add);
    for (String name : new LinkedHashSet<>(named)) {
      input.table().column(name).ifPresentOrElse(column -> {
        if (column.role() == ColumnRole.COUNT) {
          problems.add(name + " holds the counts of the rows; it cannot be a variable");
        }
      }, () -> problems.add("There is no column " + name + " in " + input.table().name() + Nearest.hint(name, known)));
    }
    if (new LinkedHashSet<>(named).size() < named.size()) {
      problems.add("A column is named twice: " + String.join(", ", named));
    }
    return problems;
  }

  private static List<String> countProblems(Analysis analysis, AnalysisInput input) {
    List<String> problems = new ArrayList<>();
    InputSpec spec = analysis.inputs();
    int given = input.variables().size();
    if (given < spec.minimumVariables() || given > spec.maximumVariables()) {
      problems.add(analysis.title() + " takes " + spec.wanted() + ", " + given + (given == 1 ? " is" : " are")
          + " given");
    }
    if (spec.by() == Grouping.REQUIRED && input.by().isEmpty()) {
      problems.add(analysis.title() + " needs a grouping variable");
    }
    if (spec.by() == Grouping.NONE && input.by().isPresent()) {
      problems.add(analysis.title() + " takes no grouping variable");
    }
    return problems;
  }
}
