// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.analysis.Analysis;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.Parameters;
import org.triangulum.analysis.data.Sample;
import org.triangulum.analysis.r.RCode;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.quant.Draft;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.Places;
import org.triangulum.ui.result.Clip;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/** Turns an analysis being set up into input, result and saved run, and back. */
final class SavedRuns {
  private final StudyDesk desk;
  private final Catalogue catalogue;

  SavedRuns(StudyDesk desk, Catalogue catalogue) {
    this.desk = desk;
    this.catalogue = catalogue;
  }

  /** Runs of the study on the desk. */
  StoredRuns runs(OpenStudy open) {
    return new StoredRuns(runner(), open.view().blobs(), Clock.systemUTC());
  }

  private AnalysisRunner runner() {
    return new AnalysisRunner(catalogue);
  }

  /** Why a draft cannot be run: what is still to be chosen, unless a printed table is given in place of variables. */
  List<String> problems(Draft draft, Analysis analysis, AnalysisInput input) {
    boolean printed = !analysis.withPrintedTable(input).variables().equals(input.variables());
    List<String> lacking = printed ? List.of() : RoleWells.lacking(draft, analysis.inputs());
    return lacking.isEmpty() ? runner().problems(draft.analysis(), input) : lacking;
  }

  /** The data and the choices of a draft. */
  AnalysisInput input(OpenStudy open, Draft draft) {
    Optional<Dataset> dataset = open.element(Dataset.class, draft.dataset());
    if (dataset.isEmpty()) {
      return runs(open).figures(open.study(), draft.parameters());
    }
    return runs(open).input(dataset.get(), draft.given(), draft.by(), draft.parameters());
  }

  /** The values that a parameter of a draft may name: those there are without it. */
  ValuesMenu.Values values(Draft draft, ParameterSpec spec) {
    Draft without = draft.withParameter(spec.name(), spec.defaultValue(), spec.defaultValue());
    AnalysisInput input = input(desk.open().orElseThrow(), without);
    Analysis analysis = catalogue.get(draft.analysis());
    Parameters parameters = Parameters.of(analysis, input);
    Sample sample = Sample.of(input, parameters);
    List<String> predictors = new Places(analysis.inputs().roles(), draft.variables()).afterFirst();
    List<String> variables = spec.kind() != Kind.REFERENCES ? input.variables()
        : predictors.stream().filter(v -> sample.categorical(v) || asCategories(analysis, parameters).contains(v))
            .toList();
    return new ValuesMenu.Values(predictors, variables.stream().filter(sample::countable).map(sample::factor).toList(),
        sample.by());
  }

  /** The predictors whose codes have an order but enter as categories. */
  private static List<String> asCategories(Analysis analysis, Parameters parameters) {
    return analysis.parameters().stream().filter(p -> p.kind() == Kind.VARIABLES).map(ParameterSpec::name)
        .flatMap(name -> parameters.list(name).stream()).toList();
  }

  /**
   * Copies R code that gives the same numbers.
   *
   * @return why there is none; empty when it was copied
   */
  Optional<String> copyScript(Draft draft, AnalysisInput input) {
    try {
      Optional<String> code = new RCode(catalogue).script(draft.analysis(), input);
      code.ifPresent(text -> Clip.text(desk.display(), text));
      return code.isPresent() ? Optional.empty() : Optional.of(Messages.analysis_no_r);
    } catch (AnalysisException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** A saved run as a draft. */
  Draft draft(OpenStudy open, AnalysisRun run) {
    Map<String, String> parameters = new LinkedHashMap<>();
    run.getParameters().forEach(p -> parameters.put(p.getName(), p.getValue() == null ? "" : p.getValue()));
    parameters.remove(StoredRuns.VARIABLES);
    String by = parameters.remove(StoredRuns.BY);
    return new Draft(run.getAnalysis(), run.getDataset() == null ? "" : run.getDataset().getId(),
        StoredRuns.variables(run),
        Optional.ofNullable(by).filter(b -> !b.isEmpty()), parameters, Optional.of(run.getId()));
  }

  /**
   * Saves a result as a run with a key that is free and a title that says what it is.
   *
   * @return the run; empty where the study cannot be changed
   */
  Optional<AnalysisRun> save(Draft draft, AnalysisInput input, AnalysisResult result) {
    AnalysisRun[] saved = new AnalysisRun[1];
    desk.edit(editor -> {
      OpenStudy open = desk.open().orElseThrow();
      Dataset dataset = open.element(Dataset.class, draft.dataset()).orElse(null);
      saved[0] = runs(open).save(editor, key(open), title(draft, dataset), dataset, input, result);
    });
    return Optional.ofNullable(saved[0]);
  }

  private static String key(OpenStudy open) {
    Set<String> taken = new HashSet<>();
    open.study().getAnalysisRuns().forEach(r -> taken.add(r.getKey()));
    int number = 1;
    while (taken.contains("A" + number)) {
      number++;
    }
    return "A" + number;
  }

  private String title(Draft draft, Dataset dataset) {
    String method = catalogue.find(draft.analysis()).map(Analysis::title).orElse(draft.analysis());
    String variables = draft.given().stream().limit(3).map(name -> label(dataset, name))
        .collect(Collectors.joining(", ")) + (draft.given().size() > 3 ? " …" : "");
    String by = draft.by().map(name -> " by " + label(dataset, name)).orElse("");
    return variables.isEmpty() ? method : method + ": " + variables + by;
  }

  private static String label(Dataset dataset, String name) {
    return dataset == null ? name : dataset.getColumns().stream().filter(c -> name.equals(c.getKey())).findFirst()
        .map(Column::getLabel).filter(l -> !l.isBlank()).orElse(name);
  }
}
