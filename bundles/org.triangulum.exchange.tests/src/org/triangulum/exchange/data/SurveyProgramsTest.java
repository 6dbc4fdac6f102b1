// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Importers;
import org.triangulum.exchange.data.Variable.Hint;
import org.triangulum.model.study.MappedUse;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;

class SurveyProgramsTest {
  @TempDir
  Path folder;
  private DataStudy study;

  @BeforeEach
  void make() {
    study = new DataStudy(folder);
  }

  @AfterEach
  void close() {
    study.close();
  }

  private DataReader reader(Path source, String id) {
    DataReader reader = (DataReader) Importers.discovered().probe(source).orElseThrow();
    assertEquals(id, reader.id());
    return reader;
  }

  private static ReadData read(DataReader reader, Path source) throws Exception {
    return reader.read(source, Map.of(), n -> true, Progress.NONE);
  }

  @Test
  void redcapEventsAreTimePointsAndCheckboxesOneQuestion() throws Exception {
    study.write("project_DataDictionary_2026.csv", "\"Variable / Field Name\",\"Form Name\",\"Field Type\","
        + "\"Field Label\",\"Choices, Calculations, OR Slider Labels\",\"Identifier?\"", "record_id,base,text,Record,,",
        "name,base,text,Full name,,y", "sex,base,radio,<b>Sex</b>,\"1, Female | 2, Male, or not | -9, Refused\",",
        "drinks,base,checkbox,What they drink,\"1, Tea | 2, Coffee | -3, None\",", "ok,base,yesno,All right?,,");
    Path data = study.write("export.csv",
        "record_id,redcap_event_name,name,sex,drinks___1,drinks___2,drinks____3,ok,base_complete",
        "1,T1,Anna,1,1,0,0,1,2", "1,T2,Anna,2,0,0,1,0,2", "2,T1,Ben,-9,0,1,0,,0");
    ReadData read = read(reader(data, "redcap"), data);
    assertEquals(List.of(CodeMeaning.of(-9, "Refused", MissingKind.NONE), CodeMeaning.of(1, "Female", MissingKind.NONE),
        CodeMeaning.of(2, "Male, or not", MissingKind.NONE)), read.schema().variable("sex").orElseThrow().codes());
    assertEquals("Sex", read.schema().variable("sex").orElseThrow().label());
    assertEquals("None", read.schema().variable("drinks____3").orElseThrow().label());
    assertEquals(List.of(new AnswerSet("drinks", "What they drink", "1",
        List.of("drinks___1", "drinks___2", "drinks____3"))), read.schema().sets());
    assertEquals(Hint.IDENTITY, read.schema().variable("name").orElseThrow().hint());
    study.bring(data, null, Map.of());
    assertEquals(List.of("1", "1", "2"), study.values("export", "record_id"));
    assertEquals(List.of("T1", "T2", "T1"), study.values("export", "redcap_event_name"));
    assertEquals(3, study.dataset("export").getMultipleResponseSets().get(0).getColumns().size());
    assertTrue(study.dataset("export").getColumns().stream().noneMatch(c -> c.getKey().equals("name")),
        "identities stay out");
  }

  @Test
  void redcapInstancesAreRowsOfTheirOwnAndMeetTheirFormerSelves() throws Exception {
    String header = "record_id,redcap_repeat_instrument,redcap_repeat_instance,age,mood";
    study.bring(study.write("visits.csv", header, "1,,,34,", "1,visit,1,,3", "1,visit,2,,4", "2,,,29,", "2,visit,1,,5"),
        null, Map.of());
    assertEquals(List.of("1", "1", "1", "2", "2"), study.values("visits", "record_id"));
    assertEquals(List.of("<missing>", "1", "2", "<missing>", "1"), study.values("visits", "redcap_repeat_instance"));

    Path next = study.write("visits.csv", header, "1,,,35,", "1,visit,1,,3", "1,visit,2,,1", "1,visit,3,,2", "2,,,29,");
    DataDifference difference = study.stage(next, null, Map.of()).difference(study.study(), study.file.blobs());
    assertEquals(List.of("1 / visit / 3"), difference.newRows());
    assertEquals(List.of("2 / visit / 1"), difference.vanishedRows());
    study.bring(next, null, Map.of());
    assertEquals(List.of("35", "<missing>", "<missing>", "29", "<missing>", "<missing>"),
        study.values("visits", "age"));
    assertEquals(List.of("<missing>", "3", "1", "<missing>", "5", "2"), study.values("visits", "mood"));

    Path twice = study.write("visits.csv", header, "1,visit,1,,3", "1,visit,1,,4");
    ExchangeException refused = assertThrows(ExchangeException.class, () -> study.bring(twice, null, Map.of()));
    assertTrue(refused.problems().toString().contains("\"1 / visit / 1\" stands in line 2 already"),
        refused.problems().toString());
  }

