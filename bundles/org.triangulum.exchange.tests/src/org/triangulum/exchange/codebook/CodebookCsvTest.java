// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.store.StudyFile;

class CodebookCsvTest {
  @TempDir
  Path folder;

  private CodebookFixture at;

  @BeforeEach
  void open() {
    at = new CodebookFixture(folder);
  }

  @AfterEach
  void close() {
    at.close();
  }

  private StagedCodebooks stage(Path source, Map<String, String> settings) throws Exception {
    return new CodebookCsvImporter().stage(source, new ImportSettings(Optional.empty(), settings), Progress.NONE);
  }

  private StagedCodebooks stage(String text) throws Exception {
    return stage(at.write("book.csv", text), Map.of());
  }

  @Test
  void everythingComesBackInAnotherStudy() throws Exception {
    Path table = at.export(new CodebookCsvExporter());
    assertTrue(new CodebookCsvImporter().probe(table));
    try (StudyFile other = at.other()) {
      ImportReport report = stage(table, Map.of()).apply(other.editor(), other.blobs(), Progress.NONE);
      assertEquals(CodebookFixture.told(at.study()), CodebookFixture.told(other.study()));
      assertEquals(Map.of("codebook", 2, "code", 6), report.counts());
      assertEquals(List.of(), report.differences());
    }
  }

  @Test
  void aTableThatNobodyChangedChangesNothing() throws Exception {
    Path table = at.export(new CodebookCsvExporter());
    String label = at.file.editor().undoLabel().orElse("");
    assertEquals(List.of(), stage(table, Map.of()).differences(at.study()));
    assertEquals(Map.of("codebook", 0, "code", 0), at.apply(stage(table, Map.of())).counts());
    assertEquals(label, at.file.editor().undoLabel().orElse(""));
  }

  @Test
  void noFieldIsRunAsAFormula() throws Exception {
    String table = Files.readString(at.export(new CodebookCsvExporter()));
    assertTrue(table.contains(",\"'=Waiting, \"\"long\"\" > weeks\","), table);
    assertTrue(table.contains(",'+ weeks,''-quoted,"), table);
  }

  @Test
  void whatWasEditedIsToldThenDoneAsOneStepAndNothingIsDeleted() throws Exception {
    StagedCodebooks staged = stage("codebook,parent,key,name,definition,color\n"
        + "TH,,T2,Confidence,Believing in staff,#f00\n"
        + "TH,T2,T1.1.1,Calls,,\n"
        + "TH,,T1,Access,,\n"
        + "TH,T1,,New one,,\n"
        + "TH,T1,T1.2,Ünïcödé שלום,,\n");
    List<String> told = List.of("Renamed: code T2 Trust, now \"Confidence\"",
        "Changed: code T2 Trust, definition from nothing to \"Believing in staff\"",
        "Changed: code T2 Trust, color from nothing to \"#ff0000\"",
        "Moved: code T1.1.1 Calls, from =Waiting, \"long\" > weeks to Confidence",
        "Added: code New one, below Access",
        "Put in another order: the codes below Thematic codebook",
        "Missing in the file: code T1.1 =Waiting, \"long\" > weeks; it stays in the study");
    assertEquals(told, staged.report(at.study()).differences());
    List<String> before = CodebookFixture.told(at.study());
    ImportReport report = at.apply(staged);
    assertEquals(told, report.differences());
    assertEquals(Map.of("codebook", 0, "code", 1), report.counts());
    Codebook book = at.study().getCodebooks().get(0);
    assertEquals(List.of("T2", "T1"), book.getCodes().stream().map(Code::getKey).toList());
    assertEquals(List.of("T1.1", "new-one", "T1.2"),
        book.getCodes().get(1).getCodes().stream().map(Code::getKey).toList());
    assertEquals("'Yes'", at.code("T2").getExample());
    assertEquals("thematic", book.getKind());
    at.file.editor().undo();
    assertEquals(before, CodebookFixture.told(at.study()));
  }

  @Test
  void aCodeCanGoBelowOneOfItsOwnThatCameUp() throws Exception {
    at.apply(stage("codebook,parent,key,name\nTH,,T1.1,Up\nTH,T1.1,T1,Down\n"));
    assertEquals(at.code("T1.1"), at.code("T1").eContainer());
    assertEquals(at.study().getCodebooks().get(0), at.code("T1.1").eContainer());
  }

