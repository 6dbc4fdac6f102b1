// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.triangulum.model.study.ItemKind;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;

/** The words that definitions use for kinds and methods. */
final class Words {
  static final Map<String, Polarity> POLARITIES = words(Polarity.values(), Polarity::getLiteral);
  static final Map<String, ItemKind> KINDS = words(
      new ItemKind[] {ItemKind.SINGLE, ItemKind.MULTIPLE, ItemKind.NUMBER, ItemKind.TEXT, ItemKind.DATE},
      ItemKind::getLiteral);
  static final Map<String, MeasurementLevel> LEVELS = words(MeasurementLevel.values(), MeasurementLevel::getLiteral);
  static final Map<String, MissingKind> MISSING = words(MissingKind.values(), MissingKind::getLiteral);
  static final Map<String, Method> METHODS = words(Method.values(), Method::word);
  static final Map<String, Wording> WORDINGS = words(Wording.values(), Wording::word);

  private Words() {}

  private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
    Map<String, T> words = new LinkedHashMap<>();
    Arrays.stream(values).forEach(value -> words.put(word.apply(value), value));
    return Collections.unmodifiableMap(words);
  }
}
