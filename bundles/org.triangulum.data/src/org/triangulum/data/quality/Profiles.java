// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import java.util.List;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.Blobs;
import org.triangulum.store.data.DatasetReader;

/** Profiles of columns without the checks of a whole report. */
public final class Profiles {
  private Profiles() {}

  /** Each column of a dataset in figures. */
  public static List<ColumnProfile> of(Dataset dataset, Blobs blobs) {
    DatasetReader reader = new DatasetReader(blobs);
    return dataset.getColumns().stream().map(c -> ColumnProfile.of(c, reader.column(c).values())).toList();
  }
}
