// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

/** A rule whose card is written down once, for rules of either kind to extend. */
public abstract class RuleCard implements Rule {
  private final String id;
  private final Severity severity;
  private final String description;
  private final String method;

  /**
   * A card.
   *
   * @param id kebab-case
   * @param severity the gravest of its issues
   * @param description what it looks for, one sentence or two
   * @param method full citation; empty for plain arithmetic or comparison
   */
  protected RuleCard(String id, Severity severity, String description, String method) {
    this.id = id;
    this.severity = severity;
    this.description = description;
    this.method = method;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public final Severity severity() {
    return severity;
  }

  @Override
  public final String method() {
    return method;
  }
}
