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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Importers;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;

/** Files that other programs published with what must be in them; skipped where they are not beside the project. */
class PublishedSamplesTest {
  private static final Path SAMPLES = Path.of("").toAbsolutePath().getParent().getParent().resolve("shared/data/sav");

  @ParameterizedTest
  @CsvSource({"sample.sav,sample.csv", "sample.zsav,sample.csv", "sample.dta,sample.csv", "sample.por,sample.csv"})
  void valuesEqualThoseOfTheTable(String file, String table) throws Exception {
    assumeTrue(Files.exists(SAMPLES.resolve(file)), SAMPLES + " is not there");
    ReadData found = read(file);
    ReadData expected = read(table);
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

  /** SPSS writes a system-missing value as #NULL! where it exports a table. */
  @Test
  void whatSpssExportsAsATableIsTheFileItCameFromAndRowsWithoutAnyValue() throws Exception {
    assumeTrue(Files.exists(SAMPLES.resolve("sample_missing.csv")), SAMPLES + " is not there");
    ReadData file = read("sample.sav");
    ReadData table = read("sample_missing.csv");
    assertEquals(file.schema().names(), table.schema().names());
    assertEquals(List.of("a", "b", "c", "d", "e", "Z", ""), texts(table, 0));
    for (int i = 0; i < file.values().size(); i++) {
      String name = file.schema().names().get(i);
      assertEquals(texts(file, i), texts(table, i).subList(0, file.rows()), name);
      if (i > 0) {
        assertEquals(ColumnType.TEXT == file.values().get(i).type(), ColumnType.TEXT == table.values().get(i).type(),
            name + " is of numbers, not of texts");
        assertEquals(MissingKind.MISSING, table.values().get(i).missing(5), name);
        assertEquals(MissingKind.MISSING, table.values().get(i).missing(6), name);
      }
    }
  }

  @Test
  void anOrdinalColumnKeepsItsLevelAndItsCodesInTheOrderOfTheFile() throws Exception {
    assumeTrue(Files.exists(SAMPLES.resolve("ordered_category.sav")), SAMPLES + " is not there");
    ReadData file = read("ordered_category.sav");
    assertEquals(List.of("Col1"), file.schema().names());
    Variable variable = file.schema().variables().get(0);
    assertEquals(MeasurementLevel.ORDINAL, variable.level());
    assertEquals(List.of(1.0, 2.0, 3.0), variable.codes().stream().map(CodeMeaning::value).toList());
    assertEquals(List.of("high", "low", "medium"), variable.codes().stream().map(CodeMeaning::label).toList());
    assertEquals(List.of("1", "2", "3", "2"), texts(file, 0));
  }

  private static ReadData read(String file) throws ExchangeException {
    DataReader reader = (DataReader) Importers.discovered().probe(SAMPLES.resolve(file)).orElseThrow();
    return reader.read(SAMPLES.resolve(file), Map.of(), name -> true, Progress.NONE);
  }

  private static List<String> texts(ReadData data, int column) {
    return IntStream.range(0, data.rows()).mapToObj(row -> data.values().get(column).missing(row) == MissingKind.NONE
        ? data.values().get(column).text(row) : "").toList();
  }
}
