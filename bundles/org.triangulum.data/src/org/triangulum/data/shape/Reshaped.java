// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.shape;

import java.util.List;
import org.triangulum.store.data.DataTable;

/**
 * A dataset made from another, looked at and not kept yet.
 *
 * @param request what was asked for, its parameters complete
 * @param table the rows
 * @param remarks sentences for the person, such as about rows left out
 * @param fingerprint the state of the source that it follows from
 */
public record Reshaped(ShapeRequest request, DataTable table, List<String> remarks, String fingerprint) {
  public Reshaped {
    remarks = List.copyOf(remarks);
  }
}
