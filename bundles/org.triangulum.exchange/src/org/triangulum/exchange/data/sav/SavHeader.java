// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.triangulum.exchange.data.ByteSource;

/**
 * The beginning of a system file.
 *
 * @param compression 0 none, 1 by bytes, 2 by bytes and ZLIB
 * @param pieces eight-byte pieces of a case, where the file says so
 * @param cases how many; -1 where the file does not say
 * @param bias of compressed numbers
 * @param label of the file, as bytes
 */
record SavHeader(int compression, int pieces, long cases, double bias, byte[] label) {
  private static final int SIZE = 176;

  /** Whether a file begins as one of the formats does. */
  static boolean begins(byte[] start) {
    return start.length >= 4 && start[0] == '$' && start[1] == 'F' && start[2] == 'L'
        && (start[3] == '2' || start[3] == '3');
  }

  static SavHeader read(ByteSource in) throws IOException {
    if (in.left() < SIZE) {
      throw in.fault("is no SPSS system file: a file of this kind begins with " + SIZE + " bytes, and this has "
          + in.left());
    }
    byte[] mark = in.bytes(4, "the mark");
    if (!begins(mark)) {
      throw new ByteSource.Fault("byte 1", "is no SPSS system file, which begins with $FL2 or $FL3");
    }
    in.skip(60);
    byte[] layout = in.bytes(4, "the layout");
    int little = layout[0] & 0xff | layout[1] << 8 | layout[2] << 16 | layout[3] << 24;
    int big = Integer.reverseBytes(little);
    if (little != 2 && little != 3 && big != 2 && big != 3) {
      throw in.fault("the layout code " + little + " is neither 2 nor 3 in any order of bytes");
    }
    in.order(little == 2 || little == 3 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int pieces = in.i32();
    int compression = in.i32();
    if (compression < 0 || compression > 2 || compression == 2 && mark[3] != '3') {
      throw in.fault("the compression " + compression + " is none of 0, 1, 2");
    }
    in.i32();
    int cases = in.i32();
    double bias = in.f64();
    in.skip(17);
    byte[] label = in.bytes(64, "the label");
    in.skip(3);
    return new SavHeader(compression, pieces, cases < 0 ? -1 : cases, bias, Arrays.copyOf(label, label.length));
  }
}
