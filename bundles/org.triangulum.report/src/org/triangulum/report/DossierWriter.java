// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.triangulum.analysis.Progress;
import org.triangulum.report.dossier.Dossier;
import org.triangulum.report.dossier.DossierFile;

/**
 * Writes the HTML dossier: one folder that opens from the file system or any web server, without network, in which
 * every finding shows what supports and contradicts it and every quote and number leads back to its findings.
 */
public final class DossierWriter implements Renderer {

  @Override
  public String format() {
    return "html";
  }

  @Override
  public void write(Report report, Path target, Progress progress) {
    try (FolderSwap swap = FolderSwap.begin(target, Dossier.MARKER)) {
      List<DossierFile> files = new Dossier(report).files();
      for (int i = 0; i < files.size(); i++) {
        if (progress.cancelled()) {
          throw new CancellationException("writing the dossier was stopped");
        }
        DossierFile file = files.get(i);
        progress.step(file.title(), (double) i / files.size());
        Path path = swap.folder().resolve(file.address());
        Files.createDirectories(path.getParent());
        Files.write(path, file.content().get());
      }
      swap.commit();
    } catch (IOException e) {
      throw new ReportException("The dossier cannot be written to " + target + ": " + cause(e), e);
    }
  }

  private static String cause(IOException e) {
    return e.getClass() == IOException.class ? e.getMessage()
        : e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
  }
}
