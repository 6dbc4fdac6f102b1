// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The same work by base R on the same data, where R is installed: the median of three runs, reading not counted. */
final class RPeer {
  private static final String SCRIPT = """
      d <- read.csv(commandArgs(TRUE)[1])
      time <- function(name, work) {
        seconds <- replicate(3, system.time(work())[["elapsed"]])
        cat(name, median(seconds), "\\n")
      }
      time("frequencies", function() for (v in d) { t <- table(v, useNA = "always"); prop.table(t) })
      time("crosstabs", function() for (i in 1:50) {
        t <- table(d[[i + 1]], d[[i + 2]], d[[1]])
        for (g in 1:4) chisq.test(t[, , g], correct = FALSE)
      })
      time("spearman", function() cor(d[2:11], method = "spearman", use = "pairwise.complete.obs"))
      time("mann-whitney", function() for (i in 1:5)
        wilcox.test(d[[i + 1]][d[[1]] == 1], d[[i + 1]][d[[1]] == 2], exact = FALSE, correct = FALSE))
      """;

  private final Map<String, Double> seconds = new HashMap<>();

  RPeer(Path csv) throws IOException, InterruptedException {
    this(csv, SCRIPT);
  }

  /** Runs a script that prints lines of a name and seconds; the files it needs lie beside the one given. */
  RPeer(Path csv, String text) throws IOException, InterruptedException {
    Path script = Files.writeString(csv.resolveSibling("peer.R"), text);
    Path output = csv.resolveSibling("peer.txt");
    try {
      Process r = new ProcessBuilder("Rscript", "--vanilla", script.toString(), csv.toString())
          .redirectOutput(output.toFile()).redirectErrorStream(true).start();
      if (r.waitFor() != 0) {
        throw new IOException("R failed: " + Files.readString(output));
      }
    } catch (IOException e) {
      if (Files.exists(output) && Files.size(output) > 0) {
        throw e;
      }
      System.err.println("bench: Rscript is not installed, R is not measured beside");
      return;
    }
    for (String line : Files.readAllLines(output, StandardCharsets.UTF_8)) {
      String[] fields = line.strip().split(" ");
      if (fields.length == 2) {
        seconds.put(fields[0], Double.parseDouble(fields[1]));
      }
    }
  }

  /** How long R took; empty where it is not installed. */
  OptionalDouble seconds(String work) {
    return seconds.containsKey(work) ? OptionalDouble.of(seconds.get(work)) : OptionalDouble.empty();
  }
}
