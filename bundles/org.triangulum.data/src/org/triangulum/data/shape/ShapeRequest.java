// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.shape;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.DerivationKind;

/**
 * What a dataset made from another shall be.
 *
 * @param name key of the new dataset
 * @param kind LONG_TO_WIDE, WIDE_TO_LONG or AGGREGATE
 * @param parameters by name, as {@link Reshaping#parameters} lists them; those left out have their defaults
 */
public record ShapeRequest(String name, DerivationKind kind, Map<String, String> parameters) {
  public ShapeRequest {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  static ShapeRequest of(Dataset dataset) {
    Map<String, String> parameters = new LinkedHashMap<>();
    dataset.getDerivation().getParameters().forEach(p -> parameters.put(p.getName(), p.getValue()));
    return new ShapeRequest(dataset.getKey(), dataset.getDerivation().getKind(), parameters);
  }
}
