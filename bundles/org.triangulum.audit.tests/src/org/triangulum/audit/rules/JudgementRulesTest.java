// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.triangulum.fixtures.SmallStudy.NEW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.triangulum.audit.AuditIssue;
import org.triangulum.model.study.Confidence;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.SignOff;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;

/** What people judged and signed, likewise. */
class JudgementRulesTest extends RuleCase {
  @Test
  void judgementWithoutRationale() {
    Issue issue = small.issue("I1");
    Verdict verdict = small.verdict(issue, small.anna, VerdictKind.PARTIAL, "");
    silent(new JudgementRationaleRule());
    verdict.setRationale(" ");
    small.finding.setConfidence(Confidence.HIGH);
    assertEquals(List.of("The verdict of AB on I1, partial agreement, gives no reason",
        "The confidence in F1, high, gives no reason"),
        check(new JudgementRationaleRule()).stream().map(AuditIssue::message).toList());
  }

  @Test
  void stanceWhereNotAsked() {
    Issue issue = small.issue("I1");
    Source source = small.source("F-svy", small.families, Strand.QUANTITATIVE);
    SourcePosition position = small.position(issue, source, Coverage.NOT_ASKED, Stance.NONE);
    silent(new StanceNotAskedRule());
    position.setStance(Stance.NEGATIVE);
    only(new StanceNotAskedRule(), "F-svy is recorded as not asked on I1 and yet as negative");
  }

  @Test
  void silenceDespiteEvidence() {
    SilenceDespiteEvidenceRule rule = new SilenceDespiteEvidenceRule();
    Issue issue = small.issue("I1");
    Source families = small.source("F-int", small.families, Strand.QUALITATIVE);
    Source staff = small.source("S-int", small.staff, Strand.QUALITATIVE);
    small.position(issue, families, Coverage.ASKED, Stance.NONE);
    small.position(issue, staff, Coverage.ASKED, Stance.NONE);
    silent(rule);
    small.finding.getIssues().add(issue);
    only(rule, "F-int is recorded as asked, nothing found on I1 although evidence of its kind bears on it: Q1");
    issue.getPositions().forEach(p -> p.setStance(Stance.POSITIVE));
    silent(rule);
    small.verdict(issue, small.anna, VerdictKind.SILENCE, "");
    only(rule, "The verdict of AB on I1 is silence although 2 sources speak");
  }

  @Test
  void ratersDisagree() {
    Issue issue = small.issue("I1");
    small.verdict(issue, small.anna, VerdictKind.PARTIAL, "2014-01-01");
    silent(new RatersDisagreeRule());
    small.verdict(issue, small.ben, VerdictKind.DISSONANCE, "2014-01-02");
    only(new RatersDisagreeRule(), "On I1 AB says partial agreement, CD says dissonance; no consensus is recorded");
    small.verdict(issue, small.ben, VerdictKind.DISSONANCE, "2014-01-03").setConsensus(true);
    silent(new RatersDisagreeRule());
  }

  @Test
  void signOffOutOfDate() {
    SignOff signOff = NEW.createSignOff();
    signOff.setBy(small.ben);
    signOff.setFinding(small.finding);
    signOff.setDate("2014-06-25");
    small.study.getSignOffs().add(signOff);
    only(new SignOffRule(), "F1 was signed off by CD on 2014-06-25 without a record of what it rested on");
    signOff.setHash(small.view().digest(small.finding));
    silent(new SignOffRule());
    small.finding.getEvidence().remove(0);
    only(new SignOffRule(), "F1 was signed off by CD on 2014-06-25 and has changed since");
    SignOff again = NEW.createSignOff();
    again.setBy(small.ben);
    again.setFinding(small.finding);
    again.setDate("2014-06-26");
    again.setHash(small.view().digest(small.finding));
    small.study.getSignOffs().add(0, again);
    silent(new SignOffRule());
  }
}
