// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import java.time.Duration;
import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FindingKind;
import org.triangulum.model.study.Fit;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Strand;
import org.triangulum.store.JournalEntry;

/** An invented evaluation with four groups and six findings, small enough to know by heart. */
final class FamiliesFixture {
  private FamiliesFixture() {}

  static StudyFixture make() {
    StudyFixture f = new StudyFixture("Working with families");
    f.study.setDescription("How a new way of working is received by families, staff, managers and partners.");
    f.study.setIllustrative(true);
    people(f);
    words(f);
    numbers(f);
    findings(f);
    issues(f);
    f.audit.add(new AuditIssue("unused-quote", Severity.INFO, "Quote M-1 is used by no finding",
        List.of(f.study.getQuotes().get(4)), "", ""));
    f.audit.add(new AuditIssue("finding-without-evidence", Severity.ERROR, "Finding F3 has no evidence",
        List.of(f.get(Finding.class, "F3")), "evidence", "none"));
    for (int i = 1; i <= 3; i++) {
      f.journal.add(new JournalEntry(i, StudyFixture.WRITTEN.minus(Duration.ofDays(4 - i)), i == 2 ? "BB" : "AA",
          "Step " + i, i == 2 ? "the second coder saw it" : "", "do", 0, "ab".repeat(31) + "0" + i));
    }
    return f;
  }

  private static void people(StudyFixture f) {
    f.group("F", "Families", "#E69F00");
    f.group("S", "Staff", "#0072B2");
    f.group("M", "Managers", "#009E73");
    f.group("P", "Partner agencies", "#CC79A7");
    f.participant("Parent 1", "Parent", "F");
    f.participant("Parent 2", "Parent", "F");
    f.participant("Worker J", "Social worker", "S");
    f.participant("Manager 6", "Manager", "M");
    f.participant("Agency 10", "Health visitor", "P");
  }

  private static void words(StudyFixture f) {
    f.transcript("Interview Parent 1", "F", "INT: How was it for you when they came?",
        "Parent 1: She let me finish. Nobody had let me finish before.", "INT: And then?",
        "Parent 1: The next one asked me everything from the start again.", "INT: What would have helped?",
        "Parent 1: If the two had come together once.", "INT: Thank you.");
    f.transcript("Interview Parent 2", "F", "INT: Did they listen?",
        "Parent 2: They listened, but the plan was ready before we sat down.");
    f.transcript("Interview J", "S", "INT: What has changed?",
        "Worker J: We carry the risk together now, so I sleep. 😀 It is not only mine.",
        "INT: Anything against it?", "Worker J: The meetings eat half of my week.");
    f.transcript("Interview Manager 6", "M", "INT: And from above?", "Manager 6: I see fewer people leave.");
    f.transcript("Interview Agency 10", "P", "INT: From outside?",
        "Agency 10: I never know which of them to call.");
    f.quote("F-1", "Interview Parent 1", "She let me finish. Nobody had let me finish before.");
    f.quote("F-2", "Interview Parent 1", "The next one asked me everything from the start again.");
    f.quote("F-3", "Interview Parent 2", "They listened, but the plan was ready before we sat down.");
    f.quote("S-1", "Interview J", "We carry the risk together now, so I sleep. 😀 It is not only mine.");
    f.quote("M-1", "Interview Manager 6", "I see fewer people leave.");
    f.quote("P-1", "Interview Agency 10", "I never know which of them to call.");
    f.quote("S-2", "Interview J", "The meetings eat half of my week.");
  }

  private static void numbers(StudyFixture f) {
    f.frequencies("LISTEN", "Families felt listened to", f.item("listened", "Felt listened to", 3, 0, 5, 10, 11));
    f.frequencies("MODEL", "Staff prefer the model", f.item("model", "Prefers the model", 1, 3, 5, 52, 65));
  }

  private static void findings(StudyFixture f) {
    kind(f.finding("F1", "Most family members felt listened to", "F"), FindingKind.POSITIVE, Fit.EXPANSION);
    kind(f.finding("F2", "Families start again with each new worker", "F"), FindingKind.CHALLENGE, Fit.UNJUDGED);
    kind(f.finding("F3", "Families wait too long for help", "F"), FindingKind.CHALLENGE, Fit.UNJUDGED);
    kind(f.finding("S1", "Staff prefer the new model", "S"), FindingKind.POSITIVE, Fit.CONFIRMATION);
    kind(f.finding("S2", "Meetings cost time", "S"), FindingKind.CHALLENGE, Fit.UNJUDGED);
    kind(f.finding("P1", "Partners do not know whom to call", "P"), FindingKind.CHALLENGE, Fit.UNJUDGED);
    f.link("F1", "F-1", EvidenceRole.SUPPORTS, "").setRationale("heard to the end");
    f.link("F1", "F-3", EvidenceRole.CONTRADICTS, "");
    f.link("F1", "LISTEN", EvidenceRole.SUPPORTS, "listened.top2.percent").setGroup(f.study.getGroups().get(0));
    f.link("F2", "F-2", EvidenceRole.SUPPORTS, "");
    f.link("S1", "S-1", EvidenceRole.SUPPORTS, "");
    f.link("S1", "S-2", EvidenceRole.CONTRADICTS, "");
    f.link("S1", "F-1", EvidenceRole.CONTEXT, "");
    f.link("S1", "MODEL", EvidenceRole.SUPPORTS, "model.top2.percent").setGroup(f.study.getGroups().get(1));
    f.link("S2", "S-2", EvidenceRole.SUPPORTS, "");
    f.link("P1", "P-1", EvidenceRole.SUPPORTS, "");
  }

  private static void kind(Finding finding, FindingKind kind, Fit fit) {
    finding.setKind(kind);
    finding.setFit(fit);
  }

  private static void issues(StudyFixture f) {
    f.source("F-int", "F", Strand.QUALITATIVE);
    f.source("F-svy", "F", Strand.QUANTITATIVE);
    f.source("S-int", "S", Strand.QUALITATIVE);
    f.source("M-int", "M", Strand.QUALITATIVE);
    f.source("P-int", "P", Strand.QUALITATIVE);
    Issue issue = f.issue("X1", "Families are listened to");
    f.position("X1", "F-int", Coverage.ASKED, Stance.MIXED);
    f.position("X1", "F-svy", Coverage.ASKED, Stance.POSITIVE);
    f.position("X1", "S-int", Coverage.ASKED, Stance.NONE);
    f.position("X1", "M-int", Coverage.COULD_NOT_KNOW, Stance.NONE);
    f.position("X1", "P-int", Coverage.NOT_ASKED, Stance.NONE);
    f.get(Finding.class, "F1").getIssues().add(issue);
  }
}
