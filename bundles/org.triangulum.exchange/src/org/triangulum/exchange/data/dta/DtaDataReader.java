// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.dta;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.csv.CsvData;
import org.triangulum.exchange.data.ByteSource;
import org.triangulum.exchange.data.ByteText;
import org.triangulum.exchange.data.CodeMeaning;
import org.triangulum.exchange.data.DataImport;
import org.triangulum.exchange.data.DataReader;
import org.triangulum.exchange.data.DataSchema;
import org.triangulum.exchange.data.FileFaults;
import org.triangulum.exchange.data.MissingWords;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.exchange.data.ReaderSetting;
import org.triangulum.exchange.data.Variable;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.ColumnValues;

/** Reads data files of Stata 8 to 18, as Stata's manual describes them under {@code file formats .dta}. */
public final class DtaDataReader implements DataReader {
  private static final String ENCODING = "encoding";
  private static final int STEP = 1 << 14;
  /** The number that stands for the plain missing value in tables of value labels; those with letters follow. */
  private static final int MISSING = 2147483621;

  @Override
  public String id() {
    return "dta";
  }

  @Override
  public String title() {
    return "Stata data (DTA)";
  }

  @Override
  public List<String> patterns() {
    return List.of("*.dta");
  }

  @Override
  public boolean probe(Path source) {
    try (InputStream in = Files.newInputStream(source)) {
      return DtaFile.begins(in.readNBytes(16));
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public List<ReaderSetting> settings() {
    return List.of(ReaderSetting.of(ENCODING, "Encoding of texts, where it is not that of the release."));
  }

  @Override
  public DataSchema schema(Path source, Map<String, String> settings, Progress progress) throws ExchangeException {
    return read(source, settings, name -> true, progress).schema();
  }

  @Override
  public ReadData read(Path source, Map<String, String> settings, Predicate<String> wanted, Progress progress)
      throws ExchangeException {
    Charset said = settings.containsKey(ENCODING) ? ByteText.charset(settings.get(ENCODING)) : null;
    return FileFaults.reading(source, () -> {
      try (ByteSource in = ByteSource.of(source)) {
        return read(in, DtaFile.open(in, said), source, wanted, progress);
      }
    });
  }

  private static ReadData read(ByteSource in, DtaFile file, Path source, Predicate<String> wanted, Progress progress)
      throws IOException {
    List<DtaColumn> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (DtaVariable variable : file.variables) {
      if (!names.add(variable.name)) {
        throw new ByteSource.Fault("the description", "two variables are called " + variable.name);
      }
      columns.add(wanted.test(variable.name)
          ? new DtaColumn(variable, file, (int) Math.min(file.rows, 1 << 22)) : null);
    }
    int row = 0;
    try {
      for (; row < file.rows; row++) {
        if (row % STEP == 0) {
          DataImport.step(progress, source.getFileName() + ", observation " + (row + 1), (double) row / file.rows);
        }
        for (int i = 0; i < columns.size(); i++) {
          if (columns.get(i) == null) {
            in.skip(file.variables.get(i).bytes());
          } else {
            columns.get(i).take(in, row);
          }
        }
      }
    } catch (EOFException e) {
      throw new ByteSource.Fault("observation " + (row + 1), "the file breaks off here; it declares " + file.rows
          + " observations");
    }
    DtaLabels labels = new DtaLabels(in, file);
    labels.read();
    List<Variable> variables = new ArrayList<>();
    List<ColumnValues> values = new ArrayList<>();
    for (DtaColumn column : columns) {
      if (column != null) {
        column.fill(labels.longTexts);
        add(column, labels.tables.getOrDefault(column.variable().labels, new TreeMap<>()), variables, values);
      }
    }
    return new ReadData(new DataSchema(DataImport.stem(source), file.label, variables, List.of(), row,
        ReadData.preview(values), Map.of(ENCODING, file.text.charset().name()), List.of()), values, null, 0);
  }

  private static void add(DtaColumn column, TreeMap<Integer, String> table, List<Variable> variables,
      List<ColumnValues> values) {
    int base = column.isText() ? 0
        : column.base(table.keySet().stream().filter(v -> v < MISSING).map(Integer::doubleValue).toList());
    ColumnValues built = column.build(base);
    List<CodeMeaning> codes = new ArrayList<>();
    Set<Integer> letters = column.isText() ? Set.of() : column.letters();
    table.forEach((value, label) -> {
      if (value < MISSING) {
        codes.add(CodeMeaning.of(value, label, MissingKind.NONE));
      } else if (value > MISSING) {
        codes.add(missing(value - MISSING + 1, base, label, column.format()));
      }
    });
    for (int letter : letters) {
      if (!table.containsKey(MISSING + letter - 1)) {
        codes.add(missing(letter, base, "", column.format()));
      }
    }
    DtaVariable variable = column.variable();
    ColumnType type = built.type();
    variables.add(Variable.plain(variable.name, type, CsvData.level(ColumnRole.ANSWER, type))
        .withLabel(variable.label).withType(type, column.format()).withCodes(codes, List.of()));
    values.add(built);
  }

  private static CodeMeaning missing(int letter, int base, String label, ValueFormat format) {
    MissingKind kind = MissingWords.kind(label);
    return format == ValueFormat.PLAIN
        ? new CodeMeaning(base - (letter - 2), DtaColumn.letter(letter), label, kind)
        : CodeMeaning.of(DtaColumn.letter(letter), label, kind);
  }
}
