// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.triangulum.data.DataException;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;

/** How one kind of derivation works. Stateless. */
interface Method {

  DerivationKind kind();

  List<ParameterDoc> parameters();

  /** The columns it is made from, given those that a person named. */
  default List<Column> inputs(Dataset dataset, List<Column> named, Map<String, String> parameters) {
    if (named.size() != 1) {
      throw new DataException("Exactly one column is needed, not " + named.size());
    }
    return named;
  }

  /** Whether a row of the result follows from that row of the inputs alone. */
  default boolean rowwise(Map<String, String> parameters) {
    return true;
  }

  /**
   * Computes. Also for some rows alone, where it is row by row; the type of the values must not depend on the rows.
   *
   * @throws DataException when the parameters or the inputs do not suit
   */
  Derived compute(Source source);

  /** Tells what outside of the input columns the values follow from, such that a change of it changes what is told. */
  default void state(Source source, Consumer<String> told) {
    // nothing
  }
}
