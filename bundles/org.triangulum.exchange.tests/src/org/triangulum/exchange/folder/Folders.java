// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Study folders for tests. */
final class Folders {
  static final String STUDY = """
      {"format": "triangulum-study-folder", "version": 1, "key": "S", "title": "Study"}
      """;

  private Folders() {
  }

  /** Writes files into a folder: name, content, name, content, … */
  static Path write(Path folder, String... files) throws IOException {
    for (int i = 0; i < files.length; i += 2) {
      Path file = folder.resolve(files[i]);
      Files.createDirectories(file.getParent());
      Files.write(file, files[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return folder;
  }

  /** The content of all files by relative name. */
  static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(folder.relativize(file).toString().replace('\\', '/'),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return content;
  }

  /** A folder of the source tree, looked for from where the tests run upwards. */
  static Optional<Path> source(String path) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(path))) {
        return Optional.of(at.resolve(path));
      }
    }
    return Optional.empty();
  }
}
