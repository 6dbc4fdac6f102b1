// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.Importers;
import org.triangulum.exchange.csv.CsvDataReader;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;

/** Files that other programs published with what must be in them; skipped where they are not beside the project. */
class PublishedSamplesTest {
  private static final Path SAMPLES = Path.of("").toAbsolutePath().getParent().getParent().resolve("shared/data/sav");

  @ParameterizedTest
  @CsvSource({"sample.sav,sample.csv", "sample.zsav,sample.csv", "sample.dta,sample.csv", "sample.por,sample.csv"})
  void valuesEqualThoseOfTheTable(String file, String table) throws Exception {
    assumeTrue(Files.exists(SAMPLES.resolve(file)), SAMPLES + " is not there");
    DataReader reader = (DataReader) Importers.discovered().probe(SAMPLES.resolve(file)).orElseThrow();
    ReadData found = reader.read(SAMPLES.resolve(file), Map.of(), name -> true, Progress.NONE);
    ReadData expected = new CsvDataReader().read(SAMPLES.resolve(table), Map.of(), name -> true, Progress.NONE);
    assertEquals(expected.schema().names(), found.schema().names().stream().map(n -> n.toLowerCase(Locale.ROOT))
        .toList());
    for (int i = 0; i < expected.values().size(); i++) {
      assertEquals(texts(expected, i), texts(found, i), expected.schema().names().get(i));
      if (expected.values().get(i).type() != ColumnType.TEXT) {
        for (int row = 0; row < expected.rows(); row++) {
          assertEquals(expected.values().get(i).number(row), found.values().get(i).number(row), 0,
              expected.schema().names().get(i));
        }
      }
    }
    Variable labelled = found.schema().variables().get(4);
    assertEquals(List.of("Male", "Female"), labelled.codes().stream().map(CodeMeaning::label).toList());
    assertTrue(found.schema().variables().stream().allMatch(v -> !v.label().isEmpty()));
  }

  private static List<String> texts(ReadData data, int column) {
    return IntStream.range(0, data.rows()).mapToObj(row -> data.values().get(column).missing(row) == MissingKind.NONE
        ? data.values().get(column).text(row) : "").toList();
  }
}
