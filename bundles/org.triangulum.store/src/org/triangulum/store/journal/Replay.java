// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.journal.ChangeReader.Stored;

/** Applies stored transactions to a study, or takes them back: for loading, undo and redo. */
public final class Replay {
  private final ElementIndex index;

  public Replay(ElementIndex index) {
    this.index = index;
  }

  /**
   * Applies a transaction, or takes it back. Nobody may listen to the study meanwhile.
   *
   * @return identifiers of the elements changed, added or removed
   * @throws IllegalStateException when the changes do not fit the study, which is unusable then
   */
  public Set<String> run(Changes changes, boolean forward) {
    ChangeReader reader = new ChangeReader(index, forward);
    try (JsonReader in = changes.reader()) {
      reader.read(in);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("The changes cannot be read: " + e.getMessage(), e);
    }
    Set<String> touched = new LinkedHashSet<>(reader.written());
    List<Stored> stored = reader.changes();
    for (int i = 0; i < stored.size(); i++) {
      Stored each = stored.get(forward ? i : stored.size() - 1 - i);
      try {
        Change change = change(each);
        if (forward) {
          change.apply();
        } else {
          change.revert();
        }
      } catch (RuntimeException e) {
        throw new IllegalStateException("The changes do not fit: " + each.operation() + " "
            + each.feature().getName() + " of " + each.owner() + ": " + e.getMessage(), e);
      }
      touched.add(each.owner());
    }
    for (String id : reader.passing()) {
      touched.add(id);
      StudyElement element = index.get(id);
      if (element != null && EcoreUtil.getRootContainer(element) != index.study()) {
        index.removeTree(element);
      }
    }
    return touched;
  }

  private Change change(Stored stored) {
    EObject owner = element(stored.owner());
    EStructuralFeature feature = stored.feature();
    return switch (stored.operation()) {
      case "set" -> new Change.Set(owner, feature, value(feature, stored.before()), value(feature, stored.after()));
      case "add" -> new Change.Add(owner, feature, stored.at(), values(stored));
      case "remove" -> new Change.Remove(owner, feature, stored.at(), values(stored));
      default -> new Change.Move(owner, feature, (Integer) stored.before(), (Integer) stored.after());
    };
  }

  private List<Object> values(Stored stored) {
    return stored.values().stream().map(each -> value(stored.feature(), each)).toList();
  }

  private Object value(EStructuralFeature feature, Object value) {
    return feature instanceof EReference && value instanceof String id ? element(id) : value;
  }

  private EObject element(String id) {
    EObject element = index.get(id);
    if (element == null) {
      throw new IllegalStateException("there is no element " + id);
    }
    return element;
  }
}
