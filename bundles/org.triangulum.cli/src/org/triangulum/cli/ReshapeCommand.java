// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.triangulum.data.shape.Reshaped;
import org.triangulum.data.shape.Reshaping;
import org.triangulum.data.shape.ShapeRequest;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a dataset from another. */
@Command(name = "reshape", description = "Make a dataset from another: long to wide, wide to long, person to family.",
    footer = {"", "triangulum list derivations tells the kinds with their parameters. Without --to the dataset, itself",
        "made from another, is made anew."})
final class ReshapeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "STUDY", description = "Study file.")
  private Path file;

  @Option(names = "--dataset", required = true, paramLabel = "NAME", description = "Key of the dataset.")
  private String dataset;

  @Option(names = "--to", paramLabel = "NAME", description = "Key of the new dataset.")
  private String to;

  @Option(names = "--kind", paramLabel = "KIND", description = "long-to-wide, wide-to-long or aggregate.")
  private String kind;

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A parameter of the kind; may be repeated.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the journal.")
  private String reason = "";

  @Option(names = "--dry-run", description = "Compute and report; change nothing.")
  private boolean dryRun;

  @Mixin
  private Studies studies = new Studies();

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    try (StudyFile study = dryRun ? Studies.read(file) : studies.write(file)) {
      Dataset source = Lookup.in(study.study().getDatasets(), dataset, "dataset");
      Reshaping reshaping = new Reshaping(study.blobs());
      if (to == null) {
        if (!dryRun) {
          reshaping.refresh(study.editor(), source);
        }
        print(source.getKey(), source.getRowCount(), source.getColumns().stream().map(c -> c.getKey()).toList());
      } else {
        ShapeRequest request = new ShapeRequest(to, kind(), parameters);
        Reshaped made = reshaping.preview(study.study(), source, request);
        made.remarks().forEach(output::say);
        if (!dryRun) {
          reshaping.keep(study.editor(), source, made, reason);
        }
        DataTable table = made.table();
        print(to, table.rows(), table.columns().stream().map(DataColumn::name).toList());
      }
    }
    return ExitCode.DONE;
  }

  private DerivationKind kind() {
    DerivationKind found = kind == null ? null : DerivationKind.get(kind.toLowerCase(Locale.ROOT));
    if (found == null || !Reshaping.kinds().contains(found)) {
      throw new Failure(ExitCode.USAGE, (kind == null ? "--kind is needed" : "There is no kind " + kind)
          + "; there are "
          + String.join(", ", Reshaping.kinds().stream().map(DerivationKind::getLiteral).toList()));
    }
    return found;
  }

  private void print(String name, int rows, List<String> columns) {
    JsonObject document = new JsonObject();
    document.addProperty("dataset", name);
    document.addProperty("applied", !dryRun);
    document.addProperty("rows", rows);
    document.add("columns", new Gson().toJsonTree(columns));
    output.print(document, (dryRun ? "Would make " : "Made ") + name + ": " + rows + " rows, columns "
        + String.join(", ", columns));
  }
}
