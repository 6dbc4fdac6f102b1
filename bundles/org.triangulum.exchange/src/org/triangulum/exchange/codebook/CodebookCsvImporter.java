// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.csv.CsvSheet;
import org.triangulum.exchange.csv.TableReader.Row;

/**
 * Codebooks from a table, one row a code: those that {@link CodebookCsvExporter} wrote, also after a spreadsheet, and
 * those made by hand. Only {@code name} must be there.
 */
public final class CodebookCsvImporter extends CodebookImporter {

  @Override
  public String id() {
    return CodebookCsv.ID;
  }

  @Override
  public String title() {
    return CodebookCsv.TITLE;
  }

  @Override
  public List<String> patterns() {
    return List.of("*.csv");
  }

  /** A table whose header speaks of a name and of what codes have. */
  @Override
  public boolean probe(Path source) {
    if (!Files.isRegularFile(source) || !source.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return false;
    }
    try (BufferedReader reader = Files.newBufferedReader(source, StandardCharsets.ISO_8859_1)) {
      char[] start = new char[4096];
      int length = reader.read(start);
      String header = length < 0 ? "" : new String(start, 0, length).lines().findFirst().orElse("");
      Set<String> names = Arrays.stream(header.split("[,;\t]")).map(name -> name.replaceAll("[^a-z ]", "").strip())
          .collect(Collectors.toSet());
      return names.contains("name") && (names.contains("definition") || names.contains(CodebookCsv.PARENT)
          || names.contains(CodebookCsv.PARENT_PATH));
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  List<BookDraft> read(Path source, Findings findings) throws ExchangeException {
    List<Row> rows = CsvSheet.read(source, CodebookCsv.COLUMNS, findings.problems(), findings.warnings());
    return rows == null ? List.of() : new CsvRows(findings.file(), findings.problems()).books(rows);
  }
}
