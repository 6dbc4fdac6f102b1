// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.csv.CsvHead;
import org.triangulum.exchange.csv.CsvSettings;
import org.triangulum.exchange.csv.CsvSheet;

/**
 * Reads raw exports of REDCap with the data dictionary beside them: events are time points, instances of
 * repeated instruments and events are rows of their own, the columns {@code field___code} of a checkbox are a question
 * with several answers.
 */
public final class RedcapReader extends SurveyCsv {
  static final String REPEAT_INSTRUMENT = "redcap_repeat_instrument";
  static final String REPEAT_INSTANCE = "redcap_repeat_instance";
  private static final String FIELD = "variable / field name";
  private static final String EVENT = "redcap_event_name";

  /** The reader as services and extensions make it. */
  public RedcapReader() {
    super(1);
  }

  @Override
  public String id() {
    return "redcap";
  }

  @Override
  public String title() {
    return "REDCap export (CSV, with data dictionary)";
  }

  @Override
  boolean begins(List<List<String>> records) {
    if (records.isEmpty()) {
      return false;
    }
    List<String> header = records.get(0).stream().map(String::strip).toList();
    return header.contains(EVENT) || header.contains(REPEAT_INSTANCE)
        || header.get(0).equals("record_id") && header.stream().anyMatch(h -> h.contains("___"))
        || header.stream().anyMatch(h -> h.equals("redcap_data_access_group") || h.equals("redcap_survey_identifier"));
  }

  @Override
  Map<String, String> reading(Map<String, String> settings) {
    Map<String, String> reading = super.reading(settings);
    reading.put(CsvSettings.CODEBOOK, "none");
    return reading;
  }

  @Override
  Description description(Path source, List<List<String>> head, Map<String, String> settings)
      throws ExchangeException {
    String first = head.isEmpty() || head.get(0).isEmpty() ? "" : head.get(0).get(0).strip();
    String said = settings.getOrDefault(CsvSettings.CODEBOOK, "");
    Path file = said.equals("none") ? null : said.isEmpty() ? beside(source)
        : source.toAbsolutePath().resolveSibling(said);
    if (file == null) {
      return new RedcapFields(List.of(), first);
    }
    Problems problems = new Problems();
    List<List<String>> rows = CsvSheet.rows(file, problems);
    if (problems.isEmpty() && (rows.isEmpty() || !isDictionary(rows.get(0)))) {
      problems.add(String.valueOf(file.getFileName()), 1,
          "is no data dictionary of REDCap, which begins with \"Variable / Field Name\"");
    }
    problems.refuse("Nothing was imported");
    return new RedcapFields(rows, first);
  }

  private static boolean isDictionary(List<String> header) {
    return header.get(0).strip().toLowerCase(Locale.ROOT).equals(FIELD);
  }

  /** The one data dictionary in the same folder; null where there is none or several. */
  private static Path beside(Path source) throws ExchangeException {
    try (Stream<Path> files = Files.list(source.toAbsolutePath().getParent())) {
      List<Path> found = files.filter(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
          .filter(f -> CsvHead.read(f, 1).stream().anyMatch(RedcapReader::isDictionary)).limit(2).toList();
      return found.size() == 1 ? found.get(0) : null;
    } catch (IOException e) {
      throw new ExchangeException("The folder of " + source + " cannot be read: " + e, e);
    }
  }
}
