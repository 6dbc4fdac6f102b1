// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

/** An analysis has no result on these data; the message is the reason, for people. */
public final class AnalysisException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AnalysisException(String reason) {
    super(reason);
  }

  public AnalysisException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
