// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.run;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.ResultJson;
import org.triangulum.data.DataException;
import org.triangulum.data.derive.DerivationState;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.ScoreStates;
import org.triangulum.data.shape.JoinedColumns;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.StudyFileException;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetReader;

/**
 * Analyses of a study's datasets, saved as runs: what was asked, of which data, and the result. Variables and grouping
 * are saved as the parameters {@value #VARIABLES} (parted by commas, or by {@code |} where a name holds a comma) and
 * {@value #BY}.
 */
public final class StoredRuns {
  /** Name of the parameter that holds the variables. */
  public static final String VARIABLES = "variables";
  /** Name of the parameter that holds the grouping variable. */
  public static final String BY = "by";

  private final AnalysisRunner runner;
  private final Blobs blobs;
  private final Clock clock;
  private final DatasetReader reader;

  /**
   * Runs of a study.
   *
   * @param runner computes
   * @param blobs values and results of the study
   * @param clock when a run was executed
   */
  public StoredRuns(AnalysisRunner runner, Blobs blobs, Clock clock) {
    this.runner = runner;
    this.blobs = blobs;
    this.clock = clock;
    this.reader = new DatasetReader(blobs);
  }

  /**
   * The input of an analysis of a dataset: only the columns it names, that of counts and that of respondents are read.
   * Names may also be those of {@link JoinedColumns}.
   *
   * @throws AnalysisException when a joined column is named and the dataset does not say whose rows they are, or a
   *     saved result that parameters name is not there
   * @throws StudyFileException when values are not in the store
   */
  public AnalysisInput input(Dataset dataset, List<String> variables, Optional<String> by,
      Map<String, String> parameters) {
    return columns(dataset, variables, by, dataset.eContainer() instanceof Study study
        ? new TestFamily(study, this::known).filled(parameters) : parameters);
  }

  private AnalysisInput columns(Dataset dataset, List<String> variables, Optional<String> by,
      Map<String, String> parameters) {
    Set<String> named = new LinkedHashSet<>(variables);
    by.ifPresent(named::add);
    Set<String> known = new LinkedHashSet<>(dataset.getColumns().stream().map(Column::getKey).toList());
    List<DataColumn> joined = joined(dataset, named.stream().filter(name -> !known.contains(name)).toList());
    joined.forEach(column -> known.add(column.name()));
    List<DataColumn> columns = new ArrayList<>(dataset.getColumns().stream()
        .filter(c -> named.contains(c.getKey()) || c.getRole() == ColumnRole.COUNT
            || c.getRole() == ColumnRole.RESPONDENT || !known.containsAll(named))
        .map(reader::column).toList());
    columns.addAll(joined);
    return new AnalysisInput(new DataTable(dataset.getKey(), text(dataset.getRowUnit()), columns), variables, by,
        parameters);
  }

  /** Columns that the dataset does not hold but the study knows of its participants, such as {@code participant.role}.
   * */
  private List<DataColumn> joined(Dataset dataset, List<String> names) {
    if (!(dataset.eContainer() instanceof Study study)) {
      return List.of();
    }
    try {
      JoinedColumns joined = new JoinedColumns(study, blobs);
      return names.stream().flatMap(name -> joined.of(dataset, name).stream()).toList();
    } catch (DataException e) {
      throw new AnalysisException(e.getMessage(), e);
    }
  }

  /**
   * The input of an analysis of figures given as parameters, or of saved results that they name.
   *
   * @throws AnalysisException when a saved result is not there
   */
  public AnalysisInput figures(Study study, Map<String, String> parameters) {
    return new AnalysisInput(new DataTable("", "", List.of()), List.of(), Optional.empty(),
        new TestFamily(study, this::known).filled(parameters));
  }

  /** The input of a saved run on today's data. */
  public AnalysisInput input(AnalysisRun run) {
    return input(run, this::known);
  }

  private AnalysisInput input(AnalysisRun run, Function<AnalysisRun, AnalysisResult> results) {
    Asked asked = Asked.of(run);
    Map<String, String> parameters = run.eContainer() instanceof Study study
        ? new TestFamily(study, results).filled(asked.parameters()) : asked.parameters();
    return run.getDataset() == null
        ? new AnalysisInput(new DataTable("", "", List.of()), List.of(), Optional.empty(), parameters)
        : columns(run.getDataset(), asked.variables(), asked.by(), parameters);
  }

  /** The result of a member of a family, computed where it was not saved yet. */
  private AnalysisResult known(AnalysisRun run) {
    return run.getResult() == null ? rerun((Study) run.eContainer(), run, Progress.NONE) : result(run);
  }

  static List<AnalysisRun> members(AnalysisRun run) {
    return run.eContainer() instanceof Study study ? TestFamily.members(study, Asked.of(run).parameters()) : List.of();
  }

  /** The names of the variables of a saved run; empty for a run of figures given as parameters. */
  public static List<String> variables(AnalysisRun run) {
    return Asked.of(run).variables();
  }

