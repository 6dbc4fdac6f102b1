// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.data.ByteSource;
import org.triangulum.exchange.data.ByteText;
import org.triangulum.exchange.data.DataImport;
import org.triangulum.exchange.data.DataSchema;
import org.triangulum.exchange.data.FileFaults;
import org.triangulum.exchange.data.OnePassReader;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.exchange.data.ReaderSetting;
import org.triangulum.exchange.data.Variable;
import org.triangulum.store.data.ColumnValues;

/** Reads system files of SPSS and PSPP, also compressed ones, as the PSPP Developer's Guide describes them. */
public final class SavDataReader extends OnePassReader {
  private static final String ENCODING = "encoding";
  private static final int STEP = 1 << 14;

  @Override
  public String id() {
    return "sav";
  }

  @Override
  public String title() {
    return "SPSS data (SAV, ZSAV)";
  }

  @Override
  public List<String> patterns() {
    return List.of("*.sav", "*.zsav");
  }

  @Override
  public boolean probe(Path source) {
    try (InputStream in = Files.newInputStream(source)) {
      return SavHeader.begins(in.readNBytes(4));
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public List<ReaderSetting> settings() {
    return List.of(ReaderSetting.of(ENCODING, "Encoding of texts, where the file does not say or says it wrong."));
  }

  @Override
  protected ReadData read(Path source, Map<String, String> settings, Predicate<String> wanted, int most,
      Progress progress) throws ExchangeException {
    Charset said = settings.containsKey(ENCODING) ? ByteText.charset(settings.get(ENCODING)) : null;
    return FileFaults.reading(source, () -> {
      try (ByteSource in = ByteSource.of(source)) {
        return new Reading(in, source, said, wanted, most, progress).data();
      }
    });
  }

  /** One reading of a file. */
  private static final class Reading {
    private final ByteSource in;
    private final Path source;
    private final SavHeader header;
    private final SavDictionary dictionary;
    private final SavSchema schema;
    private final ByteText text;
    private final Predicate<String> wanted;
    private final int most;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();

    Reading(ByteSource in, Path source, Charset said, Predicate<String> wanted, int most, Progress progress)
        throws IOException {
      this.in = in;
      this.source = source;
      this.wanted = wanted;
      this.most = most;
      this.progress = progress;
      header = SavHeader.read(in);
      dictionary = SavDictionary.read(in);
      text = new ByteText(said != null ? said : SavSchema.charset(dictionary.extensions));
      schema = new SavSchema(dictionary, in.order(), text);
      if (said == null && !SavSchema.declared(dictionary.extensions)) {
        notes.add("The file does not say its encoding; it was read as " + text.charset().name()
            + ". Check letters with accents.");
      }
    }

    ReadData data() throws IOException {
      long declared = dictionary.extensions.cases >= 0 ? dictionary.extensions.cases : header.cases();
      if (header.compression() == 0 && declared > 0) {
        in.count(declared, 8 * pieces(), "cases");
      }
      // A declared number is only a hint for how much room to make.
      int room = (int) Math.min(most, Math.min(Math.max(declared, 16), 1 << 22));
      SavColumn[] columns = new SavColumn[dictionary.variables.size()];
      List<SavVariable> kept = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (int i = 0; i < columns.length; i++) {
        SavVariable variable = dictionary.variables.get(i);
        String name = schema.name(variable);
        if (!names.add(name)) {
          throw new ByteSource.Fault("the dictionary", "two variables are called " + name);
        }
        boolean keep = wanted.test(name);
        columns[i] = keep ? SavColumn.of(variable, dictionary.extensions.systemMissing, text, room)
            : SavColumn.skipping(variable);
        if (keep) {
          kept.add(variable);
        }
      }
      int rows = cases(columns, declared);
      List<ColumnValues> values = new ArrayList<>();
      for (SavColumn column : columns) {
        ColumnValues built = column.build();
        if (built != null) {
          values.add(built);
        }
      }
      List<Variable> variables = new ArrayList<>();
      for (int i = 0; i < kept.size(); i++) {
        variables.add(schema.variable(kept.get(i), values.get(i).type()));
      }
      Map<String, String> used = new LinkedHashMap<>(Map.of(ENCODING, text.charset().name()));
      String title = text.of(header.label(), header.label().length, "the label of the file");
      return new ReadData(new DataSchema(DataImport.stem(source), title, variables, schema.sets(),
          rows < most ? rows : declared, ReadData.preview(values), used, notes), values, null, 0);
    }

    private int pieces() {
      return dictionary.variables.stream().mapToInt(SavVariable::pieces).sum();
    }

    private int cases(SavColumn[] columns, long declared) throws IOException {
      SavPieces pieces = SavPieces.of(in, header, dictionary.extensions.systemMissing);
      long end = declared < 0 ? most : Math.min(most, declared);
      int row = 0;
      try {
        while (row < end && pieces.more()) {
          if (row % STEP == 0) {
            DataImport.step(progress, source.getFileName() + ", case " + (row + 1),
                declared > 0 ? (double) row / declared : 0);
          }
          for (SavColumn column : columns) {
            column.take(pieces, row);
          }
          row++;
        }
      } catch (EOFException e) {
        throw new ByteSource.Fault("case " + (row + 1), "the file breaks off here" + (declared < 0 ? ""
            : "; it declares " + declared + " cases"));
      }
      if (row < end && declared >= 0) {
        throw new ByteSource.Fault("case " + (row + 1), "the file ends here, and declares " + declared + " cases");
      }
      return row;
    }
  }
}
