// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import java.util.List;
import org.triangulum.analysis.Nearest;
import org.triangulum.model.study.KeyedElement;

/** Finds elements by their key or identifier. */
final class Lookup {
  private Lookup() {}

  /** The element of that key or identifier; a command ends with the nearest keys when there is none. */
  static <T extends KeyedElement> T in(List<T> elements, String key, String kind) {
    return elements.stream().filter(e -> key.equals(e.getKey()) || key.equals(e.getId())).findFirst()
        .orElseThrow(() -> new Failure(ExitCode.USAGE, "There is no " + kind + " " + key
            + Nearest.hint(key, elements.stream().map(KeyedElement::getKey).toList())));
  }
}
