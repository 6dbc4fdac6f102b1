// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.triangulum.model.study.Researcher;
import org.triangulum.store.StudyFile;
import org.triangulum.triangulation.Authorship;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The member of a study in whose name a command decides something in it. */
final class Signer {
  @Parameters(paramLabel = "STUDY", description = "Study file.")
  private Path file;

  @Option(names = "--by", required = true, paramLabel = "KEY",
      description = "Member of the study in whose name this is done.")
  private String by;

  @Mixin
  private Studies studies = new Studies();

  /** The study, to be changed. */
  StudyFile open() {
    return studies.write(file);
  }

  /** The person in the study, who works in it from now on. */
  Researcher in(StudyFile study) {
    Researcher person = Lookup.in(study.study().getResearchers(), by, "member of the study");
    study.editor().workAs(Optional.of(person));
    return person;
  }

  /** What the person does, now. */
  Authorship authorship(Researcher person) {
    return new Authorship(Optional.of(person), studies.session().clock());
  }
}
