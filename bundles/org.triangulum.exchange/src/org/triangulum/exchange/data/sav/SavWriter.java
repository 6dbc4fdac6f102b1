// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.data.AnswerSet;
import org.triangulum.exchange.data.DataImport;
import org.triangulum.exchange.data.ReadData;
import org.triangulum.model.study.MeasurementLevel;

/** Writes a table as a system file that SPSS and PSPP read; the same table gives the same bytes. */
public final class SavWriter {
  private static final int STEP = 1 << 14;
  /** Display formats: type, width, decimals. */
  private static final int DATE = 39 << 16 | 10 << 8;
  private static final int DATE_TIME = 22 << 16 | 23 << 8 | 2;
  private static final int TIME = 21 << 16 | 11 << 8;
  private static final int NUMBER = 5 << 16;

  private final OutputStream out;
  private final List<SavField> fields = new ArrayList<>();
  private final SavNames names = new SavNames();
  private final List<String> losses;

  private SavWriter(OutputStream out, List<String> losses) {
    this.out = out;
    this.losses = losses;
  }

  /**
   * Writes.
   *
   * @param losses takes what does not stand in the file as it stands in the table
   */
  public static void write(ReadData data, OutputStream out, List<String> losses, Progress progress)
      throws IOException {
    new SavWriter(out, losses).write(data, progress);
  }

  private void write(ReadData data, Progress progress) throws IOException {
    for (int i = 0; i < data.values().size(); i++) {
      fields.add(new SavField(data.schema().variables().get(i), data.values().get(i), names, losses));
    }
    header(data);
    for (SavField field : fields) {
      variable(field);
    }
    SavLabels labels = new SavLabels(fields, losses);
    put(labels.shortLabels());
    extensions(data, labels);
    put(numbers(2).putInt(999).putInt(0));
    SavCases cases = new SavCases(out);
    for (int row = 0; row < data.rows(); row++) {
      if (row % STEP == 0) {
        DataImport.step(progress, "case " + (row + 1), (double) row / data.rows());
      }
      cases.write(fields, row);
    }
    cases.flush(true);
  }

  private void header(ReadData data) throws IOException {
    out.write(padded("$FL2@(#) SPSS DATA FILE Triangulum", 64));
    int pieces = fields.stream().flatMap(f -> f.parts.stream()).mapToInt(SavVariable::pieces).sum();
    put(numbers(7).putInt(2).putInt(pieces).putInt(1).putInt(0).putInt(data.rows()).putDouble(100));
    out.write(padded("01 Jan 7000:00:00", 17));
    byte[] title = SavField.cut(data.schema().title(), 64);
    out.write(Arrays.copyOf(padded(title, 64), 67));
  }

  private void variable(SavField field) throws IOException {
    for (int part = 0; part < field.parts.size(); part++) {
      boolean first = part == 0;
      String shortName = first ? field.shortName : names.shortName(field.shortName);
      byte[] label = first ? SavField.cut(field.variable.label(), 255) : new byte[0];
      if (first && label.length < field.variable.label().getBytes(StandardCharsets.UTF_8).length) {
        losses.add("The label of column " + field.variable.name() + " is cut off after 255 bytes.");
      }
      record(field, field.parts.get(part), shortName, label, first);
    }
  }

  private void record(SavField field, int width, String shortName, byte[] label, boolean first) throws IOException {
    List<byte[]> missing = first ? SavLabels.missing(field) : List.of();
    int count = field.missing.range() == null || !first ? missing.size() : -missing.size();
    int print = field.width > 0 ? 1 << 16 | Math.min(width, SavVariable.PART) << 8 : switch (field.format) {
      case DATE -> DATE;
      case DATE_TIME -> DATE_TIME;
      case TIME -> TIME;
      case PLAIN -> plain(field);
    };
    put(numbers(6).putInt(2).putInt(width).putInt(label.length > 0 ? 1 : 0).putInt(count).putInt(print).putInt(print));
    out.write(padded(shortName, 8));
    if (label.length > 0) {
      put(numbers(1).putInt(label.length));
      out.write(Arrays.copyOf(label, (label.length + 3) / 4 * 4));
    }
    for (byte[] value : missing) {
      out.write(value);
    }
    for (int i = 1; i < SavVariable.pieces(width); i++) {
      put(numbers(6).putInt(2).putInt(-1).putInt(0).putInt(0).putInt(0).putInt(0));
      out.write(padded("", 8));
    }
  }

