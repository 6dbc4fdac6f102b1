// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.TextFiles.BadText;
import org.triangulum.exchange.data.AnswerSet;
import org.triangulum.exchange.data.Codebook;
import org.triangulum.exchange.data.DataImport;
import org.triangulum.exchange.data.DataReader;
import org.triangulum.exchange.data.DataSchema;
import org.triangulum.exchange.data.DateTexts;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.exchange.data.ReaderSetting;
import org.triangulum.exchange.data.Variable;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/** Reads survey data from comma, semicolon or tab separated text with a header row. */
public final class CsvDataReader implements DataReader {
  private static final int SAMPLE = 1 << 20;
  private static final String NOTHING = "Nothing was imported";

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public String title() {
    return "Survey data (CSV, TSV)";
  }

  @Override
  public List<String> patterns() {
    return List.of("*.csv", "*.tsv", "*.tab");
  }

  @Override
  public boolean probe(Path source) {
    String name = String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(source) && (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".tab"));
  }

  @Override
  public List<ReaderSetting> settings() {
    return CsvSettings.ALL;
  }

  @Override
  public DataSchema schema(Path source, Map<String, String> settings, Progress progress) throws ExchangeException {
    return beginning(source, settings).schema();
  }

  /**
   * What the beginning of a file holds.
   *
   * @return with -1 rows in its schema where there is more
   * @throws ExchangeException as {@link #schema} does
   */
  public ReadData beginning(Path source, Map<String, String> settings) throws ExchangeException {
    boolean whole;
    ReadData data;
    try {
      byte[] start = CsvBytes.of(source).start(SAMPLE);
      whole = start.length == Files.size(source);
      data = read(source, CsvBytes.of(whole ? start : wholeRecords(start, settings)), settings, name -> true,
          Progress.NONE);
    } catch (IOException e) {
      throw unreadable(source, e);
    }
    DataSchema schema = data.schema();
    return whole ? data : new ReadData(new DataSchema(schema.name(), "", schema.variables(), schema.sets(), -1,
        schema.preview(), schema.settings(), schema.notes()), data.values(), data.lines(), data.first());
  }

  /** What is left of the beginning of a file without the record that is cut off. */
  private static byte[] wholeRecords(byte[] start, Map<String, String> settings)
      throws ExchangeException, IOException {
    try {
      CsvBytes source = CsvBytes.of(start);
      CsvText text = CsvText.of(source, CsvSettings.options(settings));
      int end = text.source() == source ? text.lastRecord(start, start.length) : 0;
      return end > 0 ? Arrays.copyOf(start, end) : start;
    } catch (BadText e) {
      // A letter of several bytes may be cut off at the end; what is really wrong shows when the whole file is read.
      for (int end = start.length - 1; end > 0; end--) {
        if (start[end - 1] == '\n') {
          return Arrays.copyOf(start, end);
        }
      }
    }
    return start;
  }

  @Override
  public ReadData read(Path source, Map<String, String> settings, Predicate<String> wanted, Progress progress)
      throws ExchangeException {
    DataImport.step(progress, String.valueOf(source.getFileName()), 0);
    try {
      return read(source, CsvBytes.of(source), settings, wanted, progress);
    } catch (IOException e) {
      throw unreadable(source, e);
    } catch (OutOfMemoryError e) {
      throw new ExchangeException(source.getFileName() + " is too large for the memory of this program", e);
    }
  }

  private static ExchangeException unreadable(Path source, IOException e) {
    return new ExchangeException(e instanceof NoSuchFileException ? "There is no file " + source
        : source + " cannot be read: " + e, e);
  }

  private static ReadData read(Path source, CsvBytes bytes, Map<String, String> settings, Predicate<String> wanted,
      Progress progress) throws ExchangeException, IOException {
    String file = String.valueOf(source.getFileName());
    Problems problems = new Problems();
    Map<String, String> used = new LinkedHashMap<>(settings);
    Optional<Codebook> codebook = codebook(source, used, problems);
    CsvOptions options = CsvSettings.options(settings);
    if (codebook.isPresent()) {
      // Where a codebook says of which type columns are, no text of them is taken for a missing value by itself.
      options = options.withTypes(codebook.get().types());
      options = settings.containsKey(CsvSettings.MISSING) || codebook.get().types().isEmpty() ? options
          : options.withMissing(Set.of());
    }
    CsvTable table = CsvTable.read(file, bytes, options, wanted, problems, progress).orElse(null);
    problems.refuse(NOTHING);
    return data(DataImport.stem(source), table, codebook, new DateTexts(CsvSettings.order(settings)), used);
  }

  /** The file that says what the columns of a table mean, where it is not said which. */
  public static Path dictionary(Path table) {
    return table.toAbsolutePath().resolveSibling(DataImport.stem(table) + "-dictionary.csv");
  }

  private static Optional<Codebook> codebook(Path source, Map<String, String> used, Problems problems)
      throws ExchangeException {
    String said = used.getOrDefault(CsvSettings.CODEBOOK, "");
    Path file = said.isEmpty() ? dictionary(source) : source.toAbsolutePath().resolveSibling(said);
    if (said.equals("none") || said.isEmpty() && !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String name = String.valueOf(file.getFileName());
    used.put(CsvSettings.CODEBOOK, name);
    List<List<String>> rows = CsvSheet.rows(file, problems);
    Optional<Codebook> codebook = Codebook.of(rows);
    if (codebook.isEmpty()) {
      problems.add(name, 1, "is no codebook: it has no column variable, or none with labels or values");
    }
    problems.refuse(NOTHING);
    return codebook;
  }

  private static ReadData data(String name, CsvTable table, Optional<Codebook> codebook, DateTexts dates,
      Map<String, String> settings) {
    List<Variable> variables = new ArrayList<>();
    List<ColumnValues> values = new ArrayList<>();
    List<String> notes = new ArrayList<>(table.warnings());
    for (int i = 0; i < table.names().size(); i++) {
      ColumnValues column = table.values().get(i);
      String title = table.names().get(i);
      ValueFormat format = ValueFormat.PLAIN;
      if (codebook.isPresent() && column instanceof TextValues texts) {
        column = unguarded(texts);
      }
      DateTexts.Dates found = codebook.isEmpty() && column instanceof TextValues texts
          ? dates.read(title, texts).orElse(null) : null;
      if (found != null) {
        column = found.values();
        format = found.format();
        notes.addAll(found.note().isEmpty() ? List.of() : List.of(found.note()));
      }
      values.add(column);
      Variable plain = Variable.plain(title, column.type(), CsvData.level(CsvData.role(title, column.type()),
          column.type())).withType(column.type(), format);
      variables.add(codebook.isPresent() ? codebook.get().describe(plain, column) : plain);
    }
    List<AnswerSet> sets = codebook.map(book -> book.sets(table.names())).orElse(List.of());
    DataSchema schema = new DataSchema(name, "", variables, sets, table.lines().length,
        ReadData.preview(values), CsvSettings.used(table, settings), notes);
    return new ReadData(schema, values, table.lines(), 0);
  }

  /** Texts without the apostrophe that an export put in front of what looks like a formula. */
  private static TextValues unguarded(TextValues texts) {
    if (texts.dictionary().stream().allMatch(t -> t.equals(CsvSheet.plain(t)))) {
      return texts;
    }
    TextValues.Builder builder = new TextValues.Builder(texts.size());
    for (int row = 0; row < texts.size(); row++) {
      if (texts.missing(row) == MissingKind.NONE) {
        builder.add(CsvSheet.plain(texts.text(row)));
      } else {
        builder.addMissing(texts.missing(row));
      }
    }
    return builder.build();
  }
}
