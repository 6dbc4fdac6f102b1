// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Access;
import org.triangulum.model.study.Researcher;

/**
 * Who makes changes and when, and what that person may change: the team everything, people whose access is comment only
 * responses and memos, auditors also sign-offs and accepted issues. Who is not named in the study counts as team, as in
 * a study of one.
 *
 * @param person who makes the change; empty when not known
 * @param clock for dates
 */
public record Authorship(Optional<Researcher> person, Clock clock) {

  /** The person; null when not known, as elements of the model hold it. */
  public Researcher orNobody() {
    return person.orElse(null);
  }

  /** Today's date, ISO 8601. */
  public String today() {
    return LocalDate.now(clock).toString();
  }

  /**
   * For changes that are the team's alone.
   *
   * @param what is changed, in the plural, such as {@code findings}
   * @throws IllegalArgumentException when the person may only comment
   */
  public void requireTeam(String what) {
    person.filter(p -> p.getAccess() != Access.TEAM).ifPresent(p -> {
      throw new IllegalArgumentException(ElementLabel.of(p).brief() + " may comment; only the team changes " + what);
    });
  }

  /**
   * For what the team and auditors decide: sign-offs and accepted issues.
   *
   * @param what is decided, in the plural
   * @throws IllegalArgumentException when the person may only comment
   */
  public void requireReviewer(String what) {
    if (person.filter(p -> p.getAccess() == Access.AUDIT).isEmpty()) {
      requireTeam(what);
    }
  }

  /**
   * The person, for what cannot be done by nobody.
   *
   * @throws IllegalArgumentException when not known
   */
  public Researcher require(String what) {
    return person.orElseThrow(() -> new IllegalArgumentException(what + " needs a member of the study as its author"));
  }

  /**
   * A text that must say something.
   *
   * @throws IllegalArgumentException with the message when it is blank
   */
  public static String said(String text, String message) {
    if (ElementLabel.orEmpty(text).isBlank()) {
      throw new IllegalArgumentException(message);
    }
    return text.strip();
  }
}
