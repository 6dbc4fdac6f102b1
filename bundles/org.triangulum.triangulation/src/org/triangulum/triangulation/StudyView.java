// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.run.Staleness;
import org.triangulum.coding.DocumentTexts;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FindingStatus;
import org.triangulum.model.study.SignOff;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.Blobs;
import org.triangulum.store.ContentHash;

/**
 * Read-only entry to the integration of a study: resolves evidence, walks links both ways, reports coverage.
 *
 * <p>Holds indexes over the study as it was when created; take {@link #refreshed()} after a change, which keeps the
 * texts and results already read. For one thread.
 */
public final class StudyView {
  private final Study study;
  private final Blobs blobs;
  private final DocumentTexts texts;
  private final Results results;
  private final EvidenceSources sources;
  private final Map<Finding, FindingEvidence> evidence = new IdentityHashMap<>();
  private EvidenceIndex index;

  /** A view with the analyses that are registered as services. */
  public StudyView(Study study, Blobs blobs) {
    this(study, blobs, Catalogue.discovered());
  }

  /**
   * A view of a study.
   *
   * @param catalogue the analyses known, which tell whether a result still follows from the data
   */
  public StudyView(Study study, Blobs blobs, Catalogue catalogue) {
    this(study, blobs, new DocumentTexts(blobs), new Results(blobs, catalogue));
  }

  private StudyView(Study study, Blobs blobs, DocumentTexts texts, Results results) {
    this.study = study;
    this.blobs = blobs;
    this.texts = texts;
    this.results = results;
    this.sources = new EvidenceSources(texts, results);
  }

  /** A view of the study as it is now. */
  public StudyView refreshed() {
    return new StudyView(study, blobs, texts, results.refreshed());
  }

  /** The study. */
  public Study study() {
    return study;
  }

  /** Its texts, values and results. */
  public Blobs blobs() {
    return blobs;
  }

  /** All evidence of a finding. */
  public FindingEvidence evidence(Finding finding) {
    return evidence.computeIfAbsent(finding, this::collect);
  }

  private FindingEvidence collect(Finding finding) {
    return new FindingEvidence(finding, finding.getEvidence().stream().map(this::resolve).toList());
  }

  /** A link of a finding with what it leads to; never null, also when that is stale or gone. */
  public ResolvedEvidence resolve(EvidenceLink link) {
    return sources.resolve(link);
  }

  /**
   * What an element says, without any link to it: for positions of sources, joint displays and searches.
   *
   * @param place name of a value or {@code table/row/column} of a run; empty or null for the whole
   */
  public EvidenceContent content(StudyElement target, String place) {
    return sources.content(target, place);
  }

  /** What to keep in a link so that it shows as stale when the target changes; empty for what cannot be evidence. */
  public String fingerprint(StudyElement target, String place) {
    return sources.fingerprint(target, place);
  }

  /**
   * The links that rest on an element, directly or through what is made of it: a coding, code, document or participant
   * through quotes; a dataset, column or run through results and reported figures.
   */
  public List<ResolvedEvidence> usesOf(StudyElement element) {
    return index().uses(element).stream().map(this::resolve).toList();
  }

  /** The walk both ways from a finding, quote, run or any other element. */
  public Trace trace(StudyElement element) {
    return new TraceBuilder(study, index(), sources).of(element);
  }

  /** How well the findings are covered by evidence; withdrawn findings are left out. */
  public EvidenceCoverage coverage() {
    return new EvidenceCoverage(study.getFindings().stream().filter(f -> f.getStatus() != FindingStatus.WITHDRAWN)
        .map(f -> EvidenceCoverage.row(evidence(f))).toList());
  }

  /** Issues by sources. */
  public ConvergenceMatrix convergence() {
    return ConvergenceMatrix.of(study, sources::content);
  }

  /** The turns around a passage. */
  public Passages passages() {
    return new Passages(texts);
  }

  /** The stored result of a run; empty when it was never computed or cannot be read. */
  public Optional<AnalysisResult> result(AnalysisRun run) {
    return results.of(run);
  }

  /** A number of a run's result by its place; empty when there is no number there. */
  public Optional<Double> number(AnalysisRun run, String place) {
    return results.of(run).flatMap(r -> ResultPlace.find(r, place)).flatMap(ResultPlace::number);
  }

  /**
   * Whether the result of a run still follows from the data; empty when it was never computed, or when its analysis is
   * not known here so that nobody can tell.
   */
  public Optional<Staleness> staleness(AnalysisRun run) {
    return results.of(run).isPresent() && results.known(run) ? Optional.of(results.staleness(run)) : Optional.empty();
  }

  /**
   * What a framework cell keeps of the codings its summary was written from: a hash of the words of a document under a
   * code, whoever coded them and wherever they stand.
   */
  public String codingsFingerprint(Document document, Code code) {
    String words = index().codings().of(document).stream().filter(c -> c.getCode() == code)
        .map(c -> texts.span(document, c.getStart(), c.getEnd()).orElse("")).distinct().sorted()
        .collect(Collectors.joining("\n"));
    return ContentHash.of(words.getBytes(StandardCharsets.UTF_16BE));
  }

  /** Themes of a passage: the codes of all codings that share a part of it, each once, in order of their start. */
  public List<Code> themes(Passage passage) {
    return index().codings().overlapping(passage.document(), passage.start(), passage.end()).stream()
        .map(Coding::getCode).filter(Objects::nonNull).distinct().toList();
  }

  /** All that a finding says and rests on now, part by part. */
  public FindingState state(Finding finding) {
    return new FindingStates(sources, texts).of(finding);
  }

  /** What a sign-off keeps: a hash of all the finding says and rests on now. */
  public String digest(Finding finding) {
    return state(finding).hash();
  }

  /** Whether a sign-off still speaks of its finding as it is, and what has changed where it does not. */
  public SignOffCheck check(SignOff signOff) {
    if (ElementLabel.orEmpty(signOff.getHash()).isEmpty() || signOff.getFinding() == null) {
      return new SignOffCheck(signOff, SignOffCheck.Outcome.UNBOUND, List.of());
    }
    FindingState now = state(signOff.getFinding());
    // Sign-offs of the first files kept no parts, and another hash, which did not look at the text behind a quote.
    boolean holds = signOff.getHash().equals(now.hash()) || signOff.getParts().isEmpty()
        && signOff.getHash().equals(new FindingDigest(sources).of(signOff.getFinding()));
    return holds ? new SignOffCheck(signOff, SignOffCheck.Outcome.HOLDS, List.of())
        : new SignOffCheck(signOff, SignOffCheck.Outcome.CHANGED, now.since(signOff));
  }

  private EvidenceIndex index() {
    if (index == null) {
      index = new EvidenceIndex(study);
    }
    return index;
  }
}
