// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.triangulum.store.StudyFile;
import org.triangulum.store.StudyFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an empty study file. */
@Command(name = "new", description = "Make an empty study.")
final class NewCommand implements Callable<Integer> {
  @Parameters(paramLabel = "STUDY", description = "Study file to make, usually NAME.triangulum.")
  private Path file;

  @Option(names = "--title", required = true, paramLabel = "TEXT", description = "Title of the study.")
  private String title;

  @Mixin
  private Studies studies = new Studies();

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    if (Files.exists(file)) {
      throw new Failure(ExitCode.NOT_WRITTEN, file + " exists already; nothing was changed.");
    }
    try (StudyFile study = StudyFile.create(file, studies.session(), s -> s.setTitle(title))) {
      JsonObject made = new JsonObject();
      made.addProperty("study", file.toString());
      made.addProperty("title", study.study().getTitle());
      output.print(made, "Made " + file + ": " + title);
    } catch (StudyFileException e) {
      throw new Failure(ExitCode.NOT_WRITTEN, e.getMessage(), e);
    }
    return ExitCode.DONE;
  }
}
