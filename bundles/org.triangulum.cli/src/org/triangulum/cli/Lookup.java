// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import java.util.List;
import org.triangulum.cli.show.Selection;
import org.triangulum.model.study.KeyedElement;

/** Finds elements by their key or identifier. */
final class Lookup {
  private Lookup() {}

  /** The element of that key or identifier; a command ends with the nearest keys when there is none. */
  static <T extends KeyedElement> T in(List<T> elements, String key, String kind) {
    try {
      return Selection.find(elements, key, kind);
    } catch (IllegalArgumentException e) {
      throw new Failure(ExitCode.USAGE, e.getMessage(), e);
    }
  }
}
