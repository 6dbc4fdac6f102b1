// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual;

import java.util.Locale;
import org.eclipse.emf.common.util.Enumerator;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.StudyElement;

/** Values of the model as words. */
public final class Words {
  private Words() {}

  /** The word for a value, as in {@code focus group}. */
  public static String of(Enumerator value) {
    return value == null ? "" : value.getLiteral().toLowerCase(Locale.ROOT).replace('-', ' ');
  }

  /** The name of an element: its title or label, its key where it has none. */
  public static String name(StudyElement element) {
    ElementLabel label = ElementLabel.of(element);
    return label.label().isEmpty() ? label.key() : label.label();
  }
}
