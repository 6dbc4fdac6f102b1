// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit;

import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.SignOff;
import org.triangulum.model.study.StudyElement;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where;

/** From an issue to its object, in the perspective where people work on such things. */
public final class Jump {
  private static final String TRIANGULATION = "org.triangulum.ui.triangulation.perspective";
  private static final String QUALITATIVE = "org.triangulum.ui.qual.perspective";
  private static final String QUANTITATIVE = "org.triangulum.ui.quant.perspective";
  private static final Map<Where.Kind, String> PERSPECTIVES = Map.of(Where.Kind.FINDING, TRIANGULATION,
      Where.Kind.CELL, TRIANGULATION, Where.Kind.PASSAGE, TRIANGULATION, Where.Kind.CODE, QUALITATIVE,
      Where.Kind.RESULT, QUANTITATIVE);

  private Jump() {}

  /** Goes to an element; of a part of something, such as a verdict, to what it is a part of. */
  public static void to(StudyDesk desk, StudyElement element) {
    StudyElement target = whole(element);
    desk.navigator().go(where -> where.atElement(target));
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    try {
      PlatformUI.getWorkbench().showPerspective(PERSPECTIVES.get(desk.navigator().where().latest()), window);
    } catch (WorkbenchException e) {
      Failure.show(desk.display(), e);
    }
    desk.navigator().go(where -> where.atElement(target));
  }

  /** What an element is to people: of a link what it leads to, of a sign-off the finding. */
  public static StudyElement whole(StudyElement element) {
    if (element instanceof EvidenceLink link && link.getTarget() != null) {
      return link.getTarget();
    }
    if (element instanceof SignOff signOff && signOff.getFinding() != null) {
      return signOff.getFinding();
    }
    EObject each = element;
    while (!(each instanceof KeyedElement) && each.eContainer() != null) {
      each = each.eContainer();
    }
    return (StudyElement) each;
  }
}
