// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.coding.Turns;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Membership;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Setting;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.Study;

/**
 * Who said it, rendered from the model and never typed: the participant's label, the role where the label does not
 * already tell it, and the settings the participant belonged to on the day of the document.
 */
public final class Attribution {
  private Attribution() {}

  /** Of a quote: its participant, else the first who speaks in it, else as of its start. */
  public static String of(Quote quote) {
    return participant(quote).map(p -> of(p, date(quote.getDocument())))
        .orElseGet(() -> quote.getDocument() == null ? "" : of(quote.getDocument(), quote.getStart()));
  }

  /**
   * Of a place in a document: the participant who speaks there, else the speaker's name as it stands in the transcript,
   * else the document's title.
   */
  public static String of(Document document, int start) {
    Optional<Participant> participant = Turns.participantIn(document, start, start);
    if (participant.isPresent()) {
      return of(participant.get(), date(document));
    }
    return Turns.speakerAt(document, start).map(Speaker::getKey)
        .orElseGet(() -> ElementLabel.orEmpty(document.getTitle()).isEmpty()
            ? ElementLabel.orEmpty(document.getKey()) : document.getTitle());
  }

  /**
   * A participant on a day, in the style of the participant's group, else of the study's design, else as above.
   *
   * @param date ISO 8601, perhaps year or month only; empty counts memberships without an end as current
   */
  public static String of(Participant participant, String date) {
    Optional<AttributionStyle> style = style(participant);
    if (style.isPresent()) {
      String styled = style.get().render(field -> value(participant, date, field));
      return styled.isEmpty() ? label(participant) : styled;
    }
    List<String> parts = new ArrayList<>();
    String label = label(participant);
    String role = ElementLabel.orEmpty(participant.getRole());
    parts.add(label);
    if (!label.toLowerCase(Locale.ROOT).contains(role.toLowerCase(Locale.ROOT))) {
      parts.add(role);
    }
    parts.add(settings(participant, date));
    parts.removeIf(String::isEmpty);
    return String.join(", ", parts);
  }

  /** A template that cannot be read counts as none; it is refused where it is given. */
  private static Optional<AttributionStyle> style(Participant participant) {
    String group = participant.getGroup() == null ? "" : ElementLabel.orEmpty(participant.getGroup()
        .getAttributionStyle());
    String template = !group.isEmpty() ? group : EcoreUtil.getRootContainer(participant) instanceof Study study
        && study.getDesign() != null ? ElementLabel.orEmpty(study.getDesign().getAttributionStyle()) : "";
    try {
      return template.isEmpty() ? Optional.empty() : Optional.of(AttributionStyle.parse(template));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String value(Participant participant, String date, AttributionStyle.Field field) {
    return switch (field) {
      case LABEL -> label(participant);
      case ROLE -> ElementLabel.orEmpty(participant.getRole());
      case SETTING -> settings(participant, date);
      case GROUP -> participant.getGroup() == null ? "" : ElementLabel.of(participant.getGroup()).label();
      case CASE -> EcoreUtil.getRootContainer(participant) instanceof Study study ? study.getCases().stream()
          .filter(c -> c.getMembers().stream().anyMatch(m -> m.getParticipant() == participant))
          .map(c -> ElementLabel.of(c).brief()).collect(Collectors.joining(" and ")) : "";
      case DATE -> date;
    };
  }

  private static String label(Participant participant) {
    String label = ElementLabel.orEmpty(participant.getLabel());
    return label.isEmpty() ? ElementLabel.orEmpty(participant.getKey()) : label;
  }

  private static String settings(Participant participant, String date) {
    return participant.getMemberships().stream().filter(m -> current(m, date)).map(Membership::getSetting)
        .filter(s -> s != null).map(Attribution::name).distinct().collect(Collectors.joining(" and "));
  }

  /** The participant behind a quote: its own, else the first who speaks in it. */
  public static Optional<Participant> participant(Quote quote) {
    return Optional.ofNullable(quote.getParticipant()).or(() -> quote.getDocument() == null ? Optional.empty()
        : Turns.participantIn(quote.getDocument(), quote.getStart(), quote.getEnd()));
  }

  private static boolean current(Membership membership, String date) {
    String from = ElementLabel.orEmpty(membership.getFrom());
    String to = ElementLabel.orEmpty(membership.getTo());
    if (date.isEmpty()) {
      return to.isEmpty();
    }
    return compare(from, date) <= 0 && (to.isEmpty() || compare(date, to) <= 0);
  }

  /** ISO dates to the precision that both have, so that 2013 and 2013-05 count as the same. */
  private static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    return one.substring(0, length).compareTo(other.substring(0, length));
  }

  private static String date(Document document) {
    return document == null ? "" : ElementLabel.orEmpty(document.getDate());
  }

  private static String name(Setting setting) {
    String name = ElementLabel.orEmpty(setting.getName());
    return name.isEmpty() ? ElementLabel.orEmpty(setting.getKey()) : name;
  }
}
