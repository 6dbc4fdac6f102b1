// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.triangulum.analysis.Catalogue;
import org.triangulum.coding.DocumentTexts;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;

/**
 * Adds, changes and removes evidence links; each call is one undoable transaction. Each refuses, with an
 * {@link IllegalArgumentException}, people who may only comment.
 */
public final class EvidenceLinks {
  private final StudyEditor editor;
  private final EvidenceSources sources;
  private final Authorship author;

  /**
   * Links made by one person.
   *
   * @param blobs texts and results of the study
   * @param author who links; empty when not known
   * @param clock for the time of a link
   */
  public EvidenceLinks(StudyEditor editor, Blobs blobs, Optional<Researcher> author, Clock clock) {
    this.editor = editor;
    this.sources = new EvidenceSources(new DocumentTexts(blobs), new Results(blobs, Catalogue.discovered()));
    this.author = new Authorship(author, clock);
  }

  /**
   * Links a target to a finding.
   *
   * @param place name of a value or {@code table/row/column} of a run; empty for the whole
   * @param group whose evidence it is, where it differs from what the target tells itself; null otherwise
   * @throws IllegalArgumentException when the target, at this place, cannot be evidence, is not there, or is already
   *     linked to the finding for the same group
   */
  public EvidenceLink add(Finding finding, StudyElement target, String place, EvidenceRole role,
      ParticipantGroup group, String rationale) {
    Objects.requireNonNull(role, "role");
    EvidenceContent content = sources.content(target, place);
    if (content.state() == EvidenceState.GONE) {
      throw new IllegalArgumentException(content.stateReason());
    }
    finding.getEvidence().stream().filter(l -> l.getTarget() == target && l.getGroup() == group
        && ElementLabel.orEmpty(l.getPlace()).equals(ElementLabel.orEmpty(place))).findFirst().ifPresent(l -> {
          throw new IllegalArgumentException(name(target) + " is already linked to " + name(finding) + " as "
              + Glyphs.as(l.getRole()));
        });
    EvidenceLink link = StudyFactory.eINSTANCE.createEvidenceLink();
    link.setTarget(target);
    link.setPlace(ElementLabel.orEmpty(place));
    link.setRole(role);
    link.setGroup(group);
    link.setRationale(ElementLabel.orEmpty(rationale));
    link.setAuthor(author.orNobody());
    link.setCreated(author.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString());
    link.setFingerprint(sources.fingerprint(target, place));
    change("Link " + name(target) + " to " + name(finding) + " as " + Glyphs.as(role), link.getRationale(),
        study -> finding.getEvidence().add(link));
    return link;
  }

  /** Says what the evidence does to the finding. */
  public void changeRole(EvidenceLink link, EvidenceRole role) {
    Objects.requireNonNull(role, "role");
    change("Mark " + name(link.getTarget()) + " as " + Glyphs.as(role) + " for " + finding(link), "",
        study -> link.setRole(role));
  }

  /** Says why the evidence does it. */
  public void changeRationale(EvidenceLink link, String rationale) {
    change("Reword why " + name(link.getTarget()) + " bears on " + finding(link), "",
        study -> link.setRationale(ElementLabel.orEmpty(rationale)));
  }

  /** Says whose evidence it is; null leaves it to the target. */
  public void changeGroup(EvidenceLink link, ParticipantGroup group) {
    change((group == null ? "Leave the group of " : "Count ") + name(link.getTarget()) + " for " + finding(link)
        + (group == null ? " to what it tells itself" : " as evidence of " + name(group)), "",
        study -> link.setGroup(group));
  }

  /** Accepts stale evidence as it is now. */
  public void confirm(EvidenceLink link, String reason) {
    String fingerprint = sources.fingerprint(link.getTarget(), link.getPlace());
    change("Confirm " + name(link.getTarget()) + " for " + finding(link) + " after its change", reason,
        study -> link.setFingerprint(fingerprint));
  }

  /** Takes the evidence away from the finding. */
  public void remove(EvidenceLink link, String reason) {
    change("Remove " + name(link.getTarget()) + " from " + finding(link), reason, study -> editor.delete(link));
  }

  private void change(String label, String reason, Consumer<Study> change) {
    author.requireTeam("findings");
    editor.run(label, reason, change);
  }

  private static String finding(EvidenceLink link) {
    return name((Finding) link.eContainer());
  }

  private static String name(StudyElement element) {
    return element == null ? "missing evidence" : ElementLabel.of(element).brief();
  }
}
