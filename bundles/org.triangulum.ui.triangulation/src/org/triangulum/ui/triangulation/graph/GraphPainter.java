// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.graph;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.triangulation.EvidenceState;
import org.triangulum.triangulation.graph.EdgeRole;
import org.triangulum.triangulation.graph.GraphLayout;
import org.triangulum.triangulation.graph.GraphLayout.Box;
import org.triangulum.triangulation.graph.GraphLayout.Line;
import org.triangulum.triangulation.graph.LayeredLayout;
import org.triangulum.triangulation.graph.NodeKind;
import org.triangulum.ui.widget.Badge;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.Palette;

/** Paints boxes and lines of a graph in the units of its layout. */
final class GraphPainter {
  private static final int ARROW = 8;
  private static final int SIGN = 9;
  private final Control control;
  private final Font text;
  private final Font bold;

  GraphPainter(Control control) {
    this.control = control;
    FontData data = control.getFont().getFontData()[0];
    // The layout's text is so many units high; a point is 4/3 of a pixel.
    int height = (int) Math.round(LayeredLayout.FONT * 0.72);
    text = new Font(control.getDisplay(), data.getName(), height, SWT.NORMAL);
    bold = new Font(control.getDisplay(), data.getName(), height, SWT.BOLD);
    control.addDisposeListener(e -> {
      text.dispose();
      bold.dispose();
    });
  }

  /** Paints a line with its arrow and sign; faint ones stay in the background. */
  void line(GC gc, Line line, boolean faint) {
    Palette palette = Palette.of(control);
    gc.setAlpha(faint ? 60 : 255);
    Color ink = ink(line.edge().role(), palette);
    gc.setForeground(ink);
    gc.setBackground(ink);
    gc.setLineWidth(line.edge().role().glyph().isEmpty() ? 1 : 2);
    gc.setLineStyle(line.edge().state() == EvidenceState.FRESH ? SWT.LINE_SOLID : SWT.LINE_DASH);
    List<GraphLayout.Point> points = line.points();
    int[] xy = new int[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      xy[2 * i] = (int) Math.round(points.get(i).x());
      xy[2 * i + 1] = (int) Math.round(points.get(i).y());
    }
    gc.drawPolyline(xy);
    gc.setLineStyle(SWT.LINE_SOLID);
    arrow(gc, points.get(points.size() - 2), points.get(points.size() - 1));
    sign(gc, line, palette, ink);
    gc.setAlpha(255);
  }

  private static void arrow(GC gc, GraphLayout.Point from, GraphLayout.Point to) {
    double angle = Math.atan2(to.y() - from.y(), to.x() - from.x());
    int[] head = new int[6];
    head[0] = (int) Math.round(to.x());
    head[1] = (int) Math.round(to.y());
    for (int side = 0; side < 2; side++) {
      double turned = angle + Math.PI + (side == 0 ? 0.42 : -0.42);
      head[2 + 2 * side] = (int) Math.round(to.x() + ARROW * Math.cos(turned));
      head[3 + 2 * side] = (int) Math.round(to.y() + ARROW * Math.sin(turned));
    }
    gc.fillPolygon(head);
  }

  private void sign(GC gc, Line line, Palette palette, Color ink) {
    String glyph = line.edge().role().glyph();
    if (glyph.isEmpty()) {
      return;
    }
    GraphLayout.Point middle = line.middle();
    int x = (int) Math.round(middle.x());
    int y = (int) Math.round(middle.y());
    gc.setBackground(palette.ground());
    gc.fillOval(x - SIGN, y - SIGN, 2 * SIGN, 2 * SIGN);
    gc.setLineWidth(1);
    gc.drawOval(x - SIGN, y - SIGN, 2 * SIGN, 2 * SIGN);
    gc.setForeground(ink);
    gc.setFont(bold);
    Point extent = gc.textExtent(glyph);
    gc.drawText(glyph, x - extent.x / 2, y - extent.y / 2, SWT.DRAW_TRANSPARENT);
  }

  private static Color ink(EdgeRole role, Palette palette) {
    return switch (role) {
      case SUPPORTS, CORROBORATES -> palette.role(EvidenceRole.SUPPORTS);
      case CONTRADICTS, REFUTES, NEGATIVE_CASE -> palette.role(EvidenceRole.CONTRADICTS);
      case QUALIFIES, RIVAL_EXPLANATION -> palette.role(EvidenceRole.QUALIFIES);
      case LEADS_TO, EXPLAINS, EXTENDS -> palette.accent();
      default -> palette.muted();
    };
  }

  /** Paints a box: shape and words say its kind, the badge its group. */
  void box(GC gc, Box box, boolean chosen, boolean faint) {
    Palette palette = Palette.of(control);
    int x = (int) Math.round(box.x());
    int y = (int) Math.round(box.y());
    int w = (int) Math.round(box.width());
    int h = (int) Math.round(box.height());
    NodeKind kind = box.node().kind();
    int round = kind == NodeKind.PARTICIPANT || kind == NodeKind.THEME ? h / 2 : kind == NodeKind.QUOTE ? 14 : 4;
    gc.setAlpha(faint ? 70 : 255);
    gc.setBackground(chosen ? palette.selected() : kind == NodeKind.FINDING ? palette.mark() : palette.raised());
    gc.fillRoundRectangle(x, y, w, h, round, round);
    gc.setForeground(chosen ? palette.accent() : palette.line());
    gc.setLineWidth(chosen ? 2 : 1);
    gc.drawRoundRectangle(x, y, w, h, round, round);
    box.node().group().ifPresent(group -> {
      gc.setBackground(Palette.group(group));
      gc.fillRectangle(x, y + Math.min(round, h) / 2, 4, h - Math.min(round, h));
    });
    int left = x + (int) LayeredLayout.INSET;
    int top = y + (int) LayeredLayout.INSET;
    gc.setForeground(palette.ink());
    if (LayeredLayout.heading(box.node())) {
      gc.setFont(bold);
      int at = left;
      if (box.node().group().isPresent()) {
        Badge.paint(gc, List.of(box.node().group().get()), at, top - 2);
        at += Badge.size(gc) + 5;
      }
      gc.setForeground(palette.ink());
      gc.drawText(Ellipsis.fit(gc, heading(box), x + w - at - 4), at, top, SWT.DRAW_TRANSPARENT);
      top += (int) LayeredLayout.LINE;
    }
    gc.setFont(text);
    for (String line : box.text()) {
      gc.drawText(line, left, top, SWT.DRAW_TRANSPARENT);
      top += (int) LayeredLayout.LINE;
    }
    gc.setAlpha(255);
  }

  private static String heading(Box box) {
    String what = box.node().kind() == NodeKind.OTHER ? "" : "  " + box.node().kind().word();
    return (box.node().key() + what).strip();
  }
}
