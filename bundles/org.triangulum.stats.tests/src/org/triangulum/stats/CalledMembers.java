// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;

/** The methods and fields that a class and those nested in it mention, read from the constant pools of their files. */
final class CalledMembers {
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;
  private static final int NAME_AND_TYPE = 12;

  private CalledMembers() {
  }

  /** Each as {@code org.triangulum.stats.Ranks.of([D)}: owner, name and parameters; a field without parentheses. */
  static Set<String> of(Class<?> type) throws IOException {
    Set<String> members = new TreeSet<>();
    String file = type.getName().substring(type.getPackageName().length() + 1);
    for (int nested = 0;; nested++) { // lambdas are methods of the class itself, switches over enums are classes
      try (InputStream in = type.getResourceAsStream(file + (nested == 0 ? "" : "$" + nested) + ".class")) {
        if (in == null) {
          return members;
        }
        read(new DataInputStream(in), members);
      }
    }
  }

  private static void read(DataInputStream in, Set<String> members) throws IOException {
    in.readInt();
    in.readInt();
    int size = in.readUnsignedShort();
    int[][] constants = new int[size][];
    String[] texts = new String[size];
    for (int i = 1; i < size; i++) {
      int tag = in.readUnsignedByte();
      if (tag == UTF8) {
        texts[i] = in.readUTF();
      } else if (tag == LONG || tag == DOUBLE) {
        in.readLong();
        i++; // these take two places
      } else if (tag == 15) { // a method handle
        in.skipBytes(3);
      } else if (tag == 3 || tag == 4 || tag >= FIELD && tag <= NAME_AND_TYPE || tag == 17 || tag == 18) {
        constants[i] = new int[] {tag, in.readUnsignedShort(), in.readUnsignedShort()};
      } else { // what has one index: classes, strings, types of methods
        constants[i] = new int[] {tag, in.readUnsignedShort()};
      }
    }
    for (int[] constant : constants) {
      if (constant != null && (constant[0] == FIELD || constant[0] == METHOD || constant[0] == INTERFACE_METHOD)) {
        int[] nameAndType = constants[constant[2]];
        String type = texts[nameAndType[2]];
        members.add(texts[constants[constant[1]][1]].replace('/', '.') + "." + texts[nameAndType[1]]
            + (constant[0] == FIELD ? "" : type.substring(0, type.indexOf(')') + 1)));
      }
    }
  }
}