  @Test
  void aFirstRepeatMeetsRowsOfATimeWithoutAny() throws Exception {
    study.bring(study.write("visits.csv", "record_id,redcap_survey_identifier,age", "1,,34", "2,,29"), null, Map.of());
    Path next = study.write("visits.csv", "record_id,redcap_repeat_instrument,redcap_repeat_instance,age", "1,,,34",
        "2,,,30", "2,visit,1,");
    DataDifference difference = study.stage(next, null, Map.of()).difference(study.study(), study.file.blobs());
    assertEquals(List.of("2 / visit / 1"), difference.newRows());
    assertEquals(List.of(), difference.vanishedRows());
  }

  @Test
  void qualtricsHasThreeHeaderRows() throws Exception {
    Path data = study.write("q.csv", "StartDate,IPAddress,ResponseId,Q1,Q2_1,Q2_2",
        "Start Date,IP Address,Response ID,\"How was it, <i>really</i>?\",\"What? - Selected Choice - Tea\","
        + "\"What? - Selected Choice - Coffee\"",
        "\"{\"\"ImportId\"\":\"\"startDate\"\",\"\"timeZone\"\":\"\"UTC\"\"}\","
        + "\"{\"\"ImportId\"\":\"\"ipAddress\"\"}\","
        + "\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\","
        + "\"{\"\"ImportId\"\":\"\"QID2_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2_2\"\"}\"",
        "2024-05-01 10:00:00,1.2.3.4,R_1,4,1,", "2024-05-02 11:00:00,1.2.3.5,R_2,2,1,1");
    ReadData read = read(reader(data, "qualtrics"), data);
    assertEquals(2, read.rows());
    assertEquals("How was it, really?", read.schema().variable("Q1").orElseThrow().label());
    assertEquals(List.of(new AnswerSet("Q2", "What? - Selected Choice", "1", List.of("Q2_1", "Q2_2"))),
        read.schema().sets());
    assertEquals(4, read.line(0), "lines are counted in the file");
    DataPlan plan = PlanSuggestion.of(read.schema(), study.study());
    assertEquals(List.of(MappedUse.IGNORE, MappedUse.IGNORE, MappedUse.RESPONDENT, MappedUse.ANSWER, MappedUse.ANSWER,
        MappedUse.ANSWER), plan.columns().stream().map(ColumnPlan::use).toList());
  }

  @Test
  void limeSurveyCodesBecomeNumbersAndChoicesOneQuestion() throws Exception {
    Path data = study.write("l.csv", "\"id. Response ID\",\"submitdate. Date submitted\",\"lastpage. Last page\","
        + "\"ipaddr. IP address\",\"Q1. How was it?\",\"Q2[SQ001]. What? [Tea]\",\"Q2[SQ002]. What? [Coffee]\"",
        "5,2024-01-02 10:00:00,3,1.1.1.1,A2,Y,", "9,2024-01-02 11:00:00,3,1.1.1.2,A10,,Y");
    ReadData read = read(reader(data, "limesurvey"), data);
    Variable answer = read.schema().variables().get(4);
    assertEquals("How was it?", answer.label());
    assertEquals("2", read.values().get(4).text(0));
    assertEquals(List.of("A2", "A10"), answer.codes().stream().map(CodeMeaning::text).toList());
    assertEquals("Y", read.schema().sets().get(0).counted());
    assertEquals(Hint.IDENTITY, read.schema().variables().get(3).hint());
    assertEquals(Hint.RESPONDENT, read.schema().variables().get(0).hint());
  }

  private static final String RESPONSES = "id,submitdate,lastpage,Q1,Q2[SQ001],Q2[SQ002],Q2[other],Q3,Q4[SQ001][1],"
      + "Q4[SQ001][2],Q5[R1_C1],Q9";

  private static String record(String... fields) {
    StringBuilder row = new StringBuilder("<row>");
    for (int i = 0; i < fields.length; i += 2) {
      row.append("<").append(fields[i]).append("><![CDATA[").append(fields[i + 1]).append("]]></").append(fields[i])
          .append(">");
    }
    return row.append("</row>").toString();
  }

  private static String section(String name, String... rows) {
    return "<" + name + "><fields><fieldname>qid</fieldname></fields><rows>" + String.join("\n", rows) + "</rows></"
        + name + ">";
  }

  private static String question(String id, String type, String title, String text) {
    return record("qid", id, "parent_qid", "0", "type", type, "title", title, "question", text, "other", "N",
        "language", "de");
  }

