// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.data.por.PorDataReader;
import org.triangulum.exchange.data.sav.SavDataReader;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.DatasetReader;

/** Reads what PSPP wrote; {@code spss/fixtures.sps} says how. */
class SavDataReaderTest {
  @TempDir
  Path folder;

  private Path fixture(String name) throws Exception {
    Path file = folder.resolve(name);
    try (InputStream in = SavDataReaderTest.class.getResourceAsStream("spss/" + name)) {
      Files.copy(in, file);
    }
    return file;
  }

  private static ReadData read(Path file) throws ExchangeException {
    return new SavDataReader().read(file, Map.of(), name -> true, Progress.NONE);
  }

  private static List<String> column(ReadData data, String name) {
    int at = data.schema().names().indexOf(name);
    return IntStream.range(0, data.rows()).mapToObj(row -> data.values().get(at).text(row)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain.sav", "compressed.sav", "packed.zsav"})
  void valuesAndMeaningsComeAsTheyWereWritten(String name) throws Exception {
    Path file = fixture(name);
    assertTrue(new SavDataReader().probe(file));
    ReadData data = read(file);
    assertEquals(List.of("respondent_number", "satisfaction_overall", "age", "word", "reason", "day", "moment", "span",
        "tea", "coffee", "juice", "first", "second"), data.schema().names());
    assertEquals(List.of("1", "5", "9", "8", "3"), column(data, "satisfaction_overall"));
    assertEquals(List.of("30.5", "998", "", "999.5", "-1.25"), column(data, "age"));
    assertEquals(List.of("Zoë", "Łukasz", "XX", "ñandú", "abcdefghijkl"), column(data, "word"));
    assertEquals(List.of("kurz", "", "中文字", "start" + ".".repeat(245) + "middle" + "-".repeat(34) + "the end", ""),
        column(data, "reason"));
    assertEquals(List.of("2024-04-03", "1880-05-06", "", "1582-10-15", "2000-02-29"), column(data, "day"));
    assertEquals(List.of("2024-04-03T10:20:30.5", "1880-05-06T00:00:00", "", "1582-10-15T23:59:59",
        "2000-02-29T12:00:00"), column(data, "moment"));
    assertEquals(List.of("10:11:12.25", "30:00:00", "", "00:00:01", "01:02:03"), column(data, "span"));
    Variable satisfaction = data.schema().variable("satisfaction_overall").orElseThrow();
    assertEquals("Zufriedenheit über alles", satisfaction.label());
    assertEquals(MeasurementLevel.ORDINAL, satisfaction.level());
    assertEquals(List.of(CodeMeaning.of(1, "gar nicht", MissingKind.NONE), CodeMeaning.of(5, "sehr", MissingKind.NONE),
        CodeMeaning.of(8, "not asked", MissingKind.NOT_ASKED), CodeMeaning.of(9, "refused", MissingKind.REFUSED)),
        satisfaction.codes());
    Variable age = data.schema().variable("age").orElseThrow();
    assertEquals(List.of(new MissingSpan(990, Double.MAX_VALUE, MissingKind.MISSING)), age.spans());
    assertEquals(MeasurementLevel.INTERVAL, age.level());
    Variable word = data.schema().variable("word").orElseThrow();
    assertEquals(List.of(CodeMeaning.of("XX", "not known", MissingKind.MISSING),
        CodeMeaning.of("Zoë", "a name", MissingKind.NONE)), word.codes().stream().sorted(
        Comparator.comparing(CodeMeaning::text)).toList());
    assertEquals(ValueFormat.DATE, data.schema().variable("day").orElseThrow().format());
    assertEquals(List.of(new AnswerSet("drinks", "What they drink", "1", List.of("tea", "coffee", "juice")),
        new AnswerSet("travel", "How they travel", "", List.of("first", "second"))), data.schema().sets());
    assertEquals(5, data.schema().rows());
  }

  @Test
  void missingCodesStayInTheStoreAndCountAsMissing() throws Exception {
    try (DataStudy study = new DataStudy(folder)) {
      study.bring(fixture("packed.zsav"), null, Map.of("dataset", "d"));
      assertEquals(List.of("1", "5", "<refused>", "<not-asked>", "3"), study.values("d", "satisfaction_overall"));
      assertEquals(List.of("30.5", "<missing>", "<missing>", "<missing>", "-1.25"), study.values("d", "age"));
      assertEquals("<missing>", study.values("d", "word").get(2));
      assertEquals("998", new DatasetReader(study.file.blobs())
          .values(study.column("d", "age")).text(1), "the original code is kept");
      assertEquals(2, study.dataset("d").getMultipleResponseSets().size());
    }
  }

  @Test
  void severalMissingValuesOfLongTextsAreReadAsPsppWritesThem() throws Exception {
    ReadData data = read(fixture("missing-texts.sav"));
    assertEquals(List.of(CodeMeaning.of("XX", "", MissingKind.MISSING), CodeMeaning.of("YY", "", MissingKind.MISSING)),
        data.schema().variables().get(0).codes());
  }

  @Test
  void unwantedColumnsArePassedOver() throws Exception {
    ReadData data = new SavDataReader().read(fixture("compressed.sav"), Map.of(), n -> n.equals("second"),
        Progress.NONE);
    assertEquals(List.of("second"), data.schema().names());
    assertEquals(List.of("3", "", "1", "2", "1"), column(data, "second"));
  }

  @Test
  void anotherEncodingMustBeOneThatIsKnown() throws Exception {
    Path file = fixture("plain.sav");
    String message = assertThrows(ExchangeException.class, () -> new SavDataReader().read(file,
        Map.of("encoding", "latin-99"), n -> true, Progress.NONE)).getMessage();
    assertTrue(message.contains("latin-99"), message);
  }

  @Test
  void portableFilesKeepValuesLabelsAndMissingCodes() throws Exception {
    Path file = fixture("portable.por");
    PorDataReader reader = new PorDataReader();
    assertTrue(reader.probe(file));
    ReadData data = reader.read(file, Map.of(), name -> true, Progress.NONE);
    assertEquals(List.of("RESP", "SATIS", "AGE", "WORD", "DAY", "MOMENT", "SPAN", "TEA", "COFFEE", "JUICE", "FIRST",
        "SECOND"), data.schema().names());
    assertEquals(List.of("30.5", "998", "", "999.5", "-1.25"), column(data, "AGE"));
    assertEquals(List.of("Zoë", "Łukasz", "XX", "ñandú", "abcdefghijkl"), column(data, "WORD"));
    assertEquals(List.of("2024-04-03", "1880-05-06", "", "1582-10-15", "2000-02-29"), column(data, "DAY"));
    assertEquals(List.of("10:11:12.25", "30:00:00", "", "00:00:01", "01:02:03"), column(data, "SPAN"));
    assertEquals(new MissingSpan(990, 1000, MissingKind.MISSING),
        data.schema().variable("AGE").orElseThrow().spans().get(0));
    assertEquals(List.of(MissingKind.NONE, MissingKind.NONE, MissingKind.NOT_ASKED, MissingKind.REFUSED),
        data.schema().variable("SATIS").orElseThrow().codes().stream().map(CodeMeaning::missing).toList());
    assertEquals("Zufriedenheit über alles", data.schema().variable("SATIS").orElseThrow().label());
  }
}
