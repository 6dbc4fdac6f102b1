// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import java.util.List;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** A primitive change of the model in memory that can be done and taken back. */
sealed interface Change {

  void apply();

  void revert();

  /** A single value, plain or element. */
  record Set(EObject owner, EStructuralFeature feature, Object before, Object after) implements Change {
    @Override
    public void apply() {
      owner.eSet(feature, after);
    }

    @Override
    public void revert() {
      owner.eSet(feature, before);
    }
  }

  /** Values put into a list. */
  record Add(EObject owner, EStructuralFeature feature, Positions at, List<?> values) implements Change {
    @Override
    public void apply() {
      ListEdits.insert(owner, feature, at, values);
    }

    @Override
    public void revert() {
      ListEdits.remove(owner, feature, at, values.size());
    }
  }

  /** Values taken out of a list. */
  record Remove(EObject owner, EStructuralFeature feature, Positions at, List<?> values) implements Change {
    @Override
    public void apply() {
      ListEdits.remove(owner, feature, at, values.size());
    }

    @Override
    public void revert() {
      ListEdits.insert(owner, feature, at, values);
    }
  }

  /** A value moved within its list. */
  record Move(EObject owner, EStructuralFeature feature, int from, int to) implements Change {
    @Override
    public void apply() {
      ((EList<?>) owner.eGet(feature)).move(to, from);
    }

    @Override
    public void revert() {
      ((EList<?>) owner.eGet(feature)).move(from, to);
    }
  }
}
