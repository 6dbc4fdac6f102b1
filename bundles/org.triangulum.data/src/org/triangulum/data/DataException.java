// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data;

/** Something asked of data cannot be done; the message says what, where and why, in words for people. */
public class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DataException(String message) {
    super(message);
  }

  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
