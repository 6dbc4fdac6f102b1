// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.triangulum.data.DataException;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.store.data.ColumnMeaning;
import org.triangulum.store.data.ColumnValues;

/** What a derivation computes from: its inputs, in all rows of the dataset or in some, and what a person chose. */
final class Source {
  private final Study study;
  private final Dataset dataset;
  private final List<Column> inputs;
  private final List<Code> codes;
  private final Map<String, String> parameters;
  private final int rows;
  private final Function<Column, ColumnValues> values;

  /**
   * A source.
   *
   * @param parameters complete: those left out by the person with their defaults
   * @param rows how many rows there are
   * @param values gives so many rows of a column, missing values marked
   */
  Source(Study study, Dataset dataset, List<Column> inputs, List<Code> codes, Map<String, String> parameters, int rows,
      Function<Column, ColumnValues> values) {
    this.study = study;
    this.dataset = dataset;
    this.inputs = List.copyOf(inputs);
    this.codes = List.copyOf(codes);
    this.parameters = new LinkedHashMap<>(parameters);
    this.rows = rows;
    this.values = values;
  }

  Study study() {
    return study;
  }

  Dataset dataset() {
    return dataset;
  }

  List<Column> inputs() {
    return inputs;
  }

  List<Code> codes() {
    return codes;
  }

  int rows() {
    return rows;
  }

  /** The one column that most kinds are made from. */
  Column input() {
    if (inputs.size() != 1) {
      throw new DataException("Exactly one column is needed, not " + inputs.size());
    }
    return inputs.get(0);
  }

  ColumnValues values(Column column) {
    return values.apply(column);
  }

  ColumnMeaning meaning() {
    return ColumnMeaning.of(input());
  }

  /** A parameter as text. */
  String text(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** A parameter that must be there. */
  String required(String name) {
    String text = text(name).strip();
    if (text.isEmpty()) {
      throw new DataException("The parameter " + name + " is needed");
    }
    return text;
  }

  /** A parameter that must be a whole number of at least so much. */
  int whole(String name, int least) {
    try {
      int value = Integer.parseInt(required(name));
      if (value >= least) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new DataException(name + " must be a whole number from " + least + ", not " + text(name));
  }

  /** A parameter that must be a finite number. */
  double number(String name) {
    return number(name, required(name));
  }

  static double number(String name, String text) {
    try {
      double value = Double.parseDouble(text.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new DataException(name + " must be a number, not " + text.strip());
  }
}
