// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.exchange.data.ByteSource;

/** Reads the records of a system file that come before its cases. */
final class SavDictionary {
  private static final int MOST_MISSING = 3;

  final List<SavVariable> variables = new ArrayList<>();
  final SavExtensions extensions = new SavExtensions(this);
  private final Map<Integer, SavVariable> byIndex = new HashMap<>();
  private int pieces;

  /** Reads all records. */
  static SavDictionary read(ByteSource in) throws IOException {
    SavDictionary dictionary = new SavDictionary();
    while (true) {
      int type = in.i32();
      switch (type) {
        case 2 -> dictionary.variable(in);
        case 3 -> dictionary.labels(in);
        case 6 -> in.skip(80L * in.count(in.i32(), 80, "lines of documents"));
        case 7 -> dictionary.extensions.read(in);
        case 999 -> {
          in.i32();
          dictionary.finish(in);
          return dictionary;
        }
        default -> throw in.fault("a record of type " + type + ", which the dictionary of a system file does not have");
      }
    }
  }

  private void finish(ByteSource in) throws IOException {
    if (variables.isEmpty()) {
      throw in.fault("the file has no variables");
    }
    extensions.finish(in);
  }

  private void variable(ByteSource in) throws IOException {
    int type = in.i32();
    int labelled = in.i32();
    int missing = in.i32();
    int print = in.i32();
    in.i32();
    String name = new String(in.bytes(8, "a name"), StandardCharsets.ISO_8859_1).stripTrailing();
    pieces++;
    if (type < -1 || type > SavVariable.PART) {
      throw in.fault("variable " + name + " has the width " + type + ", which is none from 0 to 255");
    }
    SavVariable variable = new SavVariable(name, pieces, Math.max(0, type), print >> 16 & 0xff);
    if (labelled == 1) {
      int length = in.count(in.i32(), 1, "bytes of a label of variable " + name);
      variable.label = in.bytes(length, "the label of variable " + name);
      in.skip((4 - length % 4) % 4);
    } else if (labelled != 0) {
      throw in.fault("variable " + name + " says neither that it has a label nor that it has none");
    }
    if (Math.abs(missing) > MOST_MISSING || missing == -1) {
      throw in.fault("variable " + name + " has " + missing + " missing values; at most 3 are possible");
    }
    variable.range = missing < 0;
    for (int i = 0; i < Math.abs(missing); i++) {
      variable.missing.add(in.bytes(8, "a missing value"));
    }
    if (type >= 0) {
      variables.add(variable);
      byIndex.put(variable.index, variable);
    }
  }

  private void labels(ByteSource in) throws IOException {
    int count = in.count(in.i32(), 9, "value labels");
    List<byte[]> values = new ArrayList<>();
    List<byte[]> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(in.bytes(8, "a value"));
      int length = in.u8();
      labels.add(in.bytes(length, "a value label"));
      in.skip(7 - length % 8);
    }
    int type = in.i32();
    if (type != 4) {
      throw in.fault("value labels are not followed by the variables they belong to");
    }
    int of = in.count(in.i32(), 4, "variables with value labels");
    for (int i = 0; i < of; i++) {
      int index = in.i32();
      SavVariable variable = byIndex.get(index);
      if (variable == null) {
        throw in.fault("value labels of variable number " + index + ", which there is not");
      }
      for (int j = 0; j < count; j++) {
        variable.labels.put(key(values.get(j), variable), labels.get(j));
      }
    }
  }

  /** Equal values of a variable have equal keys: of a text its bytes without blanks at the end. */
  static String key(byte[] value, SavVariable variable) {
    String key = new String(value, StandardCharsets.ISO_8859_1);
    return variable.isText() ? key.stripTrailing() : key;
  }
}
