// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.triangulum.cli.show.EntryText;
import org.triangulum.data.entry.DataEntry;
import org.triangulum.data.entry.DoubleEntry;
import org.triangulum.data.entry.DoubleEntry.Comparison;
import org.triangulum.data.entry.DraftRow;
import org.triangulum.data.entry.EntryForm;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.data.EntryTable;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.StudyFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the entry form of a dataset, enters forms typed elsewhere, compares two entries. */
@Command(name = "entry", description = "Show the entry form of a dataset, enter forms, compare two entries.",
    footer = {"", "Without an option the form is shown: columns, answers, ranges and skip rules. A table of forms is a",
        "CSV file whose header names columns of the form; a value is a number, a text, the label of a code, or",
        "[not-asked], [not-applicable], [refused], [missing]. All rows enter, in one change, or none.",
        "--compare ends with exit code 4 while cells differ or rows stand in one entry only."})
final class EntryCommand implements Callable<Integer> {
  @Mixin
  private TargetDataset target = new TargetDataset();

  @ArgGroup
  private Task task;

  @Option(names = "--time-points", description = "With --instrument: rows belong to time points.")
  private boolean timePoints;

  @Option(names = "--dry-run", description = "With --rows: check and report; change nothing.")
  private boolean dryRun;

  @Mixin
  private Output output = new Output();

  /** What is to be done. */
  static final class Task {
    @Option(names = "--instrument", paramLabel = "KEY", description = "Make the dataset, empty, from an instrument.")
    private String instrument;

    @Option(names = "--second-of", paramLabel = "NAME",
        description = "Make the dataset, empty, for the second entry of another.")
    private String first;

    @Option(names = "--rows", paramLabel = "FILE", description = "Enter the forms of a CSV file.")
    private Path rows;

    @Option(names = "--compare", description = "Compare a second entry with the first.")
    private boolean compare;
  }

  @Override
  public Integer call() {
    boolean reads = task == null || task.compare || dryRun;
    try (StudyFile study = target.open(reads)) {
      if (task == null) {
        return form(data(study));
      }
      if (task.compare) {
        return compare(study);
      }
      return task.rows != null ? enter(study) : make(study);
    }
  }

  private Dataset data(StudyFile study) {
    return target.in(study);
  }

  private int form(Dataset data) {
    EntryForm form = EntryForm.of(data);
    output.print(EntryText.json(form), EntryText.text(form));
    return ExitCode.DONE;
  }

  private int make(StudyFile study) {
    if (dryRun) {
      throw new Failure(ExitCode.USAGE, "--dry-run goes with --rows");
    }
    Dataset made = task.instrument != null
        ? new DataEntry(study.editor(), study.blobs()).dataset(target.name(),
            Lookup.in(study.study().getInstruments(), task.instrument, "instrument"), timePoints)
        : new DoubleEntry(study.editor(), study.blobs(), target.session()).start(
            Lookup.in(study.study().getDatasets(), task.first, "dataset"), target.name());
    return form(made);
  }

  private int enter(StudyFile study) {
    List<String> warnings = new ArrayList<>();
    try {
      List<DraftRow> drafts = EntryTable.read(task.rows, EntryForm.of(data(study)), study.blobs(), warnings);
      warnings.forEach(output::say);
      int before = data(study).getRowCount();
      if (!dryRun && !drafts.isEmpty()) {
        new DataEntry(study.editor(), study.blobs()).appendAll(drafts);
      }
      JsonObject document = new JsonObject();
      document.addProperty("dataset", target.name());
      document.addProperty("entered", drafts.size());
      document.addProperty("applied", !dryRun);
      document.addProperty("rows", before + (dryRun ? 0 : drafts.size()));
      output.print(document, drafts.size() + (drafts.size() == 1 ? " form " : " forms ") + (dryRun
          ? "could be entered into " : "entered into ") + target.name());
      return ExitCode.DONE;
    } catch (ExchangeException e) {
      throw new Failure(ExitCode.UNREADABLE, e.getMessage(), e);
    }
  }

  private int compare(StudyFile study) {
    Comparison comparison = DoubleEntry.compare(data(study), study.blobs());
    output.print(EntryText.json(comparison), EntryText.text(comparison));
    return comparison.open().isEmpty() && comparison.onlyFirst().isEmpty() && comparison.onlySecond().isEmpty()
        ? ExitCode.DONE : ExitCode.AUDIT_FAILED;
  }
}
