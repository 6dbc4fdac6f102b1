// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.ResultJson;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.audit.AuditIssue;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Parameter;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.Quote;
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
import org.triangulum.store.JournalEntry;
import org.triangulum.store.MemoryBlobs;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.store.data.DatasetWriter;
import org.triangulum.triangulation.StudyView;

/** A study made in memory, piece by piece; every piece gets an identifier and can be looked up by its key. */
final class StudyFixture {
  static final Instant WRITTEN = Instant.parse("2026-03-01T12:00:00Z");
  private static final StudyFactory MAKE = StudyFactory.eINSTANCE;
  final Study study = MAKE.createStudy();
  final MemoryBlobs blobs = new MemoryBlobs();
  final List<AuditIssue> audit = new ArrayList<>();
  final List<JournalEntry> journal = new ArrayList<>();
  private final StoredRuns runs = new StoredRuns(new AnalysisRunner(Catalogue.discovered()), blobs,
      Clock.fixed(WRITTEN, ZoneOffset.UTC));
  private final Map<String, StudyElement> byKey = new LinkedHashMap<>();
  private int ids;

  StudyFixture(String title) {
    study.setTitle(title);
    named("study", study);
  }

  Report report() {
    return new Report(new StudyView(study, blobs), audit, journal, WRITTEN);
  }

  <T extends StudyElement> T get(Class<T> type, String key) {
    return type.cast(byKey.get(key));
  }

  private <T extends StudyElement> T named(String key, T element) {
    element.setId(String.format("00000000-0000-4000-8000-%012d", ++ids));
    byKey.put(key, element);
    return element;
  }

  ParticipantGroup group(String key, String name, String color) {
    ParticipantGroup group = named(key, MAKE.createParticipantGroup());
    group.setKey(key);
    group.setName(name);
    group.setLetter(key.substring(0, 1));
    group.setColor(color);
    study.getGroups().add(group);
    return group;
  }

  Participant participant(String key, String role, String group) {
    Participant participant = named(key, MAKE.createParticipant());
    participant.setKey(key);
    participant.setLabel(key);
    participant.setRole(role);
    participant.setGroup(get(ParticipantGroup.class, group));
    study.getParticipants().add(participant);
    return participant;
  }

  /** A transcript; speakers named like participants are those participants, all others interviewers. */
  Document transcript(String key, String group, String... turns) {
    Document document = named(key, MAKE.createDocument());
    document.setKey(key);
    document.setGroup(get(ParticipantGroup.class, group));
    StringBuilder text = new StringBuilder();
    Map<String, Speaker> speakers = new LinkedHashMap<>();
    for (String line : turns) {
      String name = line.substring(0, line.indexOf(": "));
      Speaker speaker = speakers.computeIfAbsent(name, this::speaker);
      Turn turn = named(key + " turn " + ids, MAKE.createTurn());
      turn.setSpeaker(speaker);
      turn.setStart(text.length());
      turn.setTextStart(text.length() + name.length() + 2);
      document.getTurns().add(turn);
      text.append(line).append('\n');
    }
    document.getSpeakers().addAll(speakers.values());
    document.setText(blobs.putText(text.toString()));
    document.setLength(text.length());
    study.getDocuments().add(document);
    return document;
  }

  private Speaker speaker(String name) {
    Speaker speaker = named("speaker " + name, MAKE.createSpeaker());
    speaker.setKey(name);
    speaker.setRole(byKey.get(name) instanceof Participant ? SpeakerRole.PARTICIPANT : SpeakerRole.INTERVIEWER);
    speaker.setParticipant(byKey.get(name) instanceof Participant participant ? participant : null);
    return speaker;
  }

  /** A quote of words that stand in the document. */
  Quote quote(String key, String document, String words) {
    Document from = get(Document.class, document);
    int start = blobs.getText(from.getText()).indexOf(words);
    Quote quote = named(key, MAKE.createQuote());
    quote.setKey(key);
    quote.setDocument(from);
    quote.setText(words);
    quote.setStart(start);
    quote.setEnd(start + words.length());
    quote.setGroup(from.getGroup());
    study.getQuotes().add(quote);
    return quote;
  }

