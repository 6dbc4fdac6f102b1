// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.triangulum.data.derive.ScoreStates;
import org.triangulum.instruments.Instruments;
import org.triangulum.instruments.RegisteredInstrument;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.definition.Numbers;
import org.triangulum.instruments.scoring.ScoreTrail;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.instruments.scoring.TableScores;
import org.triangulum.instruments.study.DatasetChanges;
import org.triangulum.instruments.study.DatasetScores;
import org.triangulum.instruments.study.ScoreDifference;
import org.triangulum.instruments.study.ScoreRequest;
import org.triangulum.instruments.study.ScoredChanges;
import org.triangulum.instruments.study.ScoredDataset;
import org.triangulum.instruments.study.StudyInstruments;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.store.Progress;
import org.triangulum.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores a dataset of a study and writes score and band columns. */
@Command(name = "score", description = "Score a dataset with an instrument and write score and band columns.",
    footer = {"", "The instrument is added to the study where it is not there yet, and stays in the version it had.",
        "What differs from scores that are there already is told; --dry-run only tells. --trail 3 prints how the",
        "scores of the third row came about, item by item. Without --instrument the scores that no longer follow from",
        "the answers are named and made anew, each in the way it was made; --dry-run only names them."})
final class ScoreCommand implements Callable<Integer> {
  @Mixin
  private TargetDataset target = new TargetDataset();

  @Option(names = "--instrument", paramLabel = "ID[@VERSION]",
      description = "Which instrument; the newest version when left out. See triangulum list instruments. Without an"
          + " instrument stale scores of the dataset are made anew.")
  private String instrument;

  @Option(names = "--rater", paramLabel = "ID", description = "Who filled in all rows; else the rater column tells.")
  private String rater = "";

  @Option(names = "--age", paramLabel = "COLUMN", description = "Column with the age of the subjects in years.")
  private String age = "";

  @Option(names = "--choose", split = ",", paramLabel = "A,B",
      description = "Options where sources differ, such as three-band.")
  private List<String> options = List.of();

