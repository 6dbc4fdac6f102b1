// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.triangulum.exchange.Importers;
import org.triangulum.exchange.data.ColumnPlan;
import org.triangulum.exchange.data.DataPlan;
import org.triangulum.exchange.data.DataReader;
import org.triangulum.exchange.data.DataSchema;
import org.triangulum.exchange.data.PlanSuggestion;
import org.triangulum.exchange.data.SavedPlans;
import org.triangulum.model.study.Study;

/** A file on its way into a study: how it is read, what was found in it, what becomes of its columns. */
final class DataIntake {
  private final List<DataReader> readers = new ArrayList<>();
  private final FileQueue queue = new FileQueue();
  private final Study study;
  private Path source;
  private DataReader reader;
  private Map<String, String> settings = new LinkedHashMap<>();
  private DataSchema schema;
  private DataPlan plan;
  private String saved = "";

  DataIntake(Study study) {
    this.study = study;
    Importers.discovered().all().stream().filter(DataReader.class::isInstance).map(DataReader.class::cast)
        .forEach(readers::add);
  }

  /** The files that are to be read. */
  FileQueue queue() {
    return queue;
  }

  /** All formats. */
  List<DataReader> readers() {
    return readers;
  }

  /** Mappings of earlier imports. */
  List<DataPlan> savedPlans() {
    return SavedPlans.of(study);
  }

  /** Takes another file; its format is found out. Where no format takes it for its own, the person chooses one. */
  void take(Path file) {
    source = file;
    queue.take(file);
    settings = new LinkedHashMap<>();
    reader = readers.stream().filter(r -> r.probe(file)).findFirst().orElse(null);
    saved = "";
    forget();
  }

  private void forget() {
    schema = null;
    plan = null;
  }

  /** The file; null before one is taken. */
  Path source() {
    return source;
  }

  /** The format; null while none is known. */
  DataReader reader() {
    return reader;
  }

  /** Reads in another format. */
  void read(DataReader other) {
    reader = other;
    settings = new LinkedHashMap<>();
    forget();
  }

  /** What was said of how to read; what is not said is found out. */
  Map<String, String> settings() {
    return settings;
  }

  /** Reads otherwise; an empty value is found out. */
  void set(String name, String value) {
    if (value.isEmpty()) {
      settings.remove(name);
    } else {
      settings.put(name, value);
    }
    forget();
  }

  /** What was found; empty while it is read. */
  Optional<DataSchema> schema() {
    return Optional.ofNullable(schema);
  }

  /** What was found. */
  void found(DataSchema found) {
    schema = found;
    if (plan == null) {
      plan = saved.isEmpty() ? PlanSuggestion.of(found, study).withReader(reader.id(), settings)
          : savedPlans().stream().filter(p -> p.key().equals(saved)).findFirst().orElseThrow();
    }
  }

  /** Maps as an earlier import did, or anew where the key is empty. */
  void use(String key) {
    saved = key;
    plan = null;
    savedPlans().stream().filter(p -> p.key().equals(key)).findFirst().ifPresent(p -> {
      settings = new LinkedHashMap<>(p.settings());
      readers.stream().filter(r -> r.id().equals(p.reader())).findFirst().ifPresent(r -> reader = r);
    });
    schema = null;
  }

  /** Key of the earlier mapping that is used; empty for none. */
  String saved() {
    return saved;
  }

  /** What becomes of the columns; only once something was found. */
  DataPlan plan() {
    return plan;
  }

  /** Maps otherwise. */
  void change(UnaryOperator<DataPlan> step) {
    plan = step.apply(plan);
  }

  /** Maps some columns otherwise. */
  void change(List<String> columns, UnaryOperator<ColumnPlan> step) {
    for (String column : columns) {
      plan = plan.with(step.apply(plan.column(column)));
    }
  }
}
