// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

/** A study file cannot be read, written or trusted; the message names the file and the cause for people. */
public class StudyFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StudyFileException(String message) {
    super(message);
  }

  public StudyFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
