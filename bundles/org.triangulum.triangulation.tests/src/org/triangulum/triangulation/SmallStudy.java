// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.ResultJson;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.coding.TurnParser;
import org.triangulum.coding.TurnParser.ParsedTurn;
import org.triangulum.model.study.Administration;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Membership;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Parameter;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Setting;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Turn;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.store.Blobs;
import org.triangulum.store.MemoryBlobs;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetWriter;

/**
 * A small evaluation to test with: four groups, a setting, a researcher, three transcripts with quotes, a survey of 30
 * people of whom 20 agreed among 25 who answered, and one finding that rests on a quote and on that share.
 */
public final class SmallStudy {
  public static final StudyFactory NEW = StudyFactory.eINSTANCE;
  public static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-06T07:08:09Z"), ZoneOffset.UTC);
  public static final String AGREED = "agree.code.1.percent";

  public final Study study;
  public final Blobs blobs;
  public final ParticipantGroup families;
  public final ParticipantGroup staff;
  public final ParticipantGroup managers;
  public final ParticipantGroup partners;
  public final Setting unit = NEW.createSetting();
  public final Researcher anna = NEW.createResearcher();
  public final Researcher ben = NEW.createResearcher();
  public final Participant parent;
  public final Participant worker;
  public final Document interview;
  public final Document joint;
  public final Document notes;
  public final Quote heard;
  public final Quote tired;
  public final Code listening = NEW.createCode();
  public final Dataset survey;
  public final AnalysisRun agreed;
  public final Finding finding;

  public SmallStudy() {
    this(NEW.createStudy(), new MemoryBlobs());
  }

  /** Fills an empty study. */
  public SmallStudy(Study study, Blobs blobs) {
    this.study = study;
    this.blobs = blobs;
    families = group("F", "Families");
    staff = group("S", "Staff");
    managers = group("M", "Managers");
    partners = group("P", "Partners");
    unit.setKey("U1");
    unit.setName("Access unit");
    study.getSettings().add(unit);
    researcher(anna, "AB");
    researcher(ben, "CD");
    parent = participant("Parent 1", "Parent", families);
    worker = participant("Worker 1", "Social worker", staff);
    Membership membership = NEW.createMembership();
    membership.setSetting(unit);
    membership.setFrom("2013");
    worker.getMemberships().add(membership);
    interview = document("D1", families,
        "INT: How was it?\nPA: 😀 They heard us out. They heard us out twice.\nINT: Ah.\n", Map.of("PA", parent));
    joint = document("D2", staff, "INT: And the work?\nSW: We were tired, shared or not.\nPA: She looked tired.\n",
        Map.of("SW", worker, "PA", parent));
    notes = document("D3", partners, "A note without turns.\nA second line.\n", Map.of());
    heard = quote("Q1", interview, "They heard us out.");
    tired = quote("Q2", joint, "We were tired, shared or not.");
    study.getCodebooks().add(NEW.createCodebook());
    listening.setKey("listening");
    listening.setName("Listening");
    study.getCodebooks().get(0).getCodes().add(listening);
    survey = survey();
    agreed = run("R1", "agree");
    finding = finding("F1", families);
    link(finding, heard, "", EvidenceRole.SUPPORTS);
    link(finding, agreed, AGREED, EvidenceRole.SUPPORTS);
  }

  /** A view of the study as it is, every element with an identifier. */
  public StudyView view() {
    int next = 0;
    for (var all = study.eAllContents(); all.hasNext(); next++) {
      EObject element = all.next();
      if (element instanceof StudyElement e && e.getId() == null) {
        e.setId("id" + next);
      }
    }
    return new StudyView(study, blobs);
  }

  private ParticipantGroup group(String key, String name) {
    ParticipantGroup group = NEW.createParticipantGroup();
    group.setKey(key);
    group.setName(name);
    study.getGroups().add(group);
    return group;
  }

  private void researcher(Researcher researcher, String key) {
    researcher.setKey(key);
    study.getResearchers().add(researcher);
  }

  public Participant participant(String key, String role, ParticipantGroup group) {
    Participant participant = NEW.createParticipant();
    participant.setKey(key);
    participant.setLabel(key);
    participant.setRole(role);
    participant.setGroup(group);
    study.getParticipants().add(participant);
    return participant;
  }

  /** A transcript; INT is the interviewer. */
  public Document document(String key, ParticipantGroup group, String text, Map<String, Participant> speakers) {
    Document document = NEW.createDocument();
    document.setKey(key);
    document.setTitle("Interview " + key);
    document.setGroup(group);
    document.setText(blobs.putText(text));
    document.setLength(text.length());
    document.setDate("2014-02-03");
    study.getDocuments().add(document);
    new TreeMap<>(speakers).forEach((name, participant) -> document.getSpeakers().add(speaker(name, participant)));
    if (!speakers.isEmpty()) {
      document.getSpeakers().add(speaker("INT", null));
    }
    List<String> names = document.getSpeakers().stream().map(Speaker::getKey).toList();
    for (ParsedTurn parsed : new TurnParser(names).parse(text)) {
      Turn turn = NEW.createTurn();
      turn.setStart(parsed.start());
      turn.setTextStart(parsed.textStart());
      turn.setSpeaker(document.getSpeakers().get(names.indexOf(parsed.speaker())));
      document.getTurns().add(turn);
    }
    return document;
  }

  private static Speaker speaker(String name, Participant participant) {
    Speaker speaker = NEW.createSpeaker();
    speaker.setKey(name);
    speaker.setRole(participant == null ? SpeakerRole.INTERVIEWER : SpeakerRole.PARTICIPANT);
    speaker.setParticipant(participant);
    return speaker;
  }

