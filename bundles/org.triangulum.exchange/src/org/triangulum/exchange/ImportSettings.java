// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a person says about a source besides where it is.
 *
 * @param map a table that says what becomes of each part of the source; the importer says what is in it
 * @param values settings by name, as in {@code --set group=F}
 */
public record ImportSettings(Optional<Path> map, Map<String, String> values) {
  /** Nothing is said. */
  public static final ImportSettings NONE = new ImportSettings(Optional.empty(), Map.of());

  public ImportSettings {
    values = Map.copyOf(values);
  }
}
