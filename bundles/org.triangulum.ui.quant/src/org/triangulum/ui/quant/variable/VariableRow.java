// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.variable;

import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Polarity;

/** A row of the list of variables. */
public sealed interface VariableRow {

  /** A dataset, above its variables. */
  record Head(Dataset dataset) implements VariableRow {}

  /** A variable. */
  record Item(Column column) implements VariableRow {

    /** Key and label. */
    public String name() {
      String label = column.getLabel();
      return label == null || label.isBlank() || label.equals(column.getKey()) ? column.getKey()
          : column.getKey() + "  " + label;
    }

    /** Which way the answers point: up where more is more or better, down where a high code means less or worse. */
    public String polarity() {
      Polarity polarity = column.getItem() == null || column.getItem().getResponseSet() == null ? Polarity.UNSTATED
          : column.getItem().getResponseSet().getPolarity();
      return switch (polarity) {
        case HIGH_IS_MORE, HIGH_IS_BETTER -> "↑";
        case HIGH_IS_LESS, HIGH_IS_WORSE -> "↓";
        case UNSTATED -> "";
      };
    }

    /** Level of measurement. */
    public MeasurementLevel level() {
      return column.getLevel();
    }
  }
}
