// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.nio.charset.StandardCharsets;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.Wording;
import org.triangulum.store.ContentHash;

/** The state of a finding that a sign-off is bound to: what it says, and all it rests on. */
final class FindingDigest {
  private final EvidenceSources sources;

  FindingDigest(EvidenceSources sources) {
    this.sources = sources;
  }

  /** Hexadecimal SHA-256 over what the finding says and each link with its evidence as it is now. */
  String of(Finding finding) {
    StringBuilder state = new StringBuilder();
    line(state, orEmpty(finding.getTitle()), finding.getKind().getLiteral(), finding.getFit().getLiteral(),
        finding.getConfidence().getLiteral(), orEmpty(finding.getConfidenceReason()), orEmpty(finding.getNote()));
    for (ParticipantGroup group : finding.getGroups()) {
      line(state, "group", id(group));
    }
    for (Wording wording : finding.getWordings()) {
      line(state, "wording", orEmpty(wording.getPlace()), orEmpty(wording.getText()));
    }
    for (EvidenceLink link : finding.getEvidence()) {
      line(state, "evidence", id(link.getTarget()), orEmpty(link.getPlace()), link.getRole().getLiteral(),
          id(link.getGroup()), orEmpty(link.getRationale()), sources.fingerprint(link.getTarget(), link.getPlace()));
    }
    return ContentHash.of(state.toString().getBytes(StandardCharsets.UTF_16BE));
  }

  /** Each field with its length, so that no two states give the same text. */
  private static void line(StringBuilder state, String... fields) {
    for (String field : fields) {
      state.append(field.length()).append(':').append(field).append(' ');
    }
    state.append('\n');
  }

  private static String id(StudyElement element) {
    return element == null ? "" : orEmpty(element.getId());
  }
}
