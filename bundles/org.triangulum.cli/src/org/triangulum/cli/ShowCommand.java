// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.triangulum.cli.show.Selection;
import org.triangulum.cli.show.Shown;
import org.triangulum.cli.show.Views;
import org.triangulum.store.StudyFile;
import org.triangulum.triangulation.StudyView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints one view of a study. */
@Command(name = "show",
    description = "Show a view of a study, such as convergence or findings; triangulum list views names them all.")
final class ShowCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "STUDY", description = "Study file.")
  private Path file;

  @Parameters(index = "1", paramLabel = "VIEW", description = "What to show.")
  private String view;

  @Option(names = "--key", paramLabel = "KEY", description = "Only the element of this key or identifier.")
  private String key;

  @Mixin
  private Output output = new Output();

  @Override
  public Integer call() {
    try (StudyFile study = Studies.read(file)) {
      Shown shown = shown(study);
      output.print(shown.document(), shown.text());
    }
    return ExitCode.DONE;
  }

  private Shown shown(StudyFile study) {
    try {
      return Views.of(view).of(new Selection(new StudyView(study.study(), study.blobs()), Optional.ofNullable(key),
          Optional.of(study)));
    } catch (IllegalArgumentException e) {
      throw new Failure(ExitCode.USAGE, e.getMessage(), e);
    }
  }
}
