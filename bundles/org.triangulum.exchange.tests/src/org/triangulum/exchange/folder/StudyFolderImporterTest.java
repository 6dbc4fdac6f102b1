// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.Progress;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Parameter;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.Turn;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DatasetReader;

/** What a person can write into a study folder by hand or from a spreadsheet. */
class StudyFolderImporterTest {
  @TempDir
  Path temp;

  private StagedFolder stage(String... files) throws Exception {
    Folders.write(temp, "study.json", Folders.STUDY);
    return new StudyFolderImporter().stage(Folders.write(temp, files), Progress.NONE);
  }

  private Study read(String... files) throws Exception {
    return stage(files).study();
  }

  @Test
  void spreadsheetFilesWithMarkSemicolonsAndWindowsLineEnds() throws Exception {
    Study study = read("groups.csv", "\ufeffkey;name;description\r\nF;\"Families; all\";\"two\r\nlines\"\r\n\r\n;;\r\n",
        "researchers.csv", "name\tkey\nAnn\tA\n", "settings.csv", "key,name,,,\nU,Unit,,,\n".replace(",,,\n", "\n"));
    assertEquals("Families; all", study.getGroups().get(0).getName());
    assertEquals("two\nlines", study.getGroups().get(0).getDescription());
    assertEquals(1, study.getGroups().size());
    assertEquals("A", study.getResearchers().get(0).getKey());
  }

  @Test
  void rowsMayStandInAnyOrder() throws Exception {
    Study study = read("codes.csv", "key,parent,codebook\nleaf,branch,\nbranch,root,B\nroot,,B\n", "codebooks.csv",
        "key\nB\n");
    Code root = study.getCodebooks().get(0).getCodes().get(0);
    assertEquals("leaf", root.getCodes().get(0).getCodes().get(0).getKey());
  }

  @Test
  void emptyFieldsAreDefaultsAndNobodyJudgedIsTheDefaultOfAJudgement() throws Exception {
    Study study = read("issues.csv", "key\nI\n", "sources.csv", "key\nS\n", "positions.csv",
        "issue,source,stance\nI,S,\n");
    assertEquals(Stance.NONE, study.getIssues().get(0).getPositions().get(0).getStance());
    assertNull(study.getIssues().get(0).getTitle());
  }

  private static final String[] TALK = {"documents.csv", "key\nD\n", "documents/D.txt",
      "Ann: “Well,”  she\nsaid 😀 ok. שלום ok.\nBob: fine\n", "codebooks.csv", "key\nB\n", "codes.csv",
      "key,codebook\nc,B\n"};

  private Study talk(String... files) throws Exception {
    Folders.write(temp, TALK);
    return read(files);
  }

  @Test
  void passageIsFoundWhereSpacesLineBreaksAndQuotationMarksDiffer() throws Exception {
    Study study = talk("codings.csv", "document,text,code\nD,\"\"\"Well,\"\" she said\",c\nD,😀 ok,c\nD,שלום,c\n",
        "quotes.csv", "key,document,text\nQ,D,\"\"\"Well,\"\" she said\"\n");
    String text = "Ann: “Well,”  she\nsaid 😀 ok. שלום ok.\nBob: fine\n";
    assertEquals(List.of("“Well,”  she\nsaid", "😀 ok", "שלום"), study.getCodings().stream()
        .map(c -> text.substring(c.getStart(), c.getEnd())).toList());
    Quote quote = study.getQuotes().get(0);
    assertEquals("“Well,”  she\nsaid", quote.getText());
  }

  @Test
  void occurrenceSaysWhichPassageIsMeant() throws Exception {
    List<Coding> codings = talk("codings.csv", "document,text,code,occurrence\nD,ok,c,1\nD,ok,c,2\n").getCodings();
    assertEquals(List.of(26, 35), codings.stream().map(Coding::getStart).toList());
  }

  @Test
  void positionsAndTextMayBothStandWhenTheyAgree() throws Exception {
    Coding coding = talk("codings.csv", "document,start,end,text,code\nD,18,24,said 😀,c\n".replace("18,24", "18,25"))
        .getCodings().get(0);
    assertEquals(25, coding.getEnd());
  }

  @Test
  void turnsFollowFromTheTextUnlessTheyAreListed() throws Exception {
    Document document = talk("speakers.csv", "document,key\nD,Ann\nD,Bob\n").getDocuments().get(0);
    assertEquals(List.of(0, 39), document.getTurns().stream().map(Turn::getStart).toList());
    assertSame(document.getSpeakers().get(1), document.getTurns().get(1).getSpeaker());
    document = talk("turns.csv", "document,start,textStart,speaker\nD,5,6,Bob\n").getDocuments().get(0);
    assertEquals(List.of(5), document.getTurns().stream().map(Turn::getStart).toList());
    document = talk("turns.csv", "document\n", "documents.csv", "key,turns\nD,listed\n").getDocuments().get(0);
    assertEquals(0, document.getTurns().size());
  }