  private static String sub(String id, String parent, String scale, String title, String text) {
    return record("qid", id, "parent_qid", parent, "type", "T", "title", title, "question", text, "scale_id", scale,
        "language", "de");
  }

  private static String answer(String question, String scale, String code, String text) {
    return record("qid", question, "code", code, "answer", text, "scale_id", scale, "language", "de");
  }

  @Test
  void limeSurveyStructureSaysWhatWasAskedAndWhatAnswersMean() throws Exception {
    Path data = study.write("wave.csv", RESPONSES, "5,2024-01-02 10:00:00,3,A2,Y,,juice,M,1,A1,7,x",
        "9,2024-01-02 11:00:00,3,A1,,Y,,W,2,A2,8,y");
    study.write("wave.lss", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<document>",
        "<LimeSurveyDocType>Survey</LimeSurveyDocType>", section("answers", answer("1", "0", "A1", "schlecht"),
        answer("1", "0", "A2", "gut"), answer("1", "0", "A3", "<b>sehr</b> gut"),
        record("qid", "1", "code", "A1", "answer", "bad", "scale_id", "0", "language", "en"),
        answer("3", "0", "W", "weiblich"), answer("3", "0", "M", "männlich"), answer("4", "0", "1", "selten"),
        answer("4", "0", "2", "oft"), answer("4", "1", "A1", "unwichtig"), answer("4", "1", "A2", "wichtig")),
        section("questions", record("qid", "1", "type", "L", "title", "Q1", "question", "How?", "language", "en"),
            question("1", "L", "Q1", "<p>Wie&nbsp;war es?</p>"), question("2", "M", "Q2", "Was?"),
            question("3", "!", "Q3", "Wer?"), question("4", "1", "Q4", "Wie oft, wie wichtig?"),
            question("5", ":", "Q5", "Tabelle")),
        section("subquestions", sub("21", "2", "0", "SQ001", "Tee"), sub("22", "2", "0", "SQ002", "Kaffee"),
            sub("41", "4", "0", "SQ001", "Besuch"), sub("51", "5", "0", "R1", "Reihe"), sub("52", "5", "1", "C1",
            "Spalte")),
        section("surveys", record("sid", "77", "language", "de")), "</document>");
    ReadData read = read(reader(data, "limesurvey"), data);
    assertEquals(List.of("", "", "", "Wie war es?", "Was? [Tee]", "Was? [Kaffee]", "Was? [Other]", "Wer?",
        "Wie oft, wie wichtig? [Besuch][1]", "Wie oft, wie wichtig? [Besuch][2]", "Tabelle [Reihe][Spalte]", ""),
        read.schema().variables().stream().map(Variable::label).toList());
    assertEquals(List.of(new CodeMeaning(1, "A1", "schlecht", MissingKind.NONE), new CodeMeaning(2, "A2", "gut",
        MissingKind.NONE), new CodeMeaning(3, "A3", "sehr gut", MissingKind.NONE)),
        read.schema().variable("Q1").orElseThrow().codes());
    assertEquals(List.of("weiblich", "männlich"), read.schema().variable("Q3").orElseThrow().codes().stream()
        .map(CodeMeaning::label).toList());
    assertEquals(List.of(CodeMeaning.of(1, "selten", MissingKind.NONE), CodeMeaning.of(2, "oft", MissingKind.NONE)),
        read.schema().variable("Q4[SQ001][1]").orElseThrow().codes());
    assertEquals(List.of("unwichtig", "wichtig"), read.schema().variable("Q4[SQ001][2]").orElseThrow().codes().stream()
        .map(CodeMeaning::label).toList());
    assertEquals(List.of(new AnswerSet("Q2", "Was?", "Y", List.of("Q2[SQ001]", "Q2[SQ002]"))), read.schema().sets());
    study.bring(data, null, Map.of());
    assertEquals("gut", study.column("wave", "Q1").getValueLabels().get(1).getLabel());
    assertEquals(List.of("2", "1"), study.values("wave", "Q1"));
  }

