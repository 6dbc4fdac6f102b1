// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Study;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;

/** A study folder enters a study file as one transaction, and comes out of it again. */
class StudyFileImportTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-06T07:08:09Z"), ZoneOffset.UTC);
  private static final Session SESSION = new Session("AB", CLOCK);

  @TempDir
  Path temp;
  private StudyFolderImporter importer;

  @BeforeEach
  void makeImporter() {
    importer = new StudyFolderImporter(new AnalysisRunner(Catalogue.discovered()), CLOCK);
  }

  private Path folder() throws Exception {
    return Folders.write(temp.resolve("in"), "study.json", Folders.STUDY,
        "researchers.csv", "key,name\nAB,Ann Béla\n",
        "documents.csv", "key,title\nD,Interview\n", "documents/D.txt", "Ann: yes 😀 no\n",
        "speakers.csv", "document,key\nD,Ann\n",
        "codebooks.csv", "key\nB\n", "codes.csv", "key,codebook\nc,B\n",
        "codings.csv", "document,text,code,coder\nD,yes 😀,c,AB\n",
        "datasets/d.csv", "x\n1\n2\n2\n",
        "analyses.json", """
            [{"key": "good", "analysis": "frequencies", "dataset": "d", "parameters": {"variables": "x"}},
             {"key": "bad", "analysis": "frequencies", "dataset": "d", "parameters": {"variables": "y"}}]
            """);
  }

  @Test
  void importIsOneTransactionThatSurvivesReopening() throws Exception {
    Path file = temp.resolve("a study.triangulum");
    String id;
    try (StudyFile study = StudyFile.create(file, SESSION, s -> s.setTitle("empty"))) {
      importer.stage(folder(), Progress.NONE).apply(study.editor(), study.blobs(), Progress.NONE);
      assertEquals("Import study folder in", study.journal().get(study.journal().size() - 1).label());
      id = study.study().getId();
    }
    try (StudyFile study = StudyFile.open(file, SESSION)) {
      assertEquals("Study", study.study().getTitle());
      assertEquals(id, study.study().getId());
      assertEquals(5, study.study().getCodings().get(0).getStart());
      study.editor().undo();
      assertEquals("empty", study.study().getTitle());
      assertTrue(study.study().eContents().isEmpty());
      study.editor().redo();
      assertEquals("Ann: yes 😀 no\n", study.blobs().getText(study.study().getDocuments().get(0).getText()));
    }
  }

  @Test
  void runsWithoutResultAreComputedAndTheFailedOneIsNamed() throws Exception {
    try (StudyFile study = StudyFile.create(temp.resolve("s.triangulum"), SESSION, s -> { })) {
      ImportReport report = importer.stage(folder(), Progress.NONE).apply(study.editor(), study.blobs(), Progress.NONE);
      List<AnalysisRun> runs = study.study().getAnalysisRuns();
      assertEquals("2024-05-06T07:08:09Z", runs.get(0).getExecuted());
      assertTrue(study.blobs().getText(runs.get(0).getResult()).contains("\"frequencies\""));
      assertEquals(null, runs.get(1).getResult());
      assertEquals(1, report.warnings().size(), report.warnings()::toString);
      assertTrue(report.warnings().get(0).startsWith("Analysis bad has no result: "), report.warnings().get(0));
      assertTrue(report.warnings().get(0).contains("There is no column y in d"), report.warnings().get(0));
    }
  }

  @Test
  void studyWithComputedResultsComesOutAndInIdentical() throws Exception {
    try (StudyFile study = StudyFile.create(temp.resolve("s.triangulum"), SESSION, s -> { })) {
      importer.stage(folder(), Progress.NONE).apply(study.editor(), study.blobs(), Progress.NONE);
      new StudyFolderExporter().export(study.study(), study.blobs(), temp.resolve("out"), Progress.NONE);
      StagedFolder again = importer.stage(temp.resolve("out"), Progress.NONE);
      assertTrue(EcoreUtil.equals(study.study(), again.study()));
      new StudyFolderExporter().export(again.study(), again.blobs(), temp.resolve("out2"), Progress.NONE);
      assertEquals(Folders.read(temp.resolve("out")), Folders.read(temp.resolve("out2")));
    }
  }

  @Test
  void studyThatHoldsDataIsNotTouched() throws Exception {
    try (StudyFile study = StudyFile.create(temp.resolve("s.triangulum"), SESSION, s -> { })) {
      importer.stage(folder(), Progress.NONE).apply(study.editor(), study.blobs(), Progress.NONE);
      Study before = EcoreUtil.copy(study.study());
      int journal = study.journal().size();
      StagedFolder again = importer.stage(folder(), Progress.NONE);
      ExchangeException refused = assertThrows(ExchangeException.class,
          () -> again.apply(study.editor(), study.blobs(), Progress.NONE));
      assertTrue(refused.getMessage().contains("new, empty study"), refused.getMessage());
      assertTrue(EcoreUtil.equals(before, study.study()));
      assertEquals(journal, study.journal().size());
    }
  }

  @Test
  void countsNameWhatCame() throws Exception {
    Map<String, Integer> counts = importer.stage(folder(), Progress.NONE).report().counts();
    assertEquals(1, counts.get("researcher"));
    assertEquals(2, counts.get("analysis-run"));
    assertEquals(1, counts.get("turn"));
  }
}
