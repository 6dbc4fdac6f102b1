// SPDX-License-Identifier: EPL-2.0
package org.triangulum.extension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Folders of the build and copies of them to work in. */
final class Folders {
  private Folders() {}

  static Path root() {
    return Path.of("").toAbsolutePath().getParent().getParent();
  }

  /** A new copy below target, under a name with a space and a letter beyond ASCII. Built output stays behind. */
  static Path copy(Path source, String name) throws IOException {
    Path target = Path.of("target").toAbsolutePath().resolve(name + " für alle");
    if (Files.exists(target)) {
      for (Path path : below(target).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    for (Path path : below(source)) {
      Path relative = source.relativize(path);
      if (StreamSupport.stream(relative.spliterator(), false).anyMatch(Path.of("target")::equals)) {
        continue;
      }
      Files.createDirectories(target.resolve(relative).getParent());
      Files.copy(path, target.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
    return target;
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.toList();
    }
  }
}
