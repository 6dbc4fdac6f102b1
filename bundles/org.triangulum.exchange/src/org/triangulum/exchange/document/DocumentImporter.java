// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.exchange.Importer;
import org.triangulum.exchange.Problem;
import org.triangulum.exchange.TextFiles.BadText;
import org.triangulum.exchange.document.ReadDocument.Reading;

/**
 * Reads one format of text to a document of a study; of a folder, all files of the format.
 *
 * <p>A subclass only reads: what a file holds, its notes and its losses. Settings and maps are those of
 * {@code documents.md}.
 */
public abstract class DocumentImporter implements Importer {
  private final String id;
  private final String title;
  private final List<String> patterns;

  /** An importer of files whose names match one of the patterns, such as {@code *.docx}. */
  DocumentImporter(String id, String title, String... patterns) {
    this.id = id;
    this.title = title;
    this.patterns = List.of(patterns);
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final List<String> patterns() {
    return patterns;
  }

  /** Whether the file has an ending of this format; what is in it is seen when it is read. */
  @Override
  public final boolean probe(Path source) {
    return takes(source) && Files.isRegularFile(source);
  }

  /** Whether a file of that name is one of this format. */
  final boolean takes(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
    return patterns.stream().anyMatch(pattern -> name.endsWith(pattern.substring(1)));
  }

  @Override
  public final StagedDocuments stage(Path source, Progress progress) throws ExchangeException {
    return stage(source, ImportSettings.NONE, progress);
  }

  @Override
  public final StagedDocuments stage(Path source, ImportSettings settings, Progress progress)
      throws ExchangeException {
    return new SettingsIntake(new DocumentIntake(List.of(this)), settings).stage(source, progress);
  }

  /**
   * Reads a file.
   *
   * @throws ExchangeException naming the file, the place and the cause when it is no such document
   */
  public final ReadDocument read(Path file, ReadOptions options) throws ExchangeException {
    String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
    try {
      DocumentFile read = DocumentFile.read(file);
      if (read.bytes().length == 0) {
        throw new BadText(0, "the file is empty");
      }
      Reading reading = read(read, options);
      if (reading.body().apply(Set.of()).text().isBlank()) {
        throw new BadText(0, "there is no text in it");
      }
      return new ReadDocument(read, id, reading);
    } catch (BadText e) {
      throw problem(name, e.line(), e.getMessage());
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw problem(name, 0, "is too large or too deeply nested for the memory of this program");
    } catch (Exception e) {
      throw problem(name, 0, "is damaged or no " + title + ": " + cause(e));
    }
  }

  /**
   * Reads what a file holds.
   *
   * @throws BadText with line and cause; line 0 where the cause names the place
   * @throws Exception whatever a library throws at a damaged file
   */
  abstract Reading read(DocumentFile file, ReadOptions options) throws Exception;

  private static ExchangeException problem(String name, int line, String cause) {
    return new ExchangeException("The file was not read", List.of(new Problem(name, line, cause)));
  }

  private static String cause(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = root.getMessage() == null || root.getMessage().isBlank() ? root.getClass().getSimpleName()
        : root.getMessage();
    return message.strip().replaceAll("\\s+", " ");
  }
}
