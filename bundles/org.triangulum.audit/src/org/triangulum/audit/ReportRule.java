// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.List;

/** One check of the text of a report. Stateless; found through {@code META-INF/services} and the extension point
 * {@code org.triangulum.audit.rules}. */
public interface ReportRule extends Rule {

  /** What it finds, in the order of the text; empty when all is well. */
  List<AuditIssue> check(ReportReading report);

  /** Whether it understands English words, and so is left out where a report is in another language. */
  default boolean readsEnglish() {
    return false;
  }
}
