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
import org.triangulum.exchange.Problem;
import org.triangulum.exchange.Problems;
import org.triangulum.exchange.TextFiles.BadText;
import org.triangulum.model.study.ColumnType;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.IntegerValues;
import org.triangulum.store.data.TextValues;

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
  /** Below so many bytes one core is quicker than two. */
  private static final int WORTH_SPLITTING = 1 << 20;

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
    return read(file, bytes, options, name -> true, problems);
  }

  /**
   * Reads some columns of the bytes of a file.
   *
   * @param wanted tells by name whether a column is wanted
   */
  static Optional<CsvTable> read(String file, byte[] bytes, CsvOptions options, Predicate<String> wanted,
      Problems problems) {
    return read(file, bytes, options, wanted, problems,
        bytes.length < WORTH_SPLITTING ? 1 : Runtime.getRuntime().availableProcessors());
  }

  static Optional<CsvTable> read(String file, byte[] bytes, CsvOptions options, Predicate<String> wanted,
      Problems problems, int parts) {
    try {
      CsvText text = CsvText.of(bytes, options);
      List<String> warnings = new ArrayList<>(text.warnings());
      List<String> names = header(file, text, options, problems, warnings);
      if (names == null) {
        return Optional.empty();
      }
      Reading reading = new Reading(file, text, names,
          IntStream.range(0, names.size()).filter(i -> wanted.test(names.get(i))).toArray(), options, problems);
      return reading.table(parts, warnings);
    } catch (BadText e) {
      problems.add(file, e.line(), e.getMessage());
      return Optional.empty();
    }
  }

  private static List<String> header(String file, CsvText text, CsvOptions options, Problems problems,
      List<String> warnings) {
    CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(text.delimiter())
        .quoteCharacter(text.quote()).ofCsvRecord(CsvChunk.reader(text, text.start(), text.bytes().length));
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One reading of a file in parts; {@code wanted} are positions of columns. */
  private record Reading(String file, CsvText text, List<String> names, int[] wanted, CsvOptions options,
      Problems problems) {

    Optional<CsvTable> table(int parts, List<String> warnings) {
      List<Integer> borders = borders(parts);
      List<CsvChunk> chunks = read(borders, i -> sink(i, options.types().get(names.get(i))));
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
      List<CsvChunk> second = anyAgain ? read(borders, i -> again[i] ? sink(i, ColumnType.TEXT) : null) : chunks;
      List<ColumnValues> values = Arrays.stream(wanted).parallel().mapToObj(i -> joined(types[i],
          (again[i] ? second : chunks).stream().map(c -> c.sinks()[i].build(types[i])).toList())).toList();
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

    private List<CsvChunk> read(List<Integer> borders, IntFunction<ColumnSink> sinks) {
      return IntStream.range(0, borders.size() - 1).parallel().mapToObj(part -> {
        ColumnSink[] taking = new ColumnSink[names.size()];
        for (int i : wanted) {
          taking[i] = sinks.apply(i);
        }
        return new CsvChunk(text, borders.get(part), borders.get(part + 1), part == 0 ? options.headers() : 0, taking)
            .read();
      }).toList();
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

    /** Where parts begin and end: behind line ends outside quotes. */
    private List<Integer> borders(int parts) {
      long size = text.bytes().length - (long) text.start();
      int[] ends = text.recordEnds(IntStream.range(1, parts)
          .map(part -> (int) (text.start() + size * part / parts)).toArray());
      List<Integer> borders = new ArrayList<>(List.of(text.start()));
      Arrays.stream(ends).distinct().filter(end -> end < text.bytes().length).forEach(borders::add);
      borders.add(text.bytes().length);
      return borders;
    }

    private static ColumnValues joined(ColumnType type, List<ColumnValues> parts) {
      if (parts.size() == 1) {
        return parts.get(0);
      }
      int rows = parts.stream().mapToInt(ColumnValues::size).sum();
      int at = 0;
      switch (type) {
        case CODE -> {
          byte[] all = new byte[rows];
          for (ColumnValues part : parts) {
            System.arraycopy(((CodeValues) part).codes(), 0, all, at, part.size());
            at += part.size();
          }
          return CodeValues.of(all);
        }
        case INTEGER -> {
          int[] all = new int[rows];
          for (ColumnValues part : parts) {
            System.arraycopy(((IntegerValues) part).values(), 0, all, at, part.size());
            at += part.size();
          }
          return IntegerValues.of(all);
        }
        case DECIMAL -> {
          double[] all = new double[rows];
          for (ColumnValues part : parts) {
            System.arraycopy(((DecimalValues) part).values(), 0, all, at, part.size());
            at += part.size();
          }
          return DecimalValues.of(all);
        }
        default -> {
          TextValues.Builder all = new TextValues.Builder(rows);
          for (ColumnValues part : parts) {
            TextValues texts = (TextValues) part;
            for (int row = 0; row < texts.size(); row++) {
              if (texts.index(row) < 0) {
                all.addMissing(texts.missing(row));
              } else {
                all.add(texts.dictionary().get(texts.index(row)));
              }
            }
          }
          return all.build();
        }
      }
    }
  }
}
