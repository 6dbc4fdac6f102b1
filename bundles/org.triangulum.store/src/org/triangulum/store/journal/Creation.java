// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.json.ReferenceNames;

/** The first transaction of a study: the study itself with all that is in it already. */
public final class Creation {
  private Creation() {}

  /**
   * The changes that create a study. Elements without an identifier get one.
   *
   * @throws IllegalArgumentException when two elements have the same identifier
   * @throws IllegalStateException when something in the study refers to something outside
   */
  public static Changes of(Study study) {
    identify(study);
    EcoreUtil.getAllContents(study, false).forEachRemaining(each -> identify((StudyElement) each));
    ElementIndex index = new ElementIndex(study);
    index.get(study.getId());
    try (ChangeWriter writer = new ChangeWriter(new Inside(study), element -> false)) {
      writer.create(study);
      return writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void identify(StudyElement element) {
    if (element.getId() == null) {
      element.setId(UUID.randomUUID().toString());
    }
  }

  private record Inside(Study study) implements ReferenceNames {
    @Override
    public String name(EObject holder, EReference reference, EObject target) {
      if (EcoreUtil.getRootContainer(target) != study) {
        throw new IllegalStateException(ElementIndex.describe(target)
            + " is referred to from the study but is not part of it");
      }
      return ((StudyElement) target).getId();
    }

    @Override
    public EObject resolve(EObject holder, EReference reference, String name) {
      throw new UnsupportedOperationException("A study is only written here");
    }
  }
}