  private static int plain(SavField field) {
    return switch (field.values.type()) {
      case CODE -> NUMBER | 4 << 8;
      case INTEGER -> NUMBER | 11 << 8;
      default -> NUMBER | 16 << 8 | 4;
    };
  }

  private void extensions(ReadData data, SavLabels labels) throws IOException {
    extension(3, 4, numbers(8).putInt(1).putInt(0).putInt(0).putInt(-1).putInt(1).putInt(1).putInt(2).putInt(65001)
        .array());
    extension(4, 8, ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).putDouble(-Double.MAX_VALUE)
        .putDouble(Double.MAX_VALUE).putDouble(Math.nextUp(-Double.MAX_VALUE)).array());
    extension(7, 1, sets(data.schema().sets()));
    int records = fields.stream().mapToInt(f -> f.parts.size()).sum();
    ByteBuffer display = numbers(records * 3);
    StringBuilder longNames = new StringBuilder();
    StringBuilder widths = new StringBuilder();
    for (SavField field : fields) {
      field.parts.forEach(part -> display.putInt(level(field.variable.level())).putInt(8)
          .putInt(field.width > 0 ? 0 : 1));
      longNames.append(longNames.isEmpty() ? "" : "\t").append(field.shortName).append('=').append(field.name);
      if (field.width > SavVariable.PART) {
        widths.append(field.shortName).append('=').append(String.format("%05d", field.width)).append("\0\t");
      }
    }
    extension(11, 4, display.array());
    extension(13, 1, longNames.toString().getBytes(StandardCharsets.UTF_8));
    extension(14, 1, widths.toString().getBytes(StandardCharsets.UTF_8));
    extension(16, 8, ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(1).putLong(data.rows()).array());
    extension(20, 1, "UTF-8".getBytes(StandardCharsets.US_ASCII));
    extension(21, 1, labels.longLabels());
    extension(22, 1, labels.longMissing());
  }

  private static int level(MeasurementLevel level) {
    return switch (level) {
      case NOMINAL -> 1;
      case ORDINAL -> 2;
      default -> 3;
    };
  }

  private byte[] sets(List<AnswerSet> sets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SavNames setNames = new SavNames();
    for (AnswerSet set : sets) {
      List<SavField> of = fields.stream().filter(f -> set.variables().contains(f.variable.name())).toList();
      List<String> members = of.stream().map(f -> f.shortName).toList();
      if (of.size() < 2 || of.stream().anyMatch(f -> f.width > 0) && of.stream().anyMatch(f -> f.width == 0)) {
        losses.add("The set of answers " + set.name() + " is left out: SPSS wants at least two variables, all texts or"
            + " all numbers.");
        continue;
      }
      byte[] label = set.label().getBytes(StandardCharsets.UTF_8);
      String kind = set.counted().isEmpty() ? "C " : "D" + set.counted().getBytes(StandardCharsets.UTF_8).length + " "
          + set.counted() + " ";
      bytes.writeBytes(("$" + setNames.name(set.name()) + "=" + kind + label.length + " ")
          .getBytes(StandardCharsets.UTF_8));
      bytes.writeBytes(label);
      bytes.writeBytes((" " + SavNames.joined(members) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private void extension(int subtype, int size, byte[] content) throws IOException {
    if (content.length > 0) {
      put(numbers(4).putInt(7).putInt(subtype).putInt(size).putInt(content.length / size));
      out.write(content);
    }
  }

  /** Room for so many numbers of four bytes. */
  private static ByteBuffer numbers(int count) {
    return ByteBuffer.allocate(count * 4).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void put(ByteBuffer buffer) throws IOException {
    out.write(buffer.array(), 0, buffer.position());
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  private static byte[] padded(String text, int width) {
    return padded(text.getBytes(StandardCharsets.UTF_8), width);
  }

  static byte[] padded(byte[] bytes, int width) {
    byte[] padded = Arrays.copyOf(bytes, width);
    Arrays.fill(padded, Math.min(bytes.length, width), width, (byte) ' ');
    return padded;
  }
}
