// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Problem;
import org.triangulum.exchange.Problems;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;

class CsvDataTest {
  @TempDir
  Path temp;

  private CsvData read(byte[] bytes, CsvOptions options) throws ExchangeException, IOException {
    return CsvData.read(Files.write(temp.resolve("my data.csv"), bytes), options);
  }

  private DataTable read(String text) throws Exception {
    return read(text.getBytes(StandardCharsets.UTF_8), CsvOptions.DETECT).table();
  }

  private List<String> problems(String text, CsvOptions options) {
    return assertThrows(ExchangeException.class, () -> read(text.getBytes(StandardCharsets.UTF_8), options))
        .problems().stream().map(Problem::toString).toList();
  }

  private static List<String> texts(DataTable table, String column) {
    ColumnValues values = table.column(column).orElseThrow().values();
    return IntStream.range(0, values.size()).mapToObj(values::text).toList();
  }

  @Test
  void typesFollowFromTheValues() throws Exception {
    DataTable table = read("""
        id,code,whole,big,decimal,text,padded,blank,count
        1,-100,101,12345678901,1.5,yes,007,,3
        2,100,-2147483644,1,1e3,2,008,,4
        """);
    assertEquals("my data", table.name());
    assertEquals(List.of("code", "code", "integer", "decimal", "decimal", "text", "text", "code", "code"),
        table.columns().stream().map(c -> c.values().type().getLiteral()).toList());
    assertEquals(List.of("12345678901", "1"), texts(table, "big").stream().map(t -> t.replace(".0", "")
        .replace("1.2345678901E10", "12345678901")).toList());
    assertEquals(1000, table.column("decimal").orElseThrow().values().number(1));
    assertEquals(List.of("007", "008"), texts(table, "padded"));
    assertEquals(ColumnRole.COUNT, table.column("count").orElseThrow().role());
    assertEquals("count", table.counts().orElseThrow().name());
    assertEquals(List.of(MeasurementLevel.ORDINAL, MeasurementLevel.INTERVAL, MeasurementLevel.NOMINAL),
        List.of("code", "decimal", "text").stream().map(n -> table.column(n).orElseThrow().level()).toList());
  }

  @Test
  void textKeepsEveryCharacterAlsoAfterNumbers() throws Exception {
    DataTable table = read("a,b\n1.50,\" x \"\n+3,y\n, \nnone,z\n");
    assertEquals(List.of("1.50", "+3", "", "none"), texts(table, "a"));
    assertEquals(MissingKind.MISSING, table.column("a").orElseThrow().values().missing(2));
    assertEquals(" x ", texts(table, "b").get(0));
  }

  @Test
  void longDigitsAreAnIdentifierNotARoundedNumber() throws Exception {
    assertEquals(List.of("12345678901234567890"), texts(read("card\n12345678901234567890\n"), "card"));
  }

  @Test
  void missingValuesAreEmptyNaOrMarked() throws Exception {
    DataTable table = read("a,b\n1,x\n,x\nNA,x\n!refused,x\n!not-asked,x\n!not-applicable,x\n.,x\n");
    ColumnValues values = table.columns().get(0).values();
    assertEquals(ColumnType.CODE, values.type());
    assertEquals(List.of(MissingKind.NONE, MissingKind.MISSING, MissingKind.MISSING, MissingKind.REFUSED,
        MissingKind.NOT_ASKED, MissingKind.NOT_APPLICABLE, MissingKind.MISSING),
        IntStream.range(0, 7).mapToObj(values::missing).toList());
  }

