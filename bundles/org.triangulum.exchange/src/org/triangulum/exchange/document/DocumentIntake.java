// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Importers;
import org.triangulum.exchange.Problem;
import org.triangulum.exchange.Problems;

/** Reads many files of any format for which there is a {@link DocumentImporter}; no study is touched. */
public final class DocumentIntake {
  private final List<DocumentImporter> importers;

  /**
   * What was read.
   *
   * @param documents in the order of the files
   * @param problems why each of the other files could not be read
   */
  public record Batch(List<ReadDocument> documents, List<Problem> problems) {
    public Batch {
      documents = List.copyOf(documents);
      problems = List.copyOf(problems);
    }
  }

  /** Reads with these importers; the first that takes a file's name reads it. */
  public DocumentIntake(List<DocumentImporter> importers) {
    this.importers = List.copyOf(importers);
  }

  /** Reads with those among all importers that read documents. */
  public static DocumentIntake of(Importers importers) {
    return new DocumentIntake(importers.all().stream().filter(DocumentImporter.class::isInstance)
        .map(DocumentImporter.class::cast).toList());
  }

  /** Patterns of names that can be read, such as {@code *.docx}. */
  public List<String> patterns() {
    return importers.stream().flatMap(i -> i.patterns().stream()).toList();
  }

  /** The importer that takes a file, by its name. */
  public Optional<DocumentImporter> importer(Path file) {
    return importers.stream().filter(i -> i.takes(file)).findFirst();
  }

  /**
   * The files of a folder and the folders in it that can be read, by path. Hidden ones and symbolic links are not
   * looked at.
   *
   * @param others takes the files that no importer reads
   */
  public List<Path> files(Path folder, List<Path> others) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString();
        if (name.startsWith(".") || name.startsWith("~$") || Files.isSymbolicLink(entry)) {
          continue;
        }
        if (Files.isDirectory(entry)) {
          files.addAll(files(entry, others));
        } else if (importer(entry).isPresent()) {
          files.add(entry);
        } else {
          others.add(entry);
        }
      }
    }
    return files;
  }

  /**
   * Reads one file.
   *
   * @throws ExchangeException naming the file, the place and the cause
   */
  public ReadDocument read(Path file, ReadOptions options) throws ExchangeException {
    DocumentImporter importer = importer(file).orElseThrow(() -> new ExchangeException("The file was not read",
        List.of(new Problem(String.valueOf(file.getFileName()), 0, "no importer takes files of this name; there are "
            + String.join(", ", patterns())))));
    return importer.read(file, options);
  }

  /** Reads a file whose format was named; its name does not matter then. */
  ReadDocument readAny(Path file, ReadOptions options) throws ExchangeException {
    return importers.size() == 1 ? importers.get(0).read(file, options) : read(file, options);
  }

  /**
   * Reads files one after the other; those that cannot be read are told and do not keep the others from being read.
   *
   * @throws CancellationException when the person stops
   */
  public Batch read(List<Path> files, ReadOptions options, Progress progress) {
    List<ReadDocument> documents = new ArrayList<>();
    Problems problems = new Problems();
    for (int i = 0; i < files.size(); i++) {
      if (progress.cancelled()) {
        throw new CancellationException("Reading was stopped");
      }
      progress.step(String.valueOf(files.get(i).getFileName()), (double) i / files.size());
      try {
        documents.add(read(files.get(i), options));
      } catch (ExchangeException e) {
        e.problems().forEach(p -> problems.add(p.file(), p.line(), p.cause()));
      }
    }
    return new Batch(documents, problems.all());
  }
}
