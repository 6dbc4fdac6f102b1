// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import java.util.List;
import java.util.stream.Stream;
import org.triangulum.data.derive.Derivations;
import org.triangulum.data.derive.ScoreStates;
import org.triangulum.data.shape.JoinedColumns;
import org.triangulum.data.shape.Reshaping;
import org.triangulum.instruments.Instruments;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;

/** The datasets with size, origin, edits and what is stale. */
final class DatasetsShow implements ShownView {
  @Override
  public String name() {
    return "datasets";
  }

  @Override
  public String description() {
    return "Datasets with rows, columns, source, edits, and what is stale; --key DATASET picks one.";
  }

  @Override
  public Shown of(Selection selection) {
    List<Dataset> datasets = selection.of(selection.view().study().getDatasets(), "dataset");
    TextTable table = new TextTable("Dataset", "Rows", "Columns", "Derived", "Edits", "Made from", "Stale", "Title");
    datasets.forEach(d -> table.row(d.getKey(), Integer.toString(d.getRowCount()),
        Integer.toString(d.getColumns().size()), Long.toString(derived(d)), Integer.toString(d.getEdits().size()),
        made(d), String.join(", ", stale(selection, d)), d.getTitle() == null ? "" : d.getTitle()));
    return new Shown(Json.array(datasets, d -> Json.named(d).put("rows", d.getRowCount()).put("rowUnit", d.getRowUnit())
        .put("columns", Json.texts(d.getColumns().stream().map(Column::getKey).toList()))
        .put("joined", Json.texts(new JoinedColumns(selection.view().study(), selection.view().blobs()).names(d)))
        .put("derived", derived(d)).put("edits", d.getEdits().size()).put("source", d.getSource())
        .put("madeFrom", made(d)).put("stale", Json.texts(stale(selection, d))).done()), table.toString());
  }

  private static long derived(Dataset dataset) {
    return dataset.getColumns().stream().filter(c -> c.getDerivation() != null).count();
  }

  private static String made(Dataset dataset) {
    return dataset.getDerivation() == null || dataset.getDerivation().getSource() == null ? ""
        : dataset.getDerivation().getSource().getKey();
  }

  private static List<String> stale(Selection selection, Dataset dataset) {
    if (!new Reshaping(selection.view().blobs()).state(selection.view().study(), dataset).isCurrent()) {
      return List.of("the dataset");
    }
    return Stream.concat(new Derivations(selection.view().blobs()).stale(selection.view().study(), dataset).stream(),
        new ScoreStates(selection.view().blobs(), Instruments.discovered().scorers()).stale(dataset).stream())
        .map(Column::getKey).toList();
  }
}
