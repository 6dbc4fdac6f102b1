// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.triangulum.model.study.StudyElement;

/**
 * What deleting does to a study.
 *
 * @param gone what goes, with all that is in it: the elements to delete, then those that make no sense without them
 * @param cleared references from what stays to what goes
 */
public record Removal(Set<StudyElement> gone, List<Cleared> cleared) {

  /**
   * A reference that is cleared.
   *
   * @param holder what refers and stays
   * @param reference name of the feature
   * @param target what goes
   */
  public record Cleared(StudyElement holder, String reference, StudyElement target) {}

  public Removal {
    gone = Collections.unmodifiableSet(gone);
    cleared = List.copyOf(cleared);
  }

  /** What goes of a kind. */
  public <T extends StudyElement> Stream<T> gone(Class<T> kind) {
    return gone.stream().filter(kind::isInstance).map(kind::cast);
  }
}
