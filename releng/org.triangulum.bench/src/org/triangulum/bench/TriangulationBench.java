// SPDX-License-Identifier: EPL-2.0
package org.triangulum.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.triangulum.audit.Auditor;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.triangulation.EvidenceLinks;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.convergence.DissonanceList;
import org.triangulum.triangulation.convergence.Proposals;
import org.triangulum.triangulation.display.DisplayRenderer;
import org.triangulum.triangulation.display.DisplayTemplates;
import org.triangulum.triangulation.graph.EvidenceGraph;
import org.triangulum.triangulation.graph.EvidenceGraphs;
import org.triangulum.triangulation.graph.LayeredLayout;
import org.triangulum.triangulation.quote.QuoteReuse;

/** Walking 50,000 links of 2,000 findings: 10,000 quotes of 500 people, 200 issues by 8 sources. */
final class TriangulationBench {
  private static final int FINDINGS = 2_000;
  private static final int LINKS = 50_000;
  private static final int QUOTES_EACH = 20;
  private static final int PEOPLE = 500;
  private static final int ISSUES = 200;
  private static final int GROUPS = 8;
  private static final int LARGE = 1_000;
  private static final int DISPLAY_ROWS = 50;
  private static final StudyFactory NEW = StudyFactory.eINSTANCE;

  private final Path folder;
  private final Random random = new Random(1);

  TriangulationBench(Path folder) {
    this.folder = folder;
  }

  void run(List<Row> rows) throws Exception {
    with(file -> measure(file, rows));
  }

  /** The audit alone. */
  void audit(List<Row> rows) throws Exception {
    with(file -> audit(file, rows));
  }

  private interface Measurement {
    void of(StudyFile file) throws Exception;
  }

  private void with(Measurement measurement) throws Exception {
    Path file = folder.resolve("triangulation.triangulum");
    Files.deleteIfExists(file);
    Session session = new Session("bench", Clock.systemUTC());
    try (StudyFile study = StudyFile.create(file, session, s -> { })) {
      study.editor().run("Fill", "", s -> fill(s, study.blobs()));
      measurement.of(study);
    }
  }

  private void measure(StudyFile file, List<Row> rows) throws Exception {
    Study study = file.study();
    String of = FINDINGS + " findings, " + LINKS + " links: ";
    Finding large = study.getFindings().get(0);
    Quote quote = study.getQuotes().get(QUOTES_EACH);
    StudyView view = new StudyView(study, file.blobs());
    view.usesOf(quote);
    rows.add(Row.of(of + "all evidence of a finding with " + LARGE + " links", "",
        Timer.median(3, 9, () -> view.refreshed().evidence(large)), 0.05));
    rows.add(Row.of(of + "quote → findings, index made anew", "",
        Timer.median(3, 9, () -> view.refreshed().usesOf(quote)), 0.05));
    rows.add(Row.of(of + "quote → findings", "", Timer.median(3, 9, () -> view.usesOf(quote)), 0.05));
    rows.add(Row.of(of + "re-use of all quotes", "", Timer.median(1, 5, () -> QuoteReuse.of(view)), 2));
    rows.add(Row.of(of + "proposals of " + ISSUES + " issues by " + GROUPS + " sources", "",
        Timer.median(1, 5, () -> new Proposals(view.refreshed()).all()), 2));
    rows.add(Row.of(of + "work list of dissonance", "",
        Timer.median(1, 5, () -> DissonanceList.of(view, new Proposals(view))), 2));
    audit(file, rows);
    EvidenceGraph graph = new EvidenceGraphs(view).of(large);
    rows.add(Row.of(of + "graph of a finding with " + LARGE + " links made", "",
        Timer.median(2, 5, () -> new EvidenceGraphs(view).of(large)), 0.5));
    rows.add(Row.of(of + "its " + graph.nodes().size() + " nodes and " + graph.edges().size() + " edges laid out", "",
        Timer.median(2, 5, () -> new LayeredLayout().of(graph)), 2));
    EvidenceGraph drawn = graph.condensed(6);
    rows.add(Row.of(of + "the same condensed to " + drawn.nodes().size() + " nodes, laid out", "",
        Timer.median(3, 9, () -> new LayeredLayout().of(graph.condensed(6))), 0.2));
    JointDisplay display = new DisplayTemplates(view).sideBySide("J", "Bench",
        study.getFindings().subList(0, DISPLAY_ROWS), 4);
    file.editor().run("Display", "", s -> s.getJointDisplays().add(display));
    rows.add(Row.of(of + "joint display of " + DISPLAY_ROWS + " rows with 4 quotes each rendered", "",
        Timer.median(3, 9, () -> new DisplayRenderer(view).of(display)), 0.2));
    EvidenceLinks links = new EvidenceLinks(file.editor(), file.blobs(), Optional.empty(), Clock.systemUTC());
    int[] next = {1};
    rows.add(Row.of(of + "add a link, durable", "", Timer.median(5, 25, () -> links.add(study.getFindings().get(1),
        study.getDocuments().get(next[0]++), "", EvidenceRole.SUPPORTS, null, "")), 0.02));
  }

