// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.List;
import java.util.Optional;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.ContentHash;

/**
 * Something a reviewer should look at.
 *
 * @param rule identifier of the rule, kebab-case
 * @param severity how grave it is
 * @param message one or two sentences for people, naming the object by its key
 * @param objects the elements concerned, the main one first; empty for an issue of a report alone
 * @param expected what would be right; empty where that cannot be said
 * @param found what is there; empty where the message says it all
 * @param place in the report; empty for an issue of the study
 * @param arithmetic how the expected follows, so that a reader can follow it with a pencil; empty where nothing was
 *     computed
 * @param certainty how sure the rule is
 */
public record AuditIssue(String rule, Severity severity, String message, List<StudyElement> objects, String expected,
    String found, Optional<ReportPlace> place, String arithmetic, Certainty certainty) {

  public AuditIssue {
    objects = List.copyOf(objects);
  }

  /** An issue of a study, which is certain and was not computed. */
  public AuditIssue(String rule, Severity severity, String message, List<StudyElement> objects, String expected,
      String found) {
    this(rule, severity, message, objects, expected, found, Optional.empty(), "", Certainty.CERTAIN);
  }

  /**
   * Hexadecimal SHA-256 of the rule, the objects as they are or the passage, and what was found and expected. The same
   * issue has the same one in every audit; when an object or what was found changes it is another issue.
   */
  public String fingerprint() {
    StringBuilder text = new StringBuilder(rule).append('\n');
    objects.forEach(o -> text.append(o.getId()).append(' ').append(ObjectState.of(o)).append('\n'));
    place.ifPresent(p -> text.append(p.passage().replaceAll("\\s+", " ")).append('\n'));
    if (objects.isEmpty() && place.isEmpty()) {
      text.append(message).append('\n');
    }
    return ContentHash.of(text.append(expected).append('\n').append(found).toString());
  }
}
