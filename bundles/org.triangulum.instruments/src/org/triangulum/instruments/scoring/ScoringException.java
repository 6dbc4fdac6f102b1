// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

/** Scoring that cannot be done as asked; the message says why and what to do. */
public final class ScoringException extends Exception {
  private static final long serialVersionUID = 1L;

  public ScoringException(String message) {
    super(message);
  }
}
