// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.model.study.StudyPackage;
import org.triangulum.store.ContentHash;

/**
 * Tells whether a snapshot was written by a program with the same metamodel. Snapshots number classes and features;
 * the journal names them, and is what counts when the numbers have changed.
 */
final class MetamodelFingerprint {
  private MetamodelFingerprint() {}

  static String current() {
    StringBuilder text = new StringBuilder(16 * 1024);
    for (EClassifier classifier : StudyPackage.eINSTANCE.getEClassifiers()) {
      text.append(classifier.getName()).append('\n');
      if (classifier instanceof EClass type) {
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
          text.append(feature.getName()).append(' ').append(feature.getEType().getName()).append(' ')
              .append(feature.isMany()).append(' ').append(feature.getDefaultValueLiteral()).append('\n');
        }
      } else if (classifier instanceof EEnum enumeration) {
        for (EEnumLiteral literal : enumeration.getELiterals()) {
          text.append(literal.getLiteral()).append(' ').append(literal.getValue()).append('\n');
        }
      }
    }
    return ContentHash.of(text.toString());
  }
}
