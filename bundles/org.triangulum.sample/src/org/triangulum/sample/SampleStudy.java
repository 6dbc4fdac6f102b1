// SPDX-License-Identifier: EPL-2.0
package org.triangulum.sample;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Gives access to the study folder of the sample, wherever the bundle lies: in a jar or unpacked. */
public final class SampleStudy {

  /**
   * Copies the sample's study folder.
   *
   * @param target folder to make; must not exist
   * @throws IOException when the sample cannot be read or the folder not written
   */
  public void copyTo(Path target) throws IOException {
    Path bundle = bundle();
    if (Files.isDirectory(bundle)) {
      copy(bundle.resolve("study"), target);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(bundle)) {
        copy(jar.getPath("study"), target);
      }
    }
  }

  private static Path bundle() throws IOException {
    String location = SampleStudy.class.getProtectionDomain().getCodeSource().getLocation().toString();
    try {
      // The framework leaves spaces in the location as they are.
      Path place = Path.of(new URI(location.replace(" ", "%20")));
      while (Files.isDirectory(place) && !Files.isDirectory(place.resolve("study")) && place.getParent() != null) {
        // Started from an unpacked bundle, the classes lie somewhere below the bundle's folder.
        place = place.getParent();
      }
      return place;
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IOException("The sample study cannot be found at " + location, e);
    }
  }

  private static void copy(Path source, Path target) throws IOException {
    List<Path> entries;
    try (Stream<Path> walk = Files.walk(source)) {
      entries = walk.toList();
    }
    for (Path entry : entries) {
      Path copied = target.resolve(source.relativize(entry).toString());
      if (Files.isDirectory(entry)) {
        Files.createDirectory(copied);
      } else {
        Files.copy(entry, copied);
      }
    }
  }
}
