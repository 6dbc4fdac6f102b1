// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.dta;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.triangulum.exchange.data.ByteSource;

/** Reads what stands behind the values: long texts and value labels. */
final class DtaLabels {
  private final ByteSource in;
  private final DtaFile file;

  /** Long texts by the address that stands among the values. */
  final Map<Long, String> longTexts = new HashMap<>();
  /** Labels by name of the table and value as it is stored. */
  final Map<String, TreeMap<Integer, String>> tables = new HashMap<>();

  DtaLabels(ByteSource in, DtaFile file) {
    this.in = in;
    this.file = file;
  }

  void read() throws IOException {
    if (file.layout.tagged()) {
      file.tag("</data><strls>");
      while (file.either("GSO", "</strls>")) {
        longText();
      }
      file.tag("<value_labels>");
      while (file.either("<lbl>", "</value_labels>")) {
        table();
        file.tag("</lbl>");
      }
      file.tag("</stata_dta>");
    } else {
      while (!in.atEnd()) {
        table();
      }
    }
  }

  private void longText() throws IOException {
    long variable = in.i32() & 0xffffffffL;
    long row = file.layout.release() == 117 ? in.i32() & 0xffffffffL : in.i64();
    int type = in.u8();
    int length = in.count(in.i32() & 0xffffffffL, 1, "bytes of a long text");
    byte[] bytes = in.bytes(length, "a long text");
    if (type != 129 && type != 130) {
      throw in.fault("a long text is of kind " + type + ", which is neither 129 nor 130");
    }
    String place = "a long text of observation " + row;
    longTexts.put(address(variable, row), type == 130 ? file.decoded(bytes, place)
        : new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** How variable and observation stand together among the values. */
  private long address(long variable, long row) {
    int bits = switch (file.layout.release()) {
      case 117 -> 32;
      case 118 -> 16;
      default -> 24;
    };
    return in.order() == ByteOrder.LITTLE_ENDIAN ? row << bits | variable : variable << 64 - bits | row;
  }

  private void table() throws IOException {
    int length = in.count(in.i32() & 0xffffffffL, 1, "bytes of value labels");
    String name = file.fixed(file.layout.name(), "the name of value labels");
    in.skip(3);
    long start = in.position();
    int count = in.count(in.i32(), 8, "value labels in " + name);
    int textLength = in.i32();
    if (textLength < 0 || 8L + 8L * count + textLength > length) {
      throw in.fault("the value labels " + name + " are longer than they say");
    }
    int[] offsets = new int[count];
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      offsets[i] = in.i32();
    }
    for (int i = 0; i < count; i++) {
      values[i] = in.i32();
    }
    byte[] texts = in.bytes(textLength, "value labels");
    TreeMap<Integer, String> table = tables.computeIfAbsent(name, n -> new TreeMap<>());
    for (int i = 0; i < count; i++) {
      if (offsets[i] < 0 || offsets[i] >= textLength) {
        throw in.fault("a label of " + name + " begins outside of its texts");
      }
      byte[] rest = Arrays.copyOfRange(texts, offsets[i], textLength);
      table.put(values[i], file.decoded(rest, "value labels " + name));
    }
    in.skip(start + length - in.position());
  }
}
