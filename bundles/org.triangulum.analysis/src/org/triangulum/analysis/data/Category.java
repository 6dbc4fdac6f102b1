// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

/**
 * A category of a factor.
 *
 * @param key its code or text as it stands in the data, or the name of a category put together; part of value names
 * @param label what people read
 * @param score number of the code, place (from 1) of a category put together, NaN for text without an order
 * @param lineage what was put together; empty for a category of the data
 */
public record Category(String key, String label, double score, String lineage) {

  /** The label with the code where they differ, such as {@code 4 (often)}. */
  public String name() {
    return key.equals(label) ? key : key + " (" + label + ")";
  }
}
