// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How closely each analysis agrees with R: written where the environment names a file, see releng/accuracy. */
final class AccuracyTable {
  private final Map<String, Line> lines = new TreeMap<>();
  private String version = "";

  private static final class Line {
    private final Set<String> functions = new LinkedHashSet<>();
    private int numbers;
    private int reported;
    private double largest;
  }

  void version(String ofR) {
    version = ofR;
  }

  void functions(String analysis, List<String> names) {
    names.stream().filter(name -> !name.isBlank()).forEach(line(analysis).functions::add);
  }

  private Line line(String analysis) {
    return lines.computeIfAbsent(analysis, name -> new Line());
  }

  void compared(String analysis, double ours, double r, double small) {
    Line line = line(analysis);
    line.numbers++;
    line.largest = Math.max(line.largest, Math.abs(ours - r) / Math.max(small, Math.abs(r)));
  }

  /** How many numbers of ours there are to be compared. */
  void reported(String analysis, int numbers) {
    line(analysis).reported += numbers;
  }

  void write() throws IOException {
    String file = System.getenv("TRIANGULUM_ACCURACY");
    if (file == null) {
      return;
    }
    StringBuilder text = new StringBuilder("# Agreement with R\n\nWritten by `releng/accuracy`; not to be edited. Each "
        + "analysis was run on small surveys with ties, missing values and\ncounts, its `Copy as R` script by "
        + version
        + ", base packages only. The difference is relative to R's number\n(to 0.001 where that is smaller).\n\n"
        + "| analysis | R functions that give the numbers | numbers compared | of all it reports | largest relative "
        + "difference |\n|---|---|---|---|---|\n");
    lines.forEach((analysis, line) -> text.append(String.format(Locale.ROOT, "| %s | %s | %d | %d | %s |%n", analysis,
        line.functions.isEmpty() ? "arithmetic" : String.join(", ", line.functions), line.numbers, line.reported,
        line.largest == 0 ? "0" : String.format(Locale.ROOT, "%.0e", line.largest))));
    Files.writeString(Path.of(file), text);
  }
}
