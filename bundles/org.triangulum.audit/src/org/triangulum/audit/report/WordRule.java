// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import org.triangulum.audit.Severity;

/** A rule that understands English words, not only numbers. */
abstract class WordRule extends FigureRule {

  WordRule(String id, Severity severity, String description, String method) {
    super(id, severity, description, method);
  }

  @Override
  public final boolean readsEnglish() {
    return true;
  }
}
