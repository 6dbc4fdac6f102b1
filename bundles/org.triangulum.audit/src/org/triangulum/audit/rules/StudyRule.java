// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.AuditRule;
import org.triangulum.audit.RuleCard;
import org.triangulum.audit.Severity;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FindingStatus;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;

/** What the shipped rules of studies have in common: how they make an issue and name things. */
abstract class StudyRule extends RuleCard implements AuditRule {

  StudyRule(String id, Severity severity, String description) {
    super(id, severity, description, "");
  }

  /** An issue of the rule's severity; objects that are null are left out. */
  final AuditIssue issue(String message, StudyElement... objects) {
    return issue(severity(), message, "", "", objects);
  }

  final AuditIssue issue(Severity graveness, String message, String expected, String found, StudyElement... objects) {
    return new AuditIssue(id(), graveness, message, Arrays.stream(objects).filter(Objects::nonNull).distinct().toList(),
        expected, found);
  }

  /** Findings that were not withdrawn. */
  static List<Finding> findings(Study study) {
    return study.getFindings().stream().filter(f -> f.getStatus() != FindingStatus.WITHDRAWN).toList();
  }

  /** The first object of a kind; what was removed since counts as not there. */
  static <T extends StudyElement> Optional<T> object(AuditIssue issue, Class<T> kind) {
    return issue.objects().stream().filter(kind::isInstance).map(kind::cast)
        .filter(o -> EcoreUtil.getRootContainer(o) instanceof Study).findFirst();
  }

  static String name(StudyElement element) {
    return element == null ? "nobody" : ElementLabel.of(element).brief();
  }

  static String names(Collection<? extends StudyElement> elements) {
    return elements.stream().map(StudyRule::name).collect(Collectors.joining(", "));
  }

  static String text(String text) {
    return text == null ? "" : text;
  }

  /** The first of the objects, then all others. */
  static StudyElement[] objects(StudyElement first, Collection<? extends StudyElement> others) {
    StudyElement[] objects = new StudyElement[others.size() + 1];
    objects[0] = first;
    int next = 1;
    for (StudyElement other : others) {
      objects[next++] = other;
    }
    return objects;
  }
}
