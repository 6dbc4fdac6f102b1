// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import static org.triangulum.report.html.Element.el;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.triangulum.analysis.result.Chart;
import org.triangulum.report.Numbers;
import org.triangulum.report.html.Element;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Charts as scalable vector graphics inside a page: text stays text, colours of text and grid are classes so that the
 * page's dark mode reaches them, title and description tell readers who cannot see it what it shows.
 */
public final class SvgChart {
  /** Metric twins of the font that charts are laid out with. */
  private static final String FONTS = "Arial, Liberation Sans, Helvetica, sans-serif";
  private static final List<String> KEPT = List.of("fill", "fill-opacity", "stroke", "stroke-width",
      "stroke-dasharray", "font-size", "transform", "d", "x", "y", "width", "height", "x1", "y1", "x2", "y2", "cx",
      "cy", "r", "rx", "ry", "points");
  private final ChartStyle style;
  private final Map<String, String> roles;

  /**
   * Draws with the colours of known names.
   *
   * @param named such as names of participant groups
   */
  public SvgChart(Map<String, Color> named) {
    this.style = ChartStyle.page(ChartFont.load(13), named);
    this.roles = Map.of(rgb(style.ink()), "ink", rgb(style.muted()), "muted", rgb(style.grid()), "grid");
  }

  /** Draws a chart on its own. */
  public Element draw(Chart chart, int width, String id) {
    return draw(ChartReading.of(chart), width, id);
  }

  /** Draws a chart with all bars alike. */
  public Element draw(ChartReading reading, int width, String id) {
    return draw(reading, width, id, Set.of());
  }

  /** The same as text, for files and pictures. */
  public String text(ChartReading reading, int width, String id) {
    return draw(reading, width, id).toString();
  }

  /**
   * Draws a chart.
   *
   * @param reading what to draw, and what is said where the mouse rests on a mark
   * @param width of the view box; text is 13 units high
   * @param id prefix of the identifiers inside, unique in the page
   * @param marked positions of the categories that stand out; empty for all alike
   */
  public Element draw(ChartReading reading, int width, String id, Set<Integer> marked) {
    Chart chart = reading.chart();
    ChartPainter painter = new ChartPainter(style, marked);
    int height = painter.height(chart, width);
    Document document = GenericDOMImplementation.getDOMImplementation()
        .createDocument("http://www.w3.org/2000/svg", "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setPrecision(2);
    SVGGraphics2D graphics = new Measured(context);
    List<Mark> marks = painter.paint(chart, graphics, new Rectangle2D.Double(0, 0, width, height));
    Element svg = el("svg", "chart").attr("xmlns", "http://www.w3.org/2000/svg").attr("role", "img")
        .attr("viewBox", "0 0 " + width + " " + height).attr("width", width + "").attr("height", height + "")
        .attr("font-family", FONTS).attr("font-size", "12")
        .attr("aria-labelledby", id + "-title " + id + "-text");
    svg.add(el("title").id(id + "-title").text(chart.title()), el("desc").id(id + "-text").text(chart.description()));
    new Copy(style.showing(chart).font().equals(style.font())).children(graphics.getRoot(), svg, "12");
    // Points are people: what each of them said is not written into a report.
    return chart.kind() == Chart.Kind.SCATTER ? svg : svg.add(said(reading, marks));
  }

  /** Over the drawing: what each mark is, its value and its base. */
  private static Element said(ChartReading reading, List<Mark> marks) {
    Element group = el("g", "marks").attr("fill-opacity", "0");
    for (Mark mark : marks) {
      Rectangle2D at = mark.shape().getBounds2D();
      group.add(el("rect").attr("x", Numbers.decimal(at.getX(), 1)).attr("y", Numbers.decimal(at.getY(), 1))
          .attr("width", Numbers.decimal(Math.max(1, at.getWidth()), 1))
          .attr("height", Numbers.decimal(Math.max(1, at.getHeight()), 1))
          .add(el("title").text(reading.text(mark))));
    }
    return group;
  }

  /** What the drawing left in Batik's document, as elements of the page. */
  private final class Copy {
    private final boolean ownFont;
    private final FontRenderContext unhinted = new FontRenderContext(null, true, true);

    /** Of a drawing that was laid out with the font of the style, or with another. */
    Copy(boolean ownFont) {
      this.ownFont = ownFont;
    }

    void children(Node from, Element to, String size) {
      for (Node node = from.getFirstChild(); node != null; node = node.getNextSibling()) {
        switch (node.getNodeType()) {
          case Node.TEXT_NODE -> to.text(node.getNodeValue());
          case Node.ELEMENT_NODE -> element(node, to, size);
          default -> { }
        }
      }
    }

    /** Batik writes every default and clips what needs no clipping; only what shows is kept. */
    private void element(Node from, Element to, String size) {
      String name = from.getLocalName() == null ? from.getNodeName() : from.getLocalName();
      if (name.equals("defs") || name.equals("clipPath")) {
        return;
      }
      Element copy = el(name);
      NamedNodeMap attributes = from.getAttributes();
      StringJoiner classes = new StringJoiner(" ");
      for (String kept : KEPT) {
        Node attribute = attributes.getNamedItem(kept);
        if (attribute != null) {
          copy.attr(kept, attribute.getNodeValue());
          String role = roles.get(attribute.getNodeValue().replace(" ", ""));
          if (role != null) {
            classes.add(kept + "-" + role);
          }
        }
      }
      if (classes.length() > 0) {
        copy.attr("class", classes.toString());
      }
      Node own = attributes.getNamedItem("font-size");
      String inForce = own == null ? size : own.getNodeValue();
      if (name.equals("text") && ownFont && !from.getTextContent().isBlank()) {
        length(copy, from.getTextContent(), inForce);
      }
      children(from, copy, inForce);
      if (!copy.isEmpty() || !name.equals("g")) {
        to.add(copy);
      }
    }

    /** On a machine with none of the fonts a label keeps its width, and with it its place. */
    private void length(Element text, String label, String size) {
      double width = style.font().deriveFont(Float.parseFloat(size.replace("px", ""))).getStringBounds(label, unhinted)
          .getWidth();
      text.attr("textLength", Numbers.decimal(width, 1)).attr("lengthAdjust", "spacingAndGlyphs");
    }
  }

  private static String rgb(Color color) {
    return String.format(Locale.ROOT, "rgb(%d,%d,%d)", color.getRed(), color.getGreen(), color.getBlue());
  }

  /** Measures text without hinting, so that the layout is the same wherever it is made. */
  private static final class Measured extends SVGGraphics2D {
    private final Graphics2D metrics;

    Measured(SVGGeneratorContext context) {
      super(context, false);
      metrics = metrics();
    }

    private Measured(Measured other) {
      super(other);
      metrics = other.metrics;
    }

    private static Graphics2D metrics() {
      Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
      graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      return graphics;
    }

    @Override
    public java.awt.Graphics create() {
      return new Measured(this);
    }

    @Override
    public FontMetrics getFontMetrics(java.awt.Font font) {
      return metrics == null ? super.getFontMetrics(font) : metrics.getFontMetrics(font);
    }
  }
}
