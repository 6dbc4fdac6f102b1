// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.triangulum.store.data.DataTable;

/**
 * What an analysis is run on.
 *
 * @param table snapshot of the data
 * @param variables names of the columns, in the order given
 * @param by name of the grouping column
 * @param parameters only those that were set; names and texts as in {@link ParameterSpec}
 */
public record AnalysisInput(DataTable table, List<String> variables, Optional<String> by,
    Map<String, String> parameters) {

  public AnalysisInput {
    variables = List.copyOf(variables);
    parameters = Map.copyOf(parameters);
  }
}
