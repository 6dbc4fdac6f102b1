// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

/** Exit codes of every command; scripts rely on them. */
final class ExitCode {
  static final int DONE = 0;
  static final int USAGE = 1;
  static final int UNREADABLE = 2;
  static final int ANALYSIS_FAILED = 3;
  /** An audit at or above its level, or two entries that differ. */
  static final int AUDIT_FAILED = 4;
  static final int NOT_WRITTEN = 5;

  private ExitCode() {}
}
