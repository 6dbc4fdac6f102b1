// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.DocumentKind;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.data.TextValues;

class OpenAnswersTest {
  @TempDir
  private Path folder;

  private static OpenAnswers stage(Path file, Map<String, String> settings) throws ExchangeException {
    return new OpenAnswersImporter().stage(file, new ImportSettings(Optional.empty(), settings), Progress.NONE);
  }

  @Test
  void eachAnswerOfAFileIsATurnOfItsRespondent() throws Exception {
    try (DocumentStudy study = new DocumentStudy(folder)) {
      Path file = study.write("a.csv", "ID,score,Q5,Q7\nP5,1,\"They came.\nP6: they said\",x\nP6,2,,y\nP9,3,NA,z\n");
      ImportReport report = stage(file, Map.of("respondent", "ID", "columns", "Q5,Q7", "group", "F"))
          .apply(study.file.editor(), study.file.blobs(), Progress.NONE);
      assertEquals(Map.of("document", 2, "speaker", 4, "turn", 4), report.counts());
      assertEquals(List.of("Q5: 2 of 3 rows hold no answer and were skipped."), report.warnings());
      Document document = study.document("Q5");
      assertEquals(DocumentKind.OPEN_ANSWERS, document.getKind());
      assertEquals(List.of("P5|They came.\nP6: they said"), study.said(document));
      assertEquals("P5", document.getSpeakers().get(0).getParticipant().getKey());
      assertEquals(List.of("P5|x", "P6|y", "P9|z"), study.said(study.document("Q7")));
      study.file.editor().undo();
      assertEquals(List.of(), study.study().getDocuments());
    }
  }

  @Test
  void aColumnOfADatasetIsLinked() throws Exception {
    try (DocumentStudy study = new DocumentStudy(folder)) {
      study.file.editor().run("data", "", s -> {
        Dataset dataset = StudyFactory.eINSTANCE.createDataset();
        dataset.setKey("d");
        dataset.getColumns().add(column(study, "ID", ColumnRole.RESPONDENT, "P5", "P6"));
        dataset.getColumns().add(column(study, "Q5", ColumnRole.ANSWER, "yes 😀", " "));
        s.getDatasets().add(dataset);
      });
      Dataset dataset = study.study().getDatasets().get(0);
      Column column = dataset.getColumns().get(1);
      OpenAnswers.of(dataset, List.of(column), study.file.blobs(), DocumentChoices.none())
          .apply(study.file.editor(), study.file.blobs(), Progress.NONE);
      assertSame(column, study.document("Q5").getColumn());
      assertSame(dataset, study.document("Q5").getDataset());
      assertEquals(List.of("P5|yes 😀"), study.said(study.document("Q5")));
    }
  }

  private static Column column(DocumentStudy study, String key, ColumnRole role, String... values) {
    Column column = StudyFactory.eINSTANCE.createColumn();
    column.setKey(key);
    column.setRole(role);
    column.setType(ColumnType.TEXT);
    column.setValues(study.file.blobs().put(TextValues.of(values).toBytes()));
    return column;
  }

  @Test
  void mistakesAreTold() throws Exception {
    try (DocumentStudy study = new DocumentStudy(folder)) {
      Path file = study.write("a.csv", "ID,Q5\n1,2\n");
      assertTrue(assertThrows(ExchangeException.class, () -> stage(file, Map.of("columns", "Q6"))).getMessage()
          .contains("a.csv:1: there is no column \"Q6\"; did you mean Q5"));
      assertTrue(assertThrows(ExchangeException.class, () -> stage(file, Map.of())).getMessage()
          .contains("there is no column with texts"));
      assertTrue(assertThrows(ExchangeException.class, () -> stage(file, Map.of("columns", "Q5", "dataset", "no"))
          .apply(study.file.editor(), study.file.blobs(), Progress.NONE)).getMessage()
          .contains("there is no dataset \"no\""));
    }
  }
}
