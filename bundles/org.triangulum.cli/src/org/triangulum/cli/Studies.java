// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import org.triangulum.store.StudyFileException;
import picocli.CommandLine.Option;

/** Opens study files for commands; the author of changes is the login name unless given. */
final class Studies {
  @Option(names = "--author", paramLabel = "NAME",
      description = "Who makes the change, as the journal shows it (default: login name).")
  private String author = System.getProperty("user.name", "unknown");

  Session session() {
    return new Session(author, Clock.systemUTC());
  }

  /** Opens for reading; what is missing or broken ends the command. */
  static StudyFile read(Path file) {
    requireFile(file);
    return StudyFile.openReadOnly(file);
  }

  /** Opens for writing; a study that somebody else writes ends the command. */
  StudyFile write(Path file) {
    requireFile(file);
    StudyFile study = StudyFile.open(file, session());
    if (study.readOnlyReason().isPresent()) {
      String reason = study.readOnlyReason().get();
      study.close();
      throw new StudyFileException(reason);
    }
    return study;
  }

  /** Ends the command when there is no such file. */
  static void requireFile(Path file) {
    if (!Files.exists(file)) {
      throw new Failure(ExitCode.UNREADABLE, "There is no study " + file + ". Make one with: triangulum new " + file
          + " --title TITLE");
    }
  }
}
