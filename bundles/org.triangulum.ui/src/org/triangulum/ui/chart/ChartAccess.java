// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.triangulum.analysis.result.Chart;
import org.triangulum.report.chart.Mark;

/** Tells screen readers what the chart shows, and that it is a list of marks, each with its value and base. */
final class ChartAccess {
  private final ChartCanvas chart;

  ChartAccess(ChartCanvas chart) {
    this.chart = chart;
  }

  void install() {
    Accessible accessible = chart.control().getAccessible();
    accessible.addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        Chart shown = chart.reading().chart();
        event.result = event.childID == ACC.CHILDID_SELF ? shown.title() + ". " + shown.description()
            : name(event.childID);
      }
    });
    accessible.addAccessibleControlListener(new AccessibleControlAdapter() {
      @Override
      public void getRole(AccessibleControlEvent event) {
        event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
      }

      @Override
      public void getChildCount(AccessibleControlEvent event) {
        event.detail = chart.marks().size();
      }

      @Override
      public void getFocus(AccessibleControlEvent event) {
        event.childID = chart.selected().map(chart::indexOf).orElse(ACC.CHILDID_SELF);
      }

      @Override
      public void getLocation(AccessibleControlEvent event) {
        Rectangle place = place(event.childID);
        Point corner = chart.control().toDisplay(place.x, place.y);
        event.x = corner.x;
        event.y = corner.y;
        event.width = place.width;
        event.height = place.height;
      }
    });
  }

  private String name(int child) {
    List<Mark> marks = chart.marks();
    return child < 0 || child >= marks.size() ? "" : chart.reading().text(marks.get(child));
  }

  private Rectangle place(int child) {
    List<Mark> marks = chart.marks();
    if (child < 0 || child >= marks.size()) {
      return chart.control().getClientArea();
    }
    Rectangle2D at = marks.get(child).shape().getBounds2D();
    return new Rectangle((int) at.getX(), (int) at.getY(), (int) Math.ceil(at.getWidth()), (int) Math.ceil(at
        .getHeight()));
  }
}
