// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

/** A paragraph that grows, with how much of its beginning is bold. */
final class BoldLine {
  private final StringBuilder text = new StringBuilder();
  private int bold;
  private boolean plain;

  void append(String piece, boolean boldType) {
    text.append(piece);
    plain |= !boldType && !piece.isBlank();
    if (!plain) {
      bold = text.length();
    }
  }

  /** How many units at its start are bold; blanks behind them count. */
  int bold() {
    return bold;
  }

  boolean isEmpty() {
    return text.length() == 0;
  }

  /** Whether what comes needs no blank before it. */
  boolean endsBlank() {
    return isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
  }

  void clear() {
    text.setLength(0);
    bold = 0;
    plain = false;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
