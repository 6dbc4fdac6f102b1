// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.triangulum.fixtures.SmallStudy.NEW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.AuditRule;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.QuoteLimit;
import org.triangulum.model.study.QuoteUse;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Strand;

/** Rules on how quotes are shown and coverage is explained: as it should be, and as it should not. */
class DisplayRulesTest {
  private final SmallStudy small = new SmallStudy();

  private List<String> messages(AuditRule rule) {
    return rule.check(small.view()).stream().map(AuditIssue::message).toList();
  }

  @Test
  void quoteLongerThanItsPlaceTakes() {
    small.study.setDesign(NEW.createDesign());
    QuoteLimit limit = NEW.createQuoteLimit();
    limit.setPlace("summary");
    limit.setWords(4);
    small.study.getDesign().getQuoteLimits().add(limit);
    QuoteUse use = NEW.createQuoteUse();
    use.setPlace("summary");
    small.heard.getUses().add(use);
    assertEquals(List.of(), messages(new QuoteLengthRule()));
    limit.setWords(3);
    assertEquals(List.of("Q1 has 4 words in summary, which takes 3"), messages(new QuoteLengthRule()));
  }

  @Test
  void coverageWithoutAReason() {
    Issue issue = small.issue("I1");
    SourcePosition position = small.position(issue, small.source("F-svy", small.families, Strand.QUANTITATIVE),
        Coverage.NOT_ASKED, Stance.NONE);
    position.setCoverageReason("The item came later.");
    assertEquals(List.of(), messages(new CoverageReasonRule()));
    position.setCoverageReason(" ");
    assertEquals(List.of("F-svy is recorded as not asked on I1 without a reason"), messages(new CoverageReasonRule()));
  }

  @Test
  void templateThatCannotBeRead() {
    small.families.setAttributionStyle("({label})");
    assertEquals(List.of(), messages(new AttributionTemplateRule()));
    small.families.setAttributionStyle("({nobody})");
    List<String> messages = messages(new AttributionTemplateRule());
    assertEquals(1, messages.size());
    assertTrue(messages.get(0).startsWith("The attribution template of F cannot be read: "), messages.get(0));
  }
}
