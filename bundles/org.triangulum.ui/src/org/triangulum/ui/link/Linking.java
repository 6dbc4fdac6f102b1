// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.link;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.triangulum.coding.Turns;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.StudyFileException;
import org.triangulum.triangulation.EvidenceLinks;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.Messages;
import org.triangulum.ui.widget.Badge;

/** Changes of evidence links as a person asks for them; each can be undone. Does nothing in a read-only study. */
public final class Linking {
  private final StudyDesk desk;

  /** Changes of the study on the desk. */
  public Linking(StudyDesk desk) {
    this.desk = desk;
  }

  /** Links an element; group may be null. */
  public void link(Finding finding, StudyElement target, String place, EvidenceRole role, ParticipantGroup group) {
    perform(links -> links.add(finding, target, place, role, differing(target, place, group), ""));
  }

  /** Links what was dropped on a finding, in the role it had or as support; group may be null. */
  public void drop(Payload payload, Finding finding, ParticipantGroup group) {
    OpenStudy open = desk.open().orElse(null);
    if (open == null) {
      return;
    }
    if (payload instanceof Payload.OfSeveral several) {
      several.parts().forEach(part -> drop(part, finding, group));
    } else if (payload instanceof Payload.OfLink link) {
      open.element(EvidenceLink.class, link.id()).ifPresent(l -> dropLink(l, finding, group));
    } else if (payload instanceof Payload.OfPassage passage) {
      open.element(Document.class, passage.document()).flatMap(d -> quote(d, passage.start(), passage.end()))
          .ifPresent(q -> link(finding, q, "", EvidenceRole.SUPPORTS, group));
    } else if (payload instanceof Payload.OfElement element) {
      open.element(StudyElement.class, element.element())
          .ifPresent(e -> link(finding, e, element.value(), EvidenceRole.SUPPORTS, group));
    }
  }

  private void dropLink(EvidenceLink link, Finding finding, ParticipantGroup group) {
    if (link.eContainer() == finding) {
      if (group != null) {
        changeGroup(link, group);
      }
    } else if (link.getTarget() != null) {
      ParticipantGroup of = group == null ? link.getGroup() : differing(link.getTarget(), link.getPlace(), group);
      perform(links -> links.add(finding, link.getTarget(), link.getPlace(), link.getRole(), of, link.getRationale()));
    }
  }

  /** Says what a piece of evidence does. */
  public void changeRole(EvidenceLink link, EvidenceRole role) {
    if (link.getRole() != role) {
      perform(links -> links.changeRole(link, role));
    }
  }

  /** Says whose evidence it is. */
  public void changeGroup(EvidenceLink link, ParticipantGroup group) {
    ParticipantGroup stored = differing(link.getTarget(), link.getPlace(), group);
    if (link.getGroup() != stored) {
      perform(links -> links.changeGroup(link, stored));
    }
  }

  /** Says why. */
  public void changeRationale(EvidenceLink link, String rationale) {
    if (!rationale.equals(link.getRationale() == null ? "" : link.getRationale())) {
      perform(links -> links.changeRationale(link, rationale));
    }
  }

  /** Accepts evidence that changed. */
  public void confirm(EvidenceLink link) {
    perform(links -> links.confirm(link, ""));
  }

  /** Takes evidence away. */
  public void remove(EvidenceLink link) {
    perform(links -> links.remove(link, ""));
  }

  /** The quote of a passage; made where there is none yet. */
  public Optional<Quote> quote(Document document, int start, int end) {
    OpenStudy open = desk.open().orElseThrow();
    Optional<Quote> known = open.study().getQuotes().stream()
        .filter(q -> q.getDocument() == document && q.getStart() == start && q.getEnd() == end).findFirst();
    if (known.isPresent() || !open.editable()) {
      return known;
    }
    Optional<String> words = open.view().passages().words(document, start, end);
    if (words.isEmpty() || words.get().isBlank()) {
      return Optional.empty();
    }
    Quote quote = StudyFactory.eINSTANCE.createQuote();
    ParticipantGroup group = Turns.groupIn(document, start, end).orElse(document.getGroup());
    quote.setKey(key(open, group));
    quote.setDocument(document);
    quote.setStart(start);
    quote.setEnd(end);
    quote.setText(words.get());
    quote.setGroup(group);
    quote.setParticipant(Turns.participantIn(document, start, end).orElse(null));
    String label = NLS.bind(Messages.change_quote, quote.getKey(), document.getTitle());
    return desk.change(label, study -> study.getQuotes().add(quote)) ? Optional.of(quote) : Optional.empty();
  }

  /** Keys go on where the group's quotes stop: F-16, F-17. */
  private static String key(OpenStudy open, ParticipantGroup group) {
    Set<String> keys = open.study().getQuotes().stream().map(Quote::getKey).collect(Collectors.toSet());
    String prefix = (group == null ? "Q" : Badge.letter(group)) + "-";
    int number = 1;
    while (keys.contains(prefix + String.format("%02d", number)) || keys.contains(prefix + number)) {
      number++;
    }
    return prefix + String.format("%02d", number);
  }

  /** A link names a group only where the target would not say the same by itself. */
  private ParticipantGroup differing(StudyElement target, String place, ParticipantGroup group) {
    OpenStudy open = desk.open().orElseThrow();
    boolean same = target != null && open.view().content(target, place).group().orElse(null) == group;
    return same ? null : group;
  }

  private void perform(Consumer<EvidenceLinks> change) {
    OpenStudy open = desk.open().orElse(null);
    if (open == null || !open.editable()) {
      return;
    }
    try {
      change.accept(open.links());
    } catch (IllegalArgumentException e) {
      MessageDialog.openInformation(desk.display().getActiveShell(), Messages.link_refused, e.getMessage());
    } catch (StudyFileException e) {
      Failure.show(desk.display(), e);
    }
  }
}
