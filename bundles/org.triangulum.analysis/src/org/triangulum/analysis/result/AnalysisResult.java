// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an analysis found, as data that can be shown, exported, cited and checked.
 *
 * @param analysis identifier of the analysis
 * @param method exact name of the method with ties, corrections and missing rule
 * @param softwareVersion version that computed it
 * @param fingerprint hexadecimal SHA-256 of the input values, variables, grouping and parameters
 * @param values the numbers by name, lower-case symbols joined by points, such as {@code chi2} or
 *     {@code feq1.top2.percent}
 * @param tables tables for display
 * @param charts charts for display
 * @param bases counts behind the numbers
 * @param warnings what a careful reader must know
 * @param parameters every parameter with the text used, defaults included
 * @param trail how each value came about, by name of the value
 */
public record AnalysisResult(String analysis, String method, String softwareVersion, String fingerprint,
    Map<String, Double> values, List<ResultTable> tables, List<Chart> charts, List<Base> bases, List<String> warnings,
    Map<String, String> parameters, Map<String, Trail> trail) {

  public AnalysisResult {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    values.forEach((name, value) -> {
      if (value == null || !Double.isFinite(value)) {
        throw new IllegalArgumentException(analysis + ": value " + name + " is " + value);
      }
    });
    tables = List.copyOf(tables);
    charts = List.copyOf(charts);
    bases = List.copyOf(bases);
    warnings = List.copyOf(warnings);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    trail = Collections.unmodifiableMap(new LinkedHashMap<>(trail));
  }

  /** The same result with where it comes from. */
  public AnalysisResult withProvenance(String version, String inputFingerprint, Map<String, String> used) {
    return new AnalysisResult(analysis, method, version, inputFingerprint, values, tables, charts, bases, warnings,
        used, trail);
  }

  /** The same result with one more warning. */
  public AnalysisResult withWarning(String warning) {
    List<String> more = new ArrayList<>(warnings);
    more.add(warning);
    return new AnalysisResult(analysis, method, softwareVersion, fingerprint, values, tables, charts, bases, more,
        parameters, trail);
  }
}
