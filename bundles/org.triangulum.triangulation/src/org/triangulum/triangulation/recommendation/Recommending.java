// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.recommendation;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Alternative;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Priority;
import org.triangulum.model.study.Recommendation;
import org.triangulum.model.study.RecommendationStatus;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.StudyEditor;
import org.triangulum.triangulation.Authorship;

/** Changes of recommendations; each call is one undoable transaction, refused to people who may only comment. */
public final class Recommending {
  private final StudyEditor editor;
  private final Authorship author;

  /** Changes by one person. */
  public Recommending(StudyEditor editor, Authorship author) {
    this.editor = editor;
    this.author = author;
  }

  /**
   * Recommends something.
   *
   * @param addressee who is to act
   * @param group whose evidence it comes from; null for several
   * @throws IllegalArgumentException without text, or when the key is taken
   */
  public Recommendation add(String key, String text, String addressee, ParticipantGroup group, List<Finding> findings) {
    Recommendation recommendation = StudyFactory.eINSTANCE.createRecommendation();
    recommendation.setKey(Authorship.said(key, "A recommendation needs a key"));
    if (editor.study().getRecommendations().stream().anyMatch(r -> recommendation.getKey().equals(r.getKey()))) {
      throw new IllegalArgumentException("There is a recommendation " + recommendation.getKey() + " already");
    }
    recommendation.setText(Authorship.said(text, "The recommendation says nothing"));
    recommendation.setAddressee(ElementLabel.orEmpty(addressee).strip());
    recommendation.setGroup(group);
    recommendation.getFindings().addAll(findings);
    change("Recommend " + recommendation.getKey(), "", study -> study.getRecommendations().add(recommendation));
    return recommendation;
  }

  /** Lets a recommendation follow from findings, and no others. */
  public void derive(Recommendation recommendation, List<Finding> findings) {
    change("Derive " + name(recommendation) + " from " + findings.stream().map(Recommending::name)
        .collect(Collectors.joining(", ")), "",
        study -> {
          recommendation.getFindings().clear();
          recommendation.getFindings().addAll(findings);
        });
  }

  /**
   * Words it otherwise.
   *
   * @throws IllegalArgumentException without text
   */
  public void word(Recommendation recommendation, String text) {
    String said = Authorship.said(text, "The recommendation says nothing");
    change("Reword " + name(recommendation), "", study -> recommendation.setText(said));
  }

  /** Says who is to act. */
  public void address(Recommendation recommendation, String addressee) {
    change("Address " + name(recommendation) + " to " + addressee, "",
        study -> recommendation.setAddressee(ElementLabel.orEmpty(addressee).strip()));
  }

  /** Says whether it costs money or posts that are not there, and whether it is disputed. */
  public void flag(Recommendation recommendation, boolean costly, boolean contentious) {
    change("Flag " + name(recommendation) + " as " + (costly ? "costly" : "not costly") + ", "
        + (contentious ? "contentious" : "not contentious"), "", study -> {
          recommendation.setCostly(costly);
          recommendation.setContentious(contentious);
        });
  }

  /** Says how urgent it is. */
  public void prioritise(Recommendation recommendation, Priority priority) {
    Objects.requireNonNull(priority, "priority");
    change("Set priority of " + name(recommendation) + " to " + priority.getLiteral(), "",
        study -> recommendation.setPriority(priority));
  }

  /** Says what has become of it. */
  public void advance(Recommendation recommendation, RecommendationStatus status, String reason) {
    Objects.requireNonNull(status, "status");
    change("Mark " + name(recommendation) + " as " + status.getLiteral(), ElementLabel.orEmpty(reason),
        study -> recommendation.setStatus(status));
  }

  /**
   * Keeps another way on record.
   *
   * @param by who brought it forward
   * @throws IllegalArgumentException without text, or with nothing for and nothing against it
   */
  public Alternative consider(Recommendation recommendation, String text, String pros, String cons, String by) {
    Alternative alternative = StudyFactory.eINSTANCE.createAlternative();
    alternative.setText(Authorship.said(text, "The alternative says nothing"));
    Authorship.said(ElementLabel.orEmpty(pros) + ElementLabel.orEmpty(cons),
        "Say what speaks for or against the alternative");
    alternative.setPros(ElementLabel.orEmpty(pros).strip());
    alternative.setCons(ElementLabel.orEmpty(cons).strip());
    alternative.setBy(ElementLabel.orEmpty(by).strip());
    change("Consider an alternative to " + name(recommendation), "",
        study -> recommendation.getAlternatives().add(alternative));
    return alternative;
  }

  /** Takes an alternative off the record. */
  public void drop(Alternative alternative, String reason) {
    change("Drop an alternative to " + name((Recommendation) alternative.eContainer()), ElementLabel.orEmpty(reason),
        study -> editor.delete(alternative));
  }

  private void change(String label, String reason, Consumer<Study> change) {
    author.requireTeam("recommendations");
    editor.run(label, reason, change);
  }

  private static String name(StudyElement element) {
    return ElementLabel.of(element).brief();
  }
}
