// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.triangulation.StudyView;

class AuditorTest {
  private final SmallStudy small = new SmallStudy();

  private record Broken() implements AuditRule {
    @Override
    public String id() {
      return "broken";
    }

    @Override
    public String description() {
      return "Always fails.";
    }

    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public List<AuditIssue> check(StudyView view) {
      throw new IllegalStateException("no way");
    }
  }

  @Test
  void soundStudyHasNoIssues() {
    assertEquals(List.of(), Auditor.registered().audit(small.view()));
  }

  @Test
  void registeredRulesKeepTheContract() {
    List<AuditRule> rules = Auditor.registered().rules();
    assertTrue(rules.size() >= 21, "" + rules.size());
    assertEquals(rules.size(), rules.stream().map(AuditRule::id).distinct().count());
    for (AuditRule rule : rules) {
      assertTrue(rule.id().matches("[a-z]+(-[a-z]+)*"), rule.id());
      assertTrue(rule.description().endsWith(".") && rule.description().length() > 20, rule.id());
      assertFalse(rule.severity() == null, rule.id());
    }
  }

  @Test
  void everyRuleBearsAnEmptyAndAHollowStudy() {
    Auditor auditor = Auditor.registered();
    assertEquals(List.of(), auditor.audit(new StudyView(SmallStudy.NEW.createStudy(), small.blobs)));
    SmallStudy.fillWithBlanks(small.study);
    assertEquals(List.of(), auditor.audit(small.view()).stream().map(AuditIssue::message)
        .filter(m -> m.contains("failed and checked nothing")).toList());
  }

  @Test
  void failingRuleBecomesAnErrorAndOthersStillRun() {
    small.finding("F2");
    List<AuditRule> rules = new ArrayList<>(List.of(new Broken()));
    rules.addAll(Auditor.registered().rules());
    List<AuditIssue> issues = new Auditor(rules).audit(small.view());
    assertEquals("The rule broken failed and checked nothing: java.lang.IllegalStateException: no way",
        issues.get(0).message());
    assertEquals(Severity.ERROR, issues.get(0).severity());
    assertTrue(issues.stream().anyMatch(i -> i.rule().equals("finding-without-evidence")));
  }

  @Test
  void gravestIssuesComeFirstAndTheOrderIsStable() {
    small.finding("F2");
    small.link(small.finding, small.tired, "", EvidenceRole.CONTRADICTS);
    small.quote("Q3", small.joint, "We were tired");
    List<AuditIssue> issues = Auditor.registered().audit(small.view());
    assertEquals(issues.stream().sorted(Comparator.comparing(AuditIssue::severity)).toList(), issues);
    assertEquals(issues, Auditor.registered().audit(small.view()));
    assertTrue(issues.size() >= 3);
  }
}
