// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.StagedImport;
import org.triangulum.exchange.folder.StudyFolderImporter;
import org.triangulum.sample.SampleStudy;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.StudyFileException;
import org.triangulum.ui.Messages;

/** Makes a study file out of a study folder: beside its place first, moved there when all of it succeeded. */
final class FolderImport {
  private final Session session;

  FolderImport(Session session) {
    this.session = session;
  }

  /** Imports the shipped sample. */
  StudyFile sample(Path path, Progress progress) throws IOException, ExchangeException {
    Path folder = Files.createTempDirectory("triangulum-sample").resolve("sample");
    try {
      new SampleStudy().copyTo(folder);
      return run(folder, path, progress);
    } finally {
      delete(folder.getParent());
    }
  }

  /** Imports a folder; the analyses that it only names are computed. */
  StudyFile run(Path folder, Path path, Progress progress) throws IOException, ExchangeException {
    if (Files.exists(path)) {
      throw new StudyFileException(path + " is there already");
    }
    Catalogue analyses = Catalogue.discovered(Catalogue.class.getClassLoader());
    StagedImport staged =
        new StudyFolderImporter(new AnalysisRunner(analyses), session.clock()).stage(folder, progress);
    Path beside = Files.createTempDirectory(path.toAbsolutePath().getParent(), ".importing");
    try {
      Path making = beside.resolve(path.getFileName());
      try (StudyFile file = StudyFile.create(making, session, study -> study.setId(UUID.randomUUID().toString()))) {
        staged.apply(file.editor(), file.blobs(), progress);
      }
      if (progress.cancelled()) {
        throw new StudyFileException(Messages.import_cancelled);
      }
      Files.move(making, path);
    } finally {
      delete(beside);
    }
    return StudyFile.open(path, session);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder()).forEach(path -> {
        try {
          Files.delete(path);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }
}
