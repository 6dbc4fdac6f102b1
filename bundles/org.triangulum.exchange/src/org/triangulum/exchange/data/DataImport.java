// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.triangulum.analysis.Nearest;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.exchange.Problems;
import org.triangulum.model.study.MappedUse;

/** What all readers do alike: settings and mappings of commands, staging, progress. */
public final class DataImport {
  private static final List<String> OF_PLAN = List.of("dataset", "title", "rowUnit", "administration", "respondent",
      "createParticipants", "others", "vanished", "save");

  private DataImport() {
  }

  /**
   * Tells how far reading is.
   *
   * @throws CancellationException when the person asked to stop
   */
  public static void step(Progress progress, String what, double share) {
    if (progress.cancelled()) {
      throw new CancellationException("The import was stopped");
    }
    progress.step(what, share);
  }

  static boolean ignored(DataPlan plan, String column) {
    return plan.column(column).use() == MappedUse.IGNORE;
  }

  static StagedData stage(DataReader reader, Path source, DataPlan plan, Progress progress) throws ExchangeException {
    Problems problems = new Problems();
    checkReaderSettings(reader, plan.settings(), problems);
    problems.refuse("Nothing was imported");
    StagedData staged = new StagedData(reader, source, study -> plan);
    staged.check(progress);
    return staged;
  }

  static StagedData stage(DataReader reader, Path source, ImportSettings settings, Progress progress)
      throws ExchangeException {
    Problems problems = new Problems();
    Map<String, String> reading = new LinkedHashMap<>(settings.values());
    reading.keySet().removeAll(OF_PLAN);
    checkReaderSettings(reader, reading, problems);
    Map<String, String> planned = new LinkedHashMap<>(settings.values());
    planned.keySet().retainAll(OF_PLAN);
    flag(planned, "createParticipants", "true", "false", problems);
    flag(planned, "others", "ignore", "keep", problems);
    flag(planned, "vanished", "remove", "keep", problems);
    problems.refuse("Nothing was imported");
    if (settings.map().isPresent() && !Files.exists(settings.map().get())) {
      // The name of a mapping of the study, which is not known yet.
      String name = settings.map().get().toString();
      return new StagedData(reader, source, study -> said(SavedPlans.get(study, name), planned, reading));
    }
    if (settings.map().isPresent()) {
      DataPlan plan = PlanJson.read(settings.map().get());
      DataPlan complete = said(plan.dataset().isEmpty() ? plan.withDataset(
          plan.key().isEmpty() ? stem(source) : plan.key(), plan.title(), plan.rowUnit(), plan.administration()) : plan,
          planned, reading);
      return stage(reader, source, complete, progress);
    }
    DataSchema schema = reader.schema(source, reading, progress);
    StagedData staged = new StagedData(reader, source,
        study -> said(PlanSuggestion.of(schema, study), planned, reading));
    staged.check(progress);
    return staged;
  }

  private static void checkReaderSettings(DataReader reader, Map<String, String> said, Problems problems) {
    List<String> known = new ArrayList<>(reader.settings().stream().map(ReaderSetting::name).toList());
    for (ReaderSetting setting : reader.settings()) {
      String value = said.get(setting.name());
      if (value != null && !setting.choices().isEmpty() && !setting.choices().contains(value)) {
        problems.add("--set " + setting.name(), 0, "\"" + value + "\" is none of "
            + String.join(", ", setting.choices()));
      }
    }
    List<String> all = new ArrayList<>(known);
    all.addAll(OF_PLAN);
    said.keySet().stream().filter(name -> !known.contains(name)).forEach(name ->
        problems.add("--set " + name, 0, "there is no such setting" + Nearest.hint(name, all)));
  }

  private static void flag(Map<String, String> said, String name, String yes, String no, Problems problems) {
    String value = said.getOrDefault(name, no);
    if (!value.equals(yes) && !value.equals(no)) {
      problems.add("--set " + name, 0, "\"" + value + "\" is neither " + yes + " nor " + no);
    }
  }

  private static DataPlan said(DataPlan plan, Map<String, String> said, Map<String, String> reading) {
    Map<String, String> settings = new LinkedHashMap<>(plan.settings());
    settings.putAll(reading);
    DataPlan changed = plan.withReader(plan.reader(), settings)
        .withDataset(said.getOrDefault("dataset", plan.dataset()), said.getOrDefault("title", plan.title()),
            said.getOrDefault("rowUnit", plan.rowUnit()), said.getOrDefault("administration", plan.administration()))
        .withRules(yes(said, "createParticipants", "true", plan.createParticipants()),
            yes(said, "others", "ignore", plan.ignoreOthers()), yes(said, "vanished", "remove", plan.removeVanished()))
        .withKey(said.getOrDefault("save", plan.key()));
    if (said.containsKey("respondent")) {
      changed = changed.withColumns(changed.columns().stream().map(c -> c.use() == MappedUse.RESPONDENT
          ? c.withUse(MappedUse.ANSWER) : c).toList());
      if (!said.get("respondent").isBlank()) {
        changed = changed.with(changed.column(said.get("respondent")).withUse(MappedUse.RESPONDENT));
      }
    }
    return changed;
  }

  private static boolean yes(Map<String, String> said, String name, String yes, boolean otherwise) {
    return said.containsKey(name) ? said.get(name).equals(yes) : otherwise;
  }

  /** The name of a file without its ending. */
  public static String stem(Path source) {
    return String.valueOf(source.getFileName()).replaceFirst("\\.[^.]*$", "");
  }
}
