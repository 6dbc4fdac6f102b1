// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.triangulum.audit.ReportAuditor;
import org.triangulum.audit.text.ReportTextReader;
import org.triangulum.exchange.Importers;

/**
 * The report of the evaluation behind the sample, where it lies beside the project: every issue stands in the table.
 */
class EvaluationReportTest {

  private static Optional<Path> report() throws Exception {
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !Files.isDirectory(root.resolve("targetplatform"))) {
      root = root.getParent();
    }
    Path seed = root == null ? null : root.resolveSibling("shared").resolve("seed");
    if (seed == null || !Files.isDirectory(seed)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(seed)) {
      return files.filter(f -> f.getFileName().toString().endsWith(".txt")).findFirst();
    }
  }

  @Test
  void everyIssueIsInTheTableAndJudged() throws Exception {
    Optional<Path> report = report();
    assumeTrue(report.isPresent(), "The evaluation's report is not beside the project.");
    List<String> found = ReportAuditor.registered().audit(new ReportTextReader(Importers.discovered())
        .read(report.get()),
        Optional.empty()).stream().map(i -> i.place().orElseThrow().line() + " " + i.rule()).sorted().toList();
    List<String> judged;
    try (InputStream in = EvaluationReportTest.class.getResourceAsStream("evaluation.md")) {
      judged = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> l.matches("\\| \\d+ .*"))
          .map(l -> l.split("\\s*\\|\\s*")).filter(c -> c[7].equals("true") || c[7].equals("false"))
          .map(c -> c[1] + " " + c[2]).sorted().toList();
    }
    assertEquals(judged, found);
  }
}
