// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Importer;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyPackage.Literals;

/** Reads a study folder: a study as plain text files, described in {@code study-folder.md}. */
public final class StudyFolderImporter implements Importer {
  /** The name of the format, for importing and exporting. */
  public static final String ID = "study-folder";

  private final AnalysisRunner runner;
  private final Clock clock;

  /** An importer that computes saved analyses with those of this installation. */
  public StudyFolderImporter() {
    this(new AnalysisRunner(Catalogue.discovered()), Clock.systemUTC());
  }

  /**
   * An importer that computes saved analyses that have no result yet.
   *
   * @param runner computes them
   * @param clock says when
   */
  public StudyFolderImporter(AnalysisRunner runner, Clock clock) {
    this.runner = runner;
    this.clock = clock;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Study folder";
  }

  @Override
  public List<String> patterns() {
    return List.of();
  }

  @Override
  public boolean probe(Path source) {
    return Files.isRegularFile(source.resolve(FolderRules.STUDY_FILE));
  }

  @Override
  public StagedFolder stage(Path source, Progress progress) throws ExchangeException {
    Path name = source.toAbsolutePath().normalize().getFileName();
    return new StagedFolder(name, new FolderReader(progress).read(source), runner, clock);
  }

  /** How many elements of each kind the tables and top-level lists of a study hold. */
  static Map<String, Integer> counts(Study study) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (EReference slot : Literals.STUDY.getEAllContainments()) {
      counts.put(FieldText.kind(slot.getEReferenceType()), 0);
    }
    for (Iterator<EObject> all = study.eAllContents(); all.hasNext();) {
      counts.merge(FieldText.kind(all.next().eClass()), 1, Integer::sum);
    }
    counts.values().removeIf(n -> n == 0);
    return counts;
  }
}
