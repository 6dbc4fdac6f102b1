// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.triangulum.fixtures.SmallStudy.NEW;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.triangulum.audit.text.Block;
import org.triangulum.audit.text.ReportText;
import org.triangulum.audit.text.ReportTextReader;
import org.triangulum.exchange.Importers;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.Wording;
import org.triangulum.store.MemoryBlobs;
import org.triangulum.triangulation.StudyView;

/**
 * How often the walk from the evaluation's report to findings and quotes leads where people say that they stand, where
 * the report lies beside the project. The findings are put in the words of those who read it, not in the report's.
 */
class SentenceTrailMeasuredTest {
  private final Study study = NEW.createStudy();
  /** Element and line, as people recorded them. */
  private final List<Place> recorded = new ArrayList<>();

  private record Place(StudyElement element, int from, int to) {}

  private static Optional<Path> seed() {
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !Files.isDirectory(root.resolve("targetplatform"))) {
      root = root.getParent();
    }
    return Optional.ofNullable(root).map(r -> r.resolveSibling("shared").resolve("seed")).filter(Files::isDirectory);
  }

  private static List<JsonObject> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(l -> !l.isBlank()).map(l -> JsonParser.parseString(l)
        .getAsJsonObject()).toList();
  }

  private static boolean has(JsonObject object, String name) {
    return object.has(name) && !object.get(name).isJsonNull();
  }

  private void finding(JsonObject row) {
    Finding finding = NEW.createFinding();
    finding.setKey(row.get("id").getAsString());
    finding.setTitle(row.get("text").getAsString());
    if (has(row, "text_43")) {
      Wording wording = NEW.createWording();
      wording.setText(row.get("text_43").getAsString());
      finding.getWordings().add(wording);
    }
    study.getFindings().add(finding);
    for (String line : List.of("exec_line", "line_43")) {
      if (has(row, line)) {
        recorded.add(new Place(finding, row.get(line).getAsInt(), row.get(line).getAsInt()));
      }
    }
  }

  private void quote(JsonObject row) {
    Quote quote = NEW.createQuote();
    quote.setKey(row.get("id").getAsString());
    quote.setText(row.get("text").getAsString());
    study.getQuotes().add(quote);
    recorded.add(new Place(quote, row.get("line").getAsInt(), row.get("line_end").getAsInt()));
  }

  /** The row of one kind of step: what is proposed, how much of it where it was recorded, what of those is found. */
  private String row(String name, Class<?> kind, SentenceTrail.Reason reason, List<int[]> spans, ReportText report) {
    SentenceTrail trail = new SentenceTrail(new StudyView(study, new MemoryBlobs()));
    List<Place> wanted = recorded.stream().filter(p -> kind.isInstance(p.element())).toList();
    Set<Place> found = new HashSet<>();
    int proposed = 0;
    int right = 0;
    for (int[] span : spans) {
      int from = report.lineAt(span[0]);
      int to = report.lineAt(Math.max(span[0], span[1] - 1));
      for (SentenceTrail.Step step : trail.of(report.text().substring(span[0], span[1]))) {
        if (step.why() == reason) {
          proposed++;
          List<Place> here = wanted.stream().filter(p -> p.element() == step.element() && p.from() <= to && from <= p
              .to()).toList();
          right += here.isEmpty() ? 0 : 1;
          found.addAll(here);
        }
      }
    }
    return String.format(Locale.ROOT, "| %s | %d | %d | %.2f | %d | %d | %.2f |%n", name, proposed, right,
        (double) right / proposed, wanted.size(), found.size(), (double) found.size() / wanted.size());
  }

  @Test
  void stepsLeadWherePeopleSayThatThingsStand() throws Exception {
    Optional<Path> seed = seed();
    assumeTrue(seed.isPresent(), "The evaluation's report is not beside the project.");
    for (JsonObject row : lines(seed.get().resolve("findings.jsonl"))) {
      finding(row);
    }
    for (JsonObject row : lines(seed.get().resolve("quotes.jsonl"))) {
      quote(row);
    }
    Path file;
    try (Stream<Path> files = Files.list(seed.get())) {
      file = files.filter(f -> f.getFileName().toString().endsWith(".txt")).findFirst().orElseThrow();
    }
    ReportText report = new ReportTextReader(Importers.discovered()).read(file);
    List<int[]> sentences = report.sentences().stream().map(s -> new int[] {s.start(), s.end()}).toList();
    List<int[]> blocks = report.blocks().stream().map((Block b) -> new int[] {b.start(), b.end()}).toList();
    String measured = "# How often the walk from a report leads where people say\n\nMeasured by "
        + "SentenceTrailMeasuredTest on the evaluation's report. Elsewhere is not always wrong: a finding\nmay be "
        + "worded and a quote repeated in places that nobody recorded.\n\n| step | proposed | at a recorded place | "
        + "precision at least | recorded places | found | recall |\n|---|---|---|---|---|---|---|\n"
        + row("sentence to finding", Finding.class, SentenceTrail.Reason.WORDING, sentences, report)
        + row("paragraph to quote", Quote.class, SentenceTrail.Reason.QUOTED, blocks, report);
    try (InputStream in = getClass().getResourceAsStream("trail.md")) {
      assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), measured,
          "the table beside the test is of another measurement");
    }
  }
}
