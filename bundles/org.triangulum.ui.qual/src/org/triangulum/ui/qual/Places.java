// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual;

import java.util.Optional;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.StudyElement;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where;
import org.triangulum.ui.study.Where.PassagePlace;

/** Which element a person looks at, and how to get to one. */
public final class Places {
  private Places() {}

  /** The element a person went to last; of a passage the coding or quote that stands on it, else the document. */
  public static Optional<StudyElement> looked(StudyDesk desk) {
    Where where = desk.navigator().where();
    return desk.open().flatMap(open -> switch (where.latest()) {
      case FINDING -> where.finding().flatMap(id -> open.element(StudyElement.class, id));
      case CODE -> where.code().flatMap(id -> open.element(StudyElement.class, id));
      case RESULT -> where.result().flatMap(place -> open.element(StudyElement.class, place.element()));
      case CELL -> where.cell().flatMap(place -> open.element(StudyElement.class, place.issue()));
      case PASSAGE -> where.passage().flatMap(place -> at(open, place));
    });
  }

  private static Optional<StudyElement> at(OpenStudy open, PassagePlace place) {
    Optional<StudyElement> coding = open.study().getCodings().stream().filter(c -> c.getStart() == place.start()
        && c.getEnd() == place.end() && c.getDocument().getId().equals(place.document()))
        .map(StudyElement.class::cast).findFirst();
    Optional<StudyElement> quote = open.study().getQuotes().stream().filter(q -> q.getStart() == place.start()
        && q.getEnd() == place.end() && q.getDocument() != null && q.getDocument().getId().equals(place.document()))
        .map(StudyElement.class::cast).findFirst();
    return coding.or(() -> quote).or(() -> open.element(StudyElement.class, place.document()));
  }

  /** Goes to an element, in the part that shows its kind. */
  public static void go(StudyDesk desk, StudyElement element) {
    desk.navigator().go(where -> where.atElement(element));
  }

  /** The element that something dragged stands for; of words the document. */
  public static Optional<StudyElement> of(OpenStudy open, Payload payload) {
    if (payload instanceof Payload.OfCode code) {
      return open.element(StudyElement.class, code.id());
    }
    if (payload instanceof Payload.OfPassage passage) {
      return at(open, new PassagePlace(passage.document(), passage.start(), passage.end()));
    }
    if (payload instanceof Payload.OfElement element) {
      return open.element(StudyElement.class, element.element());
    }
    return payload instanceof Payload.OfLink link
        ? open.element(EvidenceLink.class, link.id()).map(l -> l.getTarget())
        : Optional.empty();
  }

  /** An element in a few words: its kind, and its name. */
  public static String name(StudyElement element) {
    if (element instanceof Coding coding) {
      return Words.name(coding.getCode()) + " · " + Words.name(coding.getDocument());
    }
    return Words.name(element);
  }
}
