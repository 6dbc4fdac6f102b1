// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.List;
import org.triangulum.model.study.StudyElement;

/**
 * Something a reviewer should look at.
 *
 * @param rule identifier of the rule, kebab-case
 * @param severity how grave it is
 * @param message one or two sentences for people, naming the object by its key
 * @param objects the elements concerned, the main one first
 * @param expected what would be right; empty where that cannot be said
 * @param found what is there; empty where the message says it all
 */
public record AuditIssue(String rule, Severity severity, String message, List<StudyElement> objects, String expected,
    String found) {

  public AuditIssue {
    objects = List.copyOf(objects);
  }
}
