// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.StagedImport;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyPackage.Literals;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.StudyFileException;

/** A study folder that was read, as a study in memory. */
public final class StagedFolder implements StagedImport {
  private final String name;
  private final Staging staging;
  private final AnalysisRunner runner;
  private final Clock clock;

  StagedFolder(Path name, Staging staging, AnalysisRunner runner, Clock clock) {
    this.name = name == null ? "" : name.toString();
    this.staging = staging;
    this.runner = runner;
    this.clock = clock;
  }

  /** The study as read; empty once applied. */
  public Study study() {
    return staging.study;
  }

  /** Its texts and values. */
  public Blobs blobs() {
    return staging.blobs;
  }

  @Override
  public ImportReport report() {
    return new ImportReport(StudyFolderImporter.counts(staging.study), staging.warnings, List.of());
  }

  /** Computes saved analyses without a result on the way; one that has none is kept without, and a warning says why. */
  @Override
  public ImportReport apply(StudyEditor editor, Blobs blobs, Progress progress) throws ExchangeException {
    if (!editor.study().eContents().isEmpty()) {
      throw new ExchangeException("The study already holds data (" + editor.study().eContents().size()
          + " elements); a study folder can only be imported into a new, empty study");
    }
    computeRuns(progress);
    ImportReport report = report();
    editor.run("Import study folder " + name, "", study -> {
      copyBlobs(blobs);
      move(staging.study, study);
    });
    return report;
  }

  private void computeRuns(Progress progress) {
    StoredRuns runs = new StoredRuns(runner, staging.blobs, clock);
    List<AnalysisRun> waiting = staging.study.getAnalysisRuns().stream()
        .filter(r -> r.getExecuted() == null && r.getResult() == null).toList();
    for (int i = 0; i < waiting.size(); i++) {
      AnalysisRun run = waiting.get(i);
      progress.step("Analysis " + run.getKey(), (double) i / waiting.size());
      try {
        runs.execute(staging.study, run, progress);
      } catch (AnalysisException | StudyFileException e) {
        staging.warnings.add("Analysis " + run.getKey() + " has no result: " + e.getMessage().replace("\n", "; "));
      }
    }
  }

  private void copyBlobs(Blobs target) {
    for (Iterator<EObject> all = staging.study.eAllContents(); all.hasNext();) {
      EObject element = all.next();
      for (EStructuralFeature feature : element.eClass().getEAllAttributes()) {
        if (FolderRules.CONTENT.contains(feature) && element.eIsSet(feature)) {
          target.put(staging.blobs.get((String) element.eGet(feature)));
        }
      }
    }
  }

  /** The study keeps its own identifier, which never changes while its file exists. */
  @SuppressWarnings("unchecked")
  private static void move(Study from, Study to) {
    for (EStructuralFeature feature : Literals.STUDY.getEAllStructuralFeatures()) {
      if (feature.isMany()) {
        ((List<EObject>) to.eGet(feature)).addAll(new ArrayList<>((List<EObject>) from.eGet(feature)));
      } else if (feature != Literals.STUDY_ELEMENT__ID && from.eIsSet(feature)) {
        to.eSet(feature, from.eGet(feature));
      }
    }
  }
}
