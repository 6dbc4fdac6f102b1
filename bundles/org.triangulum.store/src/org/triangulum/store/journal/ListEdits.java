// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.BasicEList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Inserts into and removes from lists of the model, in one pass however many values: EMF's own {@code removeAll}
 * compares every value with every other, which a million codings do not allow. Nobody is notified.
 */
final class ListEdits {
  private ListEdits() {}

  /**
   * Inserts values.
   *
   * @param at the indexes that the values have afterwards
   */
  static void insert(EObject owner, EStructuralFeature feature, Positions at, List<?> values) {
    BasicEList<Object> list = list(owner, feature);
    if (values.size() == 1) {
      list.addUnique(at.get(0), values.get(0));
      return;
    }
    if (feature instanceof EReference reference && reference.isContainment()) {
      for (Object value : values) {
        if (((EObject) value).eContainer() != null) {
          EcoreUtil.remove((EObject) value);
        }
        ((InternalEObject) value).eInverseAdd((InternalEObject) owner, containerFeature(feature), null, null);
      }
    }
    Object[] before = list.data();
    int size = list.size();
    Object[] after = new Object[size + values.size()];
    int from = 0;
    int to = 0;
    for (int i = 0; i < values.size(); i++) {
      int unchanged = at.get(i) - to;
      copy(before, from, after, to, unchanged);
      from += unchanged;
      to += unchanged;
      after[to++] = values.get(i);
    }
    copy(before, from, after, to, size - from);
    list.setData(after.length, after);
  }

  /**
   * Removes values.
   *
   * @param at their indexes
   */
  static void remove(EObject owner, EStructuralFeature feature, Positions at, int count) {
    BasicEList<Object> list = list(owner, feature);
    if (count == 1) {
      list.remove(at.get(0));
      return;
    }
    Object[] before = list.data();
    int size = list.size();
    Object[] after = new Object[size - count];
    List<Object> removed = new ArrayList<>(count);
    int from = 0;
    int to = 0;
    for (int i = 0; i < count; i++) {
      int unchanged = at.get(i) - from;
      copy(before, from, after, to, unchanged);
      from += unchanged;
      to += unchanged;
      removed.add(before[from++]);
    }
    copy(before, from, after, to, size - from);
    list.setData(after.length, after);
    if (feature instanceof EReference reference && reference.isContainment()) {
      for (Object value : removed) {
        ((InternalEObject) value).eInverseRemove((InternalEObject) owner, containerFeature(feature), null, null);
      }
    }
  }

  private static void copy(Object[] from, int fromIndex, Object[] to, int toIndex, int count) {
    if (count > 0) {
      System.arraycopy(from, fromIndex, to, toIndex, count);
    }
  }

  private static int containerFeature(EStructuralFeature feature) {
    return InternalEObject.EOPPOSITE_FEATURE_BASE - feature.getFeatureID();
  }

  @SuppressWarnings("unchecked")
  private static BasicEList<Object> list(EObject owner, EStructuralFeature feature) {
    return (BasicEList<Object>) owner.eGet(feature);
  }
}
