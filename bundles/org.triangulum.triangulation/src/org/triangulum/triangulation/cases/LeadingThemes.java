// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.cases;

import java.util.Comparator;
import java.util.List;
import org.triangulum.coding.CodeMatrix;
import org.triangulum.coding.CodingTable;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Study;

/** The themes with which a table of a study begins, before somebody chooses. */
public final class LeadingThemes {
  private LeadingThemes() {}

  /** The uppermost themes that most participants speak of, codes below them included, in order of the codebooks. */
  public static List<Code> of(Study study, int most) {
    CodeMatrix matrix = CodeMatrix.of(CodingTable.of(study), true);
    List<Code> top = study.getCodebooks().stream().flatMap(b -> b.getCodes().stream()).toList();
    List<Code> leading = top.stream().filter(c -> matrix.segments(c) > 0)
        .sorted(Comparator.comparingInt((Code c) -> -matrix.participants(c))).limit(most).toList();
    return top.stream().filter(leading::contains).toList();
  }
}
