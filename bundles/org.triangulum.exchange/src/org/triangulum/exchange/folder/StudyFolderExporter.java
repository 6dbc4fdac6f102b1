// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporter;
import org.triangulum.exchange.Problems;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;

/**
 * Writes a study folder. The same study gives the same bytes, files that do not change are left alone, and what is
 * written can be read again as the same study.
 */
public final class StudyFolderExporter implements Exporter {

  @Override
  public String id() {
    return StudyFolderImporter.ID;
  }

  @Override
  public String title() {
    return "Study folder";
  }

  @Override
  public String pattern() {
    return "";
  }

  @Override
  public List<String> export(Study study, Blobs blobs, Path target, Progress progress) throws ExchangeException {
    new ExportCheck(study, blobs).check().refuse("The study folder was not written");
    Path goal = target.toAbsolutePath().normalize();
    Path fresh = null;
    try {
      checkReplaceable(goal);
      Files.createDirectories(goal.getParent());
      fresh = Files.createDirectory(goal.resolveSibling("." + goal.getFileName() + "." + UUID.randomUUID()));
      new FolderWriter(study, blobs, fresh).write();
      if (Files.exists(goal)) {
        replace(fresh, goal);
      } else {
        Files.move(fresh, goal);
      }
      return List.of();
    } catch (IllegalArgumentException e) {
      throw new ExchangeException("The study folder was not written: " + e.getMessage(), e);
    } catch (IOException | UncheckedIOException e) {
      throw new ExchangeException("The study folder " + target + " was not written: " + e, e);
    } finally {
      if (fresh != null) {
        delete(fresh);
      }
    }
  }

  /** Only what is known to be a study folder, or empty, may be replaced. */
  private static void checkReplaceable(Path goal) throws IOException, ExchangeException {
    if (!Files.exists(goal, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(goal, LinkOption.NOFOLLOW_LINKS)) {
      throw new ExchangeException(goal + " is no folder; the study folder was not written");
    }
    Problems strange = new Problems();
    FolderFiles files = new FolderFiles(goal, strange);
    if (!strange.isEmpty() || !files.names().isEmpty() && !files.has(FolderRules.STUDY_FILE)) {
      throw new ExchangeException(goal + " holds other files and is no study folder; nothing was overwritten",
          strange.all());
    }
  }

  /** Each file is replaced as a whole; what has not changed keeps its time, what is gone is deleted last. */
  private static void replace(Path fresh, Path goal) throws IOException {
    Set<Path> written = new TreeSet<>();
    try (Stream<Path> files = Files.walk(fresh)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path place = goal.resolve(fresh.relativize(file));
        written.add(place);
        if (!Files.exists(place) || Files.mismatch(file, place) >= 0) {
          Files.createDirectories(place.getParent());
          Files.move(file, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
    for (String name : new FolderFiles(goal, new Problems()).names()) {
      if (!written.contains(goal.resolve(name))) {
        Files.delete(goal.resolve(name));
      }
    }
    for (String folder : FolderRules.FOLDERS) {
      Path place = goal.resolve(folder);
      try (Stream<Path> left = Files.isDirectory(place) ? Files.list(place) : Stream.of(place)) {
        if (left.findAny().isEmpty()) {
          Files.delete(place);
        }
      }
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      // What is left lies beside the target under a name with a dot; the export itself is not touched by it.
      return;
    }
  }
}
