// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import org.triangulum.data.shape.Reshaped;
import org.triangulum.data.shape.Reshaping;
import org.triangulum.data.shape.ShapeRequest;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a dataset from another. */
@Command(name = "reshape", description = "Make a dataset from another: long to wide, wide to long, person to family.",
    footer = {"", "triangulum list derivations tells the kinds with their parameters. Without --to the dataset, itself",
        "made from another, is made anew."})
final class ReshapeCommand implements Callable<Integer> {
  @Mixin
  private TargetDataset target = new TargetDataset();

  @Option(names = "--to", paramLabel = "NAME", description = "Key of the new dataset.")
  private String to;

  @Mixin
  private Making making = new Making();

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    try (StudyFile study = target.open(making.dryRun())) {
      Dataset source = target.in(study);
      Reshaping reshaping = new Reshaping(study.blobs());
      if (to == null) {
        if (!making.dryRun()) {
          reshaping.refresh(study.editor(), source);
        }
        print(source.getKey(), source.getRowCount(), source.getColumns().stream().map(c -> c.getKey()).toList());
      } else {
        ShapeRequest request = new ShapeRequest(to, making.kind(Reshaping.kinds()), making.parameters());
        Reshaped made = reshaping.preview(study.study(), source, request);
        made.remarks().forEach(output::say);
        if (!making.dryRun()) {
          reshaping.keep(study.editor(), source, made, making.reason());
        }
        DataTable table = made.table();
        print(to, table.rows(), table.columns().stream().map(DataColumn::name).toList());
      }
    }
    return ExitCode.DONE;
  }

  private void print(String name, int rows, List<String> columns) {
    JsonObject document = new JsonObject();
    document.addProperty("dataset", name);
    document.addProperty("applied", !making.dryRun());
    document.addProperty("rows", rows);
    document.add("columns", new Gson().toJsonTree(columns));
    output.print(document, (making.dryRun() ? "Would make " : "Made ") + name + ": " + rows + " rows, columns "
        + String.join(", ", columns));
  }
}
