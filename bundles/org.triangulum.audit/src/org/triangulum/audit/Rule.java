// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

/** What rules of a study and rules of a report have in common: their card. */
public interface Rule {

  /** Kebab-case identifier, never changed once released. */
  String id();

  /** What the rule looks for, one sentence or two. */
  String description();

  /** The gravest severity of its issues. */
  Severity severity();

  /** Full citation of the method behind the check; empty where the check is plain arithmetic or comparison. */
  default String method() {
    return "";
  }
}
