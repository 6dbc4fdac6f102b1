// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** Something could not be read or written, and nothing was changed; the message lists the reasons, for people. */
public final class ExchangeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Mistakes in files.
   *
   * @param undertaking what was not done
   * @param problems by file and line; the message shows the first {@value Problems#SHOWN}
   */
  public ExchangeException(String undertaking, List<Problem> problems) {
    super(message(undertaking, problems));
    this.problems = List.copyOf(problems);
  }

  /** A reason that lies in no file in particular. */
  public ExchangeException(String reason) {
    super(reason);
    this.problems = List.of();
  }

  /** A failure of the system underneath. */
  public ExchangeException(String reason, Throwable cause) {
    super(reason, cause);
    this.problems = List.of();
  }

  /** All mistakes, by file and line. */
  public List<Problem> problems() {
    return problems;
  }

  private static String message(String undertaking, List<Problem> problems) {
    String head = undertaking + ": " + (problems.size() == 1 ? "1 problem" : problems.size() + " problems");
    String shown = problems.stream().limit(Problems.SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
    int left = problems.size() - Problems.SHOWN;
    return head + "\n" + shown + (left > 0 ? "\n… and " + left + " more" : "");
  }
}
