// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

/** Ends a command with a message for people and an exit code. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int code;

  Failure(int code, String message) {
    super(message);
    this.code = code;
  }

  Failure(int code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  int code() {
    return code;
  }
}
