// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.dta;

/** A variable as the description in a file has it. */
final class DtaVariable {

  /** How a value is stored. */
  enum Kind { BYTE, INT, LONG, FLOAT, DOUBLE, TEXT, LONG_TEXT }

  final Kind kind;
  /** Bytes of a text of fixed width. */
  final int width;
  String name = "";
  String format = "";
  String labels = "";
  String label = "";

  DtaVariable(Kind kind, int width) {
    this.kind = kind;
    this.width = width;
  }

  int bytes() {
    return switch (kind) {
      case BYTE -> 1;
      case INT -> 2;
      case LONG, FLOAT -> 4;
      case DOUBLE, LONG_TEXT -> 8;
      case TEXT -> width;
    };
  }

  /** The variable of a type code; null where the code means nothing. */
  static DtaVariable of(int code, boolean tagged) {
    if (tagged) {
      return switch (code) {
        case 65530 -> new DtaVariable(Kind.BYTE, 0);
        case 65529 -> new DtaVariable(Kind.INT, 0);
        case 65528 -> new DtaVariable(Kind.LONG, 0);
        case 65527 -> new DtaVariable(Kind.FLOAT, 0);
        case 65526 -> new DtaVariable(Kind.DOUBLE, 0);
        case 32768 -> new DtaVariable(Kind.LONG_TEXT, 0);
        default -> code >= 1 && code <= 2045 ? new DtaVariable(Kind.TEXT, code) : null;
      };
    }
    return switch (code) {
      case 251 -> new DtaVariable(Kind.BYTE, 0);
      case 252 -> new DtaVariable(Kind.INT, 0);
      case 253 -> new DtaVariable(Kind.LONG, 0);
      case 254 -> new DtaVariable(Kind.FLOAT, 0);
      case 255 -> new DtaVariable(Kind.DOUBLE, 0);
      default -> code >= 1 && code <= 244 ? new DtaVariable(Kind.TEXT, code) : null;
    };
  }
}
