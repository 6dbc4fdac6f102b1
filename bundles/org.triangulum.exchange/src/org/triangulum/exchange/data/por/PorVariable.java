// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.por;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.exchange.data.MissingSpan;

/** A variable of a portable file, gathered record by record. */
final class PorVariable {
  final String name;
  /** 0 of a number. */
  final int width;
  final int format;
  String label = "";
  /** Labels by value: numbers, or texts without blanks at their end. */
  final Map<Object, String> labels = new LinkedHashMap<>();
  final List<Object> missing = new ArrayList<>();
  final List<MissingSpan> spans = new ArrayList<>();

  PorVariable(String name, int width, int format) {
    this.name = name;
    this.width = width;
    this.format = format;
  }

  boolean isText() {
    return width > 0;
  }
}
