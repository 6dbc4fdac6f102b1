// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.rule;

/** A text that is no skip rule; the message says what was expected, and where. */
public final class SkipRuleException extends Exception {
  private static final long serialVersionUID = 1L;
  private final int position;

  SkipRuleException(int position, String message) {
    super(message + " at character " + (position + 1));
    this.position = position;
  }

  /** Where in the text, from 0. */
  public int position() {
    return position;
  }
}
