// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.data.xlsx.XlsxWriter;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.store.data.CodeValues;

/** Makes damaged files of sound ones. */
final class Broken {
  private Broken() {
  }

  static byte[] fixture(String name) throws Exception {
    try (InputStream in = Broken.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  static byte[] cut(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length < 0 ? bytes.length + length : length);
  }

  static byte[] number(byte[] bytes, int offset, int value) {
    byte[] changed = bytes.clone();
    ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, value);
    return changed;
  }

  /** Replaces the first occurrence of a text. */
  static byte[] text(byte[] bytes, String from, String to) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = all.indexOf(from);
    if (at < 0) {
      throw new IllegalArgumentException(from + " does not stand in the file");
    }
    return (all.substring(0, at) + to + all.substring(at + from.length())).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Where an extension record of a system file begins. */
  static int extension(byte[] bytes, int subtype) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 176; i < bytes.length - 16; i++) {
      if (buffer.getInt(i) == 7 && buffer.getInt(i + 4) == subtype && buffer.getInt(i + 8) <= 8) {
        return i;
      }
    }
    throw new IllegalArgumentException("no extension " + subtype);
  }

  /** Where the first record of value labels of a system file begins. */
  static int labels(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 176; i < bytes.length - 16; i++) {
      if (buffer.getInt(i) == 3 && buffer.getInt(i + 4) > 0 && buffer.getInt(i + 4) < 10
          && buffer.getDouble(i + 8) == 1.0) {
        return i;
      }
    }
    throw new IllegalArgumentException("no value labels");
  }

  /** A workbook of one column in which a part is another one; null leaves it out. */
  static byte[] workbook(String part, byte[] content) throws Exception {
    ReadData table = new ReadData(new DataSchema("d", "", List.of(Variable.plain("q", ColumnType.CODE,
        MeasurementLevel.ORDINAL)), List.of(), 1, List.of(), Map.of(), List.of()), List.of(CodeValues.of((byte) 1)),
        null, 0);
    ByteArrayOutputStream sound = new ByteArrayOutputStream();
    XlsxWriter.write(table, sound, new ArrayList<>(), Progress.NONE);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sound.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    if (content == null) {
      parts.remove(part);
    } else {
      parts.put(part, content);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return out.toByteArray();
  }

  /** A workbook whose first sheet has this content. */
  static byte[] sheet(String rows) throws Exception {
    return workbook("xl/worksheets/sheet1.xml", ("<?xml version=\"1.0\"?><worksheet xmlns=\""
        + "http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows + "</sheetData></worksheet>")
        .getBytes(StandardCharsets.UTF_8));
  }
}
