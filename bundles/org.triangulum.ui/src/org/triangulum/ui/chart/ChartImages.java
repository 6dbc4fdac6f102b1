// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.triangulum.analysis.result.Chart;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Study;
import org.triangulum.report.chart.ChartFont;
import org.triangulum.report.chart.ChartPainter;
import org.triangulum.report.chart.ChartReading;
import org.triangulum.report.chart.ChartStyle;
import org.triangulum.report.chart.Mark;
import org.triangulum.report.chart.SvgChart;
import org.triangulum.ui.widget.Palette;

/** Turns charts into images for the screen, sharp at every zoom. */
public final class ChartImages {
  private static final float SIZE = 12;
  private static final int PRINT = 200;
  private static final Font FONT = ChartFont.load(SIZE);
  private final Map<String, java.awt.Color> groups = new HashMap<>();

  /** Images in which participant groups have the colours of the study. */
  public ChartImages(Study study) {
    for (ParticipantGroup group : study.getGroups()) {
      Color color = Palette.group(group);
      java.awt.Color awt = new java.awt.Color(color.getRed(), color.getGreen(), color.getBlue());
      if (group.getName() != null) {
        groups.put(group.getName(), awt);
      }
      groups.put(group.getKey(), awt);
    }
  }

  /** The height in which a chart reads well at a width. */
  public int height(Chart chart, int width) {
    return new ChartPainter(ChartStyle.light(FONT, groups)).height(chart, width);
  }

  /** Whether charts look alike: groups have the same colours. */
  public boolean same(ChartImages other) {
    return groups.equals(other.groups);
  }

  /** An image of a chart in points; the caller disposes of it. */
  public Image image(Display display, Chart chart, int width, int height, Palette palette) {
    return draw(display, chart, width, height, palette).image();
  }

  /** A chart drawn in points, with its marks; the caller disposes of the image. */
  Drawn draw(Display display, Chart chart, int width, int height, Palette palette) {
    ChartStyle style = palette.dark() ? ChartStyle.dark(FONT, groups) : ChartStyle.light(FONT, groups);
    List<Mark> marks = new ArrayList<>();
    ImageDataProvider provider = zoom -> {
      marks.clear();
      return draw(new ChartPainter(style), chart, width, height, zoom, palette.ground(), marks);
    };
    // The image asks for its data at once: the marks are known with it.
    return new Drawn(new Image(display, provider), marks, width, height, palette.dark());
  }

  /** A chart as a picture of its own, in the light theme: twice as large, for print. */
  public ImageData picture(Chart chart, int width) {
    return draw(new ChartPainter(ChartStyle.light(FONT, groups)), chart, width, height(chart, width), PRINT,
        new Color(255, 255, 255), new ArrayList<>());
  }

  /** A chart as an SVG file of its own; its description is inside. */
  public String svg(ChartReading reading, int width) {
    StringBuilder style = new StringBuilder("<style>");
    Map.of("ink", "#1F2328", "muted", "#57606A", "grid", "#D5DAE1").entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(role -> style.append(".fill-").append(role.getKey()).append("{fill:").append(role.getValue())
            .append("}.stroke-").append(role.getKey()).append("{stroke:").append(role.getValue()).append('}'));
    String svg = new SvgChart(groups).text(reading, width, "chart");
    int inside = svg.indexOf('>') + 1;
    return svg.substring(0, inside) + style + "</style>" + svg.substring(inside);
  }

  private static ImageData draw(ChartPainter painter, Chart chart, int width, int height, int zoom, Color ground,
      List<Mark> marks) {
    int w = Math.max(1, width * zoom / 100);
    int h = Math.max(1, height * zoom / 100);
    BufferedImage awt = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = awt.createGraphics();
    RGB rgb = ground.getRGB();
    graphics.setColor(new java.awt.Color(rgb.red, rgb.green, rgb.blue));
    graphics.fillRect(0, 0, w, h);
    graphics.scale(zoom / 100.0, zoom / 100.0);
    marks.addAll(painter.paint(chart, graphics, new Rectangle2D.Double(0, 0, width, height)));
    graphics.dispose();
    int[] pixels = ((DataBufferInt) awt.getRaster().getDataBuffer()).getData();
    ImageData data = new ImageData(w, h, 24, new PaletteData(0xff0000, 0xff00, 0xff));
    for (int y = 0; y < h; y++) {
      data.setPixels(0, y, w, pixels, y * w);
    }
    return data;
  }
}
