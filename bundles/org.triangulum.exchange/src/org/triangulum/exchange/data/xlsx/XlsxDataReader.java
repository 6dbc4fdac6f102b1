// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.triangulum.analysis.Nearest;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.csv.CsvData;
import org.triangulum.exchange.csv.CsvOptions;
import org.triangulum.exchange.data.ByteSource;
import org.triangulum.exchange.data.Codebook;
import org.triangulum.exchange.data.DataImport;
import org.triangulum.exchange.data.DataSchema;
import org.triangulum.exchange.data.FileFaults;
import org.triangulum.exchange.data.MixedSink;
import org.triangulum.exchange.data.OnePassReader;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.exchange.data.ReaderSetting;
import org.triangulum.exchange.data.Variable;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.ColumnValues;

/** Reads a sheet of a workbook as survey data; another sheet may say what its columns mean. */
public final class XlsxDataReader extends OnePassReader {
  private static final String SHEET = "sheet";
  private static final String HEADER = "header";
  private static final String CODEBOOK = "codebook";
  private static final String MISSING = "missing";
  private static final String NONE = "none";

  @Override
  public String id() {
    return "xlsx";
  }

  @Override
  public String title() {
    return "Survey data (Excel workbook)";
  }

  @Override
  public List<String> patterns() {
    return List.of("*.xlsx", "*.xlsm");
  }

  @Override
  public boolean probe(Path source) {
    String name = String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(source) && (name.endsWith(".xlsx") || name.endsWith(".xlsm"));
  }

  @Override
  public List<ReaderSetting> settings() {
    return List.of(ReaderSetting.of(SHEET, "Name or number of the sheet with the values; else the first that is no"
        + " codebook."), ReaderSetting.of(HEADER, "Number of the row with the names of the columns; else 1."),
        ReaderSetting.of(CODEBOOK, "Name of the sheet that says what the columns mean, or none; else found by its"
        + " headings."), ReaderSetting.of(MISSING, "Texts that stand for a missing value, parted by |."));
  }

  @Override
  protected ReadData read(Path source, Map<String, String> settings, Predicate<String> wanted, int most,
      Progress progress) throws ExchangeException {
    return FileFaults.reading(source, () -> {
      DataImport.step(progress, String.valueOf(source.getFileName()), 0);
      try (XlsxFile file = XlsxFile.open(source)) {
        Map<String, String> used = new LinkedHashMap<>(settings);
        Codebook codebook = codebook(file, settings, used);
        String sheet = sheet(file, settings, used);
        int header = header(settings);
        Set<String> missing = new LinkedHashSet<>(settings.containsKey(MISSING)
            ? Arrays.asList(settings.get(MISSING).split("\\|")) : !codebook.types().isEmpty() ? Set.of()
            : CsvOptions.DETECT.missing());
        XlsxColumns columns = new XlsxColumns(sheet, header - 1, most, wanted, missing);
        new XlsxSheet(file, sheet).read(columns);
        columns.finish();
        used.put(HEADER, Integer.toString(header));
        return data(source, columns, codebook, used, most);
      }
    });
  }

  private static int header(Map<String, String> settings) throws ExchangeException {
    String said = settings.getOrDefault(HEADER, "1");
    if (!said.matches("[1-9]\\d{0,4}")) {
      throw new ExchangeException("--set header: \"" + said + "\" is no number of a row");
    }
    return Integer.parseInt(said);
  }

  private static String sheet(XlsxFile file, Map<String, String> settings, Map<String, String> used)
      throws ExchangeException {
    String said = settings.getOrDefault(SHEET, "");
    List<String> sheets = file.sheets();
    String found;
    if (said.isEmpty()) {
      found = sheets.stream().filter(s -> !s.equals(used.get(CODEBOOK))).findFirst().orElse(sheets.get(0));
    } else if (sheets.contains(said)) {
      found = said;
    } else if (said.matches("\\d{1,4}") && Integer.parseInt(said) >= 1 && Integer.parseInt(said) <= sheets.size()) {
      found = sheets.get(Integer.parseInt(said) - 1);
    } else {
      throw new ExchangeException("--set sheet: there is no sheet \"" + said + "\"" + Nearest.hint(said, sheets));
    }
    used.put(SHEET, found);
    return found;
  }

  private static Codebook codebook(XlsxFile file, Map<String, String> settings, Map<String, String> used)
      throws IOException, ExchangeException {
    String said = settings.getOrDefault(CODEBOOK, "");
    if (said.equals(NONE)) {
      return Codebook.none();
    }
    if (!said.isEmpty()) {
      if (!file.sheets().contains(said)) {
        throw new ExchangeException("--set codebook: there is no sheet \"" + said + "\""
            + Nearest.hint(said, file.sheets()));
      }
      return Codebook.of(rows(file, said, Integer.MAX_VALUE)).orElseThrow(() -> new ByteSource.Fault("sheet " + said,
          "is no codebook: it has no column variable, or none with labels or values"));
    }
    for (String sheet : file.sheets()) {
      boolean other = !sheet.equals(settings.get(SHEET)) && file.sheets().size() > 1;
      if (other && Codebook.of(rows(file, sheet, 1)).isPresent()) {
        used.put(CODEBOOK, sheet);
        return Codebook.of(rows(file, sheet, Integer.MAX_VALUE)).orElseThrow();
      }
    }
    return Codebook.none();
  }

  private static List<List<String>> rows(XlsxFile file, String sheet, int most) throws IOException {
    XlsxRows rows = new XlsxRows(most);
    new XlsxSheet(file, sheet).read(rows);
    return rows.rows();
  }

  private static ReadData data(Path source, XlsxColumns columns, Codebook codebook, Map<String, String> used,
      int most) {
    List<Variable> variables = new ArrayList<>();
    List<ColumnValues> values = new ArrayList<>();
    for (int i = 0; i < columns.sinks().size(); i++) {
      MixedSink sink = columns.sinks().get(i);
      if (sink != null) {
        String name = columns.names().get(i);
        ColumnValues built = sink.build(codebook.types().get(name));
        ValueFormat format = sink.format();
        values.add(built);
        variables.add(codebook.describe(Variable.plain(name, built.type(), CsvData.level(CsvData.role(name,
            built.type()), built.type())).withType(built.type(), format), built));
      }
    }
    List<String> notes = new ArrayList<>(columns.notes());
    DataSchema schema = new DataSchema(DataImport.stem(source), "", variables,
        codebook.sets(variables.stream().map(Variable::name).toList()), columns.rows() < most ? columns.rows() : -1,
        ReadData.preview(values), used, notes);
    return new ReadData(schema, values, columns.lines(), 0);
  }
}
