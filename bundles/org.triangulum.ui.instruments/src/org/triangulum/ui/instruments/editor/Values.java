// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.triangulum.instruments.edit.Field;

/** What people type and what definitions hold. What is no number where one belongs stays as typed, for the check. */
final class Values {
  private Values() {}

  /** What a text stands for in a field of a type. */
  static Object of(Field.Type type, String typed) {
    return switch (type) {
      case NUMBER, WHOLE -> number(typed);
      case TEXTS -> split(typed);
      case NUMBERS -> split(typed).stream().map(Values::number).toList();
      default -> typed;
    };
  }

  private static List<String> split(String typed) {
    return Arrays.stream(typed.split("[,;]")).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  /** A number, where it is one. */
  static Object number(String typed) {
    return typed.matches("-?\\d{1,9}") ? (Object) Integer.parseInt(typed)
        : typed.matches("-?\\d{1,15}\\.\\d{1,17}") ? (Object) Double.parseDouble(typed) : typed;
  }

  /** A value as it is typed. */
  static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return value == null || value instanceof Map ? "" : String.valueOf(value);
  }
}
