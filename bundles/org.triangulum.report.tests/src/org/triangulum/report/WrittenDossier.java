// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.triangulum.analysis.Progress;

/**
 * A dossier on disk, read back.
 *
 * @param files contents by address with slashes
 */
record WrittenDossier(Map<String, String> files) {

  static WrittenDossier of(StudyFixture fixture, Path folder) {
    new DossierWriter().write(fixture.report(), folder, Progress.NONE);
    return read(folder);
  }

  static WrittenDossier read(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'),
            Files.readString(path, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WrittenDossier(files);
  }

  Markup page(String address) {
    return new Markup(files.get(address));
  }

  Map<String, Markup> pages() {
    Map<String, Markup> pages = new TreeMap<>();
    files.keySet().stream().filter(f -> f.endsWith(".html")).forEach(f -> pages.put(f, page(f)));
    return pages;
  }
}
