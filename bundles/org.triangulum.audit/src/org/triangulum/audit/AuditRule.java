// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.List;
import org.triangulum.triangulation.StudyView;

/** One check of a study. Stateless; found through {@code META-INF/services}. */
public interface AuditRule {

  /** Kebab-case identifier, never changed once released. */
  String id();

  /** What the rule looks for, one sentence. */
  String description();

  /** Severity of its issues. */
  Severity severity();

  /** What it finds, in a stable order; empty when all is well. */
  List<AuditIssue> check(StudyView view);
}
