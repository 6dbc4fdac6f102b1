// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.triangulum.audit.text.ReportText;
import org.triangulum.audit.text.ReportTextReader;
import org.triangulum.exchange.document.DocumentText;

class ReportAuditorTest {

  private record Broken() implements ReportRule {
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
    public List<AuditIssue> check(ReportReading report) {
      throw new IllegalStateException("no way");
    }
  }

  private static ReportText text(String text) {
    return ReportTextReader.of("report.txt", DocumentText.of(text), true);
  }

  @Test
  void registeredRulesKeepTheContract() {
    List<ReportRule> rules = ReportAuditor.registered().rules();
    assertTrue(rules.size() >= 20, "" + rules.size());
    List<String> ids = new ArrayList<>(rules.stream().map(Rule::id).toList());
    Auditor.registered().rules().forEach(r -> ids.add(r.id()));
    assertEquals(ids.size(), ids.stream().distinct().count(), "one id, one rule");
    for (ReportRule rule : rules) {
      assertTrue(rule.id().matches("[a-z]+(-[a-z]+)*"), rule.id());
      assertTrue(rule.description().endsWith(".") && rule.description().length() > 20, rule.id());
      assertFalse(rule.severity() == null, rule.id());
    }
  }

  @Test
  void everyRuleBearsAnEmptyReportAndOddOnes() {
    for (String odd : List.of("", "\n\n\n", "%", "Table", "Table 1.\n\t\n\t\n", "1\t2\n3\t4\n", "((((( 5 of 3 (900%)",
        "F(0, 0) = 1, p = .05; t(0) = 2, p = .05; r(9) = 7, p = .05; chi2(0) = 1, p = .05. N = 0. M = 3, SD = -1, n = "
            + "1.")) {
      assertEquals(List.of(), ReportAuditor.registered().audit(text(odd), Optional.empty()).stream()
          .map(AuditIssue::message).filter(m -> m.contains("failed and checked nothing")).toList(), odd);
    }
  }

  @Test
  void failingRuleBecomesAnErrorAndOthersStillRun() {
    List<ReportRule> rules = new ArrayList<>(List.of(new Broken()));
    rules.addAll(ReportAuditor.registered().rules());
    List<AuditIssue> issues = new ReportAuditor(rules).audit(text("In all, 12 of 30 parents (45%) agreed.\n"),
        Optional.empty());
    assertEquals("The rule broken failed and checked nothing: java.lang.IllegalStateException: no way",
        issues.get(0).message());
    assertTrue(issues.stream().anyMatch(i -> i.rule().equals("percent-of-count")), issues.toString());
  }

  @Test
  void noRuleFloods() {
    String many = IntStream.range(0, 300).mapToObj(i -> "In school " + i + ", 12 of 30 parents (45%) agreed.")
        .collect(Collectors.joining("\n"));
    List<AuditIssue> issues = ReportAuditor.registered().audit(text(many), Optional.empty()).stream()
        .filter(i -> i.rule().equals("percent-of-count")).toList();
    assertEquals(ReportAuditor.TOLD + 1, issues.size());
    assertTrue(issues.get(ReportAuditor.TOLD).message().startsWith("… and 288 more of the same, the next at line 13"),
        issues.get(ReportAuditor.TOLD).message());
  }

  @Test
  void ofAReportInAnotherLanguageOnlyTheFiguresAreChecked() {
    String german = "Von den Eltern waren 12 von 30 (45%) mit der Beratung zufrieden, und das gilt nicht nur für die "
        + "Mütter. Der Vergleich mit den Vätern ist nicht möglich, da nur ein Vater den Bogen ausgefüllt hat. Die "
        + "Ergebnisse der Befragung wurden mit den Fachkräften besprochen und von ihnen bestätigt. Das Angebot wurde "
        + "auf eine Zusammenarbeit mit der Schule ausgerichtet, und es ist für die Familien kostenlos.\n\n"
        + "Die Werte waren verschieden, t(58) = 2.31, p = .424.\n\nTabelle 1. Antworten\n\n| Gruppe | N | M | SD |\n";
    List<AuditIssue> issues = ReportAuditor.registered().audit(text(german), Optional.empty());
    assertTrue(issues.stream().anyMatch(i -> i.rule().equals("p-recomputed")), "figures are: " + issues);
    List<AuditIssue> notes = issues.stream().filter(i -> i.rule().equals("report-language")).toList();
    assertEquals(1, notes.size());
    assertTrue(notes.get(0).message().startsWith("The report seems to be in German. "), notes.get(0).message());
    assertEquals(Severity.INFO, notes.get(0).severity());
    Rule card = ReportAuditor.registered().rules().stream().filter(r -> r.id().equals("report-language")).findFirst()
        .orElseThrow();
    assertTrue(card.description().startsWith("A report that is not in English"), card.description());
    List<String> left = ReportAuditor.registered().rules().stream().filter(ReportRule::readsEnglish).map(Rule::id)
        .toList();
    assertTrue(notes.get(0).message().endsWith("were left out: " + String.join(", ", left)), notes.get(0).message());
    assertTrue(left.size() > 8 && issues.stream().noneMatch(i -> left.contains(i.rule())), issues.toString());
  }

  @Test
  void issueSaysPlaceArithmeticAndCertainty() {
    AuditIssue issue = ReportAuditor.registered().audit(text("First line.\n\nIn all, 12 of 30 parents (45%) agreed.\n"),
        Optional.empty()).get(0);
    assertEquals(3, issue.place().orElseThrow().line());
    assertEquals("12 of 30 parents (45%", issue.place().get().passage());
    assertEquals(List.of("40%", "45%"), List.of(issue.expected(), issue.found()));
    assertTrue(issue.arithmetic().startsWith("100 × 12 / 30 = 40; tried: rounded half up, half even, truncated; fits: "
        + "none"), issue.arithmetic());
    assertEquals(Certainty.CERTAIN, issue.certainty());
    assertEquals(64, issue.fingerprint().length());
  }
}
