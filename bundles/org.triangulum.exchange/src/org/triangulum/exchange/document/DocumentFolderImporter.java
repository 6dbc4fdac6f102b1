// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.exchange.Importer;
import org.triangulum.exchange.Importers;

/** Reads all transcripts and other texts of a folder and the folders in it, whatever their formats. */
public final class DocumentFolderImporter implements Importer {
  /** The name of the format. */
  public static final String ID = "documents";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Folder of documents";
  }

  @Override
  public List<String> patterns() {
    return List.of();
  }

  /** Whether it is a folder with at least one file that can be read. */
  @Override
  public boolean probe(Path source) {
    try {
      return Files.isDirectory(source) && !intake().files(source, new ArrayList<>()).isEmpty();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  @Override
  public StagedDocuments stage(Path source, Progress progress) throws ExchangeException {
    return stage(source, ImportSettings.NONE, progress);
  }

  @Override
  public StagedDocuments stage(Path source, ImportSettings settings, Progress progress) throws ExchangeException {
    return new SettingsIntake(intake(), settings).stage(source, progress);
  }

  private static DocumentIntake intake() {
    return DocumentIntake.of(Importers.discovered());
  }
}
