// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.triangulum.cli.show.DataText;
import org.triangulum.data.Lineage;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.Derived;
import org.triangulum.data.derive.DerivedColumn;
import org.triangulum.instruments.Instruments;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds a derived column to a dataset, or computes stale ones anew. */
@Command(name = "derive", description = "Add a derived column to a dataset, or compute stale ones anew.",
    footer = {"", "triangulum list derivations tells the kinds with their parameters, triangulum list functions what",
        "an expression may call. Without --column all stale columns of the dataset are computed anew."})
final class DeriveCommand implements Callable<Integer> {
  @Mixin
  private TargetDataset target = new TargetDataset();

  @Option(names = "--column", paramLabel = "NAME", description = "Key of the new column.")
  private String column;

  @Option(names = "--label", paramLabel = "TEXT", description = "Its label.")
  private String label = "";

  @Option(names = "--from", split = ",", paramLabel = "A,B", description = "The columns it is made from.")
  private List<String> from = List.of();

  @Option(names = "--code", paramLabel = "CODE", description = "A code, for coded-text; may be repeated.")
  private List<String> codes = List.of();

  @Mixin
  private Making making = new Making();

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    try (StudyFile study = target.open(making.dryRun())) {
      Dataset data = target.in(study);
      Derivations derivations = new Derivations(study.blobs());
      if (column == null) {
        refresh(study, data, derivations);
      } else {
        derive(study, data, derivations);
      }
    }
    return ExitCode.DONE;
  }

  private void refresh(StudyFile study, Dataset data, Derivations derivations) {
    if (making.kindGiven()) {
      throw new Failure(ExitCode.USAGE, "--kind needs --column, the name of the new column");
    }
    List<String> names = (making.dryRun() ? derivations.stale(study.study(), data)
        : derivations.refresh(study.editor(), data)).stream().map(Column::getKey).toList();
    JsonObject document = new JsonObject();
    document.addProperty("dataset", target.name());
    document.addProperty("applied", !making.dryRun());
    document.add("refreshed", new Gson().toJsonTree(names));
    output.print(document, names.isEmpty() ? "All derived columns of " + target.name() + " are current"
        : (making.dryRun() ? "Stale: " : "Computed anew: ") + String.join(", ", names));
  }

  private void derive(StudyFile study, Dataset data, Derivations derivations) {
    DerivedColumn wanted = new DerivedColumn(column, label, making.kind(Derivations.kinds()), from,
        codes(study.study()), making.parameters());
    Derived derived = derivations.preview(study.study(), data, wanted);
    derived.remarks().forEach(output::say);
    JsonObject document = new JsonObject();
    document.addProperty("dataset", target.name());
    document.addProperty("column", column);
    document.addProperty("applied", !making.dryRun());
    document.add("remarks", new Gson().toJsonTree(derived.remarks()));
    document.add("counts", DataText.counts(derived.values(), derived.labels()));
    String done = DataText.countsText(derived.values(), derived.labels());
    if (!making.dryRun()) {
      Column made = derivations.create(study.editor(), data, wanted, making.reason());
      List<String> lines = Lineage.of(study.study(), made, study.blobs(),
          Instruments.discovered().scorers()).lines();
      JsonArray lineage = new JsonArray();
      lines.forEach(lineage::add);
      document.add("lineage", lineage);
      done = String.join("\n", lines) + "\n" + done;
    }
    output.print(document, done);
  }

  private List<Code> codes(Study study) {
    List<Code> all = new ArrayList<>();
    study.getCodebooks().forEach(book -> book.eAllContents().forEachRemaining(each -> {
      if (each instanceof Code code) {
        all.add(code);
      }
    }));
    return codes.stream().map(key -> Lookup.in(all, key, "code")).toList();
  }
}
