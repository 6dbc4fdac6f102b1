// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.triangulum.model.study.MissingKind;

/** Writes cases compressed by bytes: small whole numbers, blanks and missing values take one byte each. */
final class SavCases {
  private static final int BIAS = 100;
  private static final int LARGEST = 151;
  private static final byte PIECE = (byte) 253;
  private static final byte BLANK = (byte) 254;
  private static final byte MISSING = (byte) 255;

  private final OutputStream out;
  private final byte[] commands = new byte[8];
  private final ByteBuffer pieces = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
  private int next;

  SavCases(OutputStream out) {
    this.out = out;
  }

  void write(List<SavField> fields, int row) throws IOException {
    for (SavField field : fields) {
      if (field.width == 0) {
        boolean missing = field.values.missing(row) != MissingKind.NONE;
        number(missing ? -Double.MAX_VALUE : field.number(row), missing, field.missing);
      } else {
        text(field, field.values.missing(row) == MissingKind.NONE ? field.values.text(row) : "");
      }
    }
  }

  private void number(double value, boolean missing, SavMissing declared) throws IOException {
    if (missing || !declared.undeclared().isEmpty() && declared.lost(value)) {
      command(MISSING);
    } else if (value == Math.rint(value) && value > -BIAS && value <= LARGEST) {
      command((byte) (value + BIAS));
    } else {
      commands[next++] = PIECE;
      pieces.putDouble(value);
      flush(false);
    }
  }

  private void text(SavField field, String text) throws IOException {
    byte[] bytes = field.lost.contains(text) ? new byte[0] : SavField.cut(text, field.width);
    int at = 0;
    for (int part : field.parts) {
      int used = Math.min(part, SavVariable.PART);
      int pieces8 = SavVariable.pieces(part);
      byte[] padded = new byte[pieces8 * 8];
      Arrays.fill(padded, (byte) ' ');
      int length = Math.max(0, Math.min(used, bytes.length - at));
      System.arraycopy(bytes, Math.min(at, bytes.length), padded, 0, length);
      at += used;
      for (int i = 0; i < pieces8; i++) {
        piece(padded, i * 8);
      }
    }
  }

  private void piece(byte[] bytes, int from) throws IOException {
    boolean blank = true;
    for (int i = from; i < from + 8; i++) {
      blank &= bytes[i] == ' ';
    }
    if (blank) {
      command(BLANK);
    } else {
      commands[next++] = PIECE;
      pieces.put(bytes, from, 8);
      flush(false);
    }
  }

  private void command(byte command) throws IOException {
    commands[next++] = command;
    flush(false);
  }

  /** Writes what was gathered, when there is enough of it or at the end. */
  void flush(boolean end) throws IOException {
    if (next == commands.length || end && next > 0) {
      Arrays.fill(commands, next, commands.length, (byte) 0);
      out.write(commands);
      out.write(pieces.array(), 0, pieces.position());
      pieces.clear();
      next = 0;
    }
  }
}
