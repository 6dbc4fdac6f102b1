// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.csv.CsvDataReader;
import org.triangulum.exchange.data.CodeMeaning;
import org.triangulum.exchange.data.DataReader;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.exchange.data.Variable;
import org.triangulum.exchange.data.sav.SavDataReader;
import org.triangulum.exchange.data.xlsx.XlsxDataReader;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;

/** Tables of all kinds go out and come back without loss; PSPP and R, where they are installed, see the same. */
class DataRoundTripTest {
  private static final int TABLES = 60;

  @TempDir
  Path folder;

  private static final Map<String, DatasetExporter> WRITERS = Map.of("csv", new DatasetCsvExporter(), "xlsx",
      new DatasetXlsxExporter(), "sav", new SavExporter());
  private static final Map<String, DataReader> READERS = Map.of("csv", new CsvDataReader(), "xlsx",
      new XlsxDataReader(), "sav", new SavDataReader());

  @ParameterizedTest
  @CsvSource({"csv", "xlsx", "sav"})
  void whatGoesOutComesBack(String format) throws Exception {
    for (long seed = 1; seed <= TABLES; seed++) {
      ReadData table = RandomTable.of(seed);
      Path file = folder.resolve("survey." + format);
      List<String> losses = new ArrayList<>();
      WRITERS.get(format).write(table, file, losses, Progress.NONE);
      ReadData back = READERS.get(format).read(file, Map.of(), n -> true, Progress.NONE);
      String what = format + " of seed " + seed;
      assertEquals(List.of(), losses, what);
      assertEquals(table.schema().names(), back.schema().names(), what);
      for (int i = 0; i < table.values().size(); i++) {
        Variable expected = table.schema().variables().get(i);
        Variable found = back.schema().variables().get(i);
        String where = what + ", " + expected.name();
        assertEquals(texts(table.values().get(i)), texts(back.values().get(i)), where);
        assertEquals(expected.type(), found.type(), where);
        assertEquals(expected.format(), found.format(), where);
        assertEquals(expected.label(), found.label(), where);
        assertEquals(expected.level(), found.level(), where);
        assertEquals(sorted(expected), sorted(found), where);
        assertEquals(expected.spans(), found.spans(), where);
      }
      assertEquals(table.schema().sets(), back.schema().sets(), what);
    }
  }

  private static List<CodeMeaning> sorted(Variable variable) {
    Function<CodeMeaning, String> text = c -> String.valueOf(c.text());
    return variable.codes().stream().sorted(Comparator.comparing(text).thenComparing(CodeMeaning::value)).toList();
  }

  private static List<String> texts(ColumnValues values) {
    return IntStream.range(0, values.size()).mapToObj(row -> values.missing(row) == MissingKind.NONE
        ? "=" + values.text(row) : values.missing(row).getLiteral()).toList();
  }

  @Test
  void theSameTableGivesTheSameBytes() throws Exception {
    for (String format : WRITERS.keySet()) {
      Path first = folder.resolve("first." + format);
      Path second = folder.resolve("second." + format);
      WRITERS.get(format).write(RandomTable.of(7), first, new ArrayList<>(), Progress.NONE);
      WRITERS.get(format).write(RandomTable.of(7), second, new ArrayList<>(), Progress.NONE);
      assertEquals(-1, Files.mismatch(first, second), format);
    }
  }

  private static String run(Path folder, String... command) throws Exception {
    Path output = folder.resolve("output.txt");
    Process process;
    try {
      process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
          .redirectOutput(output.toFile()).start();
    } catch (IOException e) {
      assumeTrue(false, command[0] + " is not installed");
      return "";
    }
    int code = process.waitFor();
    String text = Files.readString(output);
    assertEquals(0, code, text);
    return text;
  }

  /** PSPP reads the file, and writes what it read again: that is read here and compared. */
  @Test
  void psppReadsWhatIsWrittenForIt() throws Exception {
    for (long seed = 1; seed <= 8; seed++) {
      ReadData table = RandomTable.of(seed);
      new SavExporter().write(table, folder.resolve("in.sav"), new ArrayList<>(), Progress.NONE);
      Files.writeString(folder.resolve("copy.sps"), "GET FILE='in.sav'.\nSAVE OUTFILE='out.sav'.\n");
      String said = run(folder, "pspp", "-O", "format=txt", "copy.sps");
      assertTrue(!said.contains("warning") && !said.contains("error"), said);
      ReadData back = new SavDataReader().read(folder.resolve("out.sav"), Map.of(), n -> true, Progress.NONE);
      assertEquals(table.schema().names(), back.schema().names());
      for (int i = 0; i < table.values().size(); i++) {
        Variable expected = table.schema().variables().get(i);
        assertEquals(texts(table.values().get(i)), texts(back.values().get(i)), "seed " + seed + " " + expected.name());
        assertEquals(expected.label(), back.schema().variables().get(i).label());
        assertEquals(expected.level(), back.schema().variables().get(i).level());
        assertEquals(sorted(expected), sorted(back.schema().variables().get(i)), "seed " + seed);
        assertEquals(expected.spans(), back.schema().variables().get(i).spans());
      }
      assertEquals(table.schema().sets(), back.schema().sets());
    }
  }

  /** R loads the script: factors have the labels, missing codes are NA, formulas are texts again. */
  @Test
  void rLoadsFactorsWithoutMissingCodes() throws Exception {
    for (long seed = 1; seed <= 8; seed++) {
      ReadData table = RandomTable.of(seed);
      new DatasetRExporter().write(table, folder.resolve("survey.R"), new ArrayList<>(), Progress.NONE);
      Files.writeString(folder.resolve("check.R"), "source(\"survey.R\")\n"
          + "con <- file(\"seen.txt\", open = \"w\", encoding = \"UTF-8\")\n"
          + "for (n in names(survey)) for (v in if (is.numeric(survey[[n]]))\n"
          + "  ifelse(is.na(survey[[n]]), NA, sprintf(\"%.17g\", survey[[n]])) else as.character(survey[[n]]))\n"
          + "  writeLines(if (is.na(v)) \"<NA>\" else gsub(\"\\n\", \"\\\\n\", v, fixed = TRUE), con)\nclose(con)\n");
      run(folder, "Rscript", "--vanilla", "check.R");
      List<String> seen = Files.readAllLines(folder.resolve("seen.txt"), StandardCharsets.UTF_8);
      int at = 0;
      for (int i = 0; i < table.values().size(); i++) {
        for (int row = 0; row < table.rows(); row++) {
          RShown expected = RShown.of(table, i, row);
          assertTrue(expected.matches(seen.get(at)), "seed " + seed + " " + table.schema().names().get(i) + " row "
              + row + ": " + expected + " but R has " + seen.get(at));
          at++;
        }
      }
    }
  }
}
