// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.triangulum.data.DataException;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DatasetReader;
import org.triangulum.store.data.DatasetWriter;

/** Plans, computes and stores derived columns. */
final class Computation {
  private final Blobs blobs;
  private final DatasetReader reader;

  Computation(Blobs blobs) {
    this.blobs = blobs;
    this.reader = new DatasetReader(blobs);
  }

  Blobs blobs() {
    return blobs;
  }

  /** How a column is to be made, with all that a person left out. */
  record Plan(String name, String label, Method method, List<Column> inputs, List<Code> codes,
      Map<String, String> parameters) {}

  static Plan plan(Dataset dataset, DerivedColumn wanted) {
    try {
      Method method = Methods.of(wanted.kind());
      Map<String, String> parameters = ParameterDoc.complete(wanted.kind(), method.parameters(), wanted.parameters());
      List<Column> named = new ArrayList<>();
      for (String name : wanted.inputs()) {
        named.add(dataset.getColumns().stream().filter(c -> name.equals(c.getKey())).findFirst().orElseThrow(
            () -> new DataException("dataset " + dataset.getKey() + " has no column " + name)));
      }
      return new Plan(wanted.name(), wanted.label(), method, method.inputs(dataset, named, parameters), wanted.codes(),
          parameters);
    } catch (DataException e) {
      throw in(wanted.name(), e);
    }
  }

  private static DataException in(String column, DataException e) {
    return new DataException("Column " + column + ": " + e.getMessage(), e);
  }

  Derived compute(Study study, Dataset dataset, Plan plan) {
    Map<Column, ColumnValues> read = new HashMap<>();
    return compute(source(study, dataset, plan, dataset.getRowCount(),
        column -> read.computeIfAbsent(column, c -> reader.column(c).values())), plan);
  }

  Derived compute(Source source, Plan plan) {
    try {
      return plan.method().compute(source);
    } catch (DataException e) {
      throw in(plan.name(), e);
    }
  }

  static Source source(Study study, Dataset dataset, Plan plan, int rows,
      Function<Column, ColumnValues> values) {
    return new Source(study, dataset, plan.inputs(), plan.codes(), plan.parameters(), rows, values);
  }

  static String fingerprint(Study study, Dataset dataset, Plan plan) {
    StateOfData fingerprint = new StateOfData().add(plan.method().kind().getLiteral());
    plan.parameters().forEach((name, value) -> fingerprint.add(name).add(value));
    plan.inputs().forEach(fingerprint::add);
    plan.codes().forEach(code -> fingerprint.add(code.getKey()));
    plan.method().state(source(study, dataset, plan, 0, column -> null), fingerprint::add);
    return fingerprint.done();
  }

  static Dataset dataset(Column column) {
    if (column.eContainer() instanceof Dataset dataset) {
      return dataset;
    }
    throw new DataException("Column " + column.getKey() + " is in no dataset");
  }

  /** Gives a column what was computed and the state it follows from; inside a transaction. */
  void store(Study study, Dataset dataset, Column column, Plan plan, Derived derived) {
    column.setLevel(derived.level());
    DatasetWriter writer = new DatasetWriter(blobs);
    writer.label(column, derived.labels());
    writer.replace(column, derived.values());
    column.getDerivation().setFingerprint(fingerprint(study, dataset, plan));
  }
}
