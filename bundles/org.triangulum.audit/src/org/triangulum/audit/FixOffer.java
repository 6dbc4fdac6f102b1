// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.List;
import java.util.Optional;

/**
 * What a rule offers to mend one of its issues.
 *
 * @param fixes the best first; empty where only a person can mend it
 * @param failure the issue that the rule itself failed when it was asked; empty where it did not
 */
public record FixOffer(List<Fix> fixes, Optional<AuditIssue> failure) {

  public FixOffer {
    fixes = List.copyOf(fixes);
  }
}
