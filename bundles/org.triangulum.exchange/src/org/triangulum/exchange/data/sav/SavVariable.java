// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A variable as the dictionary of a system file has it: texts are still bytes, since their encoding comes last. */
final class SavVariable {
  /** A text of more bytes is stored in several parts of this width. */
  static final int PART = 255;

  /** Upper-case name of at most eight bytes. */
  final String shortName;
  /** Position among the eight-byte pieces of a case, from 1. */
  final int index;
  /** Bytes of a text; 0 of a number. */
  int width;
  final int format;
  byte[] label = {};
  /** Missing values: bytes of eight or, of longer texts, more. */
  final List<byte[]> missing = new ArrayList<>();
  boolean range;
  int measure;
  byte[] longName;
  /** Labels by the bytes of the value, as ISO 8859-1 so that equal bytes are equal keys. */
  final Map<String, byte[]> labels = new LinkedHashMap<>();
  /** Widths of the parts of a very long text. */
  List<Integer> parts;

  SavVariable(String shortName, int index, int width, int format) {
    this.shortName = shortName;
    this.index = index;
    this.width = width;
    this.format = format;
    this.parts = List.of(width);
  }

  boolean isText() {
    return width > 0;
  }

  /** How many pieces of eight bytes the variable takes in a case. */
  int pieces() {
    return parts.stream().mapToInt(SavVariable::pieces).sum();
  }

  static int pieces(int width) {
    return width == 0 ? 1 : (width + 7) / 8;
  }
}
