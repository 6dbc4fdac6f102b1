// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.sav;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.triangulum.exchange.data.ByteText;
import org.triangulum.exchange.data.NumberSink;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.ValueFormat;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/** Takes the values of one variable, case by case. */
abstract class SavColumn {

  /** Takes the value of the next case. */
  abstract void take(SavPieces pieces, int row) throws IOException;

  abstract ColumnValues build();

  static SavColumn of(SavVariable variable, double systemMissing, ByteText text, int rows) {
    if (variable.isText()) {
      return new Text(variable, text, rows);
    }
    ValueFormat format = SpssTime.format(variable.format);
    return format == ValueFormat.PLAIN ? new Numbers(systemMissing, rows) : new Times(format, systemMissing, rows);
  }

  /** Passes over a variable that nobody wants. */
  static SavColumn skipping(SavVariable variable) {
    return new SavColumn() {
      private final byte[] piece = new byte[8];

      @Override
      void take(SavPieces pieces, int row) throws IOException {
        if (variable.isText()) {
          for (int i = variable.pieces(); i > 0; i--) {
            pieces.text(piece, 0);
          }
        } else {
          pieces.number();
        }
      }

      @Override
      ColumnValues build() {
        return null;
      }
    };
  }

  private static final class Numbers extends SavColumn {
    private final NumberSink sink;
    private final double systemMissing;

    Numbers(double systemMissing, int rows) {
      this.systemMissing = systemMissing;
      sink = new NumberSink(rows);
    }

    @Override
    void take(SavPieces pieces, int row) throws IOException {
      double value = pieces.number();
      // What is no number at all can only be a missing value.
      if (value == systemMissing || value != value) {
        sink.addMissing(MissingKind.MISSING);
      } else {
        sink.add(value);
      }
    }

    @Override
    ColumnValues build() {
      return sink.build();
    }
  }

  private static final class Times extends SavColumn {
    private static final int REMEMBERED = 10_000;

    private final ValueFormat format;
    private final double systemMissing;
    private final TextValues.Builder texts;
    private final Map<Double, String> known = new HashMap<>();

    Times(ValueFormat format, double systemMissing, int rows) {
      this.format = format;
      this.systemMissing = systemMissing;
      texts = new TextValues.Builder(rows);
    }

    @Override
    void take(SavPieces pieces, int row) throws IOException {
      double value = pieces.number();
      if (value == systemMissing || value != value) {
        texts.addMissing(MissingKind.MISSING);
        return;
      }
      if (known.size() > REMEMBERED) {
        known.clear();
      }
      texts.add(known.computeIfAbsent(value, v -> SpssTime.text(v, format)));
    }

    @Override
    ColumnValues build() {
      return texts.build();
    }
  }

  private static final class Text extends SavColumn {
    private final SavVariable variable;
    private final ByteText text;
    private final TextValues.Builder texts;
    private final byte[] bytes;

    Text(SavVariable variable, ByteText text, int rows) {
      this.variable = variable;
      this.text = text;
      texts = new TextValues.Builder(rows);
      bytes = new byte[variable.parts.size() * SavVariable.PART + 8];
    }

    @Override
    void take(SavPieces pieces, int row) throws IOException {
      int at = 0;
      for (int part : variable.parts) {
        for (int i = 0; i < SavVariable.pieces(part); i++) {
          pieces.text(bytes, at + i * 8);
        }
        at += Math.min(part, SavVariable.PART);
      }
      String value = text.of(bytes, variable.width, "variable " + variable.shortName + ", case " + (row + 1));
      if (value.isEmpty()) {
        texts.addMissing(MissingKind.MISSING);
      } else {
        texts.add(value);
      }
    }

    @Override
    ColumnValues build() {
      return texts.build();
    }
  }
}
