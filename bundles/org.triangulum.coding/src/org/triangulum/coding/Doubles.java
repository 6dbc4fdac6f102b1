// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Stance;
import org.triangulum.store.StudyEditor;

/**
 * Gives codings another code without leaving the same code twice on a span for a coder. Of two codings that would be
 * the same the one that had the code before stays. It takes over a stance and a weight where it has none, becomes mixed
 * where the two disagree on stance, and gets the other's comment below its own; references to the other go to it.
 */
final class Doubles {
  private final StudyEditor editor;

  Doubles(StudyEditor editor) {
    this.editor = editor;
  }

  /** Where whose coding stands. */
  private record Key(Place place, Researcher coder) {
    static Key of(Coding coding) {
      return new Key(Place.of(coding), coding.getCoder());
    }
  }

  /** Gives codings a code. To be called inside a run. */
  void recode(Collection<Coding> codings, Code to) {
    Map<Key, Coding> there = new HashMap<>();
    Set<Coding> moving = new HashSet<>(codings);
    for (Coding each : editor.study().getCodings()) {
      if (each.getCode() == to && !moving.contains(each)) {
        there.putIfAbsent(Key.of(each), each);
      }
    }
    Map<Coding, Coding> doubles = new LinkedHashMap<>(); // and what stays instead
    for (Coding coding : codings) {
      Coding kept = there.putIfAbsent(Key.of(coding), coding);
      if (kept == null) {
        coding.setCode(to);
      } else {
        doubles.put(coding, kept);
      }
    }
    collapse(doubles);
  }

  /**
   * Collapses codings into others. To be called inside a run.
   *
   * @param doubles codings that go, and what stays instead
   */
  void collapse(Map<Coding, Coding> doubles) {
    if (!doubles.isEmpty()) {
      doubles.forEach((gone, kept) -> join(kept, gone));
      editor.redirect(doubles);
      editor.delete(new ArrayList<>(doubles.keySet()));
    }
  }

  private static void join(Coding kept, Coding other) {
    if (kept.getStance() == Stance.NONE) {
      kept.setStance(other.getStance());
    } else if (other.getStance() != Stance.NONE && other.getStance() != kept.getStance()) {
      kept.setStance(Stance.MIXED);
    }
    if (kept.getWeight() == 0) {
      kept.setWeight(other.getWeight());
    }
    kept.setComment(Codebooks.joined(kept.getComment(), other.getComment()));
  }
}
