// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.triangulum.exchange.data.CodeMeaning;
import org.triangulum.model.study.MissingKind;

/** The records of value labels and missing values that a system file gets. */
final class SavLabels {
  private static final int SHORT = 8;
  private static final int MOST_MISSING = 3;

  private final List<SavField> fields;

  SavLabels(List<SavField> fields, List<String> losses) {
    this.fields = fields;
    for (SavField field : fields) {
      List<CodeMeaning> missing = field.variable.codes().stream().filter(c -> c.missing() != MissingKind.NONE).toList();
      if (missing.stream().anyMatch(SavField::untold)) {
        losses.add("Column " + field.variable.name()
            + ": SPSS knows no kinds of missing, and the labels do not tell them.");
      }
      if (field.width > 0 && missing.size() > declared(field).size()) {
        losses.add("Column " + field.variable.name() + ": SPSS declares only "
            + declared(field).size() + " of the missing texts; the others are blank there.");
      }
    }
  }

  private static boolean tooLong(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length > SHORT;
  }

  /** Missing values as bytes for the record of the variable: range first. */
  static List<byte[]> missing(SavField field) {
    List<byte[]> bytes = new ArrayList<>();
    if (field.width == 0) {
      if (field.missing.range() != null) {
        // The system-missing value is the smallest number, so that a range begins just above it.
        bytes.add(number(Math.max(field.missing.range()[0], Math.nextUp(-Double.MAX_VALUE))));
        bytes.add(number(field.missing.range()[1]));
      }
      field.missing.codes().forEach(code -> bytes.add(number(code)));
    } else if (field.width <= SHORT) {
      missingTexts(field).forEach(bytes::add);
    }
    return bytes;
  }

  private static List<byte[]> missingTexts(SavField field) {
    return declared(field).stream().map(c -> SavWriter.padded(c.text().getBytes(StandardCharsets.UTF_8), SHORT))
        .toList();
  }

  /**
   * Missing texts that can be declared: three, of longer texts one, since programs disagree about how a second one is
   * written.
   */
  static List<CodeMeaning> declared(SavField field) {
    return field.variable.codes().stream().filter(c -> c.missing() != MissingKind.NONE && !tooLong(c.text()))
        .limit(field.width > SHORT ? 1 : MOST_MISSING).toList();
  }

  private static byte[] number(double value) {
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(value).array();
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static boolean labelled(CodeMeaning code) {
    return SavField.label(code).length > 0;
  }

  /** Labels of numbers and of texts of up to eight bytes: a record of labels and one of its variable each. */
  byte[] shortLabels() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int index = 1;
    for (SavField field : fields) {
      List<CodeMeaning> codes = field.codes().stream().filter(SavLabels::labelled).toList();
      if (!codes.isEmpty() && field.width <= SHORT) {
        out.writeBytes(number(3));
        out.writeBytes(number(codes.size()));
        for (CodeMeaning code : codes) {
          byte[] label = SavField.label(code);
          out.writeBytes(field.width == 0 ? number(code.value())
              : SavWriter.padded(code.text().getBytes(StandardCharsets.UTF_8), SHORT));
          out.write(label.length);
          byte[] padded = Arrays.copyOf(label, (label.length + 8) / 8 * 8 - 1);
          out.writeBytes(padded);
        }
        out.writeBytes(number(4));
        out.writeBytes(number(1));
        out.writeBytes(number(index));
      }
      index += field.parts.stream().mapToInt(SavVariable::pieces).sum();
    }
    return out.toByteArray();
  }

  /** Labels of longer texts. */
  byte[] longLabels() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (SavField field : fields) {
      List<CodeMeaning> codes = field.codes().stream().filter(SavLabels::labelled).toList();
      if (!codes.isEmpty() && field.width > SHORT) {
        counted(out, field.name.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(number(field.width));
        out.writeBytes(number(codes.size()));
        for (CodeMeaning code : codes) {
          counted(out, SavWriter.padded(SavField.cut(code.text(), field.width), field.width));
          counted(out, SavField.label(code));
        }
      }
    }
    return out.toByteArray();
  }

  /** Missing values of longer texts. */
  byte[] longMissing() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (SavField field : fields) {
      List<byte[]> missing = field.width > SHORT ? missingTexts(field) : List.of();
      if (!missing.isEmpty()) {
        counted(out, field.name.getBytes(StandardCharsets.UTF_8));
        out.write(missing.size());
        out.writeBytes(number(SHORT));
        missing.forEach(out::writeBytes);
      }
    }
    return out.toByteArray();
  }

  private static void counted(ByteArrayOutputStream out, byte[] bytes) {
    out.writeBytes(number(bytes.length));
    out.writeBytes(bytes);
  }
}