  @Test
  void datasetWithoutMetadataFindsItsTypes() throws Exception {
    StagedFolder staged = stage("datasets/my data.csv", "a,b,c,t,count\n1,1000,0.5,x,3\n!refused,,!not-asked,!!no,4\n");
    List<Column> columns = staged.study().getDatasets().get(0).getColumns();
    assertEquals("my data", staged.study().getDatasets().get(0).getKey());
    assertEquals(2, staged.study().getDatasets().get(0).getRowCount());
    assertEquals(List.of("code", "integer", "decimal", "text", "code"),
        columns.stream().map(c -> c.getType().getLiteral()).toList());
    assertEquals(ColumnRole.COUNT, columns.get(4).getRole());
    DatasetReader reader = new DatasetReader(staged.blobs());
    assertEquals(MissingKind.REFUSED, reader.values(columns.get(0)).missing(1));
    assertEquals(MissingKind.MISSING, reader.values(columns.get(1)).missing(1));
    assertEquals(MissingKind.NOT_ASKED, reader.values(columns.get(2)).missing(1));
    assertEquals("!no", reader.values(columns.get(3)).text(1));
  }

  @Test
  void numbersWithoutAMeaningAreToldNotRefused() throws Exception {
    assertEquals(List.of("Dataset d, column x: 3, 9 are no code of item i (1, 2).",
        "Dataset d, column y: 6 is outside its value labels (1, 5, 99)."),
        stage("instruments/I.json", """
            {"responseSets": [{"key": "r", "options": [{"code": 1}, {"code": 2}]}],
             "items": [{"key": "i", "responseSet": "r"}]}
            """, "datasets/d.json", """
            {"columns": [{"key": "x", "item": "i"}, {"key": "y", "valueLabels": [{"value": 1}, {"value": 5},
             {"value": 99, "missing": "refused"}]}, {"key": "free"}]}
            """, "datasets/d.csv", "x,y,free\n1,3,7\n3,6,text\n9,99,\n").report().warnings());
  }

  @Test
  void dataOfASpreadsheetWithSemicolonsAndDecimalCommas() throws Exception {
    StagedFolder staged = stage("datasets/d.csv", "\ufeffx;y\r\n1,5;2\r\n2,25;3\r\n");
    Column column = staged.study().getDatasets().get(0).getColumns().get(0);
    ColumnValues values = new DatasetReader(staged.blobs()).values(column);
    assertEquals(2.25, values.number(1));
  }

  @Test
  void itemIsThatOfTheAdministeredInstrument() throws Exception {
    Study study = read("instruments/I.json", "{\"items\": [{\"key\": \"i1\"}, {\"key\": \"only\"}]}",
        "instruments/J.json", "{\"items\": [{\"key\": \"i1\"}]}", "administrations.csv", "key,instrument\nwave,J\n",
        "datasets/d.csv", "x,y,z\n1,2,3\n", "datasets/d.json", """
            {"administration": "wave", "columns": [{"key": "x", "item": "i1"}, {"key": "y", "item": "I/i1"},
             {"key": "z", "item": "only"}]}
            """);
    List<Column> columns = study.getDatasets().get(0).getColumns();
    assertSame(study.getInstruments().get(1).getItems().get(0), columns.get(0).getItem());
    assertSame(study.getInstruments().get(0).getItems().get(0), columns.get(1).getItem());
    assertEquals("only", columns.get(2).getItem().getKey());
  }

  @Test
  void parametersAreWrittenByNameAsTextsOrNumbers() throws Exception {
    List<Parameter> parameters = read("analyses.json", "[{\"key\": \"R\", \"analysis\": \"frequencies\","
        + " \"executed\": \"2014\", \"parameters\": {\"variables\": \"x\", \"top\": 2, \"flag\": true}}]")
        .getAnalysisRuns().get(0).getParameters();
    assertEquals(List.of("variables=x", "top=2", "flag=true"),
        parameters.stream().map(p -> p.getName() + "=" + p.getValue()).toList());
  }

  @Test
  void identifiersAreTheSameEachTimeAndMayBeGiven() throws Exception {
    String uuid = "00000000-0000-0000-0000-00000000000a";
    String[] files = {"groups.csv", "key,uuid\nF," + uuid + "\nS,\n", "findings.csv", "key\nA\n", "wordings.csv",
        "finding,text\nA,same\nA,same\n"};
    Study first = read(files);
    assertTrue(EcoreUtil.equals(first, read(files)));
    assertEquals(uuid, first.getGroups().get(0).getId());
    assertNotEquals(first.getFindings().get(0).getWordings().get(0).getId(),
        first.getFindings().get(0).getWordings().get(1).getId());
  }

  @Test
  void documentWithoutTextIsToldNotRefused() throws Exception {
    assertEquals(List.of("Document D has no text: there is no documents/D.txt."),
        stage("documents.csv", "key\nD\n").report().warnings());
  }

  @Test
  void filesOfToolsBesideTheStudyAreNotLookedAt() throws Exception {
    assertEquals("Study", read(".git/config", "x", ".DS_Store", "\0").getTitle());
  }
}
