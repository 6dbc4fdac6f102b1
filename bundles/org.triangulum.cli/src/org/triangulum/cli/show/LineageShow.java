// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.triangulum.data.Lineage;
import org.triangulum.instruments.Instruments;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;

/** Where data come from. */
final class LineageShow implements ShownView {
  @Override
  public String name() {
    return "lineage";
  }

  @Override
  public String description() {
    return "Where datasets and derived columns come from, and what is stale; --key DATASET or DATASET.COLUMN picks "
        + "one.";
  }

  @Override
  public Shown of(Selection selection) {
    List<Lineage> lineages = new ArrayList<>();
    List<Dataset> datasets = selection.view().study().getDatasets();
    Column column = selection.key().map(key -> datasets.stream().filter(d -> key.startsWith(d.getKey() + "."))
        .flatMap(d -> d.getColumns().stream().filter(c -> key.equals(d.getKey() + "." + c.getKey()))).findFirst()
        .orElse(null)).orElse(null);
    if (column != null) {
      lineages.add(lineage(selection, column));
    } else {
      for (Dataset dataset : selection.of(datasets, "dataset")) {
        lineages.add(Lineage.of(selection.view().study(), dataset, selection.view().blobs()));
        dataset.getColumns().stream().filter(c -> c.getDerivation() != null || c.getScoring() != null)
            .forEach(c -> lineages.add(lineage(selection, c)));
      }
    }
    return new Shown(Json.array(lineages, LineageShow::document), lineages.stream()
        .flatMap(l -> l.lines().stream()).collect(Collectors.joining("\n", "", "\n")));
  }

  private static Lineage lineage(Selection selection, Column column) {
    return Lineage.of(selection.view().study(), column, selection.view().blobs(), Instruments.discovered().scorers());
  }

  private static JsonObject document(Lineage lineage) {
    return new Json().put("name", lineage.name()).put("how", lineage.how())
        .put("state", lineage.state().kind().name().toLowerCase(Locale.ROOT)).put("reason", lineage.state().reason())
        .put("edits", lineage.edits()).put("inputs", Json.array(lineage.inputs(), LineageShow::document)).done();
  }
}
