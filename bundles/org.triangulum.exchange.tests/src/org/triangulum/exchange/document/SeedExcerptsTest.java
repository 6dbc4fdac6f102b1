// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.model.study.Document;

/** The excerpts of a real evaluation, set as transcripts in three formats, come in with the same turns and speakers. */
class SeedExcerptsTest {
  @TempDir
  private Path folder;
  private static final List<String> FORMATS = List.of("txt", "docx", "pdf");
  private static Path excerpts;

  /** Forms in which a speaker is named by words that no reader takes for a name, so that the map says it. */
  private static final Set<String> NAMED_IN_MAP = Set.of("freetext", "exec");

  private record Spoken(String speaker, String text) {}

  private record Excerpt(String form, List<Spoken> turns) {}

  @BeforeAll
  static void find() {
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !Files.exists(root.resolve("releng/acceptance"))) {
      root = root.getParent();
    }
    excerpts = root == null ? null : root.resolve("../shared/seed/excerpts.jsonl").normalize();
    assumeTrue(excerpts != null && Files.exists(excerpts),
        "The excerpts of the evaluation are not beside the project; importing them is not tested");
  }

  private static List<Excerpt> all() throws Exception {
    List<Excerpt> all = new ArrayList<>();
    for (String line : Files.readAllLines(excerpts)) {
      JsonObject excerpt = JsonParser.parseString(line).getAsJsonObject();
      List<Spoken> turns = new ArrayList<>();
      for (JsonElement each : excerpt.getAsJsonArray("turns")) {
        JsonObject turn = each.getAsJsonObject();
        turns.add(new Spoken(turn.get("speaker").getAsString(), turn.get("text").getAsString().strip()));
      }
      all.add(new Excerpt(excerpt.get("form").getAsString(), turns));
    }
    return all;
  }

  private static List<String> shown(DocumentStudy study, String file) {
    Document document = study.study().getDocuments().stream().filter(d -> file.equals(d.getSource())).findFirst()
        .orElseThrow();
    return study.said(document).stream().map(SeedExcerptsTest::blanks).toList();
  }

  /** A dash at the end of a line on paper may or may not have had a blank behind it. */
  private static String blanks(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("(?<=\\p{L})- (?=\\p{L})", "-");
  }

  @Test
  void wordPdfAndPlainTextGiveTheSameTurns() throws Exception {
    List<Excerpt> all = all();
    assertEquals(242, all.size());
    StringBuilder map = new StringBuilder("file\tspeakers\n");
    try (DocumentStudy study = new DocumentStudy(folder)) {
      for (int i = 0; i < all.size(); i++) {
        List<String> paragraphs = all.get(i).turns().stream().map(s -> s.speaker() + ": " + s.text()).toList();
        study.write("in/" + i + ".txt", String.join("\n", paragraphs) + "\n");
        study.write("in/" + i + ".docx", MadeDocx.of(paragraphs));
        study.write("in/" + i + ".pdf", MadePdf.of(paragraphs, "Excerpt " + i, true));
        String speakers = NAMED_IN_MAP.contains(all.get(i).form())
            ? all.get(i).turns().stream().map(Spoken::speaker).distinct().collect(Collectors.joining("; ")) : "";
        for (String format : FORMATS) {
          map.append(i).append('.').append(format).append('\t').append(speakers).append('\n');
        }
      }
      Path named = study.write("map.tsv", map.toString());
      // Some excerpts are printed twice in the report.
      study.bring(folder.resolve("in"), new ImportSettings(Optional.of(named), Map.of("again", "true")));
      List<String> differences = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        List<String> written = all.get(i).turns().stream()
            .map(s -> blanks(bare(s.speaker()) + "|" + s.text())).toList();
        for (String format : FORMATS) {
          List<String> read = shown(study, i + "." + format).stream()
              .map(s -> bare(s.substring(0, s.indexOf('|'))) + s.substring(s.indexOf('|'))).toList();
          if (!read.equals(written)) {
            differences.add(i + " " + format + ": " + read + " for " + written);
          }
        }
      }
      assertEquals("", String.join("\n", differences));
    }
  }

  private static String bare(String speaker) {
    return speaker.replaceFirst("\\s*\\([^)]*\\)$", "");
  }
}
