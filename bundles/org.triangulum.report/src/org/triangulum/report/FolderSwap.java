// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Fills a folder beside the target and puts it in the target's place in one step, or leaves no trace. */
final class FolderSwap implements AutoCloseable {
  private final Path target;
  private final Path folder;

  private FolderSwap(Path target, Path folder) {
    this.target = target;
    this.folder = folder;
  }

  /**
   * Starts.
   *
   * @param target where the folder shall be: free, an empty folder, or a folder that holds the marker
   * @param marker name of the file by which a folder made before is known
   * @throws ReportException when something else is there, which is never overwritten
   */
  static FolderSwap begin(Path target, String marker) throws IOException {
    Path place = target.toAbsolutePath().normalize();
    if (place.getParent() == null) {
      throw new ReportException(target + " is not a folder that can be written");
    }
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      if (!Files.isDirectory(place)) {
        throw new ReportException(target + " is a file; name a folder for the dossier");
      }
      if (!Files.exists(place.resolve(marker)) && !isEmpty(place)) {
        throw new ReportException(target + " holds other files and is not a dossier (it has no " + marker
            + "); name another folder or empty it");
      }
      place = place.toRealPath();
    }
    Files.createDirectories(place.getParent());
    return new FolderSwap(place, Files.createTempDirectory(place.getParent(), "." + place.getFileName() + "-"));
  }

  /** The folder to fill. */
  Path folder() {
    return folder;
  }

  /** Puts the filled folder in place; what was there goes when the new one stands. */
  void commit() throws IOException {
    readable(folder);
    if (!Files.exists(target)) {
      Files.move(folder, target);
      return;
    }
    Path old = folder.resolveSibling(folder.getFileName() + "-old");
    Files.move(target, old);
    try {
      Files.move(folder, target);
    } catch (IOException e) {
      Files.move(old, target);
      throw e;
    }
    delete(old);
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Folders made as temporary are closed to others; a dossier is there to be read. */
  private static void readable(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Path sample = Files.createDirectory(folder.resolve(".permissions"));
      Files.setPosixFilePermissions(folder, Files.getPosixFilePermissions(sample));
      Files.delete(sample);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
