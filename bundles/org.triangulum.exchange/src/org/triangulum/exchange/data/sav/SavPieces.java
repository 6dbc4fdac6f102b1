// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.io.IOException;
import java.util.Arrays;
import org.triangulum.exchange.data.ByteSource;

/** The cases of a system file as pieces of eight bytes, each a number or a part of a text. */
abstract class SavPieces {

  /** Whether another case begins here. */
  abstract boolean more() throws IOException;

  /** The next piece as a number. */
  abstract double number() throws IOException;

  /** The next piece as bytes of a text. */
  abstract void text(byte[] to, int offset) throws IOException;

  /** Where reading stands, for people. */
  abstract String place();

  static SavPieces of(ByteSource in, SavHeader header, double systemMissing) throws IOException {
    return switch (header.compression()) {
      case 0 -> new Plain(in);
      case 1 -> new Compressed(in, header.bias(), systemMissing);
      default -> {
        ByteSource unpacked = ByteSource.of(ZsavBlocks.open(in));
        unpacked.order(in.order());
        yield new Compressed(unpacked, header.bias(), systemMissing);
      }
    };
  }

  /** Pieces as they are. */
  private static final class Plain extends SavPieces {
    private final ByteSource in;

    Plain(ByteSource in) {
      this.in = in;
    }

    @Override
    boolean more() throws IOException {
      return !in.atEnd();
    }

    @Override
    double number() throws IOException {
      return in.f64();
    }

    @Override
    void text(byte[] to, int offset) throws IOException {
      in.bytes(to, offset, 8);
    }

    @Override
    String place() {
      return in.place();
    }
  }

  /** Eight commands of a byte each, then what they ask for. */
  private static final class Compressed extends SavPieces {
    private static final int END = 252;
    private static final int PIECE = 253;
    private static final int BLANK = 254;
    private static final int MISSING = 255;

    private final ByteSource in;
    private final double bias;
    private final double systemMissing;
    private final byte[] commands = new byte[8];
    private int next = 8;

    Compressed(ByteSource in, double bias, double systemMissing) {
      this.in = in;
      this.bias = bias;
      this.systemMissing = systemMissing;
    }

    private int command() throws IOException {
      while (true) {
        if (next == 8) {
          in.bytes(commands, 0, 8);
          next = 0;
        }
        int command = commands[next++] & 0xff;
        if (command != 0) {
          return command;
        }
      }
    }

    @Override
    boolean more() throws IOException {
      while (true) {
        if (next == 8) {
          if (in.atEnd()) {
            return false;
          }
          in.bytes(commands, 0, 8);
          next = 0;
        }
        int command = commands[next] & 0xff;
        if (command != 0) {
          return command != END;
        }
        next++;
      }
    }

    @Override
    double number() throws IOException {
      int command = command();
      return switch (command) {
        case END -> throw in.fault("the cases end in the middle of one");
        case PIECE -> in.f64();
        case MISSING -> systemMissing;
        case BLANK -> throw in.fault("blanks stand where a number must be");
        default -> command - bias;
      };
    }

    @Override
    void text(byte[] to, int offset) throws IOException {
      int command = command();
      switch (command) {
        case PIECE -> in.bytes(to, offset, 8);
        case BLANK -> Arrays.fill(to, offset, offset + 8, (byte) ' ');
        case END -> throw in.fault("the cases end in the middle of one");
        default -> throw in.fault("the command " + command + " stands where a text must be");
      }
    }

    @Override
    String place() {
      return in.place();
    }
  }
}
