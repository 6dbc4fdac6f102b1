// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.triangulum.analysis.Progress;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyPackage;
import org.triangulum.model.study.StudyPackage.Literals;

/** What is exported and imported again is the same study, whatever the metamodel allows to stand in it. */
class RoundTripPropertyTest {
  private static final int STUDIES = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyStudyComesBackIdentical(long block, @TempDir Path temp) throws Exception {
    for (long seed = block * 1000; seed < block * 1000 + STUDIES / 3; seed++) {
      RandomStudy random = new RandomStudy(seed);
      Path one = temp.resolve("one " + seed);
      Path two = temp.resolve("two " + seed);
      new StudyFolderExporter().export(random.study, random.blobs, one, Progress.NONE);
      StagedFolder read = new StudyFolderImporter().stage(one, Progress.NONE);
      assertEquals("", difference(random.study, read.study()), "seed " + seed);
      new StudyFolderExporter().export(read.study(), read.blobs(), two, Progress.NONE);
      assertEquals(Folders.read(one), Folders.read(two), "seed " + seed);
    }
  }

  /** Where two studies first differ; empty when they are equal in every feature of every element. */
  private static String difference(Study expected, Study actual) {
    if (EcoreUtil.equals(expected, actual)) {
      return "";
    }
    Iterator<EObject> other = actual.eAllContents();
    for (Iterator<EObject> all = expected.eAllContents(); all.hasNext();) {
      EObject a = all.next();
      EObject b = other.hasNext() ? other.next() : null;
      if (b == null || !EcoreUtil.equals(a, b)) {
        return a + "\n" + b + "\n" + a.eCrossReferences() + "\n" + (b == null ? null : b.eCrossReferences());
      }
    }
    return expected + "\n" + actual;
  }

  @Test
  void randomStudiesUseEveryFeature() {
    Set<EStructuralFeature> used = new HashSet<>();
    for (long seed = 1000; seed < 1000 + STUDIES / 3; seed++) {
      used.addAll(new RandomStudy(seed).set);
    }
    assertEquals(Set.of(), missing(used));
  }

  @Test
  void everyFeatureOfTheMetamodelHasAPlaceInTheFolder() {
    Set<EStructuralFeature> placed = new HashSet<>(FolderRules.CONTENT);
    placed.addAll(Set.of(Literals.DOCUMENT__LENGTH, Literals.DATASET__ROW_COUNT, Literals.STUDY_ELEMENT__ID,
        Literals.KEYED_ELEMENT__KEY));
    for (TableRule rule : FolderRules.TABLES) {
      placed.add(rule.slot());
      placed.add(rule.nested());
      placed.addAll(rule.features());
      assertTrue(placed.containsAll(rule.apart()), rule.name() + " sets features apart that stand nowhere");
    }
    for (JsonRule rule : FolderRules.JSON) {
      if (rule.slot() != null) {
        placed.add(rule.slot());
      }
      place(rule, rule.type(), placed);
    }
    assertEquals(Set.of(), missing(placed));
  }

  private static void place(JsonRule rule, EClass type, Set<EStructuralFeature> placed) {
    for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
      if (!rule.apart().contains(feature) && placed.add(feature) && feature instanceof EReference reference
          && reference.isContainment()) {
        place(rule, reference.getEReferenceType(), placed);
      }
    }
  }

  private static Set<String> missing(Set<EStructuralFeature> known) {
    Set<String> missing = new TreeSet<>();
    StudyPackage.eINSTANCE.getEClassifiers().forEach(classifier -> {
      if (classifier instanceof EClass type && !type.isAbstract()) {
        type.getEAllStructuralFeatures().stream().filter(f -> !known.contains(f))
            .forEach(f -> missing.add(type.getName() + "." + f.getName()));
      }
    });
    return missing;
  }
}
