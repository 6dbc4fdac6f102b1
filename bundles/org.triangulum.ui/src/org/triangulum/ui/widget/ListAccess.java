// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** Tells screen readers that a widget that is painted is a list of named places. */
public final class ListAccess {
  private final Composite control;
  private final Places places;

  /** What is painted. */
  public interface Places {
    /** What all of it is called. */
    String name();

    /** How many places there are. */
    int count();

    /** What a place is called. */
    String name(int place);

    /** Where a place is on the widget. */
    Rectangle bounds(int place);

    /** The place chosen; below 0 where there is none. */
    int chosen();
  }

  private ListAccess(Composite control, Places places) {
    this.control = control;
    this.places = places;
  }

  /** Tells of a widget. */
  public static void install(Composite control, Places places) {
    ListAccess access = new ListAccess(control, places);
    Accessible accessible = control.getAccessible();
    accessible.addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = event.childID == ACC.CHILDID_SELF ? places.name()
            : access.isPlace(event.childID) ? places.name(event.childID) : "";
      }
    });
    accessible.addAccessibleControlListener(new AccessibleControlAdapter() {
      @Override
      public void getRole(AccessibleControlEvent event) {
        event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
      }

      @Override
      public void getChildCount(AccessibleControlEvent event) {
        event.detail = places.count();
      }

      @Override
      public void getFocus(AccessibleControlEvent event) {
        event.childID = places.chosen() < 0 ? ACC.CHILDID_SELF : places.chosen();
      }

      @Override
      public void getLocation(AccessibleControlEvent event) {
        access.locate(event);
      }
    });
  }

  private boolean isPlace(int child) {
    return child >= 0 && child < places.count();
  }

  private void locate(AccessibleControlEvent event) {
    Rectangle at = isPlace(event.childID) ? places.bounds(event.childID) : control.getClientArea();
    Point corner = control.toDisplay(at.x, at.y);
    event.x = corner.x;
    event.y = corner.y;
    event.width = at.width;
    event.height = at.height;
  }
}
