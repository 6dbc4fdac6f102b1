// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import java.util.List;
import java.util.Optional;
import org.triangulum.analysis.Nearest;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.store.StudyFile;
import org.triangulum.triangulation.StudyView;

/**
 * What a view is asked for.
 *
 * @param view the study
 * @param key of the one element asked for; empty for all
 * @param file the study comes from, with its journal; empty for a study in memory
 */
public record Selection(StudyView view, Optional<String> key, Optional<StudyFile> file) {

  /**
   * The elements asked for: the one with the key or identifier, or all.
   *
   * @param kind what they are, for the message
   * @throws IllegalArgumentException when none has the key
   */
  <T extends KeyedElement> List<T> of(List<T> elements, String kind) {
    return key.map(k -> List.of(find(elements, k, kind))).orElse(elements);
  }

  /**
   * For views that show the study as a whole.
   *
   * @throws IllegalArgumentException when a key is given
   */
  void whole(ShownView shown) {
    if (key.isPresent()) {
      throw new IllegalArgumentException("The view " + shown.name() + " shows the whole study and takes no --key");
    }
  }

  /**
   * The element of a key or identifier.
   *
   * @throws IllegalArgumentException with the nearest keys when there is none
   */
  public static <T extends KeyedElement> T find(List<T> elements, String key, String kind) {
    return elements.stream().filter(e -> key.equals(e.getKey()) || key.equals(e.getId())).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no " + kind + " " + key
            + Nearest.hint(key, elements.stream().map(KeyedElement::getKey).filter(k -> k != null).toList())));
  }
}
