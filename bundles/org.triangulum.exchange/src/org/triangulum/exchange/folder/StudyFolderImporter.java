// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.Importer;
import org.triangulum.exchange.StagedImport;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyPackage.Literals;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyEditor;

/** Reads a study folder: a study as plain text files, described in {@code study-folder.md}. */
public final class StudyFolderImporter implements Importer {
  /** The name of the format, for importing and exporting. */
  public static final String ID = "study-folder";

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
    return new StagedFolder(source.toAbsolutePath().normalize().getFileName(), new FolderReader().read(source));
  }

  /** A study folder that was read, as a study in memory. */
  public static final class StagedFolder implements StagedImport {
    private final String name;
    private final Staging staging;

    private StagedFolder(Path name, Staging staging) {
      this.name = name == null ? "" : name.toString();
      this.staging = staging;
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
      return new ImportReport(counts(staging.study), staging.warnings, List.of());
    }

    @Override
    public ImportReport apply(StudyEditor editor, Blobs blobs, Progress progress) throws ExchangeException {
      if (!editor.study().eContents().isEmpty()) {
        throw new ExchangeException("The study already holds data (" + editor.study().eContents().size()
            + " elements); a study folder can only be imported into a new, empty study");
      }
      ImportReport report = report();
      editor.run("Import study folder " + name, "", study -> {
        copyBlobs(blobs);
        move(staging.study, study);
      });
      return report;
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

    @SuppressWarnings("unchecked")
    private static void move(Study from, Study to) {
      for (EStructuralFeature feature : Literals.STUDY.getEAllStructuralFeatures()) {
        if (feature.isMany()) {
          ((List<EObject>) to.eGet(feature)).addAll(new ArrayList<>((List<EObject>) from.eGet(feature)));
        } else if (from.eIsSet(feature)) {
          to.eSet(feature, from.eGet(feature));
        }
      }
    }
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