  @Test
  void aTableByHandNeedsOnlyNames() throws Exception {
    ImportReport report = at.apply(stage("name;parent path;definition;order\nB;A;;2\nC;A;;1\nA;;top;\n"));
    assertEquals(Map.of("codebook", 1, "code", 3), report.counts());
    Codebook book = at.study().getCodebooks().get(2);
    assertEquals("book", book.getTitle());
    assertEquals(List.of("C", "B"), book.getCodes().get(0).getCodes().stream().map(Code::getName).toList());
  }

  @Test
  void anEncodingOfSpreadsheetsIsRead() throws Exception {
    Path table = Files.write(folder.resolve("w.csv"),
        "name;definition\nGefühl;Größe\n".getBytes(Charset.forName("windows-1252")));
    ImportReport report = at.apply(stage(table, Map.of()));
    assertEquals("Größe", at.study().getCodebooks().get(2).getCodes().get(0).getDefinition());
    assertTrue(report.warnings().get(0).contains("Windows-1252"), report.warnings().toString());
  }

  @Test
  void aSecondCopyComesAsANewCodebook() throws Exception {
    ImportReport report = at.apply(stage(at.export(new CodebookCsvExporter()), Map.of("as", "new")));
    assertEquals(Map.of("codebook", 2, "code", 6), report.counts());
    assertEquals(4, at.study().getCodebooks().size());
    assertEquals("Thematic codebook", at.study().getCodebooks().get(2).getTitle());
    assertTrue(report.warnings().get(0).startsWith("Keys that another codebook has taken got a number: T1 is t1"),
        report.warnings().toString());
  }

  @Test
  void aFileOfOneCodebookCanBeToldWhichItIs() throws Exception {
    Path table = at.write("any.csv", "key,name,definition\nC1,Effect,\n");
    assertEquals(List.of("Renamed: codebook Framework, now \"any\"", "Renamed: code C1 Outcome, now \"Effect\""),
        stage(table, Map.of("codebook", "FW")).report(at.study()).differences());
    assertThrows(ExchangeException.class, () -> stage(table, Map.of("cdebook", "FW")));
    assertThrows(ExchangeException.class, () -> stage(table, Map.of("as", "old")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      name,kind\\nA,code\\nB,topic\\n|book.csv:3: column kind: "topic" is not one of code, theme, category, context
      name,color\\nA,red\\n|book.csv:2: column color: "red" is no colour such as #33aa55
      name,status\\nA,done\\n|book.csv:2: column status: "done" is not one of active, draft, retired
      name,order\\nA,first\\n|book.csv:2: column order: "first" is no whole number
      key,name,parent\\nA,a,B\\n|book.csv:2: column parent: no row of this codebook has the key "B"
      key,name,parent\\nA,a,A\\n|book.csv:2: column parent: the code stands below itself
      key,name,parent\\nA,a,B\\nB,b,A\\n|book.csv:2: column parent: the code stands below itself
      key,name,definition\\nA,a,\\nA,b,\\n|book.csv:3: column key: the key "A" stands in two rows; a key names one code
      name,parent path\\nA,Top\\n|book.csv:2: column parent path: no row of this codebook stands at "Top"
      name,definition\\n,x\\n|book.csv:2: column name: the code has neither a name nor a key
      name,definiton\\nA,x\\n|book.csv:1: unknown column "definiton"; did you mean definition?
      name,definition\\nA,"open\\n|book.csv:2: a quotation mark that opens a field is never closed
      name,definition\\n|book.csv: holds no codes
      name,definition\\nA\\n|book.csv:2: the row has 1 fields, the header 2
      """)
  void aMistakeIsToldWithLineAndColumn(String table, String message) throws Exception {
    ExchangeException refused = assertThrows(ExchangeException.class, () -> stage(table.replace("\\n", "\n")));
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
  }

  @Test
  void aGroupThatTheStudyLacksIsToldAndNothingChanges() throws Exception {
    List<String> before = CodebookFixture.told(at.study());
    StagedCodebooks staged = stage("codebook,key,name,group\nTH,T2,Changed,X\n");
    ExchangeException refused = assertThrows(ExchangeException.class, () -> at.apply(staged));
    assertTrue(refused.getMessage().contains("book.csv:2: column group: the study has no group \"X\""),
        refused.getMessage());
    assertThrows(ExchangeException.class, () -> staged.report(at.study()));
    assertEquals(before, CodebookFixture.told(at.study()));
  }

  @Test
  void otherTablesAreNotTakenForCodebooks() throws Exception {
    assertFalse(new CodebookCsvImporter().probe(at.write("data.csv", "id,age,name\n1,2,x\n")));
    assertFalse(new CodebookCsvImporter().probe(at.write("empty.csv", "")));
  }
}
