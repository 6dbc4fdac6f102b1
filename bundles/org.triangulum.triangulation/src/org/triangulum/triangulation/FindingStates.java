// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.coding.DocumentTexts;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.Wording;
import org.triangulum.store.ContentHash;
import org.triangulum.triangulation.FindingState.Part;

/** Takes the state of findings: their words, their links, and what stands behind each link now. */
final class FindingStates {
  private final EvidenceSources sources;
  private final DocumentTexts texts;

  FindingStates(EvidenceSources sources, DocumentTexts texts) {
    this.sources = sources;
    this.texts = texts;
  }

  FindingState of(Finding finding) {
    List<Part> parts = new ArrayList<>();
    Map<String, Integer> taken = new HashMap<>();
    said(parts, "title", finding.getTitle());
    said(parts, "kind", finding.getKind().getLiteral());
    said(parts, "fit", finding.getFit().getLiteral());
    said(parts, "confidence", finding.getConfidence().getLiteral() + (orEmpty(finding.getConfidenceReason()).isEmpty()
        ? "" : ": " + finding.getConfidenceReason()));
    said(parts, "note", finding.getNote());
    for (ParticipantGroup group : finding.getGroups()) {
      String name = ElementLabel.of(group).brief();
      parts.add(new Part("group " + group.getId(), "group " + name, hash(group.getId()), "speaks for " + name,
          Optional.empty()));
    }
    for (Wording wording : finding.getWordings()) {
      String id = unique(taken, "wording " + orEmpty(wording.getPlace()));
      parts.add(new Part(id, "wording in " + orEmpty(wording.getPlace()), hash(orEmpty(wording.getText())),
          orEmpty(wording.getText()), Optional.empty()));
    }
    finding.getEvidence().forEach(link -> parts.add(evidence(link, taken)));
    return new FindingState(parts);
  }

  /** What is empty is no part: leaving a field blank and never having filled it is the same. */
  private static void said(List<Part> parts, String id, String text) {
    if (!orEmpty(text).isEmpty()) {
      parts.add(new Part(id, id, hash(text), text, Optional.empty()));
    }
  }

  private Part evidence(EvidenceLink link, Map<String, Integer> taken) {
    ResolvedEvidence resolved = sources.resolve(link);
    StudyElement target = link.getTarget();
    String place = orEmpty(link.getPlace());
    ElementLabel label = target == null ? null : ElementLabel.of(target);
    String id = unique(taken, String.join(" ", "evidence", target == null ? "" : target.getId(), place,
        link.getGroup() == null ? "" : link.getGroup().getId()).strip());
    String name = (label == null ? "missing evidence" : label.kind().replace('-', ' ') + " " + label.brief())
        + (place.isEmpty() ? "" : " at " + place);
    String span = resolved.passage().flatMap(p -> texts.span(p.document(), p.start(), p.end())).orElse("");
    String state = hash(link.getRole().getLiteral(), orEmpty(link.getRationale()),
        link.getGroup() == null ? "" : link.getGroup().getId(), sources.fingerprint(target, place), span,
        resolved.state().name(), resolved.stateReason());
    String text = Glyphs.of(link.getRole()) + " " + resolved.text()
        + (orEmpty(link.getRationale()).isEmpty() ? "" : " — " + link.getRationale())
        + (resolved.state() == EvidenceState.FRESH ? "" : " (" + resolved.stateReason() + ")");
    return new Part(id, name, state, text, resolved.target());
  }

  private static String unique(Map<String, Integer> taken, String id) {
    int count = taken.merge(id, 1, Integer::sum);
    return count == 1 ? id : id + " #" + count;
  }

  private static String hash(String... fields) {
    StringBuilder state = new StringBuilder();
    for (String field : fields) {
      state.append(field.length()).append(':').append(field).append(' ');
    }
    return ContentHash.of(state.toString().getBytes(StandardCharsets.UTF_16BE));
  }
}
