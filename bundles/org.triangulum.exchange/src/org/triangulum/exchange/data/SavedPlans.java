// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.analysis.Nearest;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.model.study.DataMapping;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.MappedCode;
import org.triangulum.model.study.MappedColumn;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Parameter;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;

/** Mappings that a study keeps. */
public final class SavedPlans {
  private static final StudyFactory MAKE = StudyFactory.eINSTANCE;
  private static final String VANISHED = "vanished";
  private static final String REMOVE = "remove";

  private SavedPlans() {
  }

  /** All mappings of a study. */
  public static List<DataPlan> of(Study study) {
    return study.getDataMappings().stream().map(SavedPlans::plan).toList();
  }

  /**
   * The mapping of a key.
   *
   * @throws ExchangeException naming the nearest keys when there is none
   */
  public static DataPlan get(Study study, String key) throws ExchangeException {
    return find(study, key).map(SavedPlans::plan).orElseThrow(() -> new ExchangeException("There is neither a file nor "
        + "a saved mapping " + key + Nearest.hint(key, study.getDataMappings().stream().map(DataMapping::getKey)
        .toList())));
  }

  private static Optional<DataMapping> find(Study study, String key) {
    return study.getDataMappings().stream().filter(m -> key.equals(m.getKey())).findFirst();
  }

  /** What a mapping of a study says. */
  public static DataPlan plan(DataMapping mapping) {
    Map<String, String> settings = new LinkedHashMap<>();
    mapping.getSettings().forEach(p -> settings.put(orEmpty(p.getName()), orEmpty(p.getValue())));
    boolean remove = REMOVE.equals(settings.remove(VANISHED));
    return new DataPlan(orEmpty(mapping.getKey()),
        mapping.getDataset() == null ? orEmpty(mapping.getKey()) : orEmpty(mapping.getDataset().getKey()),
        orEmpty(mapping.getTitle()), orEmpty(mapping.getRowUnit()),
        mapping.getAdministration() == null ? "" : orEmpty(mapping.getAdministration().getKey()),
        orEmpty(mapping.getFormat()), settings, mapping.isCreateParticipants(), mapping.isIgnoreOthers(), remove,
        mapping.getEntries().stream().map(SavedPlans::column).toList());
  }

  private static ColumnPlan column(MappedColumn entry) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, MissingKind> missing = new LinkedHashMap<>();
    for (MappedCode code : entry.getCodes()) {
      if (code.getBecomes() != null) {
        values.put(orEmpty(code.getValue()), code.getBecomes());
      } else {
        missing.put(orEmpty(code.getValue()), code.getMissing());
      }
    }
    Item item = entry.getItem();
    String name = item == null ? "" : item.eContainer() instanceof Instrument instrument
        ? instrument.getKey() + "/" + item.getKey() : orEmpty(item.getKey());
    return new ColumnPlan(orEmpty(entry.getSource()), entry.getUse(), orEmpty(entry.getTarget()),
        orEmpty(entry.getLabel()), name, values, missing);
  }

  /**
   * Keeps a mapping in a study in place of one of the same key; to be used inside a transaction, and only when
   * something of it differs.
   */
  static void keep(Study study, DataPlan plan, Dataset dataset, PlanNames names) {
    Optional<DataMapping> before = find(study, plan.key());
    if (before.isPresent() && plan(before.get()).equals(plan)) {
      return;
    }
    DataMapping mapping = before.orElseGet(MAKE::createDataMapping);
    mapping.getSettings().clear();
    mapping.getEntries().clear();
    mapping.setKey(plan.key());
    mapping.setTitle(plan.title().isEmpty() ? null : plan.title());
    mapping.setFormat(plan.reader().isEmpty() ? null : plan.reader());
    mapping.setRowUnit(plan.rowUnit().isEmpty() ? null : plan.rowUnit());
    mapping.setCreateParticipants(plan.createParticipants());
    mapping.setIgnoreOthers(plan.ignoreOthers());
    mapping.setDataset(dataset);
    mapping.setAdministration(names.administration(plan.administration()).orElse(null));
    plan.settings().forEach((name, value) -> mapping.getSettings().add(parameter(name, value)));
    if (plan.removeVanished()) {
      mapping.getSettings().add(parameter(VANISHED, REMOVE));
    }
    plan.columns().forEach(column -> mapping.getEntries().add(entry(column, names)));
    if (before.isEmpty()) {
      study.getDataMappings().add(mapping);
    }
  }

  private static Parameter parameter(String name, String value) {
    Parameter parameter = MAKE.createParameter();
    parameter.setName(name);
    parameter.setValue(value);
    return parameter;
  }

  private static MappedColumn entry(ColumnPlan column, PlanNames names) {
    MappedColumn entry = MAKE.createMappedColumn();
    entry.setSource(column.source());
    entry.setUse(column.use());
    entry.setTarget(column.target().isEmpty() ? null : column.target());
    entry.setLabel(column.label().isEmpty() ? null : column.label());
    entry.setItem(names.item(column.item()).orElse(null));
    column.values().forEach((value, becomes) -> {
      MappedCode code = MAKE.createMappedCode();
      code.setValue(value);
      code.setBecomes(becomes);
      entry.getCodes().add(code);
    });
    column.missing().forEach((value, kind) -> {
      MappedCode code = MAKE.createMappedCode();
      code.setValue(value);
      code.setMissing(kind);
      entry.getCodes().add(code);
    });
    return entry;
  }
}
