// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Derivation;
import org.triangulum.model.study.DerivationKind;
import org.triangulum.model.study.Column;

/**
 * What a derived column shall be.
 *
 * @param name key of the column, unique in its dataset
 * @param label short text for people; may be empty
 * @param kind what is done
 * @param inputs keys of the columns it is made from; empty for kinds that find them by themselves
 * @param codes codes of the codebook; only for coded text
 * @param parameters by name, as {@link Derivations#parameters} lists them; those left out have their defaults
 */
public record DerivedColumn(String name, String label, DerivationKind kind, List<String> inputs, List<Code> codes,
    Map<String, String> parameters) {

  public DerivedColumn {
    inputs = List.copyOf(inputs);
    codes = List.copyOf(codes);
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** A column made from columns. */
  public static DerivedColumn of(String name, DerivationKind kind, List<String> inputs,
      Map<String, String> parameters) {
    return new DerivedColumn(name, "", kind, inputs, List.of(), parameters);
  }

  /** A column computed by an expression. */
  public static DerivedColumn computed(String name, String expression) {
    return of(name, DerivationKind.COMPUTE, List.of(), Map.of("expression", expression));
  }

  /** What a column of a study was made as. */
  public static DerivedColumn of(Column column) {
    Derivation derivation = column.getDerivation();
    Map<String, String> parameters = new LinkedHashMap<>();
    derivation.getParameters().forEach(p -> parameters.put(p.getName(), p.getValue() == null ? "" : p.getValue()));
    return new DerivedColumn(column.getKey(), column.getLabel() == null ? "" : column.getLabel(),
        derivation.getKind(), derivation.getInputs().stream().map(Column::getKey).toList(),
        derivation.getCodes(), parameters);
  }
}
