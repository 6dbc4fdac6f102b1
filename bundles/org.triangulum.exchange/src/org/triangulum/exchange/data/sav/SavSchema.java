// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.triangulum.exchange.data.AnswerSet;
import org.triangulum.exchange.data.ByteText;
import org.triangulum.exchange.data.CodeMeaning;
import org.triangulum.exchange.data.MissingSpan;
import org.triangulum.exchange.data.MissingWords;
import org.triangulum.exchange.data.Variable;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;

/** What a dictionary says, once its encoding is known. */
final class SavSchema {
  private static final Map<Integer, String> PAGES = Map.ofEntries(Map.entry(1, "IBM037"),
      Map.entry(2, "windows-1252"), Map.entry(3, "windows-1252"), Map.entry(437, "IBM437"), Map.entry(850, "IBM850"),
      Map.entry(874, "x-windows-874"), Map.entry(932, "windows-31j"), Map.entry(936, "GBK"),
      Map.entry(949, "x-windows-949"), Map.entry(950, "Big5"), Map.entry(10000, "x-MacRoman"),
      Map.entry(20127, "windows-1252"), Map.entry(20866, "KOI8-R"), Map.entry(28591, "ISO-8859-1"),
      Map.entry(28592, "ISO-8859-2"), Map.entry(28605, "ISO-8859-15"), Map.entry(65001, "UTF-8"));

  private final SavDictionary dictionary;
  private final ByteOrder order;
  private final ByteText text;

  SavSchema(SavDictionary dictionary, ByteOrder order, ByteText text) {
    this.dictionary = dictionary;
    this.order = order;
    this.text = text;
  }

  /** The encoding a file declares; Windows-1252 where it declares none that is known. */
  static Charset charset(SavExtensions extensions) {
    String name = extensions.encoding != null ? extensions.encoding
        : PAGES.getOrDefault(extensions.codePage, "windows-" + extensions.codePage);
    if (name.equalsIgnoreCase("US-ASCII") || name.equalsIgnoreCase("ASCII")) {
      return Charset.forName("windows-1252");
    }
    return Charset.isSupported(name.isEmpty() ? "-" : name) ? Charset.forName(name) : Charset.forName("windows-1252");
  }

  /** Whether a file declares an encoding that is known. */
  static boolean declared(SavExtensions extensions) {
    return extensions.encoding != null || extensions.codePage != 0;
  }

  String name(SavVariable variable) throws IOException {
    byte[] name = variable.longName == null ? variable.shortName.getBytes(StandardCharsets.ISO_8859_1)
        : variable.longName;
    return text.of(name, name.length, "the name of variable " + variable.shortName);
  }

  /** A variable; the type is that of its values. */
  Variable variable(SavVariable variable, ColumnType type) throws IOException {
    String place = "variable " + variable.shortName;
    ValueFormat format = variable.isText() ? ValueFormat.PLAIN : SpssTime.format(variable.format);
    List<CodeMeaning> codes = new ArrayList<>();
    List<MissingSpan> spans = new ArrayList<>();
    for (Map.Entry<String, byte[]> label : variable.labels.entrySet()) {
      byte[] value = label.getKey().getBytes(StandardCharsets.ISO_8859_1);
      String words = text.of(label.getValue(), label.getValue().length, place);
      codes.add(code(variable, value, words, format));
    }
    for (int i = variable.range ? 2 : 0; i < variable.missing.size(); i++) {
      declareMissing(codes, code(variable, variable.missing.get(i), "", format));
    }
    if (variable.range) {
      MissingSpan span = span(number(variable.missing.get(0)), number(variable.missing.get(1)));
      spans.add(span);
      codes.replaceAll(c -> c.missing() == MissingKind.NONE && c.value() >= span.from() && c.value() <= span.to()
          ? c.as(MissingWords.kind(c.label())) : c);
    }
    if (!variable.isText() && format == ValueFormat.PLAIN) {
      codes.sort(Comparator.comparingDouble(CodeMeaning::value));
    }
    return new Variable(name(variable), text.of(variable.label, variable.label.length, place), type, format,
        level(variable, type), codes, spans, Variable.Hint.NONE);
  }

  private CodeMeaning code(SavVariable variable, byte[] value, String label, ValueFormat format) throws IOException {
    if (variable.isText()) {
      return CodeMeaning.of(text.of(value, value.length, "variable " + variable.shortName), label, MissingKind.NONE);
    }
    double number = number(value);
    return format == ValueFormat.PLAIN ? CodeMeaning.of(number, label, MissingKind.NONE)
        : CodeMeaning.of(SpssTime.text(number, format), label, MissingKind.NONE);
  }

  private static void declareMissing(List<CodeMeaning> codes, CodeMeaning missing) {
    for (int i = 0; i < codes.size(); i++) {
      CodeMeaning code = codes.get(i);
      if (missing.text() == null ? code.value() == missing.value() : missing.text().equals(code.text())) {
        codes.set(i, code.as(MissingWords.kind(code.label())));
        return;
      }
    }
    codes.add(missing.as(MissingKind.MISSING));
  }

  /** The ends of the scale are written as the smallest and the largest number there is, or nearly so. */
  private static MissingSpan span(double low, double high) {
    return new MissingSpan(low < -Double.MAX_VALUE / 2 ? -Double.MAX_VALUE : low,
        high > Double.MAX_VALUE / 2 ? Double.MAX_VALUE : high, MissingKind.MISSING);
  }

  private double number(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(order).getDouble();
  }

  private static MeasurementLevel level(SavVariable variable, ColumnType type) {
    if (type == ColumnType.TEXT) {
      return variable.measure == 2 && variable.isText() ? MeasurementLevel.ORDINAL : MeasurementLevel.NOMINAL;
    }
    return switch (variable.measure) {
      case 1 -> MeasurementLevel.NOMINAL;
      case 2 -> MeasurementLevel.ORDINAL;
      case 3 -> MeasurementLevel.INTERVAL;
      default -> type == ColumnType.CODE ? MeasurementLevel.ORDINAL : MeasurementLevel.INTERVAL;
    };
  }

  /** The multiple-response sets. */
  List<AnswerSet> sets() throws IOException {
    List<AnswerSet> sets = new ArrayList<>();
    for (byte[] record : dictionary.extensions.sets) {
      new SavSets(dictionary, this, text).read(record, sets);
    }
    return sets;
  }
}