  private static void audit(StudyFile file, List<Row> rows) throws Exception {
    rows.add(Row.of(FINDINGS + " findings, " + LINKS + " links: audit by all rules", "", Timer.median(1, 3,
        () -> Auditor.registered().audit(new StudyView(file.study(), file.blobs()))), 10));
  }

  private void fill(Study study, Blobs blobs) {
    for (int g = 0; g < GROUPS; g++) {
      ParticipantGroup group = NEW.createParticipantGroup();
      group.setKey("G" + g);
      study.getGroups().add(group);
      Source source = NEW.createSource();
      source.setKey("S" + g);
      source.setGroup(group);
      study.getSources().add(source);
    }
    for (int p = 0; p < PEOPLE; p++) {
      person(study, blobs, p);
    }
    for (int i = 0; i < ISSUES; i++) {
      issue(study, i);
    }
    StudyView view = new StudyView(study, blobs);
    for (int f = 0; f < FINDINGS; f++) {
      Finding finding = NEW.createFinding();
      finding.setKey("F" + f);
      finding.setTitle("Finding " + f);
      finding.getIssues().add(study.getIssues().get(f % ISSUES));
      finding.getGroups().add(study.getGroups().get(f % GROUPS));
      study.getFindings().add(finding);
      int links = f == 0 ? LARGE : f == 1 ? (LINKS - LARGE) % (FINDINGS - 1) : 0;
      links += f == 0 ? 0 : (LINKS - LARGE) / (FINDINGS - 1);
      for (int l = 0; l < links; l++) {
        link(finding, study.getQuotes().get(random.nextInt(study.getQuotes().size())), view);
      }
    }
  }

  private void person(Study study, Blobs blobs, int number) {
    Participant participant = NEW.createParticipant();
    participant.setKey("Person " + number);
    participant.setLabel(participant.getKey());
    participant.setGroup(study.getGroups().get(number % GROUPS));
    study.getParticipants().add(participant);
    Document document = NEW.createDocument();
    document.setKey("D" + number);
    document.setGroup(participant.getGroup());
    StringBuilder text = new StringBuilder();
    for (int q = 0; q < QUOTES_EACH; q++) {
      Quote quote = NEW.createQuote();
      quote.setKey("Q" + number + "-" + q);
      quote.setDocument(document);
      quote.setStart(text.length());
      quote.setText("What person " + number + " says for the " + q + "th time, in a sentence of usual length.");
      text.append(quote.getText()).append('\n');
      quote.setEnd(text.length() - 1);
      quote.setParticipant(participant);
      quote.setGroup(participant.getGroup());
      quote.setStance(random.nextInt(3) == 0 ? Stance.NEGATIVE : Stance.POSITIVE);
      study.getQuotes().add(quote);
    }
    document.setText(blobs.putText(text.toString()));
    document.setLength(text.length());
    study.getDocuments().add(document);
  }

  private void issue(Study study, int number) {
    Issue issue = NEW.createIssue();
    issue.setKey("I" + number);
    issue.setTitle("Issue " + number);
    study.getIssues().add(issue);
    for (Source source : study.getSources()) {
      SourcePosition position = NEW.createSourcePosition();
      position.setSource(source);
      position.setCoverage(Coverage.ASKED);
      position.setStance(random.nextBoolean() ? Stance.POSITIVE : Stance.NONE);
      issue.getPositions().add(position);
    }
  }

  private void link(Finding finding, Quote quote, StudyView view) {
    EvidenceLink link = NEW.createEvidenceLink();
    link.setTarget(quote);
    link.setPlace("");
    link.setRole(EvidenceRole.VALUES.get(random.nextInt(2)));
    link.setRationale("why");
    link.setFingerprint(view.fingerprint(quote, ""));
    finding.getEvidence().add(link);
  }
}
