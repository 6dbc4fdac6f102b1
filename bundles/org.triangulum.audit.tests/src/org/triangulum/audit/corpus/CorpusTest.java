// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.ReportAuditor;
import org.triangulum.audit.ReportPlace;
import org.triangulum.audit.Severity;
import org.triangulum.audit.text.ReportTextReader;
import org.triangulum.exchange.Importers;

/**
 * Recall and precision of each rule, measured on reports without errors and on the same with one planted error each, as
 * Word, PDF and plain text. What is measured is compared with the table that is committed beside the corpus.
 */
class CorpusTest {
  private static final List<String> REPORTS = List.of("clubs", "visits", "wards", "notice");
  private static final List<String> FORMATS = List.of("docx", "pdf", "txt");

  private final ReportTextReader reader = new ReportTextReader(Importers.discovered());
  @TempDir
  private Path folder;

  /** What was planted for a rule, found by it, and found by it where nothing was planted. */
  private static final class Score {
    int planted;
    int found;
    int wrong;
    final List<String> missed = new ArrayList<>();
    final List<String> strays = new ArrayList<>();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = CorpusTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<AuditIssue> audit(String report, String markdown, String format) throws Exception {
    MadeReport made = new MadeReport(markdown);
    Path file = folder.resolve("report." + format);
    Files.write(file, format.equals("docx") ? made.docx() : format.equals("pdf") ? made.pdf() : made.txt());
    return ReportAuditor.registered().audit(reader.read(file), Optional.of(CorpusStudies.of(report)));
  }

  @Test
  void cleanReportsRaiseNothing() throws Exception {
    for (String report : REPORTS) {
      for (String format : FORMATS) {
        assertEquals(List.of(), audit(report, resource(report + ".md"), format).stream().filter(i -> i.severity()
            != Severity.INFO).map(i -> i.rule() + ": " + i.message()).toList(), report + " as " + format);
      }
    }
  }

  @Test
  void rulesFindWhatIsPlantedAndNothingElse() throws Exception {
    Map<String, Score> scores = new TreeMap<>();
    ReportAuditor.registered().rules().forEach(r -> scores.put(r.id(), new Score()));
    for (Plant plant : Plant.read(resource("plants.txt"))) {
      String markdown = plant.in(resource(plant.report() + ".md"));
      for (String format : FORMATS) {
        Score score = scores.get(plant.rule());
        score.planted++;
        List<AuditIssue> issues = audit(plant.report(), markdown, format);
        if (issues.stream().anyMatch(i -> i.rule().equals(plant.rule()))) {
          score.found++;
        } else {
          score.missed.add(plant.what() + " (" + plant.report() + "." + format + ")");
        }
        for (AuditIssue issue : issues) {
          if (!issue.rule().equals(plant.rule()) && !plant.also().contains(issue.rule())) {
            scores.get(issue.rule()).wrong++;
            scores.get(issue.rule()).strays.add(plant.what() + " (" + plant.report() + "." + format + "): "
                + issue.message());
          }
        }
      }
    }
    List<String> problems = new ArrayList<>();
    scores.forEach((rule, score) -> {
      if (score.planted == 0) {
        problems.add(rule + " has no planted error");
      }
      if (score.found < 0.9 * score.planted) {
        problems.add(rule + " missed " + score.missed);
      }
      if (score.wrong > 0.05 * score.found) {
        problems.add(rule + " told wrongly " + score.strays);
      }
    });
    assertEquals("", String.join("\n", problems));
    String measured = table(scores);
    String target = System.getenv("TRIANGULUM_RECALL");
    if (target != null) {
      Files.writeString(Path.of(target), measured);
    } else {
      assertEquals(resource("measured.md"), measured,
          "the table beside the corpus is of another measurement: releng/recall writes it");
    }
  }

  private static String table(Map<String, Score> scores) {
    StringBuilder table = new StringBuilder("# Recall and precision by rule\n\nWritten by `releng/recall`; not to be "
        + "edited. Measured on reports of its own writing beside their studies, each\nplanted error as DOCX, PDF and "
        + "TXT.\n\n| rule | planted | found | recall | told where nothing was planted | precision |\n"
        + "|---|---|---|---|---|---|\n");
    int planted = 0;
    int found = 0;
    int wrong = 0;
    for (Map.Entry<String, Score> each : scores.entrySet()) {
      Score s = each.getValue();
      if (s.planted > 0) {
        table.append(row(each.getKey(), s.planted, s.found, s.wrong));
        planted += s.planted;
        found += s.found;
        wrong += s.wrong;
      }
    }
    return table.append(row("all", planted, found, wrong)).toString();
  }

  private static String row(String name, int planted, int found, int wrong) {
    return String.format(Locale.ROOT, "| %s | %d | %d | %.2f | %d | %.2f |%n", name, planted, found, (double) found
        / planted, wrong, found + wrong == 0 ? 1.0 : (double) found / (found + wrong));
  }

  @Test
  void issuesStandAtLineAndPage() throws Exception {
    String planted = resource("wards.md").replace("| South | 63 | 35.0 |", "| South | 63 | 53.0 |");
    ReportPlace txt = audit("wards", planted, "txt").stream()
        .filter(i -> i.rule().equals("percent-of-count")).findFirst().orElseThrow().place().orElseThrow();
    List<String> lines = Files.readAllLines(folder.resolve("report.txt"));
    assertTrue(lines.get(txt.line() - 1).startsWith("South "), lines.get(txt.line() - 1));
    ReportPlace pdf = audit("wards", planted, "pdf").stream()
        .filter(i -> i.rule().equals("percent-of-count")).findFirst().orElseThrow().place().orElseThrow();
    assertEquals(1, pdf.page());
    ReportPlace docx = audit("wards", planted, "docx").stream()
        .filter(i -> i.rule().equals("percent-of-count")).findFirst().orElseThrow().place().orElseThrow();
    assertEquals("page not recorded, line " + docx.line(), docx.words());
    assertTrue(pdf.passage().contains("63"), pdf.passage());
  }
}
