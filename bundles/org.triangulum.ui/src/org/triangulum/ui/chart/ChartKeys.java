// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.chart;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.triangulum.report.chart.Mark;

/**
 * Walking over the marks of a chart: left and right to the one before and after, up and down to the same series in the
 * category before and after, where there are several series.
 */
final class ChartKeys {
  private final ChartCanvas chart;

  ChartKeys(ChartCanvas chart) {
    this.chart = chart;
  }

  void listen() {
    chart.control().addListener(SWT.KeyDown, this::press);
    chart.control().addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
        || e.detail == SWT.TRAVERSE_TAB_PREVIOUS || e.detail == SWT.TRAVERSE_ESCAPE);
  }

  private void press(Event event) {
    if (event.stateMask != 0) {
      return;
    }
    List<Mark> marks = chart.marks();
    switch (event.keyCode) {
      case SWT.ARROW_RIGHT -> along(marks, 1);
      case SWT.ARROW_LEFT -> along(marks, -1);
      case SWT.ARROW_DOWN -> across(marks, 1);
      case SWT.ARROW_UP -> across(marks, -1);
      case SWT.HOME -> marks.stream().findFirst().ifPresent(chart::choose);
      case SWT.END -> marks.stream().reduce((a, b) -> b).ifPresent(chart::choose);
      case SWT.CR, SWT.KEYPAD_CR -> chart.open();
      default -> { }
    }
  }

  private void along(List<Mark> marks, int by) {
    int to = chart.selected().map(chart::indexOf).map(i -> i + by).orElse(0);
    if (to >= 0 && to < marks.size()) {
      chart.choose(marks.get(to));
    }
  }

  private void across(List<Mark> marks, int by) {
    Optional<Mark> from = chart.selected();
    if (from.isEmpty() || marks.stream().mapToInt(Mark::series).distinct().count() == 1) {
      along(marks, by);
      return;
    }
    marks.stream().filter(m -> m.series() == from.get().series() && (m.index() - from.get().index()) * by > 0)
        .min((a, b) -> Integer.compare(Math.abs(a.index() - from.get().index()), Math.abs(b.index()
            - from.get().index()))).ifPresent(chart::choose);
  }
}
