// SPDX-License-Identifier: EPL-2.0
package org.triangulum.model;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.model.study.KeyedElement;

/** Keys for new elements of one kind. */
public final class FreshKey {
  private FreshKey() {}

  /** The prefix with the number behind how many elements there are, or the next one that none of them has. */
  public static String of(String prefix, Collection<? extends KeyedElement> elements) {
    Set<String> taken = elements.stream().map(KeyedElement::getKey).collect(Collectors.toSet());
    int number = elements.size() + 1;
    while (taken.contains(prefix + number)) {
      number++;
    }
    return prefix + number;
  }
}
