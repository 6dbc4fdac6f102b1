// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.data.dta.DtaDataReader;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;

/** Reads what R wrote; {@code stata/fixtures.R} says how. */
class DtaDataReaderTest {
  @TempDir
  Path folder;

  private ReadData read(String name) throws Exception {
    Path file = folder.resolve(name);
    try (InputStream in = DtaDataReaderTest.class.getResourceAsStream("stata/" + name)) {
      Files.copy(in, file);
    }
    assertTrue(new DtaDataReader().probe(file));
    return new DtaDataReader().read(file, Map.of(), n -> true, Progress.NONE);
  }

  private static List<String> column(ReadData data, String name) {
    int at = data.schema().names().indexOf(name);
    return IntStream.range(0, data.rows()).mapToObj(row -> data.values().get(at).text(row)).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {113, 114, 115, 117, 118, 119})
  void everyReleaseKeepsValuesLabelsAndMissingValuesWithLetters(int release) throws Exception {
    ReadData data = read("release-" + release + ".dta");
    assertEquals(List.of("id", "score", "share", "word", "day", "moment"), data.schema().names());
    assertEquals(List.of("1", "2", "-101", "-126", ""), column(data, "score"), "letters become free numbers");
    Variable score = data.schema().variable("score").orElseThrow();
    assertEquals(release >= 118 ? "Zufriedenheit über alles" : "Satisfaction", score.label());
    assertEquals(List.of(CodeMeaning.of(1, "no", MissingKind.NONE), CodeMeaning.of(2, "yes", MissingKind.NONE),
        new CodeMeaning(-101, ".a", "refused to say", MissingKind.REFUSED),
        new CodeMeaning(-126, ".z", "", MissingKind.MISSING)), score.codes());
    assertEquals(List.of("0.1", "-101", "10000000000", "", "2.5"), column(data, "share"));
    assertEquals(release >= 118 ? List.of("Zoë", "", "Łukasz", "中文字", "ñandú") : List.of("Zoe", "", "Lukasz", "x",
        "y"), column(data, "word"));
    assertEquals(List.of("2024-04-03", "1880-05-06", "", "1960-01-01", "2000-02-29"), column(data, "day"));
    assertEquals(List.of("2024-04-03T10:20:30", "", "1880-05-06T00:00:00", "1960-01-01T00:00:01",
        "2000-02-29T12:00:00"), column(data, "moment"));
    assertEquals(ValueFormat.DATE_TIME, data.schema().variable("moment").orElseThrow().format());
  }

  @Test
  void longTextsAreFoundByTheirAddress() throws Exception {
    assertEquals(List.of("long ".repeat(500).strip(), "", "short", "x", "y"), column(read("long-text.dta"), "story"));
  }
}
