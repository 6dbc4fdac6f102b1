// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.data.DataException;
import org.triangulum.model.study.DerivationKind;

/** The methods there are, by kind. */
final class Methods {
  private static final List<Method> ALL = List.of(new RecodeMethods.Recode(), new RecodeMethods.Combine(),
      new RecodeMethods.Reverse(), new ComputeMethod(), new BinMethod(), new NumberMethods.Rank(),
      new NumberMethods.Standardise(), new CodedTextMethod(), new PersonMethods.AttributeMethod(),
      new PersonMethods.MembershipMethod());

  private Methods() {}

  static List<Method> all() {
    return ALL;
  }

  static Method of(DerivationKind kind) {
    return ALL.stream().filter(m -> m.kind() == kind).findFirst().orElseThrow(
        () -> new DataException("A column cannot be derived by " + kind.getLiteral()));
  }

  /** The parameters given and the defaults of the others, all of them known and of the choices there are. */
  static Map<String, String> complete(Method method, Map<String, String> given) {
    Map<String, String> complete = new LinkedHashMap<>();
    Map<String, String> left = new LinkedHashMap<>(given);
    for (ParameterDoc doc : method.parameters()) {
      String value = left.remove(doc.name());
      value = value == null || value.isBlank() ? doc.standard() : value;
      if (!doc.choices().isEmpty() && !doc.choices().contains(value)) {
        throw new DataException(doc.name() + " is one of " + String.join(", ", doc.choices()) + ", not " + value);
      }
      complete.put(doc.name(), value);
    }
    if (!left.isEmpty()) {
      throw new DataException(method.kind().getLiteral() + " has no parameter " + left.keySet().iterator().next()
          + "; there are " + String.join(", ", method.parameters().stream().map(ParameterDoc::name).toList()));
    }
    return complete;
  }
}
