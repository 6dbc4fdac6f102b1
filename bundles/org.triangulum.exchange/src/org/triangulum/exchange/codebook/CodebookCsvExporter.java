// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.triangulum.analysis.Progress;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.Codebooks;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporter;
import org.triangulum.exchange.TextFiles;
import org.triangulum.exchange.csv.CsvSheet;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;

/** All codebooks as one table for a spreadsheet, which {@link CodebookCsvImporter} takes back without loss. */
public final class CodebookCsvExporter implements Exporter {

  @Override
  public String id() {
    return CodebookCsv.ID;
  }

  @Override
  public String title() {
    return CodebookCsv.TITLE;
  }

  @Override
  public String pattern() {
    return "*.csv";
  }

  @Override
  public List<String> export(Study study, Blobs blobs, Path target, Progress progress) throws ExchangeException {
    List<List<String>> rows = new ArrayList<>();
    for (Codebook book : study.getCodebooks()) {
      // What a codebook says of itself stands in its first row, which has no code.
      List<String> head = new ArrayList<>(List.of(orEmpty(book.getKey()), orEmpty(book.getTitle()),
          orEmpty(book.getKind()), orEmpty(book.getDescription())));
      while (head.size() < CodebookCsv.COLUMNS.size()) {
        head.add("");
      }
      rows.add(head);
      add(book, book, rows);
    }
    CsvSheet.write(target, CodebookCsv.COLUMNS, rows.stream().map(row -> row.stream().map(TextFiles::unixLines)
        .toList()).toList());
    return List.of();
  }

  private static void add(Codebook book, KeyedElement parent, List<List<String>> rows) {
    int order = 1;
    for (Code code : Codebooks.codes(parent)) {
      Code above = parent instanceof Code each ? each : null;
      List<String> row = new ArrayList<>(List.of(orEmpty(book.getKey()), "", "", "",
          above == null ? "" : orEmpty(above.getKey()), above == null ? "" : CodeNames.path(above),
          orEmpty(code.getKey())));
      Arrays.stream(CodeField.values()).map(field -> field.of(code)).forEach(row::add);
      row.add(Integer.toString(order++));
      rows.add(row);
      add(book, code, rows);
    }
  }
}
