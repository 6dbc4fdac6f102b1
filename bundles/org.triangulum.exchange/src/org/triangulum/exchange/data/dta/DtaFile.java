// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.dta;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.triangulum.exchange.data.ByteSource;
import org.triangulum.exchange.data.ByteText;

/** Reads the description at the beginning of a file, up to the values. */
final class DtaFile {
  private static final String OPENING = "<stata_dta><header><release>";
  /** Files of older releases that are not read are known for what they are, so that it can be said. */
  private static final int OLDEST = 102;

  final DtaLayout layout;
  final List<DtaVariable> variables = new ArrayList<>();
  final long rows;
  final String label;
  final ByteText text;
  private final ByteSource in;

  private DtaFile(ByteSource in, Charset said) throws IOException {
    this.in = in;
    int first = in.u8();
    layout = first == '<' ? tagged() : plain(first);
    text = new ByteText(said != null ? said : layout.unicode() ? StandardCharsets.UTF_8
        : Charset.forName("windows-1252"));
    int count;
    if (layout.tagged()) {
      tag("<K>");
      count = layout.release() == 119 ? in.i32() : in.u16();
      tag("</K><N>");
      rows = layout.release() >= 118 ? in.i64() : in.i32() & 0xffffffffL;
      tag("</N><label>");
      int length = layout.release() >= 118 ? in.u16() : in.u8();
      label = decoded(in.bytes(length, "the label"), "the label");
      tag("</label><timestamp>");
      in.skip(in.u8());
      tag("</timestamp></header><map>");
      in.skip(14 * 8);
      tag("</map>");
    } else {
      count = in.u16();
      rows = in.i32() & 0xffffffffL;
      label = decoded(in.bytes(81, "the label"), "the label");
      in.skip(18);
    }
    describe(in.count(count, 2, "variables"));
    in.count(rows, rowBytes(), "observations");
  }

  static DtaFile open(ByteSource in, Charset said) throws IOException {
    return new DtaFile(in, said);
  }

  /** Whether a file begins as one of the format does. */
  static boolean begins(byte[] start) {
    return new String(start, StandardCharsets.ISO_8859_1).startsWith("<stata_dta>")
        || start.length >= 4 && start[0] >= OLDEST && start[0] <= 116 && (start[1] == 1 || start[1] == 2)
        && start[2] == 1;
  }

  private DtaLayout tagged() throws IOException {
    if (in.left() < 60 || !new String(in.bytes(OPENING.length() - 1, "the header"), StandardCharsets.ISO_8859_1)
        .equals(OPENING.substring(1))) {
      throw new ByteSource.Fault("byte 1", "is no Stata file, which begins with " + OPENING);
    }
    String release = new String(in.bytes(3, "the release"), StandardCharsets.ISO_8859_1);
    if (!release.matches("11[789]")) {
      throw in.fault(DtaLayout.unknown(release));
    }
    tag("</release><byteorder>");
    String order = new String(in.bytes(3, "the order of bytes"), StandardCharsets.ISO_8859_1);
    if (!order.equals("LSF") && !order.equals("MSF")) {
      throw in.fault("the order of bytes is \"" + order + "\", which is neither LSF nor MSF");
    }
    in.order(order.equals("LSF") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    tag("</byteorder>");
    return DtaLayout.of(Integer.parseInt(release));
  }

  private DtaLayout plain(int release) throws IOException {
    int order = release < OLDEST || release > 116 ? 0 : in.u8();
    boolean known = DtaLayout.known(release);
    if (order == 0 || !known && order > 2) {
      throw new ByteSource.Fault("byte 1", "is no Stata file; " + DtaLayout.KNOWN + " are read");
    }
    if (!known) {
      throw new ByteSource.Fault("byte 1", DtaLayout.unknown(Integer.toString(release)));
    }
    if (order != 1 && order != 2) {
      throw in.fault("the order of bytes is " + order + ", which is neither 1 nor 2");
    }
    in.order(order == 2 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    in.skip(2);
    return DtaLayout.of(release);
  }

  private void describe(int count) throws IOException {
    tag("<variable_types>");
    for (int i = 0; i < count; i++) {
      int code = layout.tagged() ? in.u16() : in.u8();
      DtaVariable variable = DtaVariable.of(code, layout.tagged());
      if (variable == null) {
        throw in.fault("variable number " + (i + 1) + " has the type " + code + ", which means nothing");
      }
      variables.add(variable);
    }
    tag("</variable_types><varnames>");
    for (DtaVariable variable : variables) {
      variable.name = fixed(layout.name(), "the name of a variable");
    }
    tag("</varnames><sortlist>");
    in.skip((count + 1L) * (layout.release() == 119 ? 4 : 2));
    tag("</sortlist><formats>");
    for (DtaVariable variable : variables) {
      variable.format = fixed(layout.format(), "the format of variable " + variable.name);
    }
    tag("</formats><value_label_names>");
    for (DtaVariable variable : variables) {
      variable.labels = fixed(layout.name(), "the value labels of variable " + variable.name);
    }
    tag("</value_label_names><variable_labels>");
    for (DtaVariable variable : variables) {
      variable.label = fixed(layout.label(), "the label of variable " + variable.name);
    }
    tag("</variable_labels>");
    characteristics();
  }

  private void characteristics() throws IOException {
    if (layout.tagged()) {
      tag("<characteristics>");
      while (either("<ch>", "</characteristics>")) {
        in.skip(in.count(in.i32() & 0xffffffffL, 1, "bytes of a characteristic"));
        tag("</ch>");
      }
      tag("<data>");
      return;
    }
    while (true) {
      int type = in.u8();
      int length = in.i32();
      if (type == 0 && length == 0) {
        return;
      }
      in.skip(in.count(length, 1, "bytes of an expansion field"));
    }
  }

  int rowBytes() {
    return variables.stream().mapToInt(DtaVariable::bytes).sum();
  }

  /** A text in a field of fixed width, which ends at a zero. */
  String fixed(int width, String what) throws IOException {
    return decoded(in.bytes(width, what), what);
  }

  /** Bytes up to the first zero as text. */
  String decoded(byte[] bytes, String place) throws IOException {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return text.of(bytes, end, place);
  }

  /** Passes over tags of a tagged file, which must stand here. */
  void tag(String expected) throws IOException {
    if (layout != null && !layout.tagged()) {
      return;
    }
    long at = in.position();
    if (in.left() < expected.length() || !new String(in.bytes(expected.length(), expected),
        StandardCharsets.ISO_8859_1).equals(expected)) {
      throw new ByteSource.Fault("byte " + (at + 1), "here " + expected + " must stand");
    }
  }

  /** Which of two tags stands here: true for the first, which is the shorter or as long. */
  boolean either(String first, String second) throws IOException {
    long at = in.position();
    String found = in.left() < first.length() ? ""
        : new String(in.bytes(first.length(), first), StandardCharsets.ISO_8859_1);
    if (found.equals(first)) {
      return true;
    }
    if (second.startsWith(found) && !found.isEmpty() && in.left() >= second.length() - first.length()
        && new String(in.bytes(second.length() - first.length(), second), StandardCharsets.ISO_8859_1)
        .equals(second.substring(first.length()))) {
      return false;
    }
    throw new ByteSource.Fault("byte " + (at + 1), "here " + first + " or " + second + " must stand");
  }
}
