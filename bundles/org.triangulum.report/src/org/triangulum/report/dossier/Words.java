// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import java.util.Locale;
import org.eclipse.emf.common.util.Enumerator;
import org.triangulum.model.study.Strand;
import org.triangulum.report.Numbers;

/** Words of the dossier. */
final class Words {
  private Words() {}

  /** A value of the model in plain words: {@code could not know}. */
  static String of(Enumerator value) {
    return value.getLiteral().replace('-', ' ');
  }

  static String capital(String word) {
    return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  static String strand(Strand strand) {
    return strand == Strand.QUALITATIVE ? "interviews" : "survey";
  }

  /** {@code 1 quote}, {@code 2 quotes}. */
  static String count(long number, String one, String many) {
    return Numbers.count(number) + " " + (number == 1 ? one : many);
  }

  /** A model text that may be absent. */
  static String orEmpty(String text) {
    return text == null ? "" : text.strip();
  }

  static boolean has(String text) {
    return text != null && !text.isBlank();
  }
}