  @Option(names = "--column", paramLabel = "ITEM=COLUMN",
      description = "Column of an item that has another name; may be repeated.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(names = "--trail", paramLabel = "ROW", description = "Print how the scores of a row, from 1, came about.")
  private Integer trail;

  @Option(names = "--change", split = ",", arity = "1", paramLabel = "BEFORE,AFTER",
      description = "Compare two time points of each subject and write the changes as columns too, with the"
          + " reliable-change index where there is one.")
  private List<String> times = List.of();

  @Option(names = "--dry-run", description = "Score and report; change nothing.")
  private boolean dryRun;

  @Mixin
  private Output output = new Output();

  private final Instruments instruments = Instruments.discovered();

  @Override
  public Integer call() {
    try (StudyFile study = target.open(dryRun)) {
      Dataset data = target.in(study);
      if (instrument == null) {
        anew(study, data);
        return ExitCode.DONE;
      }
      DatasetScores scores = new DatasetScores(study.blobs(), instruments.scorers());
      ScoredDataset scored = scores.score(data, instrument(study), new ScoreRequest(Set.copyOf(options), rater, age,
          columns));
      if (!times.isEmpty() && times.size() != 2) {
        throw new Failure(ExitCode.USAGE, "--change takes two time points, such as T0,T1");
      }
      if (trail != null && (trail < 1 || trail > data.getRowCount())) {
        throw new Failure(ExitCode.USAGE, "Dataset " + target.name() + " has rows 1 to " + data.getRowCount());
      }
      if (scored.scores().scales().isEmpty()) {
        throw new Failure(ExitCode.ANALYSIS_FAILED, "No scale of " + instrument
            + " could be scored; nothing was changed:\n" + String.join("\n", scored.warnings()));
      }
      DatasetChanges changing = new DatasetChanges(study.blobs());
      Optional<ScoredChanges> changes = times.isEmpty() ? Optional.empty()
          : Optional.of(changing.compare(scored, times.get(0), times.get(1)));
      if (!dryRun) {
        scores.write(study.editor(), scored, Progress.NONE);
        if (changes.isPresent()) {
          changing.write(study.editor(), changes.get(), Progress.NONE);
        }
      }
      scored.warnings().forEach(output::say);
      changes.ifPresent(found -> found.warnings().forEach(output::say));
      JsonObject document = json(scored);
      document.add("changes", changes.map(ChangeText::json).orElseGet(JsonObject::new));
      output.print(document, text(scored) + changes.map(ChangeText::of).orElse(""));
      return ExitCode.DONE;
    } catch (ScoringException e) {
      throw new Failure(ExitCode.ANALYSIS_FAILED, e.getMessage(), e);
    } catch (DefinitionException e) {
      throw new Failure(ExitCode.UNREADABLE, e.getMessage(), e);
    }
  }

  private void anew(StudyFile study, Dataset data) {
    if (!options.isEmpty() || !rater.isEmpty() || !age.isEmpty() || !columns.isEmpty() || !times.isEmpty()
        || trail != null) {
      throw new Failure(ExitCode.USAGE, "--rater, --age, --choose, --column, --change and --trail need --instrument;"
          + " stale scores are made anew as they were made");
    }
    ScoreStates states = new ScoreStates(study.blobs(), instruments.scorers());
    JsonObject document = new JsonObject();
    JsonObject found = new JsonObject();
    StringBuilder text = new StringBuilder();
    states.of(data).forEach((column, state) -> {
      JsonObject one = new JsonObject();
      one.addProperty("state", state.kind().name().toLowerCase(Locale.ROOT));
      one.addProperty("reason", state.reason());
      found.add(column.getKey(), one);
      text.append(state.isCurrent() ? "" : column.getKey() + ": " + state.kind().name().toLowerCase(Locale.ROOT)
          + ": " + state.reason() + "\n");
    });
    List<String> refreshed = dryRun ? List.of() : states.refresh(study.editor(), data, Progress.NONE).stream()
        .map(Column::getKey).toList();
    document.addProperty("dataset", target.name());
    document.addProperty("applied", !dryRun);
    document.add("states", found);
    document.add("refreshed", new Gson().toJsonTree(refreshed));
    output.print(document, text.isEmpty() ? "All scores of " + target.name() + " follow from the answers\n"
        : text + (dryRun ? "" : "Scored anew: " + String.join(", ", refreshed) + "\n"));
  }

  /** The one that the study holds, else a new one of what is registered. */
  private Instrument instrument(StudyFile study) throws DefinitionException {
    String id = instrument.replaceFirst("@.*", "");
    String version = instrument.contains("@") ? instrument.replaceFirst(".*@", "") : "";
    StudyInstruments held = new StudyInstruments();
    Optional<Instrument> there = held.find(study.study(), id, version);
    if (there.isPresent()) {
      return there.get();
    }
    RegisteredInstrument registered = (version.isEmpty() ? instruments.find(id) : instruments.find(id, version))
        .orElseThrow(() -> new Failure(ExitCode.USAGE, "There is no instrument " + instrument
            + "; see triangulum list instruments"));
    return held.create(study.study(), registered.file());
  }

  private String text(ScoredDataset scored) {
    StringBuilder text = new StringBuilder((dryRun ? "Would score " : "Scored ") + scored.forms().rows() + " rows of "
        + target.name() + " with " + DatasetScores.how(scored) + "\n");
    for (TableScores.ScaleScores scale : scored.scores().scales()) {
      text.append(String.format("%-28s %d scores, %d missing%n", scale.scale().id(), scale.scored(),
          scored.forms().rows() - scale.scored()));
    }
    for (ScoreDifference difference : scored.differences()) {
      text.append(difference.scale()).append(": ").append(difference.changed()).append(" scores and ")
          .append(difference.bandsChanged()).append(" bands differ from column ").append(difference.column())
          .append(" (").append(difference.before()).append("), at most by ")
          .append(Numbers.text(difference.largest())).append('\n');
    }
    if (trail != null) {
      scored.trail(trail - 1).forEach(one -> TrailText.append(text, one));
    }
    return text.toString();
  }

  private JsonObject json(ScoredDataset scored) {
    Gson gson = new Gson();
    JsonObject document = new JsonObject();
    document.addProperty("dataset", target.name());
    document.addProperty("scoring", DatasetScores.how(scored));
    document.addProperty("applied", !dryRun);
    JsonObject scales = new JsonObject();
    for (TableScores.ScaleScores scale : scored.scores().scales()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("scored", scale.scored());
      entry.addProperty("missing", scored.forms().rows() - scale.scored());
      scales.add(scale.scale().id(), entry);
    }
    document.add("scales", scales);
    document.add("differences", gson.toJsonTree(scored.differences().stream().map(Object::toString).toList()));
    document.add("warnings", gson.toJsonTree(scored.warnings()));
    if (trail != null) {
      JsonArray trails = new JsonArray();
      for (ScoreTrail one : scored.trail(trail - 1)) {
        trails.add(TrailText.json(one));
      }
      document.add("trail", trails);
    }
    return document;
  }
}
