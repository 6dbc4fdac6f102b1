// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporters;
import org.triangulum.exchange.data.xlsx.XlsxDataReader;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.DatasetWriter;

class DatasetExportTest {
  private static final String MAP = """
      {"dataset": "survey", "columns": [{"source": "who", "use": "respondent"}, {"source": "rater", "use": "rater"},
        {"source": "q1", "missing": {"9": "refused"}}]}
      """;

  @TempDir
  Path folder;
  private DataStudy study;

  @BeforeEach
  void make() throws Exception {
    study = new DataStudy(folder);
    Path source = study.write("in.csv", "who,rater,q1,said", "anna@example.org,ben,1,=1+1", "ben,anna@example.org,9,x",
        "carl,ben,,@y");
    study.bring(source, study.write("map.json", MAP).toString(), Map.of());
  }

  @AfterEach
  void close() {
    study.close();
  }

  private List<String> export(String format, Path target, Map<String, String> settings) throws Exception {
    return Exporters.discovered().get(format).export(study.study(), study.file.blobs(), target, settings,
        Progress.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dataset-csv", "dataset-xlsx", "dataset-sav", "dataset-r"})
  void nobodyIsNamedUnlessThatIsAskedFor(String format) throws Exception {
    Path target = folder.resolve("out." + (format.equals("dataset-r") ? "R" : format.substring(8)));
    List<String> losses = export(format, target, Map.of());
    assertTrue(losses.get(0).contains("column who are numbered anew"), losses.toString());
    assertFalse(content(target).contains("anna@"), "nobody is named");
    assertEquals(List.of(), export(format, target, Map.of("identities", "true")));
    assertTrue(content(target).contains("anna@"));
  }

  /** What stands in the target and in the CSV beside it; of a workbook in its first sheet. */
  private String content(Path target) throws Exception {
    StringBuilder all = new StringBuilder();
    for (Path file : List.of(target, folder.resolve("out.csv"))) {
      if (Files.exists(file)) {
        byte[] bytes = Files.readAllBytes(file);
        all.append(new String(bytes, StandardCharsets.UTF_8));
        if (file.toString().endsWith(".xlsx")) {
          all.append(new XlsxDataReader().read(file, Map.of(), n -> true,
              Progress.NONE).schema().preview());
        }
      }
    }
    return all.toString();
  }

  @Test
  void theSamePersonHasTheSameNumberInAllColumns() throws Exception {
    Path target = folder.resolve("out.csv");
    export("dataset-csv", target, Map.of());
    assertEquals(List.of("\ufeffwho,rater,q1,said", "1,2,1,'=1+1", "2,1,9,x", "3,2,,'@y"), Files.readAllLines(target));
    assertTrue(Files.readString(folder.resolve("out-dictionary.csv")).contains("q1,,,,,9,,refused"));
  }

  @Test
  void missingKindsWithoutACodeGetOne() throws Exception {
    study.file.editor().run("answers", "", s -> new DatasetWriter(study.file.blobs()).replace(study.column("survey",
        "q1"), CodeValues.of((byte) 1, CodeValues.missingCode(MissingKind.NOT_ASKED),
        CodeValues.missingCode(MissingKind.MISSING))));
    export("dataset-csv", folder.resolve("out.csv"), Map.of());
    assertEquals("2,1,-997,x", Files.readAllLines(folder.resolve("out.csv")).get(2));
    assertTrue(Files.readString(folder.resolve("out-dictionary.csv")).contains("-997,not asked,not-asked"));
  }

  @Test
  void whatCannotBeMeantIsRefused() throws Exception {
    Path target = folder.resolve("out.csv");
    assertTrue(assertThrows(ExchangeException.class, () -> export("dataset-csv", target, Map.of("dataset", "surve")))
        .getMessage().contains("did you mean survey?"));
    assertTrue(assertThrows(ExchangeException.class, () -> export("dataset-csv", target, Map.of("identity", "true")))
        .getMessage().contains("did you mean identities?"));
    assertTrue(assertThrows(ExchangeException.class, () -> export("codings-csv", target, Map.of("dataset", "x")))
        .getMessage().contains("takes no --set"));
    assertFalse(Files.exists(target));
  }
}
