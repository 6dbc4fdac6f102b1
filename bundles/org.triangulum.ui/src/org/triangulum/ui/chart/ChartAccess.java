// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.chart;

import java.awt.geom.Rectangle2D;
import org.eclipse.swt.graphics.Rectangle;
import org.triangulum.analysis.result.Chart;
import org.triangulum.ui.widget.ListAccess;

/** What screen readers are told of a chart: what it shows, and its marks, each with its value and base. */
final class ChartAccess implements ListAccess.Places {
  private final ChartCanvas chart;

  ChartAccess(ChartCanvas chart) {
    this.chart = chart;
  }

  void install() {
    ListAccess.install(chart.control(), this);
  }

  @Override
  public String name() {
    Chart shown = chart.reading().chart();
    return shown.title() + ". " + shown.description();
  }

  @Override
  public int count() {
    return chart.marks().size();
  }

  @Override
  public String name(int place) {
    return chart.reading().text(chart.marks().get(place));
  }

  @Override
  public Rectangle bounds(int place) {
    Rectangle2D at = chart.marks().get(place).shape().getBounds2D();
    return new Rectangle((int) at.getX(), (int) at.getY(), (int) Math.ceil(at.getWidth()), (int) Math.ceil(at
        .getHeight()));
  }

  @Override
  public int chosen() {
    return chart.selected().map(chart::indexOf).orElse(-1);
  }
}
