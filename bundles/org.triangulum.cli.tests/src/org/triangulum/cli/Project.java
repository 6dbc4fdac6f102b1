// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the project's root, and what may lie beside it. */
final class Project {
  private Project() {}

  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("releng/acceptance"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("The project's root is not above " + Path.of("").toAbsolutePath());
      }
    }
    return folder;
  }

  static Path sampleStudy() {
    return root().resolve("bundles/org.triangulum.sample/study");
  }

  /** The evaluation's digests, which are not part of the project. */
  static Optional<Path> seed() {
    return Optional.of(root().resolve("../shared/seed").normalize()).filter(Files::isDirectory);
  }
}
