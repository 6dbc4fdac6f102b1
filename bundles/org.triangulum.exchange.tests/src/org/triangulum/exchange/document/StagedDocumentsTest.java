// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.model.study.ConsentState;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.DocumentKind;
import org.triangulum.model.study.SpeakerRole;

class StagedDocumentsTest {
  @TempDir
  private Path folder;
  private DocumentStudy study;

  @BeforeEach
  void create() {
    study = new DocumentStudy(folder);
  }

  @AfterEach
  void close() {
    study.close();
  }

  private String refused(Path source, ImportSettings settings) {
    int before = study.study().getDocuments().size();
    ExchangeException e = assertThrows(ExchangeException.class, () -> study.bring(source, settings));
    assertEquals(before, study.study().getDocuments().size(), "nothing is half done");
    return e.getMessage();
  }

  @Test
  void transcriptGetsItsTurnsSpeakersAndParticipants() throws Exception {
    study.bring(study.write("Parent 5.txt", DocumentStudy.INTERVIEW), Map.of("group", "F", "timePoint", "T1", "date",
        "2024-05", "consent", "given"));
    Document document = study.document("Parent 5");
    assertEquals(List.of("Interviewer|How was it?", "Parent 5|They came.\n\nAnd they stayed.", "Interviewer|Then?",
        "Parent 5|Better 😀."), study.said(document));
    assertEquals(List.of(SpeakerRole.INTERVIEWER, SpeakerRole.PARTICIPANT),
        document.getSpeakers().stream().map(s -> s.getRole()).toList());
    assertEquals("P5", document.getSpeakers().get(1).getParticipant().getKey());
    assertEquals("P5", document.getParticipants().get(0).getKey());
    assertEquals(DocumentKind.INTERVIEW, document.getKind());
    assertEquals("F", document.getGroup().getKey());
    assertEquals("T1", document.getTimePoint().getKey());
    assertEquals("2024-05", document.getDate());
    assertEquals(ConsentState.GIVEN, document.getConsent());
    assertEquals(DocumentStudy.INTERVIEW.length(), document.getLength());
    assertArrayEquals(DocumentStudy.INTERVIEW.getBytes(StandardCharsets.UTF_8),
        study.file.blobs().get(document.getOriginal()));
  }

  @Test
  void aFolderComesInAsOneChangeThatUndoes() throws Exception {
    study.write("in/a.txt", DocumentStudy.INTERVIEW);
    study.write("in/b/c.txt", "Field note of a visit.\n");
    study.write("in/d.png", "no text");
    ImportReport report = study.bring(folder.resolve("in"), Map.of());
    assertEquals(Map.of("document", 2, "speaker", 2, "turn", 4), report.counts());
    assertEquals(List.of("1 other files were not looked at: d.png."), report.warnings());
    assertEquals(ConsentState.NOT_RECORDED, study.document("c").getConsent());
    assertEquals(DocumentKind.OTHER, study.document("c").getKind());
    study.file.editor().undo();
    assertEquals(List.of(), study.study().getDocuments());
    study.file.editor().redo();
    assertEquals(4, study.document("a").getTurns().size());
  }

  @Test
  void theSameFileIsRecognisedAndComesInAgainOnlyWhenWanted() throws Exception {
    Path file = study.write("a.txt", DocumentStudy.INTERVIEW);
    study.bring(file, Map.of());
    Path copy = study.write("copy.txt", DocumentStudy.INTERVIEW);
    assertEquals(List.of("copy.txt was left out: the study already has it as document a."),
        study.bring(copy, Map.of()).warnings());
    assertEquals(1, study.study().getDocuments().size());
    study.bring(file, Map.of("again", "true"));
    assertEquals(List.of("a", "a (2)"), study.study().getDocuments().stream().map(Document::getKey).toList());
  }

  @Test
  void aMapSaysWhatBecomesOfEachFile() throws Exception {
    study.write("in/a.txt", "INT: one\nMum: two\nDad: three\nNote: four\n");
    study.write("in/b/c.txt", "Parent 6: once\n");
    study.write("in/left.txt", "x");
    Path map = study.write("map.csv", "file,key,title,kind,group,case,participants,speakers,timePoint,date,consent\n"
        + "a.txt,A1,\"First, joint\",focus-group,F,K1,P6,INT=Interviewer/interviewer; Mum@P5; Dad=Mum,T1,2024-05-17,"
        + "refused\nb/c.txt,,,,,,,,,,\n");
    ImportReport report = study.bring(folder.resolve("in"),
        new ImportSettings(Optional.of(map), Map.of("create", "true")));
    Document document = study.document("A1");
    assertEquals(List.of("Interviewer|one", "Mum|two", "Mum|three\nNote: four"), study.said(document));
    assertEquals("First, joint", document.getTitle());
    assertEquals(DocumentKind.FOCUS_GROUP, document.getKind());
    assertEquals("K1", document.getStudyCase().getKey());
    assertEquals(List.of("P5", "P6"), document.getParticipants().stream().map(p -> p.getKey()).toList());
    assertEquals(ConsentState.REFUSED, document.getConsent());
    assertEquals("P6", study.document("c").getSpeakers().get(0).getParticipant().getKey());
    assertEquals(1, report.counts().get("case"));
    assertEquals(List.of("left.txt was left out: the map does not name it."), report.warnings());
  }

