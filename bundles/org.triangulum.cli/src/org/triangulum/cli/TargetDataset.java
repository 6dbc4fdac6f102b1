// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import java.nio.file.Path;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The dataset that a command is about, and its study. */
final class TargetDataset {
  @Parameters(paramLabel = "STUDY", description = "Study file.")
  private Path file;

  @Option(names = "--dataset", required = true, paramLabel = "NAME", description = "Key of the dataset.")
  private String name;

  @Mixin
  private Studies studies = new Studies();

  /** Its key as it was given. */
  String name() {
    return name;
  }

  /** The study, to be read or to be changed. */
  StudyFile open(boolean reads) {
    return reads ? Studies.read(file) : studies.write(file);
  }

  /** The dataset in the study. */
  Dataset in(StudyFile study) {
    return Lookup.in(study.study().getDatasets(), name, "dataset");
  }

  /** Who works, and when. */
  Session session() {
    return studies.session();
  }
}
