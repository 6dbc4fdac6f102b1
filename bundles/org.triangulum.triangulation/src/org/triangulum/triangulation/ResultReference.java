// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.Optional;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.model.study.AnalysisRun;

/**
 * A number of a saved analysis.
 *
 * @param run the saved run; empty for a figure that is only reported
 * @param result its result; empty for a figure that is only reported
 * @param valueName name of the value, or {@code table/row/column} of a cell; empty for the whole result
 * @param printed the number as shown, with unit and base, such as {@code 93 % (117 of 126 applicable; 175 asked)}
 */
public record ResultReference(Optional<AnalysisRun> run, Optional<AnalysisResult> result, String valueName,
    String printed) {}
