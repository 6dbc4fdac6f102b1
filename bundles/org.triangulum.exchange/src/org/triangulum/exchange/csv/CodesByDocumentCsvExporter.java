// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporter;
import org.triangulum.model.study.CodingStage;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;

/**
 * Codes as variables, one row a document: for each code 0 or 1 and a count, codes below included. A document without
 * any segment whose stage says that nobody has coded it has missing values.
 */
public final class CodesByDocumentCsvExporter implements Exporter {

  @Override
  public String id() {
    return "codes-by-document-csv";
  }

  @Override
  public String title() {
    return "Codes as variables, by document (CSV)";
  }

  @Override
  public String pattern() {
    return "*.csv";
  }

  @Override
  public List<String> export(Study study, Blobs blobs, Path target, Progress progress) throws ExchangeException {
    CodeVariables<Document> variables = new CodeVariables<>(study,
        segment -> Optional.of(segment.coding().getDocument()));
    List<List<String>> rows = new ArrayList<>();
    for (Document document : study.getDocuments()) {
      boolean coded = document.getStage() != CodingStage.NONE || variables.has(document);
      rows.add(variables.row(document, coded, orEmpty(document.getKey()),
          document.getGroup() == null ? "" : orEmpty(document.getGroup().getKey()),
          document.getStudyCase() == null ? "" : orEmpty(document.getStudyCase().getKey()),
          document.getTimePoint() == null ? "" : orEmpty(document.getTimePoint().getKey())));
    }
    CsvSheet.write(target, variables.header("document", "group", "case", "time point"), rows);
    return List.of();
  }
}
