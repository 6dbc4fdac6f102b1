// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.List;
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
}
