// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.archive;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.instruments.definition.Definition;

/**
 * What bundle and feature of a definition are called.
 *
 * @param bundle symbolic name
 * @param feature id
 * @param version three numbers and a qualifier
 */
record ArchiveNames(String bundle, String feature, String version) {

  static ArchiveNames of(Definition definition) {
    String bundle = PluginArchive.PREFIX + definition.id();
    return new ArchiveNames(bundle, bundle + ".feature", version(definition.version()));
  }

  /** The version of a definition as OSGi has it: 2014.1 is 2014.1.0; what is no number becomes the qualifier. */
  static String version(String version) {
    List<String> numbers = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    for (String part : version.split("[^A-Za-z0-9]+")) {
      if (rest.isEmpty() && numbers.size() < 3 && part.matches("\\d{1,9}")) {
        numbers.add(String.valueOf(Integer.parseInt(part)));
      } else if (!part.isEmpty()) {
        rest.append(rest.isEmpty() ? "" : "-").append(part);
      }
    }
    while (numbers.size() < 3) {
      numbers.add("0");
    }
    return String.join(".", numbers) + (rest.isEmpty() ? "" : "." + rest);
  }
}
