// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.util.List;
import org.triangulum.analysis.result.AnalysisResult;

/**
 * One statistical method: declared inputs and parameters, requirements that say why it cannot run, and a run.
 *
 * <p>Implementations are stateless and have a public constructor without arguments; they are found through
 * {@code META-INF/services/org.triangulum.analysis.Analysis} or the extension point
 * {@code org.triangulum.analysis.analyses}.
 */
public interface Analysis {

  /** Kebab-case method name, never changed once released, for example {@code mann-whitney}. */
  String id();

  /** Title for people. */
  String title();

  /** One or two sentences: what it answers and when to use it. */
  String description();

  /** Where it stands in the list of analyses, for example {@code Description}. */
  String category();

  /** Sources of the method, each a full citation; at least one. */
  List<String> references();

  /** How many variables of which levels it takes, and whether it can be split by a grouping variable. */
  InputSpec inputs();

  /**
   * The parameters with their defaults, in the order they are shown. The default of one that is added later leaves
   * results as they were without it: saved ones stay current.
   */
  List<ParameterSpec> parameters();

  /**
   * The input with the data that a printed table among its parameters stands for; as it was where there is none. Asked
   * for before anything else.
   *
   * @throws AnalysisException when the table cannot be read
   */
  default AnalysisInput withPrintedTable(AnalysisInput input) {
    return input;
  }

  /**
   * Why the analysis cannot run on this input; empty when it can. Called before {@link #run}.
   *
   * @return one sentence each, naming the variable concerned
   */
  List<String> unmet(AnalysisInput input);

  /**
   * Computes. The same input gives the same result.
   *
   * @throws AnalysisException with a stated reason when the data do not allow a result
   */
  AnalysisResult run(AnalysisInput input, Progress progress);
}