  /** A five-point item answered by so many people each. */
  Dataset item(String key, String label, int... counts) {
    byte[] codes = new byte[IntStream.of(counts).sum()];
    int row = 0;
    for (int code = 0; code < counts.length; code++) {
      for (int i = 0; i < counts[code]; i++) {
        codes[row++] = (byte) (code + 1);
      }
    }
    TreeMap<Double, String> labels = new TreeMap<>(Map.of(1.0, "not at all", 2.0, "a little", 3.0, "partly", 4.0,
        "mostly", 5.0, "very much"));
    Dataset dataset = named(key, new DatasetWriter(blobs).write(new DataTable(key, "person", List.of(
        new DataColumn(key, label, MeasurementLevel.ORDINAL, ColumnRole.ANSWER, Polarity.HIGH_IS_MORE, labels,
            CodeValues.of(codes))))));
    study.getDatasets().add(dataset);
    return dataset;
  }

  /** Frequencies of a dataset's only variable with the two top answers, run and saved. */
  AnalysisRun frequencies(String key, String title, Dataset dataset) {
    AnalysisInput input = runs.input(dataset, List.of(dataset.getKey()), Optional.empty(), Map.of("top", "2"));
    AnalysisResult result = runs.run(study, "frequencies", input, Progress.NONE);
    AnalysisRun run = named(key, MAKE.createAnalysisRun());
    run.setKey(key);
    run.setTitle(title);
    run.setAnalysis("frequencies");
    run.setDataset(dataset);
    run.getParameters().add(parameter(StoredRuns.VARIABLES, dataset.getKey()));
    run.getParameters().add(parameter("top", "2"));
    run.setExecuted(WRITTEN.toString());
    run.setSoftwareVersion(result.softwareVersion());
    run.setFingerprint(result.fingerprint());
    run.setResult(blobs.putText(ResultJson.write(result)));
    study.getAnalysisRuns().add(run);
    return run;
  }

  private Parameter parameter(String name, String value) {
    Parameter parameter = named("parameter " + ids, MAKE.createParameter());
    parameter.setName(name);
    parameter.setValue(value);
    return parameter;
  }

  Finding finding(String key, String title, String group) {
    Finding finding = named(key, MAKE.createFinding());
    finding.setKey(key);
    finding.setTitle(title);
    finding.setSection(get(ParticipantGroup.class, group));
    study.getFindings().add(finding);
    return finding;
  }

  EvidenceLink link(String finding, String target, EvidenceRole role, String place) {
    EvidenceLink link = named(finding + " link " + ids, MAKE.createEvidenceLink());
    link.setTarget(byKey.get(target));
    link.setRole(role);
    link.setPlace(place);
    link.setCreated("2026-02-01T09:00:00Z");
    StudyView view = new StudyView(study, blobs);
    if (link.getTarget() != null) {
      link.setFingerprint(view.fingerprint(link.getTarget(), place));
      link.setGroup(view.content(link.getTarget(), place).group().orElse(null));
    }
    get(Finding.class, finding).getEvidence().add(link);
    return link;
  }

  Source source(String key, String group, Strand strand) {
    Source source = named(key, MAKE.createSource());
    source.setKey(key);
    source.setName(get(ParticipantGroup.class, group).getName() + ", " + strand.getLiteral());
    source.setGroup(get(ParticipantGroup.class, group));
    source.setStrand(strand);
    study.getSources().add(source);
    return source;
  }

  Issue issue(String key, String title) {
    Issue issue = named(key, MAKE.createIssue());
    issue.setKey(key);
    issue.setTitle(title);
    study.getIssues().add(issue);
    return issue;
  }

  SourcePosition position(String issue, String source, Coverage coverage, Stance stance) {
    SourcePosition position = named(issue + " " + source, MAKE.createSourcePosition());
    position.setSource(get(Source.class, source));
    position.setCoverage(coverage);
    position.setStance(stance);
    get(Issue.class, issue).getPositions().add(position);
    return position;
  }
}
