// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.coding.DocumentTexts;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.ExternalStudy;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FrameworkCell;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.ContentHash;

/** Resolves references to every kind of target. */
final class EvidenceSources {
  private final Map<Class<? extends StudyElement>, EvidenceSource<? extends StudyElement>> sources =
      new LinkedHashMap<>();

  EvidenceSources(DocumentTexts texts, Results results) {
    WordSources words = new WordSources(texts);
    NumberSources numbers = new NumberSources(results);
    add(Quote.class, words.quotes());
    add(Coding.class, words.codings());
    add(Document.class, words.documents());
    add(Memo.class, words.memos());
    add(FrameworkCell.class, words.frameworkCells());
    add(ExternalStudy.class, words.externalStudies());
    add(AnalysisRun.class, numbers.runs());
    add(ReportedFigure.class, numbers.figures());
    add(Column.class, numbers.columns());
  }

  private <T extends StudyElement> void add(Class<T> type, EvidenceSource<T> source) {
    sources.put(type, source);
  }

  /** What a target says at a place. */
  EvidenceContent content(StudyElement target, String place) {
    if (target == null) {
      return EvidenceContent.gone(EvidenceKind.GONE, "", "What was linked has been removed");
    }
    ElementLabel label = ElementLabel.of(target);
    if (!(EcoreUtil.getRootContainer(target) instanceof Study)) {
      return EvidenceContent.gone(EvidenceKind.GONE, label.label(),
          "The " + label.kind() + " " + label.brief() + " has been removed");
    }
    EvidenceSource<StudyElement> source = source(target);
    return source == null
        ? EvidenceContent.gone(EvidenceKind.GONE, label.label(), "A " + label.kind() + " is not evidence")
        : source.content(target, ElementLabel.orEmpty(place));
  }

  /** A link with what it leads to. */
  ResolvedEvidence resolve(EvidenceLink link) {
    EvidenceContent content = content(link.getTarget(), link.getPlace());
    String linked = ElementLabel.orEmpty(link.getFingerprint());
    if (!linked.isEmpty() && content.state() == EvidenceState.FRESH
        && !linked.equals(fingerprint(link.getTarget(), link.getPlace()))) {
      content = content.as(EvidenceState.STALE, "Changed since it was linked");
    }
    Optional<StudyElement> target = content.kind() == EvidenceKind.GONE ? Optional.empty()
        : Optional.of(link.getTarget());
    return new ResolvedEvidence((Finding) link.eContainer(), link, content.kind(),
        Optional.ofNullable(link.getGroup()).or(content::group), link.getRole(), target, content.text(),
        content.attribution(), content.passage(), content.result(), content.state(), content.stateReason());
  }

  /** Hexadecimal SHA-256 of what must stay the same; empty for what is no evidence. */
  String fingerprint(StudyElement target, String place) {
    EvidenceSource<StudyElement> source = target == null ? null : source(target);
    if (source == null) {
      return "";
    }
    String substance = ElementLabel.kind(target) + '\n' + source.substance(target, ElementLabel.orEmpty(place));
    return ContentHash.of(substance.getBytes(StandardCharsets.UTF_16BE));
  }

  @SuppressWarnings("unchecked") // a source is registered under the class of its targets
  private EvidenceSource<StudyElement> source(StudyElement target) {
    return sources.entrySet().stream().filter(e -> e.getKey().isInstance(target))
        .map(e -> (EvidenceSource<StudyElement>) e.getValue()).findFirst().orElse(null);
  }
}
