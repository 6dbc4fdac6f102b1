// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.Problem;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.TextFiles.BadText;
import org.triangulum.exchange.data.DataImport;
import org.triangulum.model.study.ColumnType;
import org.triangulum.store.data.ColumnValues;

/**
 * The columns of a CSV file, without metadata.
 *
 * @param names from the header
 * @param values one a name, equally long
 * @param warnings what had to be guessed
 * @param lines for each row the line it begins in
 * @param delimiter what separates the fields
 * @param point what separates decimals
 * @param charset how the bytes were read
 */
public record CsvTable(List<String> names, List<ColumnValues> values, List<String> warnings, int[] lines,
    char delimiter, char point, Charset charset) {
  /** Bytes that one core reads at a time: enough that starting is no cost, few enough that memory is none. */
  private static final int BLOCK = 1 << 21;

  public CsvTable {
    names = List.copyOf(names);
    values = List.copyOf(values);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads the bytes of a file.
   *
   * @param file its name in problems
   * @param problems takes what is wrong, with lines
   * @return empty when something is wrong
   */
  public static Optional<CsvTable> read(String file, byte[] bytes, CsvOptions options, Problems problems) {
    try {
      return read(file, CsvBytes.of(bytes), options, name -> true, problems, Progress.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads some columns of a file, block by block: besides the columns only a few blocks lie in memory.
   *
   * @param wanted tells by name whether a column is wanted
   * @throws IOException when the file cannot be read
   */
  static Optional<CsvTable> read(String file, CsvBytes source, CsvOptions options, Predicate<String> wanted,
      Problems problems, Progress progress) throws IOException {
    return read(file, source, options, wanted, problems, progress, BLOCK);
  }

  static Optional<CsvTable> read(String file, CsvBytes source, CsvOptions options, Predicate<String> wanted,
      Problems problems, Progress progress, int block) throws IOException {
    try {
      CsvText text = CsvText.of(source, options);
      List<String> warnings = new ArrayList<>(text.warnings());
      List<String> names = header(file, text, options, problems, warnings);
      if (names == null) {
        return Optional.empty();
      }
      Reading reading = new Reading(file, text, names,
          IntStream.range(0, names.size()).filter(i -> wanted.test(names.get(i))).toArray(), options, problems,
          progress, block);
      return reading.table(warnings);
    } catch (BadText e) {
      problems.add(file, e.line(), e.getMessage());
      return Optional.empty();
    }
  }

  private static List<String> header(String file, CsvText text, CsvOptions options, Problems problems,
      List<String> warnings) throws IOException {
    CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(text.delimiter())
        .quoteCharacter(text.quote()).ofCsvRecord(text.reader());
    List<String> names = new ArrayList<>();
    try (CloseableIterator<CsvRecord> first = records.iterator()) {
      if (!first.hasNext()) {
        if (!options.marks()) {
          problems.add(file, 1, "the file is empty: the header row with the names of the columns is missing");
          return null;
        }
        return names;
      }
      CsvRecord record = first.next();
      int line = (int) record.getStartingLineNumber();
      Set<String> seen = new HashSet<>();
      boolean right = true;
      for (int i = 0; i < record.getFieldCount(); i++) {
        String name = record.getField(i).strip();
        if (name.isEmpty() && !options.marks()) {
          name = "column" + (i + 1);
          warnings.add("Column " + (i + 1) + " has no name in the header; it is called " + name + ".");
        }
        if (name.isEmpty() || !seen.add(name)) {
          problems.add(file, line, name.isEmpty() ? "column " + (i + 1) + " has no name"
              : "column \"" + name + "\" stands twice");
          right = false;
        }
        names.add(name);
      }
      return right ? names : null;
    } catch (CsvParseException e) {
      problems.add(file, CsvFaults.line(e), CsvFaults.reason(e));
      return null;
    }
  }

  /** One reading of a file in blocks; {@code wanted} are positions of columns. */
  private record Reading(String file, CsvText text, List<String> names, int[] wanted, CsvOptions options,
      Problems problems, Progress progress, int block) {

    Optional<CsvTable> table(List<String> warnings) throws IOException {
      List<CsvChunk> chunks = read(i -> sink(i, options.types().get(names.get(i))));
      if (report(chunks)) {
        return Optional.empty();
      }
      ColumnType[] types = new ColumnType[names.size()];
      boolean[] again = new boolean[names.size()];
      boolean anyAgain = false;
      for (int i : wanted) {
        types[i] = ColumnType.CODE;
        for (CsvChunk chunk : chunks) {
          ColumnType type = chunk.sinks()[i].type();
          types[i] = type.getValue() > types[i].getValue() ? type : types[i];
        }
        for (CsvChunk chunk : chunks) {
          ColumnSink sink = chunk.sinks()[i];
          again[i] |= types[i] == ColumnType.TEXT
              && (sink.readAgain() || sink.type() != ColumnType.TEXT && sink.hasValues());
        }
        anyAgain |= again[i];
      }
      List<CsvChunk> second = anyAgain ? read(i -> again[i] ? sink(i, ColumnType.TEXT) : null) : chunks;
      List<ColumnValues> values = Arrays.stream(wanted).parallel().mapToObj(i -> ColumnValues.joined(types[i],
          (again[i] ? second : chunks).stream().map(c -> c.take(i, types[i])).toList())).toList();
      return Optional.of(new CsvTable(Arrays.stream(wanted).mapToObj(names::get).toList(), values, warnings,
          lines(chunks), text.delimiter(), text.point(), text.charset()));
    }

    private static int[] lines(List<CsvChunk> chunks) {
      int[] lines = new int[chunks.stream().mapToInt(CsvChunk::rows).sum()];
      int at = 0;
      int before = 0;
      for (CsvChunk chunk : chunks) {
        for (int row = 0; row < chunk.rows(); row++) {
          lines[at++] = before + chunk.lines()[row];
        }
        before += chunk.lineEnds();
      }
      return lines;
    }

    private ColumnSink sink(int column, ColumnType type) {
      return new ColumnSink(names.get(column), type, options, text.point(), 1 << 10);
    }

    private List<CsvChunk> read(IntFunction<ColumnSink> sinks) throws IOException {
      List<CsvChunk> chunks = new ArrayList<>();
      List<CsvBlocks.Block> cores = Stream.generate(CsvBlocks.Block::new)
          .limit(Runtime.getRuntime().availableProcessors()).toList();
      try (CsvBlocks blocks = text.blocks(block)) {
        int filled;
        do {
          filled = 0;
          while (filled < cores.size() && blocks.next(cores.get(filled))) {
            filled++;
          }
          int before = chunks.size();
          chunks.addAll(IntStream.range(0, filled).parallel()
              .mapToObj(i -> chunk(sinks, cores.get(i), before + i == 0)).toList());
          DataImport.step(progress, file, 0);
        } while (filled == cores.size());
      }
      return chunks;
    }

    private CsvChunk chunk(IntFunction<ColumnSink> sinks, CsvBlocks.Block bytes, boolean first) {
      ColumnSink[] taking = new ColumnSink[names.size()];
      for (int i : wanted) {
        taking[i] = sinks.apply(i);
      }
      return new CsvChunk(text, first ? options.headers() : 0, taking).read(bytes, first ? text.start() : 0);
    }

    /** Hands problems on with lines counted in the file. */
    private boolean report(List<CsvChunk> chunks) {
      boolean wrong = false;
      int before = 0;
      for (CsvChunk chunk : chunks) {
        for (Problem problem : chunk.problems().all()) {
          problems.add(file, before + problem.line(), problem.cause());
          wrong = true;
        }
        before += chunk.lineEnds();
      }
      return wrong;
    }
  }
}