  @Test
  void limeSurveyStructuresSinceVersionFourHaveTheirTextsApart() throws Exception {
    Path data = study.write("wave.csv", "id,submitdate,lastpage,Q1", "5,2024-01-02 10:00:00,3,AO02",
        "9,2024-01-02 11:00:00,3,AO01");
    study.write("other.lss", "<document>", section("answers", record("aid", "7", "qid", "1", "code", "AO01"),
        record("aid", "8", "qid", "1", "code", "AO02")), section("answer_l10ns",
        record("aid", "7", "answer", "low", "language", "en"), record("aid", "8", "answer", "haut", "language",
        "fr"), record("aid", "8", "answer", "high", "language", "en")), section("questions",
        record("qid", "1", "type", "L", "title", "Q1")), section("question_l10ns", record("qid", "1",
        "question", "How high?", "language", "en")), section("surveys", record("language", "en")), "</document>");
    ReadData read = reader(data, "limesurvey").read(data, Map.of("structure", "other.lss"), n -> true, Progress.NONE);
    Variable answer = read.schema().variable("Q1").orElseThrow();
    assertEquals("How high?", answer.label());
    assertEquals(List.of(new CodeMeaning(1, "AO01", "low", MissingKind.NONE), new CodeMeaning(2, "AO02", "high",
        MissingKind.NONE)), answer.codes());
    assertEquals("2", read.values().get(3).text(0));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      <document><questions><rows><row></rows></document> | wave.lss:1: is no survey structure
      <!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><document>&e;</document> | a document type is not taken
      <document><surveys><rows/></surveys></document> | holds no question of a survey structure of LimeSurvey
      <document><questions><rows><row><title>X</title></row></rows></questions></document> | is of another survey
      <document><questions><rows><row><title><b/></title></row></rows></questions></document> | wave.lss:1
      """)
  void aWrongLimeSurveyStructureIsRefusedWithItsCause(String xml, String said) throws Exception {
    Path data = study.write("wave.csv", "id,submitdate,lastpage,Q1", "5,2024-01-02 10:00:00,3,A1");
    study.write("wave.lss", xml);
    ExchangeException refused = assertThrows(ExchangeException.class, () -> study.bring(data, null, Map.of()));
    assertTrue(refused.getMessage().contains(said), refused.getMessage());
    assertTrue(refused.getMessage().contains("wave.lss"), refused.getMessage());
    assertTrue(study.study().getDatasets().isEmpty());
    study.bring(data, null, Map.of("structure", "none"));
    assertEquals(List.of("1"), study.values("wave", "Q1"));
  }

  @Test
  void aLimeSurveyStructureThatIsNamedMustBeThere() throws Exception {
    Path data = study.write("wave.csv", "id,submitdate,lastpage,Q1", "5,2024-01-02 10:00:00,3,A1");
    ExchangeException refused = assertThrows(ExchangeException.class, () -> study.bring(data, null,
        Map.of("structure", "gone.lss")));
    assertTrue(refused.getMessage().contains("gone.lss: is not there"), refused.getMessage());
  }

  @Test
  void aCodebookSheetIsAttachedToItsColumns() throws Exception {
    Path file = folder.resolve("answers.xlsx");
    try (var book = new XSSFWorkbook()) {
      var key = book.createSheet("Codebook");
      row(key, 0, "Variable", "Question", "Values");
      row(key, 1, "q1", "How was it?", "1 = not at all; 5 = very much");
      var data = book.createSheet("Answers");
      row(data, 0, "id", "q1", "when", "share");
      row(data, 1, "a", 5, LocalDate.of(2024, 5, 6), 0.5);
      row(data, 2, "b", "NA", LocalDate.of(2024, 5, 7), 3);
      row(data, 4, "c", 1, "", "#N/A");
      var style = book.createCellStyle();
      style.setDataFormat((short) 14);
      data.getRow(1).getCell(2).setCellStyle(style);
      data.getRow(2).getCell(2).setCellStyle(style);
      try (var out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    ReadData read = read(reader(file, "xlsx"), file);
    assertEquals("Answers", read.schema().settings().get("sheet"));
    assertEquals(3, read.rows(), "an empty row is none");
    assertEquals(5, read.line(2), "and rows are told by their number in the sheet");
    Variable q1 = read.schema().variable("q1").orElseThrow();
    assertEquals("How was it?", q1.label());
    assertEquals(List.of(CodeMeaning.of(1, "not at all", MissingKind.NONE), CodeMeaning.of(5, "very much",
        MissingKind.NONE)), q1.codes());
    assertEquals(List.of(List.of("a", "5", "2024-05-06", "0.5"), List.of("b", "", "2024-05-07", "3"),
        List.of("c", "1", "", "")), read.schema().preview());
    assertEquals(ValueFormat.DATE, read.schema().variable("when").orElseThrow().format());
  }

  private static void row(Sheet sheet, int number, Object... values) {
    var row = sheet.createRow(number);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Number value) {
        row.createCell(i).setCellValue(value.doubleValue());
      } else if (values[i] instanceof LocalDate date) {
        row.createCell(i).setCellValue(date);
      } else if (!values[i].equals("")) {
        row.createCell(i).setCellValue((String) values[i]);
      }
    }
  }
}
