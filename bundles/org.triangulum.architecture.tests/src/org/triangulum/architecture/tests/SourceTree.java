// SPDX-License-Identifier: EPL-2.0
package org.triangulum.architecture.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The bundles of the source tree that the test runs in. */
record SourceTree(Path root, List<Bundle> bundles) {

  static SourceTree find() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(root.resolve("targetplatform/triangulum.target"))) {
      root = root.getParent();
      if (root == null) {
        throw new IllegalStateException("Not started inside the source tree: " + Path.of("").toAbsolutePath());
      }
    }
    try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
      return new SourceTree(root, folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
          .sorted().map(Bundle::read).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bundle whose root package holds this package: of several, the one with the longest name. */
  Optional<Bundle> bundleOf(String packageName) {
    return bundles.stream()
        .filter(bundle -> (packageName + ".").startsWith(bundle.name() + "."))
        .max(Comparator.comparing(bundle -> bundle.name().length()));
  }
}
