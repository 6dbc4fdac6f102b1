// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.por;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.csv.CsvData;
import org.triangulum.exchange.data.ByteText;
import org.triangulum.exchange.data.CodeMeaning;
import org.triangulum.exchange.data.DataImport;
import org.triangulum.exchange.data.DataSchema;
import org.triangulum.exchange.data.MissingSpan;
import org.triangulum.exchange.data.MissingWords;
import org.triangulum.exchange.data.NumberSink;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.exchange.data.Variable;
import org.triangulum.exchange.data.sav.SpssTime;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/** One reading of a portable file. */
final class PorReading {
  private static final int STEP = 1 << 12;
  /** SPSS itself, other than PSPP, numbers formats of dates and times so much higher here than in system files. */
  private static final int LATER_FORMATS = 82;

  private final PorText in;
  private final Path source;
  private final ByteText text;
  private final Predicate<String> wanted;
  private final int most;
  private final Progress progress;
  private final Map<String, PorVariable> variables = new LinkedHashMap<>();
  private PorVariable last;

  PorReading(PorText in, Path source, ByteText text, Predicate<String> wanted, int most, Progress progress) {
    this.in = in;
    this.source = source;
    this.text = text;
    this.wanted = wanted;
    this.most = most;
    this.progress = progress;
  }

  ReadData read() throws IOException {
    int version = in.next();
    if (version != 'A') {
      throw in.fault("the version \"" + (char) version + "\" of the format is not A");
    }
    in.text("the date");
    in.text("the time");
    while (true) {
      int record = in.next();
      switch (record) {
        case '1', '2', '3', '6' -> in.text("a heading");
        case '4', '5' -> in.number();
        case '7' -> variable();
        case '8' -> last().missing.add(value(last()));
        case '9' -> last().spans.add(new MissingSpan(-Double.MAX_VALUE, finite(), MissingKind.MISSING));
        case 'A' -> last().spans.add(new MissingSpan(finite(), Double.MAX_VALUE, MissingKind.MISSING));
        case 'B' -> span();
        case 'C' -> last().label = in.text("a label");
        case 'D' -> labels();
        case 'E' -> {
          for (int i = in.count("the number of lines"); i > 0; i--) {
            in.text("a line of documents");
          }
        }
        case 'F' -> {
          return data();
        }
        default -> throw in.fault("a record \"" + (char) record + "\", which portable files do not have");
      }
    }
  }

  private PorVariable last() throws IOException {
    if (last == null) {
      throw in.fault("something is said of a variable before there is one");
    }
    return last;
  }

  private void span() throws IOException {
    double from = finite();
    double to = finite();
    if (from > to) {
      throw in.fault("the missing values from " + from + " to " + to + " are none");
    }
    last().spans.add(new MissingSpan(from, to, MissingKind.MISSING));
  }

  private double finite() throws IOException {
    double value = in.number();
    if (Double.isNaN(value)) {
      throw in.fault("a number must stand here, and a missing value does");
    }
    return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
  }

  private void variable() throws IOException {
    int width = in.count("the width of a variable");
    String name = in.text("a name");
    int format = in.count("a format");
    for (int i = 0; i < 5; i++) {
      in.count("a format");
    }
    last = new PorVariable(name, width, format > LATER_FORMATS ? format - LATER_FORMATS : format);
    if (name.isEmpty() || variables.put(name, last) != null) {
      throw in.fault(name.isEmpty() ? "a variable has no name" : "two variables are called " + name);
    }
  }

  private Object value(PorVariable variable) throws IOException {
    return variable.isText() ? in.text("a value") : (Object) in.number();
  }

  private void labels() throws IOException {
    List<PorVariable> of = new ArrayList<>();
    for (int i = in.count("the number of variables"); i > 0; i--) {
      String name = in.text("a name");
      if (!variables.containsKey(name)) {
        throw in.fault("value labels of a variable " + name + ", which there is not");
      }
      of.add(variables.get(name));
    }
    int count = in.count("the number of labels");
    for (int i = 0; i < count; i++) {
      Object value = of.isEmpty() ? (Object) in.number() : value(of.get(0));
      String label = in.text("a label");
      of.forEach(variable -> variable.labels.put(value, label));
    }
  }

  private ReadData data() throws IOException {
    List<PorVariable> all = List.copyOf(variables.values());
    if (all.isEmpty()) {
      throw in.fault("the file has no variables");
    }
    Object[] sinks = all.stream().map(v -> !wanted.test(v.name) ? null
        : v.isText() || SpssTime.format(v.format) != ValueFormat.PLAIN ? new TextValues.Builder(16)
        : (Object) new NumberSink(16)).toArray();
    int row = 0;
    try {
      while (row < most && in.peek() != 'Z') {
        if (row % STEP == 0) {
          DataImport.step(progress, source.getFileName() + ", case " + (row + 1), 0);
        }
        for (int i = 0; i < sinks.length; i++) {
          take(all.get(i), sinks[i]);
        }
        row++;
      }
    } catch (EOFException e) {
      throw in.fault("the file breaks off in case " + (row + 1) + ": the end mark Z is missing");
    }
    List<Variable> described = new ArrayList<>();
    List<ColumnValues> values = new ArrayList<>();
    for (int i = 0; i < sinks.length; i++) {
      if (sinks[i] != null) {
        ColumnValues built = sinks[i] instanceof NumberSink numbers ? numbers.build()
            : ((TextValues.Builder) sinks[i]).build();
        values.add(built);
        described.add(describe(all.get(i), built.type()));
      }
    }
    return new ReadData(new DataSchema(DataImport.stem(source), "", described, List.of(), row < most ? row : -1,
        ReadData.preview(values), Map.of("encoding", text.charset().name()), List.of()), values, null, 0);
  }

  private void take(PorVariable variable, Object sink) throws IOException {
    Object value = value(variable);
    if (sink instanceof NumberSink numbers) {
      if (((Double) value).isNaN()) {
        numbers.addMissing(MissingKind.MISSING);
      } else {
        numbers.add((Double) value);
      }
    } else if (sink instanceof TextValues.Builder texts) {
      String shown = variable.isText() ? (String) value : ((Double) value).isNaN() ? ""
          : SpssTime.text((Double) value, SpssTime.format(variable.format));
      if (shown.isEmpty()) {
        texts.addMissing(MissingKind.MISSING);
      } else {
        texts.add(shown);
      }
    }
  }

  private static Variable describe(PorVariable variable, ColumnType type) {
    ValueFormat format = variable.isText() ? ValueFormat.PLAIN : SpssTime.format(variable.format);
    List<CodeMeaning> codes = new ArrayList<>();
    variable.labels.forEach((value, label) -> {
      boolean missing = variable.missing.contains(value) || value instanceof Double number
          && variable.spans.stream().anyMatch(s -> number >= s.from() && number <= s.to());
      codes.add(code(value, label, missing ? MissingWords.kind(label) : MissingKind.NONE, format));
    });
    variable.missing.stream().filter(value -> !variable.labels.containsKey(value))
        .forEach(value -> codes.add(code(value, "", MissingKind.MISSING, format)));
    return Variable.plain(variable.name, type, CsvData.level(ColumnRole.ANSWER, type)).withType(type, format)
        .withLabel(variable.label).withCodes(codes, variable.spans);
  }

  private static CodeMeaning code(Object value, String label, MissingKind kind, ValueFormat format) {
    return value instanceof Double number
        ? format == ValueFormat.PLAIN ? CodeMeaning.of(number, label, kind)
        : CodeMeaning.of(SpssTime.text(number, format), label, kind) : CodeMeaning.of((String) value, label, kind);
  }
}