  @Test
  void ownTextsForMissingValues() throws Exception {
    CsvData data = read("a,b\n-99,NA\n3,x\n".getBytes(StandardCharsets.UTF_8),
        CsvOptions.DETECT.withMissing(Set.of("-99")));
    assertEquals(MissingKind.MISSING, data.table().columns().get(0).values().missing(0));
    assertEquals(List.of("NA", "x"), texts(data.table(), "b"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
      "a,b\\n1,2\\n|1", "a;b\\n1,5;2\\n|1.5", "a\\tb\\n1,5\\t2\\n|1.5", "a;b\\n1.5;2\\n|1.5",
      "\"a\";\"x, y and z\"\\n\"1,25\";3\\n|1.25", "a,\"b;c;d\"\\n1,2\\n3,4\\n|1", "a\\n7\\n|7"})
  void separatorAndDecimalCommaAreFoundOut(String file, double first) throws Exception {
    DataTable table = read(file.replace("\\n", "\n").replace("\\t", "\t"));
    assertEquals(first, table.columns().get(0).values().number(0));
    assertEquals("a", table.columns().get(0).name());
  }

  @Test
  void pointAndCommaTogetherAreNotGuessed() throws Exception {
    assertEquals(List.of("1,5", "2.5"), texts(read("a;b\n1,5;1\n2.5;1\n"), "a"));
  }

  @Test
  void spreadsheetFileWithMarkAndWindowsLineEnds() throws Exception {
    DataTable table = read("\ufeff\"naïve\";\"two\nlines\"\r\n1;\"a \"\"b\"\"\r\nc\"\r\n2;\r\n\r\n");
    assertEquals(List.of("naïve", "two\nlines"), table.columns().stream().map(DataColumn::name).toList());
    assertEquals(2, table.rows());
    assertEquals("a \"b\"\r\nc", texts(table, "two\nlines").get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16WithMark(String charset) throws Exception {
    CsvData data = read("\ufeffnom,x\nZoë 😀,1\n".getBytes(Charset.forName(charset)), CsvOptions.DETECT);
    assertEquals(List.of("Zoë 😀"), texts(data.table(), "nom"));
    assertEquals(List.of(), data.warnings());
  }

  @Test
  void windowsEncodingIsReadWithAWarning() throws Exception {
    CsvData data = read("nom,x\nZoë – €,1\n".getBytes(Charset.forName("windows-1252")), CsvOptions.DETECT);
    assertEquals(List.of("Zoë – €"), texts(data.table(), "nom"));
    assertEquals(List.of("The file is not UTF-8 (line 2); it was read as Windows-1252. Check letters with accents."),
        data.warnings());
  }

  @Test
  void columnWithoutNameGetsOneWithAWarning() throws Exception {
    CsvData data = read(",x\n1,2\n".getBytes(StandardCharsets.UTF_8), CsvOptions.DETECT);
    assertEquals("column1", data.table().columns().get(0).name());
    assertEquals(1, data.warnings().size());
  }

  @Test
  void mistakesNameFileLineAndCause() {
    assertEquals(List.of("my data.csv:5: the row has 1 fields, the header 2",
        "my data.csv:6: the row has more than 2 fields, the header 2; a text with a separator in it must be quoted"),
        problems("a,b\n1,\"x\ny\"\n\n2\n3,4,5\n", CsvOptions.DETECT));
    assertEquals(List.of("my data.csv:1: column \"a\" stands twice"), problems("a,a\n1,2\n", CsvOptions.DETECT));
    assertEquals(List.of("my data.csv:1: the file is empty: the header row with the names of the columns is missing"),
        problems("", CsvOptions.DETECT));
    assertEquals(List.of("my data.csv:3: " + CsvFaults.UNCLOSED), problems("a,b\n1,2\n3,\"x\n4,5\n",
        CsvOptions.DETECT));
    assertEquals(List.of("my data.csv:2: the file holds a NUL character, so it is no text"),
        problems("a\n\0\n", CsvOptions.DETECT));
    assertEquals(List.of("my data.csv:3: \"x\" in column a, which holds numbers"), problems("a\n1\nx\n",
        CsvOptions.DETECT.withTypes(Map.of("a", ColumnType.DECIMAL))));
    ExchangeException absent = assertThrows(ExchangeException.class,
        () -> CsvData.read(temp.resolve("absent.csv"), CsvOptions.DETECT));
    assertTrue(absent.getMessage().contains("absent.csv: there is no such file"), absent.getMessage());
  }

  /** Parts that are read side by side meet again without a seam: quotes with line ends, types, missing values. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 50})
  void readingInPartsGivesTheSameColumns(int parts) throws IOException {
    StringBuilder text = new StringBuilder("code,wide,late text,text\n");
    for (int i = 0; i < 500; i++) {
      text.append(i % 7).append(',').append(i < 300 ? "" + i % 50 : i < 400 ? "" + i * 1000 : "0.5").append(',')
          .append(i < 450 ? "1.0" : "no").append(',').append("\"a\n\"\"").append(i % 11).append("\"\n")
          .append(i % 10 == 0 ? "!refused,NA,,5\" \"\"pipe\n" : "");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Problems problems = new Problems();
    CsvTable whole = CsvTable.read("f", bytes, CsvOptions.DETECT, problems).orElseThrow();
    CsvTable split = CsvTable.read("f", CsvBytes.of(bytes), CsvOptions.DETECT, n -> true, problems, Progress.NONE,
        bytes.length / parts).orElseThrow();
    assertTrue(problems.isEmpty());
    assertEquals(550, whole.values().get(0).size());
    assertEquals(List.of(ColumnType.CODE, ColumnType.DECIMAL, ColumnType.TEXT, ColumnType.TEXT),
        whole.values().stream().map(ColumnValues::type).toList());
    for (int i = 0; i < 4; i++) {
      assertEquals(Arrays.toString(whole.values().get(i).toBytes()),
          Arrays.toString(split.values().get(i).toBytes()), whole.names().get(i));
    }
    assertEquals("1.0", whole.values().get(2).text(0));
  }

  @Test
  void linesAreRightInEveryPart() throws IOException {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int i = 2; i < 200; i++) {
      text.append(i % 60 == 0 ? "1\n" : "1,2\n");
    }
    Problems problems = new Problems();
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    CsvTable.read("f", CsvBytes.of(bytes), CsvOptions.DETECT, n -> true, problems, Progress.NONE, bytes.length / 4);
    assertEquals(List.of(60, 120, 180), problems.all().stream().map(Problem::line).toList());
  }
}
