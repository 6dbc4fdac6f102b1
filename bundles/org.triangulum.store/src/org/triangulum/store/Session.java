// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.time.Clock;
import java.util.Objects;

/**
 * Who works on a study, and by which clock.
 *
 * @param author initials or login, written to each transaction
 * @param clock gives the time of each transaction
 */
public record Session(String author, Clock clock) {
  public Session {
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(clock, "clock");
  }
}