  /** The first place of the words. */
  public Quote quote(String key, Document document, String words) {
    Quote quote = NEW.createQuote();
    quote.setKey(key);
    quote.setDocument(document);
    quote.setStart(blobs.getText(document.getText()).indexOf(words));
    quote.setEnd(quote.getStart() + words.length());
    quote.setText(words);
    study.getQuotes().add(quote);
    return quote;
  }

  public Coding coding(Document document, int start, int end) {
    Coding coding = NEW.createCoding();
    coding.setDocument(document);
    coding.setStart(start);
    coding.setEnd(end);
    coding.setCode(listening);
    study.getCodings().add(coding);
    return coding;
  }

  private Dataset survey() {
    byte[] answers = new byte[30];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = i < 20 ? 1 : i < 25 ? 0 : CodeValues.missingCode(MissingKind.REFUSED);
    }
    Dataset dataset = new DatasetWriter(blobs).write(new DataTable("survey", "person", List.of(new DataColumn("agree",
        "Agrees", MeasurementLevel.NOMINAL, ColumnRole.ANSWER, Polarity.UNSTATED, new TreeMap<>(Map.of(0.0, "no",
        1.0, "yes")), CodeValues.of(answers)))));
    Administration administration = NEW.createAdministration();
    administration.setKey("A1");
    administration.setGroup(families);
    study.getAdministrations().add(administration);
    dataset.setAdministration(administration);
    study.getDatasets().add(dataset);
    return dataset;
  }

  /** Frequencies of a column of the survey. */
  public AnalysisRun run(String key, String variable) {
    StoredRuns runs = new StoredRuns(new AnalysisRunner(Catalogue.discovered()), blobs, CLOCK);
    AnalysisInput input = runs.input(survey, List.of(variable), Optional.empty(), Map.of());
    AnalysisResult result = runs.run(study, "frequencies", input, Progress.NONE);
    AnalysisRun run = NEW.createAnalysisRun();
    run.setKey(key);
    run.setTitle("Who agreed");
    run.setAnalysis("frequencies");
    run.setDataset(survey);
    Parameter variables = NEW.createParameter();
    variables.setName(StoredRuns.VARIABLES);
    variables.setValue(variable);
    run.getParameters().add(variables);
    run.setExecuted("2024-05-06T07:08:09Z");
    run.setFingerprint(result.fingerprint());
    run.setResult(blobs.putText(ResultJson.write(result)));
    study.getAnalysisRuns().add(run);
    return run;
  }

  /** The answers of the survey become others, 12 of 30 agreeing. */
  public void changeAnswers() {
    byte[] answers = new byte[30];
    Arrays.fill(answers, 0, 12, (byte) 1);
    new DatasetWriter(blobs).replace(survey.getColumns().get(0), CodeValues.of(answers));
  }

  public ReportedFigure figure(String key, String printed, String valueName) {
    ReportedFigure figure = NEW.createReportedFigure();
    figure.setKey(key);
    figure.setWhat("Families who agree");
    figure.setPrinted(printed);
    figure.setBase("valid answers");
    figure.setRun(agreed);
    figure.setValueName(valueName);
    study.getReportedFigures().add(figure);
    return figure;
  }

  public Finding finding(String key, ParticipantGroup... groups) {
    Finding made = NEW.createFinding();
    made.setKey(key);
    made.setTitle("Finding " + key);
    made.getGroups().addAll(List.of(groups));
    study.getFindings().add(made);
    return made;
  }

  /** A link with the fingerprint that the target has now. */
  public EvidenceLink link(Finding to, StudyElement target, String place, EvidenceRole role) {
    EvidenceLink link = NEW.createEvidenceLink();
    link.setTarget(target);
    link.setPlace(place);
    link.setRole(role);
    link.setFingerprint(new StudyView(study, blobs).fingerprint(target, place));
    to.getEvidence().add(link);
    return link;
  }

  public Source source(String key, ParticipantGroup group, Strand strand) {
    Source source = NEW.createSource();
    source.setKey(key);
    source.setGroup(group);
    source.setStrand(strand);
    study.getSources().add(source);
    return source;
  }

  public Issue issue(String key) {
    Issue issue = NEW.createIssue();
    issue.setKey(key);
    issue.setTitle("Issue " + key);
    study.getIssues().add(issue);
    return issue;
  }

  public SourcePosition position(Issue issue, Source source, Coverage coverage, Stance stance) {
    SourcePosition position = NEW.createSourcePosition();
    position.setSource(source);
    position.setCoverage(coverage);
    position.setStance(stance);
    issue.getPositions().add(position);
    return position;
  }

  public Verdict verdict(Issue issue, Researcher rater, VerdictKind kind, String date) {
    Verdict verdict = NEW.createVerdict();
    verdict.setRater(rater);
    verdict.setKind(kind);
    verdict.setDate(date);
    verdict.setRationale("because");
    issue.getVerdicts().add(verdict);
    return verdict;
  }

  /** Adds to each list of a study one element that says nothing. */
  @SuppressWarnings("unchecked") // containment lists hold objects
  public static void fillWithBlanks(Study study) {
    for (EReference list : study.eClass().getEAllContainments()) {
      if (list.isMany()) {
        List<EObject> elements = new ArrayList<>((List<EObject>) study.eGet(list));
        EObject blank = NEW.create((EClass) list.getEType());
        for (EReference inner : blank.eClass().getEAllContainments()) {
          if (inner.isMany()) {
            ((List<EObject>) blank.eGet(inner)).add(NEW.create((EClass) inner.getEType()));
          }
        }
        elements.add(blank);
        study.eSet(list, elements);
      }
    }
  }

  /** Everything resolved that a finding rests on. */
  public List<ResolvedEvidence> evidence(Finding of) {
    return new ArrayList<>(view().evidence(of).items());
  }
}
