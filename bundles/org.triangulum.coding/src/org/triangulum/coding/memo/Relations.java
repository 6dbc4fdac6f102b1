// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding.memo;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.FreshKey;
import org.triangulum.model.study.Relation;
import org.triangulum.model.study.RelationKind;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.StudyEditor;

/** Relates elements to each other by kinds with a meaning; each call is one undoable transaction. */
public final class Relations {
  private final StudyEditor editor;
  private final Optional<Researcher> author;
  private final Clock clock;

  /**
   * Relations made by one person.
   *
   * @param author who relates; empty when not known
   * @param clock for the time of a relation
   */
  public Relations(StudyEditor editor, Optional<Researcher> author, Clock clock) {
    this.editor = editor;
    this.author = author;
    this.clock = clock;
  }

  /**
   * Relates two elements, read as from, kind, to: a quote is a negative case of a finding.
   *
   * @param evidence what shows it, elements of any kind; may be empty
   * @throws IllegalArgumentException when an element is not in the study, both are the same, the kind makes no sense
   *     between them (see {@link RelationMeaning#defect}), or they are so related already
   */
  public Relation create(StudyElement from, RelationKind kind, StudyElement to, String rationale,
      Collection<? extends StudyElement> evidence) {
    Relation relation = StudyFactory.eINSTANCE.createRelation();
    require(relation, from, kind, to);
    evidence.forEach(this::requireInStudy);
    relation.setKey(FreshKey.of("L", editor.study().getRelations()));
    relation.setFrom(from);
    relation.setKind(kind);
    relation.setTo(to);
    relation.setRationale(orEmpty(rationale));
    relation.setCreated(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    relation.setAuthor(author.orElse(null));
    relation.getEvidence().addAll(new LinkedHashSet<>(evidence));
    editor.run("Relate " + sentence(relation), relation.getRationale(), study -> study.getRelations().add(relation));
    return relation;
  }

  /**
   * Makes it a relation of another kind.
   *
   * @throws IllegalArgumentException as {@link #create}
   */
  public void changeKind(Relation relation, RelationKind kind) {
    require(relation, relation.getFrom(), kind, relation.getTo());
    editor.run("Reread " + sentence(relation) + " as " + RelationMeaning.of(kind).forward(), "",
        study -> relation.setKind(kind));
  }

  /**
   * Turns a relation round, so that what was to is from.
   *
   * @throws IllegalArgumentException as {@link #create}
   */
  public void reverse(Relation relation) {
    StudyElement from = relation.getFrom();
    StudyElement to = relation.getTo();
    require(relation, to, relation.getKind(), from);
    editor.run("Turn round " + sentence(relation), "", study -> {
      relation.setFrom(to);
      relation.setTo(from);
    });
  }

  /** Says why it holds. */
  public void changeRationale(Relation relation, String rationale) {
    editor.run("Reword why " + sentence(relation), "", study -> relation.setRationale(orEmpty(rationale)));
  }

  /**
   * Adds what shows that it holds; what is there already stays once.
   *
   * @throws IllegalArgumentException when an element is not in the study
   */
  public void addEvidence(Relation relation, Collection<? extends StudyElement> elements) {
    elements.forEach(this::requireInStudy);
    List<StudyElement> fresh = new LinkedHashSet<StudyElement>(elements).stream()
        .filter(element -> !relation.getEvidence().contains(element)).toList();
    editor.run("Add evidence that " + sentence(relation), "", study -> relation.getEvidence().addAll(fresh));
  }

  /** Takes evidence away from it. */
  public void removeEvidence(Relation relation, StudyElement element) {
    editor.run("Remove " + ElementLabel.line(element) + " from the evidence that " + sentence(relation), "",
        study -> relation.getEvidence().remove(element));
  }

  /** Deletes a relation; what it related stays. */
  public void delete(Relation relation, String reason) {
    editor.run("Delete the relation " + sentence(relation), reason, study -> editor.delete(relation));
  }

  /** The relations that begin at an element. */
  public static List<Relation> from(Study study, StudyElement element) {
    return study.getRelations().stream().filter(relation -> relation.getFrom() == element).toList();
  }

  /** The relations that end at an element. */
  public static List<Relation> to(Study study, StudyElement element) {
    return study.getRelations().stream().filter(relation -> relation.getTo() == element).toList();
  }

  /** A relation as a sentence, such as {@code quote Q3 is a negative case of finding F1}. */
  public static String sentence(Relation relation) {
    return ElementLabel.line(relation.getFrom()) + " " + RelationMeaning.of(relation.getKind()).forward() + " "
        + ElementLabel.line(relation.getTo());
  }

  private void require(Relation relation, StudyElement from, RelationKind kind, StudyElement to) {
    requireInStudy(Objects.requireNonNull(from, "from"));
    requireInStudy(Objects.requireNonNull(to, "to"));
    RelationMeaning.defect(from, kind, to).ifPresent(defect -> {
      throw new IllegalArgumentException(defect);
    });
    boolean symmetric = RelationMeaning.of(kind).symmetric();
    editor.study().getRelations().stream().filter(each -> each != relation && each.getKind() == kind
        && (each.getFrom() == from && each.getTo() == to
        || symmetric && each.getFrom() == to && each.getTo() == from)).findFirst().ifPresent(each -> {
          throw new IllegalArgumentException("It is on record already that " + sentence(each));
        });
  }

  private void requireInStudy(StudyElement element) {
    if (EcoreUtil.getRootContainer(element) != editor.study()) {
      throw new IllegalArgumentException("The " + ElementLabel.line(element) + " is not in the study");
    }
  }
}
