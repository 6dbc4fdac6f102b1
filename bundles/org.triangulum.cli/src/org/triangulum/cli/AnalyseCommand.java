// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.ResultJson;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.csv.CsvData;
import org.triangulum.exchange.csv.CsvOptions;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.DataTable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs an analysis on a dataset of a study, on a CSV file, or on numbers given as parameters. */
@Command(name = "analyse", description = "Run an analysis on a dataset of a study or on a CSV file.",
    footer = {"",
        "triangulum list analyses tells the analyses with their parameters. Those that take their numbers from",
        "parameters, such as proportion with successes and n, need neither study nor file."})
final class AnalyseCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "STUDY", description = "Study file; leave it out with --data.")
  private Path file;

  @ArgGroup(multiplicity = "0..1")
  private Source source = new Source();

  /** Where the values come from. */
  static final class Source {
    @Option(names = "--dataset", paramLabel = "NAME", description = "Key of a dataset of the study.")
    private String dataset;

    @Option(names = "--data", paramLabel = "FILE.csv", description = "A CSV file instead of a study.")
    private Path data;
  }

  @Option(names = "--analysis", required = true, paramLabel = "ID", description = "Which analysis, such as crosstab.")
  private String analysis;

  @Option(names = "--vars", split = ",", paramLabel = "A,B", description = "Variables, in order.")
  private List<String> variables = List.of();

  @Option(names = "--by", paramLabel = "G", description = "Grouping variable.")
  private String by;

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A parameter of the analysis; may be repeated.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(names = "--save", paramLabel = "KEY", description = "Save the run in the study under this key.")
  private String save;

  @Mixin
  private Studies studies = new Studies();

  @Mixin
  private Output output = new Output();

  @Spec
  private CommandSpec spec;

  private final AnalysisRunner runner = new AnalysisRunner(Catalogue.discovered());

  @Override
  public Integer call() {
    if (file == null) {
      withoutStudy();
    } else if (source.data != null) {
      throw new ParameterException(spec.commandLine(), "--data takes no study");
    } else {
      try (StudyFile study = save == null ? Studies.read(file) : studies.write(file)) {
        inStudy(study);
      }
    }
    return ExitCode.DONE;
  }

  private void withoutStudy() {
    if (save != null || source.dataset != null) {
      throw new ParameterException(spec.commandLine(), "--save and --dataset need a study");
    }
    DataTable table = source.data == null ? new DataTable("", "", List.of()) : csv();
    show(runner.run(analysis, new AnalysisInput(table, variables, Optional.ofNullable(by), parameters), Progress.NONE));
  }

  private DataTable csv() {
    try {
      CsvData data = CsvData.read(source.data, CsvOptions.DETECT);
      data.warnings().forEach(output::say);
      return data.table();
    } catch (ExchangeException e) {
      throw new Failure(ExitCode.UNREADABLE, e.getMessage(), e);
    }
  }

  private void inStudy(StudyFile study) {
    StoredRuns runs = new StoredRuns(runner, study.blobs(), Clock.systemUTC());
    Dataset dataset = source.dataset == null ? null
        : Lookup.in(study.study().getDatasets(), source.dataset, "dataset");
    AnalysisInput input = dataset == null
        ? withoutDataset(runs, study)
        : runs.input(dataset, variables, Optional.ofNullable(by), parameters);
    AnalysisResult result = runs.run(study.study(), analysis, input, Progress.NONE);
    if (save != null) {
      if (study.study().getAnalysisRuns().stream().anyMatch(r -> save.equals(r.getKey()))) {
        throw new Failure(ExitCode.NOT_WRITTEN, "There is a saved analysis " + save + " already; nothing was saved.");
      }
      runs.save(study.editor(), save, runner.catalogue().get(analysis).title(), dataset, input, result);
      output.say("Saved as " + save);
    }
    show(result);
  }

  private AnalysisInput withoutDataset(StoredRuns runs, StudyFile study) {
    AnalysisInput figures = runs.figures(study.study(), parameters);
    return new AnalysisInput(figures.table(), variables, Optional.ofNullable(by), figures.parameters());
  }

  private void show(AnalysisResult result) {
    JsonObject document = ResultJson.toJson(result);
    output.print(document, new ResultText(result).toString());
  }
}
