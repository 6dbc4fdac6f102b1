// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.shape;

import java.util.List;
import java.util.Map;
import org.triangulum.data.DataException;
import org.triangulum.data.derive.ParameterDoc;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.data.DataTable;

/** One way to make a dataset from another. Stateless. */
interface Shape {

  DerivationKind kind();

  List<ParameterDoc> parameters();

  /**
   * The new table.
   *
   * @param parameters complete
   * @throws DataException when the dataset or the parameters do not suit
   */
  Shaped of(Study study, Dataset source, Blobs blobs, String name, Map<String, String> parameters);

  /**
   * A new table.
   *
   * @param table the table
   * @param remarks sentences for the person
   */
  record Shaped(DataTable table, List<String> remarks) {
    public Shaped {
      remarks = List.copyOf(remarks);
    }
  }
}
