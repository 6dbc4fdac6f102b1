// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

/** A change that the access of the person who makes it does not allow; the study is as it was before. */
public final class AccessException extends StudyFileException {
  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param message who may not change what, and what they may do
   */
  public AccessException(String message) {
    super(message);
  }
}
