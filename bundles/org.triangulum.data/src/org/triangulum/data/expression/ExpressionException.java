// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

import org.triangulum.data.DataException;

/** An expression is wrong; says where in it. */
public final class ExpressionException extends DataException {
  private static final long serialVersionUID = 1L;

  private final int position;

  ExpressionException(int position, String problem) {
    super("Position " + position + ": " + problem);
    this.position = position;
  }

  /** The character at which the mistake is, from 1. */
  public int position() {
    return position;
  }
}
