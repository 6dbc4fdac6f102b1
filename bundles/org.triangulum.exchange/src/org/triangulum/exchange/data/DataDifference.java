// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an import would change.
 *
 * @param dataset key of the dataset
 * @param fresh whether the import makes the dataset
 * @param newRows what tells the rows that are added
 * @param vanishedRows what tells the rows that the source has no more
 * @param sameRows how many rows are in both and unchanged
 * @param changedRows how many rows are in both and changed
 * @param changes the first {@value #SHOWN} changed values
 * @param changedValues how many values change, by column, in order of columns; columns without a change are left out
 * @param newColumns columns the dataset does not have yet
 * @param goneColumns columns the source does not have; they stay
 * @param newParticipants keys of participants that are made
 * @param unknownRespondents how many respondents are no participants of the study and stay so
 * @param notes what a careful reader must know, such as values without a label; a sentence each
 */
public record DataDifference(String dataset, boolean fresh, List<String> newRows, List<String> vanishedRows,
    int sameRows, int changedRows, List<ValueChange> changes, Map<String, Integer> changedValues,
    List<String> newColumns, List<String> goneColumns, List<String> newParticipants, int unknownRespondents,
    List<String> notes) {
  /** How many changed values are listed. */
  public static final int SHOWN = 1000;

  public DataDifference {
    newRows = List.copyOf(newRows);
    vanishedRows = List.copyOf(vanishedRows);
    changes = List.copyOf(changes);
    changedValues = Collections.unmodifiableMap(new LinkedHashMap<>(changedValues));
    newColumns = List.copyOf(newColumns);
    goneColumns = List.copyOf(goneColumns);
    newParticipants = List.copyOf(newParticipants);
    notes = List.copyOf(notes);
  }

  /** Whether the import would change nothing. */
  public boolean isEmpty() {
    return !fresh && newRows.isEmpty() && changedRows == 0 && newColumns.isEmpty() && newParticipants.isEmpty();
  }
}
