// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Stance;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyFileException;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DatasetReader;

/**
 * How many answers to an item take which side; those at the neutral point and missing ones take none.
 *
 * @param favourable answers for what the item states
 * @param taken answers that take a side
 */
record AnswerSides(long favourable, long taken) {

  /**
   * Counts a column, by the column of counts where the dataset is tabulated.
   *
   * @throws StudyFileException when values are not in the store
   */
  static AnswerSides count(Blobs blobs, Dataset dataset, Column column, Sides sides) {
    DatasetReader reader = new DatasetReader(blobs);
    ColumnValues answers = reader.column(column).values();
    ColumnValues weights = dataset.getColumns().stream().filter(c -> c.getRole() == ColumnRole.COUNT).findFirst()
        .map(reader::values).orElse(null);
    double favourable = 0;
    double taken = 0;
    for (int row = 0; row < answers.size(); row++) {
      Stance side = sides.of(answers.number(row));
      double weight = weights == null ? 1 : weights.number(row);
      if (weight > 0 && (side == Stance.POSITIVE || side == Stance.NEGATIVE)) {
        taken += weight;
        favourable += side == Stance.POSITIVE ? weight : 0;
      }
    }
    return new AnswerSides(Math.round(favourable), Math.round(taken));
  }
}
