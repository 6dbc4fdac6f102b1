// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.AuditRule;
import org.triangulum.fixtures.SmallStudy;

/** A small study, and what one rule finds in it. */
abstract class RuleCase {
  final SmallStudy small = new SmallStudy();

  final List<AuditIssue> check(AuditRule rule) {
    return rule.check(small.view());
  }

  final void silent(AuditRule rule) {
    assertEquals(List.of(), check(rule));
  }

  final AuditIssue only(AuditRule rule, String message) {
    List<AuditIssue> issues = check(rule);
    assertEquals(List.of(message), issues.stream().map(AuditIssue::message).toList());
    assertEquals(rule.id(), issues.get(0).rule());
    return issues.get(0);
  }
}
