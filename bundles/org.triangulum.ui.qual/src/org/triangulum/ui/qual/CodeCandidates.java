// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.triangulum.coding.CodeNames;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Study;
import org.triangulum.ui.link.PickPopup.Candidate;

/** The codes of a study to pick from, found by their names, the names above them, their keys and definitions. */
public final class CodeCandidates {
  private CodeCandidates() {}

  /** All codes in the order of the codebooks. */
  public static List<Candidate<Code>> of(Study study) {
    return study.getCodebooks().stream().flatMap(book -> book.getCodes().stream())
        .flatMap(code -> Activation.family(code).stream()).map(code -> new Candidate<>(code, CodeNames.path(code),
            Stream.of(code.getKey(), code.getDefinition()).filter(Objects::nonNull).collect(Collectors.joining(" "))))
        .toList();
  }
}
