// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.exchange.data.ByteSource;

/** The records of a system file that later versions added: long names, long texts, measurement, encoding, sets. */
final class SavExtensions {
  private final SavDictionary dictionary;
  private final Map<String, Integer> longWidths = new HashMap<>();
  private final Map<String, byte[]> longNames = new HashMap<>();
  private final List<Integer> display = new ArrayList<>();
  private final Map<String, List<byte[]>> longMissing = new HashMap<>();
  private final Map<String, Map<String, byte[]>> longLabels = new HashMap<>();

  /** Multiple-response sets as they stand. */
  final List<byte[]> sets = new ArrayList<>();
  /** Name of the encoding; null where the file does not say. */
  String encoding;
  /** Number of the code page; 0 where the file does not say. */
  int codePage;
  /** How many cases; -1 where the file does not say. */
  long cases = -1;
  double systemMissing = -Double.MAX_VALUE;

  SavExtensions(SavDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Reads one record; an unknown one is passed over. */
  void read(ByteSource in) throws IOException {
    int subtype = in.i32();
    long size = in.i32();
    long count = in.i32();
    if (size < 0 || count < 0 || size * count > in.left()) {
      throw in.fault("an extension of type " + subtype + " declares " + count + " times " + size
          + " bytes, which the file does not have");
    }
    long bytes = size * count;
    long end = in.position() + bytes;
    switch (subtype) {
      case 3 -> codePage = bytes >= 32 ? codePage(in) : 0;
      case 4 -> systemMissing = bytes >= 24 ? in.f64() : systemMissing;
      case 7, 19 -> sets.add(in.bytes(bytes, "multiple-response sets"));
      case 11 -> {
        for (long i = 0; i < count && size == 4; i++) {
          display.add(in.i32());
        }
      }
      case 13 -> pairs(in.bytes(bytes, "long names")).forEach(longNames::put);
      case 14 -> widths(in, in.bytes(bytes, "widths of long texts"));
      case 16 -> {
        if (bytes >= 16) {
          in.i64();
          cases = in.i64();
        }
      }
      case 20 -> encoding = new String(in.bytes(bytes, "the encoding"), StandardCharsets.US_ASCII).strip();
      case 21 -> longLabels(in, end);
      case 22 -> longMissing(in, end);
      default -> {
        // Attributes, dates, variable sets and whatever comes later have no place in a study.
      }
    }
    if (in.position() > end) {
      throw in.fault("an extension of type " + subtype + " is longer than it says");
    }
    in.skip(end - in.position());
  }

  private static int codePage(ByteSource in) throws IOException {
    in.skip(28);
    return in.i32();
  }

  private static Map<String, byte[]> pairs(byte[] bytes) {
    Map<String, byte[]> pairs = new HashMap<>();
    for (String pair : new String(bytes, StandardCharsets.ISO_8859_1).split("\t")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return pairs;
  }

  private void widths(ByteSource in, byte[] bytes) throws IOException {
    for (Map.Entry<String, byte[]> pair : pairs(bytes).entrySet()) {
      String width = new String(pair.getValue(), StandardCharsets.ISO_8859_1).replace("\0", "").strip();
      if (!width.matches("\\d{1,6}")) {
        throw in.fault("the width \"" + width + "\" of the long text " + pair.getKey() + " is no number");
      }
      longWidths.put(pair.getKey(), Integer.parseInt(width));
    }
  }

  private void longLabels(ByteSource in, long end) throws IOException {
    while (in.position() < end) {
      String name = text(in, end);
      in.i32();
      int count = in.count(in.i32(), 8, "value labels of variable " + name);
      Map<String, byte[]> labels = longLabels.computeIfAbsent(name, n -> new LinkedHashMap<>());
      for (int i = 0; i < count; i++) {
        String value = text(in, end);
        labels.put(value.stripTrailing(), counted(in, end));
      }
    }
  }

  private void longMissing(ByteSource in, long end) throws IOException {
    while (in.position() < end) {
      String name = text(in, end);
      int count = in.u8();
      int length = in.i32();
      List<byte[]> values = longMissing.computeIfAbsent(name, n -> new ArrayList<>());
      for (int i = 0; i < count; i++) {
        byte[] value = in.bytes(Math.min(length, end - in.position()), "a missing value of variable " + name);
        if (i > 0 && value.length == 8 && ByteBuffer.wrap(value).order(in.order()).getInt() == length) {
          // PSPP to 1.6 writes the length before each value, others once.
          byte[] rest = in.bytes(Math.min(4, end - in.position()), "a missing value of variable " + name);
          System.arraycopy(value, 4, value, 0, 4);
          System.arraycopy(rest, 0, value, 4, rest.length);
        }
        values.add(value);
      }
    }
  }

  private static String text(ByteSource in, long end) throws IOException {
    return new String(counted(in, end), StandardCharsets.ISO_8859_1);
  }

  private static byte[] counted(ByteSource in, long end) throws IOException {
    int length = in.i32();
    if (length < 0 || length > end - in.position()) {
      throw in.fault("a text of " + length + " bytes is longer than the record it stands in");
    }
    return in.bytes(length, "a text");
  }

  /** Gives the variables what the records say of them, and joins the parts of long texts. */
  void finish(ByteSource in) throws IOException {
    List<SavVariable> all = dictionary.variables;
    int each = display.size() == all.size() * 3 ? 3 : display.size() == all.size() * 2 ? 2 : 0;
    for (int i = 0; i < all.size(); i++) {
      all.get(i).measure = each == 0 ? 0 : display.get(i * each);
      all.get(i).longName = longNames.get(all.get(i).shortName);
    }
    Iterator<SavVariable> rest = new ArrayList<>(all).iterator();
    while (rest.hasNext()) {
      SavVariable variable = rest.next();
      Integer width = longWidths.get(variable.shortName);
      if (width != null && width > SavVariable.PART) {
        join(in, variable, width, rest);
      }
      // In these records variables go by their long names.
      String name = variable.longName == null ? variable.shortName
          : new String(variable.longName, StandardCharsets.ISO_8859_1);
      variable.labels.putAll(longLabels.getOrDefault(name, Map.of()));
      variable.missing.addAll(longMissing.getOrDefault(name, List.of()));
    }
  }

  /** A text of width w is stored in parts of 255, the last of what is left of w when 252 of each are counted. */
  private void join(ByteSource in, SavVariable first, int width, Iterator<SavVariable> rest) throws IOException {
    int count = (width + 251) / 252;
    Integer[] parts = new Integer[count];
    Arrays.fill(parts, SavVariable.PART);
    parts[count - 1] = width - (count - 1) * 252;
    for (int i = 1; i < count; i++) {
      if (!rest.hasNext()) {
        throw in.fault("the text " + first.shortName + " of " + width + " bytes lacks some of its parts");
      }
      SavVariable part = rest.next();
      if (part.width != parts[i]) {
        throw in.fault("part " + part.shortName + " of the text " + first.shortName + " has " + part.width
            + " bytes, and must have " + parts[i]);
      }
      dictionary.variables.remove(part);
    }
    first.width = width;
    first.parts = List.of(parts);
  }
}
