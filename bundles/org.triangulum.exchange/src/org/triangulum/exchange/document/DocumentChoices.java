// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.triangulum.coding.SpeakerCandidate;
import org.triangulum.model.study.ConsentState;
import org.triangulum.model.study.DocumentKind;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Study;

/**
 * What a person decided about one document. References are keys of the study's elements; participants may be named by
 * label too. Empty means none.
 *
 * @param key unique among documents; a number is added where it is taken and the person did not choose it
 * @param keyChosen whether a key that is taken is a mistake
 * @param title for people
 * @param kind of document
 * @param group participant group the document belongs to
 * @param studyCase case
 * @param timePoint time point
 * @param date ISO 8601, also in part: 2024, 2024-05, 2024-05-17
 * @param consent state of consent for the document
 * @param participants who takes part besides those who speak
 * @param removed running lines that are left out
 * @param speakers names that are speakers; others are none
 */
public record DocumentChoices(String key, boolean keyChosen, String title, DocumentKind kind, String group,
    String studyCase, String timePoint, String date, ConsentState consent, List<String> participants,
    Set<RunningLine> removed, List<SpeakerChoice> speakers) {

  public DocumentChoices {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(consent, "consent");
    participants = List.copyOf(participants);
    removed = Set.copyOf(removed);
    speakers = List.copyOf(speakers);
  }

  /** Nothing is chosen. */
  public static DocumentChoices none() {
    return new DocumentChoices("", false, "", DocumentKind.OTHER, "", "", "", "", ConsentState.NOT_RECORDED, List.of(),
        Set.of(), List.of());
  }

  /**
   * What is proposed for a document: all running lines out, the likely speakers in, each with the participant of the
   * study who has that key or label.
   */
  public static DocumentChoices proposed(ReadDocument document, Study study) {
    StudyNames names = new StudyNames(study);
    List<SpeakerChoice> speakers = document.speakers(names.participants()).stream().filter(SpeakerCandidate::likely)
        .map(c -> SpeakerChoice.of(c).by(names.speaker(c.name(), c.role()).map(Participant::getKey).orElse("")))
        .toList();
    return new DocumentChoices(document.key(), false, document.title(),
        speakers.isEmpty() ? DocumentKind.OTHER : DocumentKind.INTERVIEW, "", "", "", "", ConsentState.NOT_RECORDED,
        List.of(), Set.copyOf(document.runningLines()), speakers);
  }

  /** The same under a key that a person chose. */
  public DocumentChoices withKey(String value) {
    return new DocumentChoices(value, true, title, kind, group, studyCase, timePoint, date, consent, participants,
        removed, speakers);
  }

  /** The same with another title. */
  public DocumentChoices withTitle(String value) {
    return new DocumentChoices(key, keyChosen, value, kind, group, studyCase, timePoint, date, consent, participants,
        removed, speakers);
  }

  /** The same as another kind. */
  public DocumentChoices withKind(DocumentKind value) {
    return new DocumentChoices(key, keyChosen, title, value, group, studyCase, timePoint, date, consent, participants,
        removed, speakers);
  }

  /** The same in a group. */
  public DocumentChoices withGroup(String value) {
    return new DocumentChoices(key, keyChosen, title, kind, value, studyCase, timePoint, date, consent, participants,
        removed, speakers);
  }

  /** The same in a case. */
  public DocumentChoices withCase(String value) {
    return new DocumentChoices(key, keyChosen, title, kind, group, value, timePoint, date, consent, participants,
        removed, speakers);
  }

  /** The same at a time point. */
  public DocumentChoices withTimePoint(String value) {
    return new DocumentChoices(key, keyChosen, title, kind, group, studyCase, value, date, consent, participants,
        removed, speakers);
  }

  /** The same with a date. */
  public DocumentChoices withDate(String value) {
    return new DocumentChoices(key, keyChosen, title, kind, group, studyCase, timePoint, value, consent, participants,
        removed, speakers);
  }

  /** The same in another state of consent. */
  public DocumentChoices withConsent(ConsentState value) {
    return new DocumentChoices(key, keyChosen, title, kind, group, studyCase, timePoint, date, value, participants,
        removed, speakers);
  }

  /** The same with others who take part. */
  public DocumentChoices withParticipants(List<String> value) {
    return new DocumentChoices(key, keyChosen, title, kind, group, studyCase, timePoint, date, consent, value, removed,
        speakers);
  }

  /** The same without other running lines. */
  public DocumentChoices withRemoved(Set<RunningLine> value) {
    return new DocumentChoices(key, keyChosen, title, kind, group, studyCase, timePoint, date, consent, participants,
        value, speakers);
  }

  /** The same with other speakers. */
  public DocumentChoices withSpeakers(List<SpeakerChoice> value) {
    return new DocumentChoices(key, keyChosen, title, kind, group, studyCase, timePoint, date, consent, participants,
        removed, value);
  }
}
