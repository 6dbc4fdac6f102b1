// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.ItemDefinition;
import org.triangulum.instruments.definition.Rater;
import org.triangulum.instruments.scoring.Forms;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DatasetReader;

/** Finds the answers of an instrument in a dataset. */
final class DatasetForms {
  private final Definition definition;
  private final Dataset dataset;
  private final DatasetReader reader;
  private final ScoreRequest request;
  private final List<String> absent = new ArrayList<>();

  DatasetForms(Definition definition, Dataset dataset, DatasetReader reader, ScoreRequest request) {
    this.definition = definition;
    this.dataset = dataset;
    this.reader = reader;
    this.request = request;
  }

  Forms read() throws ScoringException {
    Map<String, ColumnValues> answers = new HashMap<>();
    for (ItemDefinition item : definition.items()) {
      Optional<Column> column = column(item);
      column.ifPresent(found -> answers.put(item.id(), reader.column(found).values()));
      if (column.isEmpty() && !item.repeated() && scored(item)) {
        absent.add(item.id());
      }
    }
    if (answers.isEmpty()) {
      throw new ScoringException("Dataset " + dataset.getKey() + " has no column for any item of "
          + definition.name() + ": columns are linked to items, or have their names, such as "
          + definition.items().get(0).id() + ", or are named");
    }
    Optional<ColumnValues> ages = request.age().isEmpty() ? Optional.empty()
        : Optional.of(reader.column(named(request.age())).values());
    return raters(answers, ages);
  }

  /** Scored items that have no column. */
  List<String> absent() {
    return absent;
  }

  private boolean scored(ItemDefinition item) {
    return item.askedOf(request.rater()) && definition.scales().stream().flatMap(scale -> scale.terms().stream())
        .anyMatch(term -> !term.scale() && term.name().equals(item.id()));
  }

  private Optional<Column> column(ItemDefinition item) throws ScoringException {
    String name = request.columns().get(item.id());
    if (name != null) {
      return Optional.of(named(name));
    }
    return dataset.getColumns().stream().filter(column -> column.getItem() != null
        && item.id().equals(column.getItem().getKey())).findFirst()
        .or(() -> dataset.getColumns().stream().filter(c -> item.id().equalsIgnoreCase(c.getKey())).findFirst());
  }

  private Column named(String name) throws ScoringException {
    return dataset.getColumns().stream().filter(column -> name.equals(column.getKey())).findFirst()
        .orElseThrow(() -> new ScoringException("Dataset " + dataset.getKey() + " has no column " + name));
  }

  private Forms raters(Map<String, ColumnValues> answers, Optional<ColumnValues> ages) throws ScoringException {
    if (definition.raters().isEmpty()) {
      return new Forms(dataset.getRowCount(), answers, "", null, ages);
    }
    List<String> known = definition.raters().stream().map(Rater::id).toList();
    if (!request.rater().isEmpty()) {
      if (!known.contains(request.rater())) {
        throw new ScoringException(definition.name() + " has no rater " + request.rater() + "; there are "
            + String.join(", ", known));
      }
      return new Forms(dataset.getRowCount(), answers, request.rater(), null, ages);
    }
    Optional<Column> column =
        dataset.getColumns().stream().filter(c -> c.getRole() == ColumnRole.RATER).findFirst();
    if (column.isEmpty()) {
      if (known.size() == 1) {
        return new Forms(dataset.getRowCount(), answers, known.get(0), null, ages);
      }
      throw new ScoringException("Who filled the forms in? Dataset " + dataset.getKey()
          + " has no column of the role rater; name one of " + String.join(", ", known));
    }
    String[] raters = raters(reader.column(column.get()));
    return new Forms(dataset.getRowCount(), answers, "", row -> raters[row], ages);
  }

  private String[] raters(DataColumn column) throws ScoringException {
    String[] raters = new String[column.values().size()];
    Map<String, String> known = new HashMap<>();
    for (int row = 0; row < raters.length; row++) {
      String text = column.values().text(row);
      if (!known.containsKey(text)) {
        double number = column.values().number(row);
        String label = Double.isNaN(number) ? text : column.labelOf(number);
        known.put(text, definition.raters().stream().filter(rater -> rater.id().equalsIgnoreCase(label)
            || rater.label().equalsIgnoreCase(label)).map(Rater::id).findFirst().orElseThrow(() ->
            new ScoringException("Row " + (row(text, column) + 1) + " of column " + column.name() + " says \"" + label
                + "\", which is no rater of " + definition.name())));
      }
      raters[row] = known.get(text);
    }
    return raters;
  }

  private static int row(String text, DataColumn column) {
    int row = 0;
    while (!column.values().text(row).equals(text)) {
      row++;
    }
    return row;
  }
}
