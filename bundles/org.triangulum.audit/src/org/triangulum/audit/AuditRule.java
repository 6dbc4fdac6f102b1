// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.List;
import org.triangulum.triangulation.StudyView;

/** One check of a study. Stateless; found through {@code META-INF/services} and the extension point
 * {@code org.triangulum.audit.rules}. */
public interface AuditRule extends Rule {

  /** What it finds, in a stable order; empty when all is well. */
  List<AuditIssue> check(StudyView view);

  /**
   * What would mend one of its issues, the best first; empty where only a person can.
   *
   * @param issue one that this rule found in the study as it is now
   */
  default List<Fix> fixes(AuditIssue issue, StudyView view) {
    return List.of();
  }
}
