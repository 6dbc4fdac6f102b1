// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.run;

/**
 * Whether a saved result still follows from the data.
 *
 * @param state whether it does
 * @param reason one sentence for people; empty when it does
 */
public record Staleness(State state, String reason) {

  /** CURRENT: it does. STALE: the data, labels or codes changed. BROKEN: it cannot be computed any more. */
  public enum State { CURRENT, STALE, BROKEN }

  static final Staleness CURRENT = new Staleness(State.CURRENT, "");

  /** Whether the result follows from today's data. */
  public boolean current() {
    return state == State.CURRENT;
  }
}
