// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Problem;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.MemoryBlobs;

class StudyFolderExporterTest {
  private final Study study = StudyFactory.eINSTANCE.createStudy();
  private final MemoryBlobs blobs = new MemoryBlobs();
  @TempDir
  Path temp;
  private Path target;

  @BeforeEach
  void makeStudy() {
    target = temp.resolve("my study – é");
    study.setKey("S");
    finding("F1");
  }

  private Finding finding(String key) {
    Finding finding = StudyFactory.eINSTANCE.createFinding();
    finding.setKey(key);
    study.getFindings().add(finding);
    return finding;
  }

  private void export() throws ExchangeException {
    new StudyFolderExporter().export(study, blobs, target, Progress.NONE);
  }

  private List<String> refused() {
    return assertThrows(ExchangeException.class, this::export).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void linesEndWithLfAndNothingButTheStudyIsWritten() throws Exception {
    export();
    assertEquals(Map.of("findings.csv",
        "key,title,kind,status,fit,confidence,confidenceReason,note,section,groups,issues\n"
            + "F1,,positive,draft,unjudged,unjudged,,,,,\n",
        "study.json", """
            {
              "format": "triangulum-study-folder",
              "version": 1,
              "key": "S"
            }
            """), Folders.read(target));
    try (Stream<Path> beside = Files.list(temp)) {
      assertEquals(List.of(target), beside.toList());
    }
  }

  @Test
  void secondExportTouchesOnlyWhatChanged() throws Exception {
    Memo memo = StudyFactory.eINSTANCE.createMemo();
    memo.setKey("M");
    study.getMemos().add(memo);
    Document document = StudyFactory.eINSTANCE.createDocument();
    document.setKey("D");
    document.setText(blobs.putText("words"));
    study.getDocuments().add(document);
    export();
    Folders.write(target, ".git/HEAD", "ref", ".gitattributes", "* text");
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(target.resolve("study.json"), old);
    Files.setLastModifiedTime(target.resolve("findings.csv"), old);
    finding("F2");
    study.getMemos().clear();
    study.getDocuments().clear();
    export();
    assertEquals(Set.of(".git/HEAD", ".gitattributes", "findings.csv", "study.json"), Folders.read(target).keySet());
    assertFalse(Files.exists(target.resolve("documents")));
    assertEquals(old, Files.getLastModifiedTime(target.resolve("study.json")));
    assertTrue(Files.readString(target.resolve("findings.csv")).contains("F2"));
  }

  @Test
  void folderThatIsNoStudyFolderIsNotOverwritten() throws Exception {
    Folders.write(target, "thesis.docx", "years of work");
    assertTrue(assertThrows(ExchangeException.class, this::export).getMessage().contains("is no study folder"));
    assertEquals(Map.of("thesis.docx", "years of work"), Folders.read(target));
    Folders.write(target, "study.json", "{}");
    assertTrue(refused().get(0).startsWith("thesis.docx: no file of a study folder has this name"));
  }

  @Test
  void emptyFolderIsFilled() throws Exception {
    Files.createDirectory(target);
    export();
    assertTrue(Files.exists(target.resolve("study.json")));
  }

  @Test
  void whatCouldNotBeReadAgainIsRefusedBeforeAnythingIsWritten() {
    finding("F1");
    finding("a;b");
    finding(null);
    Memo memo = StudyFactory.eINSTANCE.createMemo();
    memo.setKey("M");
    memo.setCreated("spring 2014");
    memo.setText("\0");
    memo.getAbout().add(StudyFactory.eINSTANCE.createFinding());
    study.getMemos().add(memo);
    finding("E").getEvidence().add(StudyFactory.eINSTANCE.createEvidenceLink());
    assertEquals(List.of("evidence.csv: evidence link of finding \"E\": target is missing",
        "findings.csv: finding \"F1\": another finding has the same key",
        "findings.csv: finding \"a;b\": the key \"a;b\" holds a semicolon, a line break or another control character",
        "findings.csv: finding \"null\": the key is missing",
        "memos.csv: memo \"M\": about: refers to finding \"null\", which is not in the study",
        "memos.csv: memo \"M\": created: \"spring 2014\" is no ISO 8601 date such as 2014, 2014-03, 2014-03-05 or"
            + " 2014-03-05T10:00:00Z",
        "memos.csv: memo \"M\": text: the text holds a NUL character"), refused());
    assertFalse(Files.exists(target));
  }

  @Test
  void textWhosePositionsWouldMoveIsRefused() {
    Document document = StudyFactory.eINSTANCE.createDocument();
    document.setKey("D");
    document.setText(blobs.putText("a\r\nb"));
    study.getDocuments().add(document);
    assertEquals(List.of("documents.csv: document \"D\": its text holds carriage returns, which would move all"
        + " positions in it"), refused());
  }

  @Test
  void keyThatClimbsOutOfTheFolderStaysInIt() throws Exception {
    Document document = StudyFactory.eINSTANCE.createDocument();
    document.setKey("../../evil");
    document.setText(blobs.putText("words"));
    study.getDocuments().add(document);
    export();
    assertTrue(Folders.read(target).containsKey("documents/%2E.%2F..%2Fevil.txt"));
    assertEquals("../../evil",
        new StudyFolderImporter().stage(target, Progress.NONE).study().getDocuments().get(0).getKey());
  }
}
