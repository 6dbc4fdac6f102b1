// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporter;
import org.triangulum.exchange.Exporters;
import org.triangulum.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a study, or a view of it, in another format. */
@Command(name = "export", description = "Export a study; see triangulum list exporters.")
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "STUDY", description = "Study file.")
  private Path file;

  @Option(names = "--format", required = true, paramLabel = "ID", description = "Format, such as study-folder.")
  private String format;

  @Option(names = "--out", required = true, paramLabel = "PATH", description = "File or folder to write.")
  private Path target;

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Setting of the export; may be repeated. Datasets: "
      + "dataset=KEY, identities=true.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    Exporter exporter = exporter();
    try (StudyFile study = Studies.read(file)) {
      List<String> losses = settings.isEmpty()
          ? exporter.export(study.study(), study.blobs(), study.journal(), target, Progress.NONE)
          : exporter.export(study.study(), study.blobs(), target, settings, Progress.NONE);
      JsonObject document = new JsonObject();
      document.addProperty("out", target.toString());
      document.addProperty("format", exporter.id());
      document.add("losses", new Gson().toJsonTree(losses));
      StringBuilder text = new StringBuilder("Wrote ").append(target).append('\n');
      losses.forEach(loss -> text.append("Left out: ").append(loss).append('\n'));
      output.print(document, text.toString());
      return ExitCode.DONE;
    } catch (ExchangeException e) {
      throw new Failure(ExitCode.NOT_WRITTEN, e.getMessage(), e);
    }
  }

  private Exporter exporter() {
    try {
      return Exporters.discovered().get(format);
    } catch (ExchangeException e) {
      throw new Failure(ExitCode.USAGE, e.getMessage(), e);
    }
  }
}
