// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage.Literals;
import org.triangulum.store.JournalEntry;
import org.triangulum.store.Mentions;
import org.triangulum.store.StudyFile;

/**
 * Who coded, linked, judged, wrote and reviewed what, and when: from the names that the elements of a study bear.
 *
 * @param rows by person, then by activity and kind
 */
public record Contributions(List<Row> rows) {
  private static final List<String> DATES = List.of("created", "date", "executed", "updated", "modified");

  /**
   * What one person did of one kind.
   *
   * @param person empty for elements that name nobody
   * @param activity what it is to do such a thing
   * @param kind of the elements, in plain words, such as {@code evidence link}
   * @param count how many there are
   * @param first day of the oldest, ISO 8601; empty where nothing tells
   * @param last day of the newest
   */
  public record Row(Optional<Researcher> person, Activity activity, String kind, int count, String first,
      String last) {

    private Row and(String day) {
      return new Row(person, activity, kind, count + 1, day.isEmpty() || !first.isEmpty() && first.compareTo(day) < 0
          ? first : day, day.compareTo(last) > 0 ? day : last);
    }
  }

  public Contributions {
    rows = List.copyOf(rows);
  }

  /** The contributions to an open file; the journal tells when what bears no date was made. Reads the whole journal. */
  public static Contributions of(StudyFile file) {
    Map<String, Instant> made = new HashMap<>();
    file.mentions(new Mentions() {
      @Override
      public boolean begins(JournalEntry entry) {
        return true;
      }

      @Override
      public void of(String id, JournalEntry entry) {
        // The journal is read backwards, so that the first mention is the one that stays.
        made.put(id, entry.time());
      }
    });
    return of(file.study(), made);
  }

  /**
   * The contributions to a study.
   *
   * @param made when elements were made, by identifier, for those that bear no date
   */
  public static Contributions of(Study study, Map<String, Instant> made) {
    Map<String, Row> rows = new TreeMap<>();
    Map<EClass, Optional<EReference>> signatures = new HashMap<>();
    for (Iterator<EObject> all = study.eAllContents(); all.hasNext();) {
      StudyElement element = (StudyElement) all.next();
      signatures.computeIfAbsent(element.eClass(), Contributions::signature).ifPresent(feature -> {
        Researcher person = (Researcher) element.eGet(feature);
        Activity activity = Activity.of(element.eClass());
        String kind = kind(element);
        String key = (person == null ? "~" : ElementLabel.of(person).key()) + '\n' + activity.ordinal() + '\n' + kind;
        rows.merge(key, new Row(Optional.ofNullable(person), activity, kind, 0, "", "").and(day(element, made)),
            (old, one) -> old.and(one.last()));
      });
    }
    List<Row> sorted = new ArrayList<>(rows.values());
    sorted.sort(Comparator.comparing(r -> r.person().isEmpty()));
    return new Contributions(sorted);
  }

  /** The feature that names the person whose doing an element is. */
  private static Optional<EReference> signature(EClass type) {
    return type.getEAllReferences().stream()
        .filter(r -> r.getEReferenceType() == Literals.RESEARCHER && !r.isMany() && !r.isContainment()).findFirst();
  }

  private static String kind(StudyElement element) {
    return element instanceof Memo memo ? memo.getKind() == MemoKind.COMMENT ? "comment"
        : memo.getKind().getLiteral() + " memo" : ElementLabel.kind(element).replace('-', ' ');
  }

  private static String day(StudyElement element, Map<String, Instant> made) {
    for (String name : DATES) {
      EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
      if (feature instanceof EAttribute && element.eGet(feature) instanceof String date && date.length() >= 10) {
        return date.substring(0, 10);
      }
    }
    Instant instant = made.get(element.getId());
    return instant == null ? "" : instant.toString().substring(0, 10);
  }
}
