// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.Design;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.AttributionStyle;
import org.triangulum.triangulation.StudyView;

/** Templates of attribution that cannot be read. */
public final class AttributionTemplateRule extends StudyRule {
  /** The rule as services make it. */
  public AttributionTemplateRule() {
    super("attribution-template", Severity.ERROR,
        "A template for the attribution of quotes, of the study or of a group, that cannot be read, so that another "
            + "one "
            + "is used without a word.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    Design design = view.study().getDesign();
    if (design != null) {
      check(text(design.getAttributionStyle()), "the study", design).ifPresent(issues::add);
    }
    for (ParticipantGroup group : view.study().getGroups()) {
      check(text(group.getAttributionStyle()), name(group), group).ifPresent(issues::add);
    }
    return issues;
  }

  private Optional<AuditIssue> check(String template, String whose, StudyElement element) {
    try {
      if (!template.isBlank()) {
        AttributionStyle.parse(template);
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(issue(severity(), "The attribution template of " + whose + " cannot be read: "
          + e.getMessage(),
          "a template of " + AttributionStyle.fields(), template, element));
    }
  }
}
