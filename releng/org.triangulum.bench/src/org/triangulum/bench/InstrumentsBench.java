// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.triangulum.instruments.Instruments;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.instruments.definition.ItemDefinition;
import org.triangulum.instruments.definition.Response;
import org.triangulum.instruments.scoring.Forms;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.instruments.scoring.Scoring;
import org.triangulum.instruments.study.DatasetScores;
import org.triangulum.instruments.study.ScoreRequest;
import org.triangulum.instruments.study.ScoredDataset;
import org.triangulum.instruments.study.StudyInstruments;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.Progress;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetWriter;

/** Scoring a million forms of the SDQ, one with its trail, and writing scores into a study. */
final class InstrumentsBench {
  private static final int FORMS = 1_000_000;
  private static final int WRITTEN = 100_000;
  private static final String SCRIPT = """
      set.seed(1)
      n <- 1000000
      m <- matrix(sample(0:2, n * 25, TRUE), n)
      m[sample(length(m), length(m) / 50)] <- NA
      items <- list(c(3, 8, 13, 16, 24), c(5, 7, 12, 18, 22), c(2, 10, 15, 21, 25), c(6, 11, 14, 19, 23),
        c(1, 4, 9, 17, 20))
      score <- function() {
        for (i in c(7, 11, 14, 21, 25)) m[, i] <- 2 - m[, i]
        s <- lapply(items, function(k) {
          ok <- rowSums(!is.na(m[, k]))
          ifelse(ok < 3, NA, floor(rowSums(m[, k], na.rm = TRUE) * 5 / ok + 0.5))
        })
        s[[1]] + s[[2]] + s[[3]] + s[[4]]
      }
      cat("sdq", median(replicate(3, system.time(score())[["elapsed"]])), "\\n")
      """;

  private final Path folder;

  InstrumentsBench(Path folder) {
    this.folder = folder;
  }

  void run(List<Row> rows) throws Exception {
    Definition sdq = Instruments.discovered().find("sdq").orElseThrow().definition();
    Forms parents = Forms.of(FORMS, answers(sdq, FORMS), "parent");
    Scoring scoring = new Scoring(sdq, Set.of("four-band"), Scorers.NONE);
    rows.add(Row.of("score 1,000,000 SDQ forms: 7 scales, skip rule, proration, bands", peer(),
        Timer.median(3, 9, () -> scoring.score(parents)), 1));
    String[] raters = {"parent", "teacher", "self"};
    Forms mixed = new Forms(FORMS, parents.answers(), "", row -> raters[row % 3], Optional.empty());
    rows.add(Row.of("the same of three raters mixed", "", Timer.median(2, 5, () -> scoring.score(mixed)), 1));
    rows.add(Row.of("one form with the trail of 7 scores", "",
        Timer.median(200, 101, () -> scoring.score(parents.form(4711))), 0.005));
    rows.add(Row.of("write scores and bands of 100,000 SDQ forms, durable, on the thread of the study", "",
        writing(sdq), 0.25));
  }

  /** Seconds of the change alone: scoring goes on beside the study. Each time into a new file, where nothing is yet. */
  private double writing(Definition sdq) throws Exception {
    Map<String, ColumnValues> answers = answers(sdq, WRITTEN);
    DefinitionFile definition = Instruments.discovered().find("sdq").orElseThrow().file();
    Session session = new Session("bench", Clock.systemUTC());
    double[] seconds = new double[9];
    for (int i = 0; i < seconds.length; i++) {
      Path path = folder.resolve("scores.triangulum");
      Files.deleteIfExists(path);
      try (StudyFile file = StudyFile.create(path, session, study -> { })) {
        file.editor().run("Data", "", study -> study.getDatasets().add(new DatasetWriter(file.blobs()).write(
            new DataTable("forms", "", answers.entrySet().stream().map(e -> new DataColumn(e.getKey(), e.getKey(),
                MeasurementLevel.ORDINAL, ColumnRole.ANSWER, Polarity.UNSTATED, new TreeMap<>(), e.getValue()))
                .toList()))));
        DatasetScores scores = new DatasetScores(file.blobs(), Scorers.NONE);
        ScoredDataset scored = scores.score(file.study().getDatasets().get(0),
            new StudyInstruments().create(file.study(), definition),
            new ScoreRequest(Set.of("four-band"), "parent", "", Map.of()));
        long from = System.nanoTime();
        scores.write(file.editor(), scored, Progress.NONE);
        seconds[i] = (System.nanoTime() - from) / 1e9;
      } finally {
        Files.deleteIfExists(path);
      }
    }
    Arrays.sort(seconds);
    return seconds[seconds.length / 2];
  }

  /** Answers at random, one of fifty missing. */
  private static Map<String, ColumnValues> answers(Definition sdq, int forms) {
    Random random = new Random(1);
    Map<String, ColumnValues> columns = new HashMap<>();
    for (ItemDefinition item : sdq.items()) {
      List<Response> codes = sdq.responses(item).orElseThrow().answers();
      byte[] column = new byte[forms];
      for (int row = 0; row < forms; row++) {
        column[row] = random.nextInt(50) == 0 ? CodeValues.missingCode(MissingKind.MISSING)
            : (byte) codes.get(random.nextInt(codes.size())).code();
      }
      columns.put(item.id(), CodeValues.of(column));
    }
    return columns;
  }

  /** The scales alone in R, vectorised: no skip rule, no bands, no kinds of missing. */
  private String peer() throws Exception {
    OptionalDouble seconds = new RPeer(folder.resolve("sdq.none"), SCRIPT).seconds("sdq");
    return seconds.isPresent() ? "R, scales only: " + Row.time(seconds.getAsDouble()) : "";
  }
}
