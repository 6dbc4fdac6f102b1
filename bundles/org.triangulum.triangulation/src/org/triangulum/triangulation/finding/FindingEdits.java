// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.finding;

import java.util.Objects;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Concern;
import org.triangulum.model.study.Confidence;
import org.triangulum.model.study.ConfidenceAssessment;
import org.triangulum.model.study.ConfidenceComponent;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FindingStatus;
import org.triangulum.model.study.StatusChange;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Wording;
import org.triangulum.store.StudyEditor;
import org.triangulum.triangulation.Authorship;

/** Changes of a finding itself; each call is one undoable transaction, refused to people who may only comment. */
public final class FindingEdits {
  private final StudyEditor editor;
  private final Authorship author;

  /** Changes by one person. */
  public FindingEdits(StudyEditor editor, Authorship author) {
    this.editor = editor;
    this.author = author;
  }

  /**
   * Words the finding for a place of the report; a place that has a wording gets the new one.
   *
   * @param reference where exactly; empty where not known
   * @throws IllegalArgumentException without place or text
   */
  public Wording word(Finding finding, String place, String text, String reference) {
    author.requireTeam("findings");
    String where = Authorship.said(place, "A wording belongs to a place of the report");
    String said = Authorship.said(text, "The wording for " + where + " says nothing");
    Wording wording = finding.getWordings().stream().filter(w -> where.equals(w.getPlace())).findFirst()
        .orElseGet(StudyFactory.eINSTANCE::createWording);
    editor.run((wording.eContainer() == null ? "Word " : "Reword ") + name(finding) + " for " + where, "", study -> {
      wording.setPlace(where);
      wording.setText(said);
      wording.setReference(ElementLabel.orEmpty(reference));
      if (wording.eContainer() == null) {
        finding.getWordings().add(wording);
      }
    });
    return wording;
  }

  /** Takes a wording out. */
  public void remove(Wording wording, String reason) {
    author.requireTeam("findings");
    editor.run("Remove the wording of " + name((Finding) wording.eContainer()) + " for " + wording.getPlace(),
        ElementLabel.orEmpty(reason), study -> editor.delete(wording));
  }

  /**
   * Gives the finding a status; the earlier ones stay on record, also the one it came into the study with.
   *
   * @throws IllegalArgumentException when it has the status already
   */
  public StatusChange setStatus(Finding finding, FindingStatus status, String note) {
    author.requireTeam("findings");
    Objects.requireNonNull(status, "status");
    if (finding.getStatus() == status) {
      throw new IllegalArgumentException(name(finding) + " is " + status.getLiteral() + " already");
    }
    StatusChange change = change(status, note);
    change.setDate(author.today());
    change.setAuthor(author.orNobody());
    editor.run("Mark " + name(finding) + " as " + status.getLiteral(), change.getNote(), study -> {
      if (finding.getStatusChanges().isEmpty()) {
        finding.getStatusChanges().add(change(finding.getStatus(), ""));
      }
      finding.getStatusChanges().add(change);
      finding.setStatus(status);
    });
    return change;
  }

  private static StatusChange change(FindingStatus status, String note) {
    StatusChange change = StudyFactory.eINSTANCE.createStatusChange();
    change.setStatus(status);
    change.setNote(ElementLabel.orEmpty(note));
    return change;
  }

  /**
   * Judges one component of confidence; earlier judgements stay on record.
   *
   * @throws IllegalArgumentException for a concern that is more than very minor without a reason, as CERQual asks for
   */
  public ConfidenceAssessment assess(Finding finding, ConfidenceComponent component, Concern concern, String reason) {
    author.requireTeam("findings");
    if (concern.getValue() > Concern.NONE_OR_VERY_MINOR_VALUE) {
      Authorship.said(reason, "Say what the concern about " + ConfidenceProfile.word(component) + " is");
    }
    ConfidenceAssessment assessment = StudyFactory.eINSTANCE.createConfidenceAssessment();
    assessment.setComponent(component);
    assessment.setConcern(concern);
    assessment.setReason(ElementLabel.orEmpty(reason).strip());
    assessment.setDate(author.today());
    assessment.setAuthor(author.orNobody());
    editor.run("Judge " + ConfidenceProfile.word(component) + " of " + name(finding) + ": "
        + ConfidenceProfile.word(concern), assessment.getReason(), study -> finding.getAssessments().add(assessment));
    return assessment;
  }

  /**
   * Judges confidence overall.
   *
   * @throws IllegalArgumentException without a reason, unless the judgement is taken back
   */
  public void trust(Finding finding, Confidence confidence, String reason) {
    author.requireTeam("findings");
    String why = confidence == Confidence.UNJUDGED ? ElementLabel.orEmpty(reason)
        : Authorship.said(reason, "Say why confidence in " + name(finding) + " is "
            + ConfidenceProfile.word(confidence));
    editor.run("Judge confidence in " + name(finding) + ": " + ConfidenceProfile.word(confidence), why, study -> {
      finding.setConfidence(confidence);
      finding.setConfidenceReason(why);
    });
  }

  private static String name(Finding finding) {
    return ElementLabel.of(finding).brief();
  }
}
