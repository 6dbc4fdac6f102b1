// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.trail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporter;
import org.triangulum.exchange.WholeFile;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;
import org.triangulum.store.JournalEntry;

/**
 * Everything an auditor needs, as one ZIP archive: tables by the six categories of an audit trail, the journal, the
 * audit and the sign-offs with what changed since, the whole study as a study folder, and a hash of each file.
 */
public final class TrailBundleExporter implements Exporter {
  /** ZIP keeps local times; one that is the same everywhere keeps the bytes the same. */
  private static final FileTime NO_TIME = FileTime.fromMillis(315_532_800_000L);

  @Override
  public String id() {
    return "audit-bundle";
  }

  @Override
  public String title() {
    return "Audit bundle (ZIP)";
  }

  @Override
  public String pattern() {
    return "*.zip";
  }

  @Override
  public List<String> export(Study study, Blobs blobs, Path target, Progress progress) throws ExchangeException {
    return export(study, blobs, List.of(), target, progress);
  }

  @Override
  public List<String> export(Study study, Blobs blobs, List<JournalEntry> journal, Path target, Progress progress)
      throws ExchangeException {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("triangulum-audit");
      List<String> losses = new TrailBundle(study, blobs, journal).write(folder, progress);
      Path filled = folder;
      WholeFile.write(target, "audit bundle", out -> zip(filled, out));
      return losses;
    } catch (IOException | UncheckedIOException e) {
      throw new ExchangeException("The audit bundle " + target + " was not written: " + e.getMessage(), e);
    } finally {
      delete(folder);
    }
  }

  private static void zip(Path folder, OutputStream out) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Path file : files) {
      ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
      entry.setLastModifiedTime(NO_TIME);
      zip.putNextEntry(entry);
      Files.copy(file, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static void delete(Path place) {
    if (place == null || !Files.exists(place)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(place)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      // What is left is a temporary file of this program; the bundle itself is not touched by it.
      return;
    }
  }
}
