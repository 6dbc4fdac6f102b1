// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an import brings.
 *
 * @param counts number of elements by kind, such as {@code finding}, in the order of the study
 * @param warnings what a careful reader must know; nothing is lost
 * @param losses what stands in the source and has no place in the study
 * @param differences what it changes of what the study holds already, a sentence each; what is missing in the source
 *     and stays in the study is told too
 */
public record ImportReport(Map<String, Integer> counts, List<String> warnings, List<String> losses,
    List<String> differences) {

  /** What an import brings that changes nothing of what is there. */
  public ImportReport(Map<String, Integer> counts, List<String> warnings, List<String> losses) {
    this(counts, warnings, losses, List.of());
  }

  public ImportReport {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    warnings = List.copyOf(warnings);
    losses = List.copyOf(losses);
    differences = List.copyOf(differences);
  }
}
