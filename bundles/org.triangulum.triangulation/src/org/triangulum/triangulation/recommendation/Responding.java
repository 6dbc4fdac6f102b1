// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.recommendation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.StakeholderResponse;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.StudyEditor;
import org.triangulum.triangulation.Authorship;

/**
 * Responses of stakeholders. Anybody may respond, whatever their access: a response stands beside what it is about and
 * changes nothing of it. Responses are added, not rewritten; a later one says what has changed.
 */
public final class Responding {
  private final StudyEditor editor;
  private final Authorship author;

  /** Responses entered by one person. */
  public Responding(StudyEditor editor, Authorship author) {
    this.editor = editor;
    this.author = author;
  }

  /**
   * Responds.
   *
   * @param about findings, recommendations, themes, issues; at least one
   * @param stakeholder in whose name
   * @param stance in the team's own word, such as accepts, addressed, corrects, disagrees
   * @throws IllegalArgumentException without an anchor, a stakeholder or a text
   */
  public StakeholderResponse respond(List<? extends StudyElement> about, String stakeholder, String stance,
      String text) {
    if (about.isEmpty()) {
      throw new IllegalArgumentException("A response is about something: a finding, a recommendation, a theme");
    }
    StakeholderResponse response = StudyFactory.eINSTANCE.createStakeholderResponse();
    Set<String> keys = editor.study().getStakeholderResponses().stream().map(StakeholderResponse::getKey)
        .collect(Collectors.toSet());
    int number = keys.size() + 1;
    while (keys.contains("R" + number)) {
      number++;
    }
    response.setKey("R" + number);
    response.setStakeholder(Authorship.said(stakeholder, "A response is somebody's"));
    response.setStance(ElementLabel.orEmpty(stance).strip());
    response.setText(Authorship.said(text, "The response says nothing"));
    response.setDate(author.today());
    response.setAuthor(author.orNobody());
    response.getAbout().addAll(about);
    editor.run("Respond to " + about.stream().map(e -> ElementLabel.of(e).brief()).collect(Collectors.joining(", ")),
        "", study -> study.getStakeholderResponses().add(response));
    return response;
  }
}
