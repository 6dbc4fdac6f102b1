// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;

/** Labels of bars from one function. */
record Labels(Source source) implements CategoryItemLabelGenerator {

  /** The label of a bar; null for none. */
  @FunctionalInterface
  interface Source {
    String label(double value, int row);
  }

  @Override
  public String generateLabel(CategoryDataset data, int row, int column) {
    Number value = data.getValue(row, column);
    return value == null ? null : source.label(value.doubleValue(), row);
  }

  @Override
  public String generateRowLabel(CategoryDataset data, int row) {
    return data.getRowKey(row).toString();
  }

  @Override
  public String generateColumnLabel(CategoryDataset data, int column) {
    return data.getColumnKey(column).toString();
  }
}
