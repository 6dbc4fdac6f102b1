// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.data.DataException;
import org.triangulum.model.study.DerivationKind;

/**
 * A parameter of a kind of derivation.
 *
 * @param name its name
 * @param standard value where none is given; empty where one must be or none is needed
 * @param choices the values there are; empty for free text
 * @param meaning in a sentence
 */
public record ParameterDoc(String name, String standard, List<String> choices, String meaning) {
  public ParameterDoc {
    choices = List.copyOf(choices);
  }

  /**
   * The parameters given and the defaults of the others.
   *
   * @param kind what they are for
   * @throws DataException when one is unknown, or not of the choices there are
   */
  public static Map<String, String> complete(DerivationKind kind, List<ParameterDoc> docs, Map<String, String> given) {
    Map<String, String> complete = new LinkedHashMap<>();
    Map<String, String> left = new LinkedHashMap<>(given);
    for (ParameterDoc doc : docs) {
      String value = left.remove(doc.name());
      value = value == null || value.isBlank() ? doc.standard() : value;
      if (!doc.choices().isEmpty() && !doc.choices().contains(value)) {
        throw new DataException(doc.name() + " is one of " + String.join(", ", doc.choices()) + ", not " + value);
      }
      complete.put(doc.name(), value);
    }
    if (!left.isEmpty()) {
      throw new DataException(kind.getLiteral() + " has no parameter " + left.keySet().iterator().next()
          + "; there are " + String.join(", ", docs.stream().map(ParameterDoc::name).toList()));
    }
    return complete;
  }

  static ParameterDoc text(String name, String standard, String meaning) {
    return new ParameterDoc(name, standard, List.of(), meaning);
  }

  static ParameterDoc choice(String name, String meaning, String... choices) {
    return new ParameterDoc(name, choices[0], List.of(choices), meaning);
  }
}
