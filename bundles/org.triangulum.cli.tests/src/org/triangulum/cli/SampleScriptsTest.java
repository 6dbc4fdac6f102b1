// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.r.RCode;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.store.StudyFile;

/** Every saved result of the sample study is computed again by R, where there is one, from its script. */
class SampleScriptsTest {
  private static final double TOLERANCE = 1e-9;

  @TempDir
  Path folder;
  private final Map<String, Map<String, Double>> expected = new TreeMap<>();

  @Test
  void rFindsTheNumbersOfEverySavedResult() throws IOException, InterruptedException {
    assumeTrue(hasR(), "Rscript is not installed: the scripts of the sample study were not run");
    Path file = folder.resolve("sample.triangulum");
    StringWriter said = new StringWriter();
    assertEquals(0, Main.execute(new PrintWriter(said), new PrintWriter(said), "import", file.toString(),
        Project.sampleStudy().toString()), said.toString());
    try (StudyFile study = StudyFile.openReadOnly(file)) {
      Catalogue catalogue = Catalogue.discovered();
      StoredRuns runs = new StoredRuns(new AnalysisRunner(catalogue), study.blobs(), Clock.systemUTC());
      for (AnalysisRun run : study.study().getAnalysisRuns()) {
        String script = new RCode(catalogue).script(run.getAnalysis(), runs.input(run)).orElseThrow(
            () -> new AssertionError(run.getKey() + " has no script"));
        String name = "script" + expected.size() + ".R";
        Files.writeString(folder.resolve(name), "# " + run.getKey() + "\n" + script, StandardCharsets.UTF_8);
        expected.put(name, runs.result(run).values());
      }
    }
    assertTrue(expected.size() >= 35, "the sample has its analyses");
    Map<String, Map<String, Double>> found = new TreeMap<>();
    for (String line : run()) {
      String[] fields = line.split("\t");
      found.computeIfAbsent(fields[0], key -> new TreeMap<>()).put(fields[1], Double.parseDouble(fields[2]));
    }
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((script, values) -> {
      assertEquals(new TreeMap<>(values).keySet(), found.get(script).keySet(), script);
      values.forEach((name, value) -> assertEquals(found.get(script).get(name), value, TOLERANCE * Math.max(1e-3,
          Math.abs(value)), script + " " + name));
    });
  }

  private List<String> run() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("driver.R"), """
        lines <- c()
        sink(tempfile())
        for (script in list.files(pattern = "^script")) {
          e <- new.env()
          sys.source(script, e)
          r <- e$result[is.finite(e$result)]
          lines <- c(lines, sprintf("%s\\t%s\\t%.17g", script, names(r), r))
        }
        sink()
        writeLines(lines)
        """);
    Path output = folder.resolve("output.txt");
    Process r = new ProcessBuilder("Rscript", "--vanilla", "driver.R").directory(folder.toFile())
        .redirectOutput(output.toFile()).redirectErrorStream(true).start();
    assertTrue(r.waitFor(5, TimeUnit.MINUTES), "R did not come back");
    List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertEquals(0, r.exitValue(), String.join("\n", lines));
    return lines;
  }

  private static boolean hasR() throws InterruptedException {
    try {
      return new ProcessBuilder("Rscript", "--version").redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
