// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.intake;

import org.triangulum.exchange.data.DataSchema;
import org.triangulum.exchange.data.Variable;
import org.triangulum.ui.sheet.SheetCell;
import org.triangulum.ui.sheet.SheetHeading;
import org.triangulum.ui.sheet.SheetModel;

/** The first rows of a source. */
record SchemaSheet(DataSchema schema) implements SheetModel {

  @Override
  public int rows() {
    return schema.preview().size();
  }

  @Override
  public int columns() {
    return schema.variables().size();
  }

  @Override
  public SheetHeading heading(int column) {
    Variable variable = schema.variables().get(column);
    String kind = variable.type().getLiteral() + ", " + variable.level().getLiteral();
    return new SheetHeading(variable.name(), variable.label().isEmpty() ? kind : variable.label(), "", "", false);
  }

  @Override
  public SheetCell cell(int column, int row) {
    String text = column < schema.preview().get(row).size() ? schema.preview().get(row).get(column) : "";
    return text.isEmpty() ? new SheetCell("·", SheetCell.Tone.MUTED, false) : SheetCell.text(text);
  }

  @Override
  public int width(int column) {
    return 120;
  }

  @Override
  public String tip(int column, int row) {
    Variable variable = schema.variables().get(column);
    return row >= 0 ? "" : variable.name() + "  " + variable.label() + "\n" + variable.type().getLiteral() + ", "
        + variable.level().getLiteral();
  }
}
