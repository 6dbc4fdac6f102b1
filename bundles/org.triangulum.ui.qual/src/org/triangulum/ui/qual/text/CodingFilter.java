// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.HashSet;
import java.util.Set;
import org.triangulum.coding.CodeNames;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Researcher;

/**
 * Which codings are shown.
 *
 * @param everybody whether those of all coders are
 * @param coder else whose; null stands for those of unknown coders
 * @param hidden identifiers of codebooks whose codes are not shown
 */
record CodingFilter(boolean everybody, Researcher coder, Set<String> hidden) {
  static final CodingFilter ALL = new CodingFilter(true, null, Set.of());

  CodingFilter {
    hidden = Set.copyOf(hidden);
  }

  boolean shows(Coding coding) {
    return (everybody || coding.getCoder() == coder) && (hidden.isEmpty() || coding.getCode() == null
        || CodeNames.codebook(coding.getCode()).filter(book -> hidden.contains(book.getId())).isEmpty());
  }

  CodingFilter of(Researcher one) {
    return new CodingFilter(false, one, hidden);
  }

  CodingFilter ofAll() {
    return new CodingFilter(true, null, hidden);
  }

  CodingFilter toggled(Codebook book) {
    Set<String> now = new HashSet<>(hidden);
    if (!now.remove(book.getId())) {
      now.add(book.getId());
    }
    return new CodingFilter(everybody, coder, now);
  }
}