  /**
   * Runs an analysis of a study's data. Where the design says that respondents are nested, or groups share people, a
   * p value comes with a warning; so does a derived or scored column that does not follow from its inputs any
   * more.
   *
   * @throws AnalysisException when there is no result
   */
  public AnalysisResult run(Study study, String analysis, AnalysisInput input, Progress progress) {
    AnalysisResult result = runner.run(analysis, input, progress);
    for (String warning : stale(study, input)) {
      result = result.withWarning(warning);
    }
    String clustering = study.getDesign() == null ? "" : text(study.getDesign().getClustering());
    boolean tests = result.values().keySet().stream().anyMatch(name -> name.equals("p") || name.endsWith(".p"));
    // Figures that a report prints say nothing of how their cases came to be.
    if (!tests || input.variables().isEmpty()) {
      return result;
    }
    if (!clustering.isEmpty() && !result.method().contains("robust to clusters")) {
      result = result.withWarning("Respondents are nested (" + clustering + "); the tests take them as independent, so "
          + "that p may be too small");
    }
    return SharedUnits.warning(study, input).map(result::withWarning).orElse(result);
  }

  private List<String> stale(Study study, AnalysisInput input) {
    Set<String> used = new LinkedHashSet<>(input.variables());
    input.by().ifPresent(used::add);
    Derivations derivations = new Derivations(blobs);
    ScoreStates scores = new ScoreStates(blobs, Scorers.discovered(Scorers.class.getClassLoader()));
    return study.getDatasets().stream().filter(d -> input.table().name().equals(d.getKey()))
        .flatMap(d -> Stream.concat(d.getColumns().stream()
            .filter(c -> c.getDerivation() != null && used.contains(c.getKey())).map(c -> derivations.state(study, c)),
            scores.of(d, c -> c.getDerivation() == null && used.contains(c.getKey())).values().stream()))
        .filter(state -> !state.isCurrent()).map(DerivationState::reason).toList();
  }

  /**
   * Saves a result as a run, in one transaction.
   *
   * @param key the run's key, unique among runs
   * @param title for people
   * @param dataset the data; null for a result of figures given as parameters
   */
  public AnalysisRun save(StudyEditor editor, String key, String title, Dataset dataset, AnalysisInput input,
      AnalysisResult result) {
    AnalysisRun run = StudyFactory.eINSTANCE.createAnalysisRun();
    editor.run("Save analysis " + title, "", study -> {
      run.setKey(key);
      run.setTitle(title);
      run.setAnalysis(result.analysis());
      run.setDataset(dataset);
      run.getParameters().addAll(Asked.saved(input));
      store(run, result);
      study.getAnalysisRuns().add(run);
    });
    return run;
  }

  void store(AnalysisRun run, AnalysisResult result) {
    run.setExecuted(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    run.setSoftwareVersion(result.softwareVersion());
    run.setFingerprint(result.fingerprint());
    run.setResult(blobs.putText(ResultJson.write(result)));
  }

  /**
   * The result as it was saved.
   *
   * @throws StudyFileException when it is not in the store or is no result
   */
  public AnalysisResult result(AnalysisRun run) {
    if (run.getResult() == null) {
      throw new StudyFileException("Analysis " + run.getKey() + " has no saved result");
    }
    try {
      return ResultJson.read(blobs.getText(run.getResult()));
    } catch (IllegalArgumentException e) {
      throw new StudyFileException("The result of analysis " + run.getKey() + " is unreadable: " + e.getMessage(), e);
    }
  }

  /** Whether the saved result still follows from the data; cheap, as nothing is computed. */
  public Staleness staleness(AnalysisRun run) {
    for (AnalysisRun member : members(run)) {
      Staleness of = staleness(member);
      if (!of.current()) {
        return new Staleness(of.state(), member.getKey() + ": " + of.reason());
      }
    }
    try {
      AnalysisInput input = input(run);
      List<String> problems = runner.problems(run.getAnalysis(), input);
      if (!problems.isEmpty()) {
        return new Staleness(Staleness.State.BROKEN, problems.get(0));
      }
      boolean current = runner.fingerprint(run.getAnalysis(), input).equals(run.getFingerprint())
          || sameButForNewOptions(run, input);
      return current ? Staleness.CURRENT : new Staleness(Staleness.State.STALE,
          "The data, labels or codes changed since " + text(run.getExecuted()));
    } catch (AnalysisException | StudyFileException e) {
      return new Staleness(Staleness.State.BROKEN, e.getMessage());
    }
  }

  /** An option that the analysis has got since stands at its default, which is to do as before. */
  private boolean sameButForNewOptions(AnalysisRun run, AnalysisInput input) {
    if (run.getResult() == null) {
      return false;
    }
    Set<String> set = input.parameters().keySet();
    Set<String> known = result(run).parameters().keySet();
    return runner.fingerprint(run.getAnalysis(), input, name -> known.contains(name) || set.contains(name))
        .equals(run.getFingerprint());
  }

  /**
   * Runs a saved analysis on today's data without saving.
   *
   * @throws AnalysisException when there is no result
   */
  public AnalysisResult rerun(Study study, AnalysisRun run, Progress progress) {
    return run(study, run.getAnalysis(), input(run), progress);
  }

  /** The same, with results of members of its family that are newer than the saved ones. */
  AnalysisResult rerun(Study study, AnalysisRun run, Map<AnalysisRun, AnalysisResult> fresh, Progress progress) {
    return run(study, run.getAnalysis(), input(run, member -> fresh.containsKey(member) ? fresh.get(member)
        : known(member)), progress);
  }

  /**
   * Runs a saved analysis of a study that is in no file yet, such as one being imported, and keeps the result in it.
   *
   * @throws AnalysisException when there is no result
   */
  public void execute(Study study, AnalysisRun run, Progress progress) {
    store(run, rerun(study, run, progress));
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }
}
