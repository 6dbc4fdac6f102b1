// SPDX-License-Identifier: EPL-2.0
package org.triangulum.architecture.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A bundle or test fragment of the source tree.
 *
 * @param name the symbolic name, which is also the name of the folder
 * @param host the bundle that a fragment belongs to; the name itself for a bundle
 * @param sources the handwritten sources
 */
record Bundle(String name, String host, Set<String> required, Set<String> imported, Set<String> exported,
    List<SourceFile> sources) {

  static Bundle read(Path folder) {
    try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"));
        Stream<Path> files = Files.walk(folder.resolve("src"))) {
      var headers = new Manifest(in).getMainAttributes();
      String name = folder.getFileName().toString();
      String host = headers.getValue("Fragment-Host");
      return new Bundle(name, host == null ? name : host, names(headers.getValue("Require-Bundle")),
          names(headers.getValue("Import-Package")), names(headers.getValue("Export-Package")),
          files.filter(file -> file.toString().endsWith(".java")).sorted().map(SourceFile::read).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /** The names of an OSGi header: its clauses without attributes and directives. */
  private static Set<String> names(String header) {
    Set<String> names = new TreeSet<>();
    if (header != null) {
      Arrays.stream(header.replaceAll("\"[^\"]*\"", "").split(","))
          .map(clause -> clause.replaceAll(";.*", "").strip())
          .forEach(names::add);
    }
    return names;
  }

  boolean isTest() {
    return name.endsWith(".tests");
  }
}
