// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.csv.CsvData;
import org.triangulum.exchange.csv.CsvDataReader;
import org.triangulum.exchange.csv.CsvOptions;
import org.triangulum.exchange.data.DataPlan;
import org.triangulum.exchange.data.DataReader;
import org.triangulum.exchange.data.sav.SavDataReader;
import org.triangulum.exchange.data.sav.SavWriter;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.data.DataTable;

/** Survey data of real size: reading, and the analyses that budgets are set for. */
final class DataBench {
  private final Path folder;
  private final AnalysisRunner runner = new AnalysisRunner(Catalogue.discovered());

  DataBench(Path folder) {
    this.folder = folder;
  }

  void data(List<Row> rows) throws Exception {
    for (Object[] size : new Object[][] {{160_000, 80, 0.8}, {1_000_000, 100, 4.0}}) {
      Path csv = csv((int) size[0], (int) size[1]);
      Path sav = sav(csv);
      String what = String.format("%,d x %d in, durable", size[0], size[1]);
      read(rows, "CSV " + what, new CsvDataReader(), csv, (double) size[2], List.of(
          peer("R read.csv", "Rscript", "--vanilla", "-e", "d <- read.csv('" + csv + "'); saveRDS(d, '"
              + folder.resolve("peer.rds") + "')"),
          peer("PSPP", "pspp", script("csv.sps", psppCsv(csv, (int) size[1])))));
      // The budget of CSV holds for SAV too, which has its own column of peers.
      read(rows, "SAV " + what, new SavDataReader(), sav, (double) size[2], List.of(
          peer("R haven", "Rscript", "--vanilla", "-e", "d <- haven::read_sav('" + sav + "'); saveRDS(d, '"
              + folder.resolve("peer.rds") + "')"),
          peer("PSPP", "pspp", script("sav.sps", "GET FILE='" + sav + "'.\nSAVE OUTFILE='"
              + folder.resolve("peer.sav") + "'.\n"))));
    }
  }

  private String script(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String psppCsv(Path csv, int columns) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < columns; i++) {
      names.append(" q").append(i).append(" F2.0");
    }
    return "GET DATA /TYPE=TXT /FILE='" + csv + "' /ARRANGEMENT=DELIMITED /DELIMITERS=',' /FIRSTCASE=2 /VARIABLES="
        + names + ".\nSAVE OUTFILE='" + folder.resolve("peer.sav") + "'.\n";
  }

  private String peer(String name, String... command) throws Exception {
    try {
      return Watched.run(folder, List.of(command)).map(w -> name + " " + w).orElse("");
    } catch (IOException e) {
      System.err.println("bench: " + e.getMessage().lines().findFirst().orElse(""));
      return "";
    }
  }

  private void read(List<Row> rows, String what, DataReader reader, Path source, double budget, List<String> peers)
      throws Exception {
    double seconds = Timer.median(1, 3, () -> durable(reader, source));
    Watched own = Watched.run(folder, List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx900m", "-cp", System.getProperty("java.class.path"), "org.triangulum.bench.Main", "-", folder.toString(),
        "import", reader.id(), source.toString())).orElseThrow();
    String peer = peers.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining("; "));
    rows.add(Row.of(what + " (" + (Files.size(source) >> 20) + " MB)", peer, seconds, budget));
    rows.add(new Row("the same in a process of its own: most memory", "", own.toString(), "< 1024 MB",
        own.peak() < 1024));
  }

  /** Imports once, for a process whose memory is watched. */
  void once(String format, Path source) throws Exception {
    durable(format.equals("csv") ? new CsvDataReader() : new SavDataReader(), source);
  }

  private void durable(DataReader reader, Path source) throws Exception {
    Path file = folder.resolve("data.triangulum");
    Files.deleteIfExists(file);
    try (StudyFile study = StudyFile.create(file, new Session("bench", Clock.systemUTC()), s -> { })) {
      reader.stage(source, DataPlan.of("survey"), Progress.NONE).apply(study.editor(), study.blobs(), Progress.NONE);
    }
  }

  private Path sav(Path csv) throws Exception {
    Path sav = Path.of(csv.toString().replace(".csv", ".sav"));
    if (!Files.exists(sav)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(sav))) {
        SavWriter.write(new CsvDataReader().read(csv, Map.of(), n -> true, Progress.NONE), out,
            new ArrayList<>(), Progress.NONE);
      }
    }
    return sav;
  }

  void stats(List<Row> rows) throws Exception {
    Path csv = csv(1_000_000, 100);
    RPeer r = new RPeer(csv);
    DataTable table = CsvData.read(csv, CsvOptions.DETECT).table();
    List<String> names = table.columns().stream().map(c -> c.name()).toList();
    rows.add(row("frequencies of 100 columns, 1,000,000 rows", r.seconds("frequencies"), Timer.median(1, 5,
        () -> run("frequencies", table, names, Optional.empty())), 0.3));
    rows.add(row("50 crosstabs x 4 groups with chi-square, 1,000,000 rows", r.seconds("crosstabs"), Timer.median(1, 3,
        () -> {
      for (int i = 0; i < 50; i++) {
        run("crosstab", table, List.of(names.get(1 + i), names.get(2 + i)), Optional.of(names.get(0)));
      }
    }), 0.3));
    rows.add(row("Spearman 10 x 10 pairwise, 1,000,000 rows", r.seconds("spearman"), Timer.median(1, 3,
        () -> run("spearman", table, names.subList(1, 11), Optional.empty())), 0.5));
    rows.add(row("5 Mann-Whitney, 1,000,000 rows", r.seconds("mann-whitney"), Timer.median(1, 3, () -> {
      for (int i = 0; i < 5; i++) {
        run("mann-whitney", table, List.of(names.get(1 + i)), Optional.of(names.get(0)), Map.of("groups", "1|2"));
      }
    }), 0.2));
  }

  private static Row row(String work, OptionalDouble r, double seconds, double budget) {
    String peer = r.isEmpty() ? "" : String.format("R %s: %.0f times as long", Row.time(r.getAsDouble()),
        r.getAsDouble() / seconds);
    return Row.of(work, peer, seconds, budget);
  }

  private void run(String analysis, DataTable table, List<String> variables, Optional<String> by) {
    run(analysis, table, variables, by, Map.of());
  }

  private void run(String analysis, DataTable table, List<String> variables, Optional<String> by,
      Map<String, String> parameters) {
    runner.run(analysis, new AnalysisInput(table, variables, by, parameters), Progress.NONE);
  }

  /** Answers from 1 to 5 with a few missing; the first column has four groups. */
  private Path csv(int rows, int columns) throws Exception {
    Path file = folder.resolve("survey-" + rows + "x" + columns + ".csv");
    if (Files.exists(file)) {
      return file;
    }
    SplittableRandom random = new SplittableRandom(7);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      List<String> header = new ArrayList<>(IntStream.range(0, columns).mapToObj(c -> "q" + c).toList());
      out.write(String.join(",", header) + "\n");
      StringBuilder line = new StringBuilder();
      for (int r = 0; r < rows; r++) {
        line.setLength(0);
        for (int c = 0; c < columns; c++) {
          line.append(c == 0 ? "" : ",");
          if (random.nextInt(50) > 0 || c == 0) {
            line.append(1 + random.nextInt(c == 0 ? 4 : 5));
          }
        }
        out.write(line.append('\n').toString());
      }
    }
    return file;
  }
}
