// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Access;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage.Literals;
import org.triangulum.store.AccessException;

/**
 * Lets through what the access of a person allows. Who is not of the team adds elements of a few kinds in the own name,
 * and changes or takes back those alone; an auditor's memos are comments.
 */
final class AccessGuard {
  private static final Map<Access, Set<EReference>> ALLOWED = Map.of(
      Access.COMMENT, Set.of(Literals.STUDY__MEMOS, Literals.STUDY__STAKEHOLDER_RESPONSES),
      Access.AUDIT, Set.of(Literals.STUDY__MEMOS, Literals.STUDY__SIGN_OFFS, Literals.STUDY__ACCEPTED_ISSUES,
          Literals.STUDY__AUDITS));
  private final Researcher person;
  private final Set<EReference> allowed;
  private final Set<EObject> own = Collections.newSetFromMap(new IdentityHashMap<>());

  private AccessGuard(Researcher person) {
    this.person = person;
    this.allowed = ALLOWED.get(person.getAccess());
  }

  /** Whether the person may change everything. */
  static boolean free(Optional<Researcher> person) {
    return person.filter(p -> p.getAccess() != Access.TEAM).isEmpty();
  }

  /**
   * Checks the changes of a transaction, which have happened.
   *
   * @param before the access that the person had before them
   * @throws AccessException naming the first change that is not allowed
   */
  static void check(Researcher person, Access before, List<Change> changes) {
    if (before == Access.TEAM) {
      return;
    }
    if (person.getAccess() != before) {
      throw refusal(person, before, person);
    }
    AccessGuard guard = new AccessGuard(person);
    changes.forEach(guard::check);
  }

  private void check(Change change) {
    if (change instanceof Change.Add add) {
      if (onStudy(add.owner(), add.feature())) {
        for (Object each : add.values()) {
          require((StudyElement) each, isOwn((StudyElement) each));
          own.add((EObject) each);
        }
        return;
      }
      requireOwn(add.owner());
    } else if (change instanceof Change.Remove remove) {
      if (onStudy(remove.owner(), remove.feature())) {
        remove.values().forEach(each -> require((StudyElement) each, isOwn((StudyElement) each)));
        return;
      }
      requireOwn(remove.owner());
    } else if (change instanceof Change.Set set) {
      // Taking somebody else's element over would make it one's own.
      boolean signature = set.feature().getEType() == Literals.RESEARCHER;
      require((StudyElement) set.owner(), !signature || set.before() == null || set.before() == person);
      requireOwn(set.owner());
    } else if (change instanceof Change.Move move) {
      requireOwn(move.owner());
    }
  }

  private boolean onStudy(EObject owner, EStructuralFeature feature) {
    return owner instanceof Study && feature instanceof EReference reference && allowed.contains(reference);
  }

  private void requireOwn(EObject owner) {
    EObject element = owner;
    while (element.eContainer() != null && !(element.eContainer() instanceof Study)) {
      element = element.eContainer();
    }
    boolean place = own.contains(element) || element.eContainer() instanceof Study
        && allowed.contains(element.eContainmentFeature());
    require((StudyElement) owner, place && isOwn((StudyElement) element));
  }

  private boolean isOwn(StudyElement element) {
    if (element instanceof Memo memo && person.getAccess() == Access.AUDIT && memo.getKind() != MemoKind.COMMENT) {
      return false;
    }
    for (String name : List.of("by", "author")) {
      EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
      if (feature != null) {
        return element.eGet(feature) == person;
      }
    }
    return false;
  }

  private void require(StudyElement element, boolean allowedTo) {
    if (!allowedTo) {
      throw refusal(person, person.getAccess(), element);
    }
  }

  private static AccessException refusal(Researcher person, Access access, StudyElement element) {
    String what = element instanceof Study ? "the study" : "the " + ElementLabel.line(element);
    return new AccessException(name(person) + (access == Access.AUDIT
        ? " audits: comments, sign-offs and accepted issues in the own name are possible, not to change "
        : " may comment: memos and responses in the own name are possible, not to change ") + what);
  }

  /** Why an undo or redo of something that was not done here by this person is refused. */
  static AccessException notOwn(Researcher person) {
    return new AccessException(name(person) + " can take back only what was done here in the own name");
  }

  private static String name(Researcher person) {
    return ElementLabel.of(person).brief();
  }
}
