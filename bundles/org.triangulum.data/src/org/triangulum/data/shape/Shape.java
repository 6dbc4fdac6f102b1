// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.shape;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.triangulum.data.DataException;
import org.triangulum.data.derive.ParameterDoc;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.Progress;
import org.triangulum.store.data.DataTable;

/** One way to make a dataset from another. Stateless. */
interface Shape {
  /** Rows between two looks at whether to stop. */
  int EVERY = 4096;
  /** Share of the work that is done when all rows were looked at. */
  double READING = 0.3;

  DerivationKind kind();

  List<ParameterDoc> parameters();

  /**
   * The new table.
   *
   * @param parameters complete
   * @throws CancellationException when the person stops
   * @throws DataException when the dataset or the parameters do not suit
   */
  Shaped of(Study study, Dataset source, Blobs blobs, String name, Map<String, String> parameters,
      Progress progress);

  /**
   * Says how far a walk over rows is, now and then, and stops it where the person asked to.
   *
   * @throws CancellationException when the person stops
   */
  static void walk(Progress progress, String dataset, int row, int rows) {
    if (row % EVERY == 0) {
      progress.advance("Reading the rows of " + dataset, READING * row / rows);
    }
  }

  /** Says which column is made. As {@link #walk}. */
  static void make(Progress progress, String column, int done, int columns) {
    progress.advance("Making " + column, READING + (1 - READING) * done / columns);
  }

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
