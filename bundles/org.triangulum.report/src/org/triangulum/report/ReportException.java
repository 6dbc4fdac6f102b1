// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

/** A report could not be written; the message names the place and the cause. */
public final class ReportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A cause of the report's own. */
  public ReportException(String message) {
    super(message);
  }

  /** A cause from below. */
  public ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
