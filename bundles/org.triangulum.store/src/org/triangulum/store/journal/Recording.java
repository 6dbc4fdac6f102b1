// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage;
import org.triangulum.store.json.ReferenceNames;

/**
 * The changes of one transaction: kept to take them back, and written as JSON while they happen.
 *
 * <p>What leaves the tree is listened to until the end, wherever it is put, since it may come back; nothing done to it
 * in between is lost. What comes in is written in full, unless it had been in the tree before.
 */
final class Recording implements ReferenceNames, AutoCloseable {
  private final ChangeRecorder recorder;
  private final ElementIndex index;
  private final boolean noting;
  private final ChangeWriter writer = new ChangeWriter(this, this::left);
  private final List<Change> changes = new ArrayList<>();
  private final Set<String> touched = new LinkedHashSet<>();
  /** Elements that left the tree during this transaction, with all that was in them then. */
  private final Set<EObject> left = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<EObject> leftRoots = new ArrayList<>();
  /** Targets of references that were not in the tree when the reference was written. */
  private final Set<EObject> promised = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * A recording of a change of the study of an index.
   *
   * @param noting whether somebody will ask what was touched
   */
  Recording(ChangeRecorder recorder, ElementIndex index, boolean noting) {
    this.recorder = recorder;
    this.index = index;
    this.noting = noting;
  }

  private boolean left(EObject element) {
    return !left.isEmpty() && left.contains(element);
  }

  /** Takes note of a change that has happened. */
  void heard(Change change) {
    changes.add(change);
    try {
      if (change instanceof Change.Set set) {
        heardSet(set);
      } else if (change instanceof Change.Add add) {
        if (isContainment(add.feature())) {
          add.values().forEach(each -> enter((StudyElement) each));
        }
        writer.add(add.owner(), add.feature(), add.at(), add.values());
        if (isContainment(add.feature())) {
          for (Object value : add.values()) {
            returned((EObject) value);
          }
        }
        touch(add.owner());
      } else if (change instanceof Change.Remove remove) {
        writer.remove(remove.owner(), remove.feature(), remove.at(), remove.values());
        if (isContainment(remove.feature())) {
          remove.values().forEach(each -> leave((EObject) each));
        }
        touch(remove.owner());
      } else if (change instanceof Change.Move move) {
        writer.move(move.owner(), move.feature(), move.from(), move.to());
        touch(move.owner());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void heardSet(Change.Set set) throws IOException {
    if (set.feature() == StudyPackage.Literals.STUDY_ELEMENT__ID) {
      throw new IllegalStateException("The identifier of an element never changes: " + set.before());
    }
    boolean containment = isContainment(set.feature());
    if (containment && set.after() != null) {
      enter((StudyElement) set.after());
    }
    writer.set(set.owner(), set.feature(), set.before(), set.after());
    if (containment) {
      if (set.before() != null) {
        leave((EObject) set.before());
      }
      if (set.after() != null) {
        returned((EObject) set.after());
      }
    }
    touch(set.owner());
  }

  private static boolean isContainment(EStructuralFeature feature) {
    return feature instanceof EReference reference && reference.isContainment();
  }

  private void touch(EObject element) {
    if (noting) {
      touched.add(((StudyElement) element).getId());
    }
  }

  /** EMF lets an element be put into itself, after which every walk up or down goes on for ever. */
  private static void refuseCycle(EObject element) {
    for (EObject each = element.eContainer(); each != null; each = each.eContainer()) {
      if (each == element) {
        throw new IllegalStateException(ElementIndex.describe(element) + " cannot be moved into itself");
      }
    }
  }

  private void enter(StudyElement root) {
    refuseCycle(root);
    if (left(root)) {
      return;
    }
    identify(root);
    Iterator<EObject> contents = EcoreUtil.getAllContents(root, false);
    while (contents.hasNext()) {
      identify((StudyElement) contents.next());
    }
  }

  private void identify(StudyElement element) {
    if (element.getId() == null) {
      recorder.silently(() -> element.setId(UUID.randomUUID().toString()));
    } else if (!index.isBuilt()) {
      left.forEach(each -> index.add((StudyElement) each));
    }
    if (index.isBuilt()) {
      index.add(element);
    }
    touch(element);
  }

  private void leave(EObject root) {
    refuseCycle(root);
    left.add(root);
    if (!root.eAdapters().contains(recorder)) {
      leftRoots.add(root);
      root.eAdapters().add(recorder);
    }
    touch(root);
    root.eAllContents().forEachRemaining(each -> {
      left.add(each);
      touch(each);
    });
  }

  /** Writes what came back inside something new, at the place where it now is. */
  private void returned(EObject entered) throws IOException {
    if (left.isEmpty() || left(entered)) {
      return;
    }
    for (EObject child : entered.eContents()) {
      if (!left(child)) {
        returned(child);
      } else if (child.eContainmentFeature().isMany()) {
        int at = ((List<?>) entered.eGet(child.eContainmentFeature())).indexOf(child);
        writer.add(entered, child.eContainmentFeature(), Positions.from(at), List.of(child));
      } else {
        writer.set(entered, child.eContainmentFeature(), null, child);
      }
    }
  }

  @Override
  public String name(EObject holder, EReference reference, EObject target) {
    StudyElement element = (StudyElement) target;
    if (element.getId() == null) {
      recorder.silently(() -> element.setId(UUID.randomUUID().toString()));
    }
    if (!isKnown(target)) {
      promised.add(target);
    }
    return element.getId();
  }

  @Override
  public EObject resolve(EObject holder, EReference reference, String name) {
    throw new UnsupportedOperationException("Changes are only written here");
  }

  private boolean isInStudy(EObject element) {
    return EcoreUtil.getRootContainer(element) == index.study();
  }

  private boolean isKnown(EObject element) {
    for (EObject each = element; each != null; each = ((InternalEObject) each).eInternalContainer()) {
      if (each == index.study() || left(each)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Ends the transaction.
   *
   * @return its changes; null when there are none
   * @throws IllegalStateException when something in the study refers to something outside
   */
  Changes finish() {
    try {
      List<EObject> gone = new ArrayList<>();
      for (EObject root : leftRoots) {
        EObject container = root.eContainer();
        if (!isInStudy(root) && (container == null || !isKnown(container))) {
          gone.add(root);
          writer.gone(root);
        }
      }
      for (EObject target : promised) {
        if (!isKnown(target)) {
          throw new IllegalStateException(ElementIndex.describe(target)
              + " is referred to from the study but is not part of it");
        }
      }
      refuseDangling(gone);
      return writer.isEmpty() ? null : writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseDangling(List<EObject> gone) {
    if (gone.isEmpty()) {
      return;
    }
    List<References.Incoming> dangling = References.into(index.study(), gone);
    if (!dangling.isEmpty()) {
      References.Incoming first = dangling.get(0);
      throw new IllegalStateException(ElementIndex.describe(first.holder()) + " still refers to "
          + ElementIndex.describe(first.target()) + ", which was removed; delete it with StudyEditor.delete");
    }
    gone.forEach(index::removeTree);
  }

  Set<String> touched() {
    return touched;
  }

  /** What happened so far, in its order. */
  List<Change> changes() {
    return Collections.unmodifiableList(changes);
  }

  /** Takes everything back. The recorder must not be listening. */
  void revert() {
    for (int i = changes.size() - 1; i >= 0; i--) {
      changes.get(i).revert();
    }
    index.clear();
  }

  /** Stops listening to what left the tree. */
  @Override
  public void close() {
    leftRoots.forEach(root -> root.eAdapters().remove(recorder));
    writer.close();
  }
}