  @Test
  void mistakesInAMapAreAllTold() throws Exception {
    study.write("in/a.txt", "x: y");
    Path map = study.write("map.csv", "file,kind,speakers,date\nb.txt,interview,,\na.txt,talk,,\na.txt,,=x,\n");
    String message = refused(folder.resolve("in"), new ImportSettings(Optional.of(map), Map.of()));
    assertTrue(message.contains("map.csv:2: file: there is no file \"b.txt\""), message);
    assertTrue(message.contains("map.csv:3: kind: \"talk\" is none of interview, focus-group"), message);
    assertTrue(message.contains("map.csv:4: file: \"a.txt\" stands twice"), message);
    Path wrong = study.write("wrong.csv", "file,grup\na.txt,F\n");
    assertTrue(refused(folder.resolve("in"), new ImportSettings(Optional.of(wrong), Map.of()))
        .contains("wrong.csv:1: unknown column \"grup\"; did you mean group"));
  }

  @Test
  void whatTheStudyDoesNotHaveIsAMistakeUnlessItIsToBeMade() throws Exception {
    Path file = study.write("a.txt", "Parent 9: hello\n");
    Map<String, String> settings = Map.of("group", "G", "timePoint", "T1x", "date", "17.5.2024", "speakers",
        "Parent 9@P9");
    String message = refused(file, new ImportSettings(Optional.empty(), settings));
    assertTrue(message.contains("a.txt: there is no group \"G\" in the study"), message);
    assertTrue(message.contains("a.txt: there is no time point \"T1x\" in the study; did you mean T1"), message);
    assertTrue(message.contains("a.txt: there is no participant \"P9\" in the study"), message);
    assertTrue(message.contains("a.txt: date: \"17.5.2024\" is no date such as 2024-05-17"), message);
    study.bring(file, Map.of("group", "G", "speakers", "Parent 9@P9", "create", "true"));
    assertEquals("G", study.document("a").getSpeakers().get(0).getParticipant().getGroup().getKey());
    assertNull(study.document("a").getDate());
  }

  @Test
  void filesThatFailKeepTheOthersOutUnlessThePersonLeavesThemOut() throws Exception {
    study.write("in/a.txt", DocumentStudy.INTERVIEW);
    study.write("in/b.txt", new byte[] {1, 0, 2});
    String message = refused(folder.resolve("in"), ImportSettings.NONE);
    assertTrue(message.contains("b.txt: byte 2 is NUL, so it is no text"), message);
    ImportReport report = study.bring(folder.resolve("in"), Map.of("skipFailing", "true"));
    assertEquals(List.of("Left out: b.txt: byte 2 is NUL, so it is no text."), report.warnings());
    assertEquals(1, study.study().getDocuments().size());
  }

  @Test
  void aKeyThatWasChosenMustBeFree() throws Exception {
    study.bring(study.write("a.txt", "x"), Map.of());
    ReadDocument other = study.read(study.write("b.txt", "y"));
    StagedDocuments staged = StagedDocuments.of(List.of(StagedDocument.of(other,
        DocumentChoices.proposed(other, study.study()).withKey("a"))));
    assertEquals("b.txt: key: the study already has a document \"a\"", staged.check(study.study()).get(0).toString());
  }

  @Test
  void stoppingLeavesTheStudyAsItWas() throws Exception {
    ReadDocument document = study.read(study.write("a.txt", DocumentStudy.INTERVIEW));
    StagedDocuments staged = StagedDocuments.of(List.of(StagedDocument.of(document,
        DocumentChoices.proposed(document, study.study()))));
    Progress stopped = new Progress() {
      @Override
      public void step(String what, double share) {
        // nobody watches
      }

      @Override
      public boolean cancelled() {
        return true;
      }
    };
    assertThrows(CancellationException.class,
        () -> staged.apply(study.file.editor(), study.file.blobs(), stopped));
    assertEquals(List.of(), study.study().getDocuments());
  }

  @Test
  void stoppingWhileTheyAreStoredLeavesTheStudyAsItWas() throws Exception {
    ReadDocument first = study.read(study.write("a.txt", DocumentStudy.INTERVIEW));
    ReadDocument second = study.read(study.write("b.txt", "Nobody speaks."));
    StagedDocuments staged = StagedDocuments.of(Stream.of(first, second).map(d -> StagedDocument.of(d,
        DocumentChoices.proposed(d, study.study()))).toList());
    PreparableImport.Prepared prepared = staged.prepare(study.study(), Progress.NONE);
    List<String> stored = new ArrayList<>();
    Progress stopsAtTheSecond = new Progress() {
      @Override
      public void step(String what, double share) {
        stored.add(what);
      }

      @Override
      public boolean cancelled() {
        return stored.size() == 2;
      }
    };
    assertThrows(CancellationException.class,
        () -> prepared.commit(study.file.editor(), study.file.blobs(), stopsAtTheSecond));
    assertEquals(List.of("a", "b"), stored);
    assertEquals(List.of(), study.study().getDocuments());
    assertFalse(study.file.blobs().contains(first.hash()), "no original is left behind");
    assertTrue(study.file.editor().undoLabel().filter(label -> label.startsWith("Import")).isEmpty());
    staged.prepare(study.study(), Progress.NONE).commit(study.file.editor(), study.file.blobs(), Progress.NONE);
    assertEquals(2, study.study().getDocuments().size(), "it can be tried again");
  }
}
