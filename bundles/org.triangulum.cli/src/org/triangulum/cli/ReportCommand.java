// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.triangulum.analysis.Progress;
import org.triangulum.audit.Auditor;
import org.triangulum.report.DossierWriter;
import org.triangulum.report.Report;
import org.triangulum.report.ReportException;
import org.triangulum.store.StudyFile;
import org.triangulum.triangulation.StudyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the dossier. */
@Command(name = "report", description = "Write the dossier of a study.")
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "STUDY", description = "Study file.")
  private Path file;

  @Option(names = "--format", defaultValue = "html", paramLabel = "ID", description = "html (the default).")
  private String format;

  @Option(names = "--out", required = true, paramLabel = "PATH", description = "Folder to write.")
  private Path target;

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    DossierWriter writer = new DossierWriter();
    if (!writer.format().equals(format)) {
      throw new Failure(ExitCode.USAGE, "There is no report format " + format + "; there is " + writer.format());
    }
    try (StudyFile study = Studies.read(file)) {
      StudyView view = new StudyView(study.study(), study.blobs());
      writer.write(new Report(view, Auditor.registered().audit(view), study.journal(), Clock.systemUTC().instant()),
          target, Progress.NONE);
    } catch (ReportException e) {
      throw new Failure(ExitCode.NOT_WRITTEN, e.getMessage(), e);
    }
    JsonObject document = new JsonObject();
    document.addProperty("out", target.toString());
    document.addProperty("format", format);
    output.print(document, "Wrote the dossier; open " + target.resolve("index.html"));
    return ExitCode.DONE;
  }
}
