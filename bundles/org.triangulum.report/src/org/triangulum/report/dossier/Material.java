// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.AuditOutcome;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.report.Report;
import org.triangulum.triangulation.ConvergenceMatrix;
import org.triangulum.triangulation.FindingEvidence;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.convergence.DissonanceList;
import org.triangulum.triangulation.convergence.IssueProposal;
import org.triangulum.triangulation.convergence.Proposals;

/** What the pages draw on, gathered once. */
final class Material {
  private final Report report;
  private final AuditOutcome audit;
  private final Addresses addresses;
  private final ConvergenceMatrix convergence;
  private final Map<Issue, IssueProposal> proposals = new LinkedHashMap<>();
  private final DissonanceList dissonance;
  private final Map<Finding, FindingEvidence> evidence = new LinkedHashMap<>();
  private final Map<StudyElement, List<ResolvedEvidence>> uses = new HashMap<>();
  private final Map<EvidenceLink, String> anchors = new HashMap<>();
  private final Map<StudyElement, List<AuditIssue>> issues = new HashMap<>();
  private final Map<Code, Integer> passages = new HashMap<>();
  private final Map<Quote, List<Code>> codes = new HashMap<>();
  private final Map<Code, List<Quote>> quotes = new HashMap<>();
  private final Map<String, StudyElement> elements = new HashMap<>();

  Material(Report report) {
    this.report = report;
    this.audit = AuditOutcome.of(study(), "", report.audit());
    this.addresses = new Addresses(study());
    this.convergence = view().convergence();
    Proposals proposer = new Proposals(view());
    proposer.all().forEach(row -> proposals.put(row.issue(), row));
    this.dissonance = DissonanceList.of(view(), proposer);
    for (Finding finding : study().getFindings()) {
      FindingEvidence found = view().evidence(finding);
      evidence.put(finding, found);
      found.items().forEach(item -> item.target().ifPresent(target -> put(uses, target, item)));
      name(found);
    }
    report.audit().forEach(issue -> issue.objects().forEach(object -> put(issues, object, issue)));
    readCodings();
  }

  /** What the audit found, parted into what is open and what was let stand. */
  AuditOutcome audit() {
    return audit;
  }

  /** Evidence is named like its target; a second link to the same target in a finding gets a number. */
  private void name(FindingEvidence found) {
    Map<String, Integer> times = new HashMap<>();
    for (ResolvedEvidence item : found.items()) {
      String name = item.target().map(addresses::anchor).orElse("gone");
      int time = times.merge(name, 1, Integer::sum);
      anchors.put(item.link(), time == 1 ? name : name + "-" + time);
    }
  }

  /** A quote carries the codes of the codings that lie within it or around it. */
  private void readCodings() {
    Map<Document, List<Quote>> byDocument = new HashMap<>();
    study().getQuotes().forEach(quote -> put(byDocument, quote.getDocument(), quote));
    for (Coding coding : study().getCodings()) {
      passages.merge(coding.getCode(), 1, Integer::sum);
      for (Quote quote : byDocument.getOrDefault(coding.getDocument(), List.of())) {
        boolean within = coding.getStart() >= quote.getStart() && coding.getEnd() <= quote.getEnd();
        boolean around = coding.getStart() <= quote.getStart() && coding.getEnd() >= quote.getEnd();
        if ((within || around) && !codes(quote).contains(coding.getCode())) {
          put(codes, quote, coding.getCode());
          put(quotes, coding.getCode(), quote);
        }
      }
    }
  }

  private static <K, V> void put(Map<K, List<V>> map, K key, V value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  /** What the evidence proposes, by issue, in the order of the study. */
  Map<Issue, IssueProposal> proposals() {
    return proposals;
  }

  /** The work list of dissonance. */
  DissonanceList dissonance() {
    return dissonance;
  }

  Report report() {
    return report;
  }

  StudyView view() {
    return report.view();
  }

  Study study() {
    return view().study();
  }

  Addresses addresses() {
    return addresses;
  }

  ConvergenceMatrix convergence() {
    return convergence;
  }

  List<ParticipantGroup> groups() {
    return study().getGroups();
  }

  FindingEvidence evidence(Finding finding) {
    return evidence.get(finding);
  }

  /** Where an element itself serves as evidence. */
  List<ResolvedEvidence> uses(StudyElement element) {
    return uses.getOrDefault(element, List.of());
  }

  /** Identifier of a piece of evidence in its finding's page. */
  String anchor(EvidenceLink link) {
    return anchors.get(link);
  }

  /** Where a piece of evidence stands, relative to the dossier's folder. */
  String address(ResolvedEvidence item) {
    return addresses.of(item.finding()).orElseThrow() + "#" + anchor(item.link());
  }

  /** An element by its identifier. */
  Optional<StudyElement> element(String id) {
    if (elements.isEmpty()) {
      study().eAllContents().forEachRemaining(e -> elements.put(((StudyElement) e).getId(), (StudyElement) e));
    }
    return Optional.ofNullable(elements.get(id));
  }

  /** What the audit says about an element. */
  List<AuditIssue> issues(StudyElement element) {
    return issues.getOrDefault(element, List.of());
  }

  /** How many passages carry a code. */
  int passages(Code code) {
    return passages.getOrDefault(code, 0);
  }

  List<Code> codes(Quote quote) {
    return codes.getOrDefault(quote, List.of());
  }

  List<Quote> quotes(Code code) {
    return quotes.getOrDefault(code, List.of());
  }
}
