// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import static org.triangulum.report.html.Element.el;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.EvidenceState;
import org.triangulum.triangulation.graph.EdgeRole;
import org.triangulum.triangulation.graph.GraphEdge;
import org.triangulum.triangulation.graph.GraphLayout;
import org.triangulum.triangulation.graph.GraphLayout.Box;
import org.triangulum.triangulation.graph.GraphLayout.Line;
import org.triangulum.triangulation.graph.GraphLayout.Point;
import org.triangulum.triangulation.graph.GraphNode;
import org.triangulum.triangulation.graph.LayeredLayout;
import org.triangulum.triangulation.graph.NodeKind;

/**
 * Evidence graphs as scalable vector graphics: roles by colour and sign, groups by colour and letter, changed or lost
 * evidence by broken lines. Colours are attributes, so that a file shows them alone, and classes, so that a page's dark
 * mode reaches them.
 */
public final class GraphSvg {
  private static final String FONTS = "Arial, Liberation Sans, Helvetica, sans-serif";
  private static final String INK = "#1f2328";
  private static final String MUTED = "#57606a";
  private static final double BADGE = 14;
  private static final double BASELINE = 11.5;
  private static final double ARROW = 7;
  private static final double SIGN = 8.5;
  private final Map<String, Color> groups;

  /**
   * Draws with the colours of groups.
   *
   * @param groups colour by the key of a group
   */
  public GraphSvg(Map<String, Color> groups) {
    this.groups = Map.copyOf(groups);
  }

  /**
   * Draws a graph.
   *
   * @param id prefix of the identifiers inside, unique in the page
   * @param title what it shows
   * @param address where a node leads; empty for nowhere
   */
  public Element draw(GraphLayout layout, String id, String title, Function<GraphNode, Optional<String>> address) {
    String width = number(layout.width());
    String height = number(layout.height());
    Element svg = el("svg", "chart graph").attr("xmlns", "http://www.w3.org/2000/svg").attr("role", "group")
        .attr("viewBox", "0 0 " + width + " " + height).attr("width", width).attr("height", height)
        .attr("font-family", FONTS).attr("font-size", number(LayeredLayout.FONT))
        .attr("aria-labelledby", id + "-title " + id + "-text")
        .add(el("title").id(id + "-title").text(title), el("desc").id(id + "-text").text(description(layout)));
    layout.lines().forEach(line -> svg.add(line(line)));
    layout.boxes().forEach(box -> svg.add(box(box, address.apply(box.node()))));
    layout.lines().forEach(line -> svg.add(sign(line)));
    return svg;
  }

  /** What a reader would see: how many of each kind, and how many edges of each role. */
  static String description(GraphLayout layout) {
    String nodes = layout.graph().counts().entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey().word() + (e.getValue() == 1 ? "" : "s"))
        .collect(Collectors.joining(", "));
    String edges = layout.graph().edges().stream().filter(e -> !e.role().glyph().isEmpty())
        .collect(Collectors.groupingBy(GraphEdge::role, TreeMap::new, Collectors.counting())).entrySet()
        .stream().map(e -> e.getValue() + " × " + e.getKey().word()).collect(Collectors.joining(", "));
    return nodes + (edges.isEmpty() ? "" : "; edges: " + edges) + ".";
  }

  private static Html line(Line line) {
    List<Point> points = line.points();
    if (points.size() < 2) {
      return Html.none();
    }
    String path = "M" + points.stream().map(p -> number(p.x()) + " " + number(p.y())).collect(Collectors.joining(" L"));
    String color = color(line.edge().role());
    Element drawn = el("path", "edge " + css(line.edge().role())).attr("d", path).attr("fill", "none")
        .attr("stroke", color).attr("stroke-width", strong(line.edge().role()) ? "2" : "1.2");
    if (line.edge().state() != EvidenceState.FRESH) {
      drawn.attr("stroke-dasharray", "5 4");
    }
    Point end = points.get(points.size() - 1);
    Point before = points.get(points.size() - 2);
    double angle = Math.atan2(end.y() - before.y(), end.x() - before.x());
    String head = corner(end, angle, 0, 0) + " " + corner(end, angle, -ARROW, ARROW / 2) + " "
        + corner(end, angle, -ARROW, -ARROW / 2);
    return el("g").add(drawn, el("polygon", "edge-head " + css(line.edge().role())).attr("points", head)
        .attr("fill", color));
  }

  private static String corner(Point end, double angle, double along, double aside) {
    return number(end.x() + along * Math.cos(angle) - aside * Math.sin(angle)) + ","
        + number(end.y() + along * Math.sin(angle) + aside * Math.cos(angle));
  }

  private static Html sign(Line line) {
    String glyph = line.edge().role().glyph();
    if (glyph.isEmpty() || line.points().size() < 2) {
      return Html.none();
    }
    Point at = line.middle();
    String color = color(line.edge().role());
    Element sign = el("g").add(el("title").text(sentence(line.edge())),
        el("circle", "sign-ground " + css(line.edge().role())).attr("cx", number(at.x())).attr("cy", number(at.y()))
            .attr("r", number(SIGN)).attr("fill", "#ffffff").attr("stroke", color),
        el("text", "sign " + css(line.edge().role())).attr("x", number(at.x())).attr("y", number(at.y() + 4))
            .attr("text-anchor", "middle").attr("fill", color).attr("font-weight", "bold").text(glyph));
    if (!line.edge().evidence().isEmpty()) {
      sign.add(el("text", "fill-muted").attr("x", number(at.x())).attr("y", number(at.y() + SIGN + 12))
          .attr("text-anchor", "middle").attr("fill", MUTED).attr("font-size", "11").text(line.edge().evidenceKeys()));
    } else if (line.edge().role() == EdgeRole.LEADS_TO) {
      sign.add(el("text", "fill-muted").attr("x", number(at.x())).attr("y", number(at.y() + SIGN + 12))
          .attr("text-anchor", "middle").attr("fill", MUTED).attr("font-size", "11").text("no evidence"));
    }
    return sign;
  }

  private static String sentence(GraphEdge edge) {
    return edge.role().word() + (edge.rationale().isEmpty() ? "" : ": " + edge.rationale())
        + (edge.state() == EvidenceState.FRESH ? "" : " (" + edge.state().name().toLowerCase(Locale.ROOT) + ")");
  }

  private Html box(Box box, Optional<String> address) {
    GraphNode node = box.node();
    Element drawn = address.map(a -> el("a").href(a)).orElseGet(() -> el("g"));
    drawn.attr("class", "node " + node.kind().name().toLowerCase(Locale.ROOT));
    drawn.add(el("title").text(node.kind().word() + " " + node.key() + (node.label().isEmpty() ? ""
        : ": " + node.label())));
    drawn.add(el("rect", "node-ground").attr("x", number(box.x())).attr("y", number(box.y()))
        .attr("width", number(box.width())).attr("height", number(box.height()))
        .attr("rx", switch (node.kind()) {
          case FINDING -> "3";
          case PARTICIPANT -> number(Math.min(box.height() / 2, 16));
          default -> "7";
        }).attr("fill", "#ffffff").attr("stroke", node.kind() == NodeKind.FINDING
            ? INK : "#9aa4b0").attr("stroke-width",
            node.kind() == NodeKind.FINDING ? "2" : "1"));
    double x = box.x() + LayeredLayout.INSET;
    double y = box.y() + LayeredLayout.INSET;
    if (LayeredLayout.heading(node)) {
      if (node.group().isPresent()) {
        badge(drawn, node.group().get(), x, y);
      }
      double at = node.group().isPresent() ? x + BADGE + 5 : x;
      drawn.add(el("text", "fill-ink").attr("x", number(at)).attr("y", number(y + BASELINE)).attr("fill", INK)
          .attr("font-weight", "bold").text(node.key().isEmpty() ? node.kind().word() : clipped(node.key(), box)));
      y += LayeredLayout.LINE;
    }
    for (String text : box.text()) {
      drawn.add(el("text", "fill-ink").attr("x", number(x)).attr("y", number(y + BASELINE)).attr("fill", INK)
          .text(text));
      y += LayeredLayout.LINE;
    }
    return drawn;
  }

  private static String clipped(String key, Box box) {
    int room = (int) ((box.width() - 2 * LayeredLayout.INSET - BADGE - 5) / 7);
    return key.length() <= room ? key : key.substring(0, key.offsetByCodePoints(0, Math.min(room - 1,
        key.codePointCount(0, key.length())))) + "…";
  }

  private void badge(Element drawn, ParticipantGroup group, double x, double y) {
    Color color = groups.getOrDefault(group.getKey() == null ? "" : group.getKey(), Color.GRAY);
    String letter = group.getLetter() == null || group.getLetter().isEmpty() ? group.getKey() : group.getLetter();
    drawn.add(el("rect").attr("x", number(x)).attr("y", number(y)).attr("width", number(BADGE))
        .attr("height", number(BADGE)).attr("rx", "3").attr("fill", hex(color)),
        el("text").attr("x", number(x + BADGE / 2)).attr("y", number(y + 11)).attr("text-anchor", "middle")
            .attr("font-size", "10").attr("font-weight", "bold").attr("fill", hex(ChartStyle.on(color)))
            .text(letter == null || letter.isEmpty() ? "?" : letter.substring(0, letter.offsetByCodePoints(0, 1))));
  }

  private static boolean strong(EdgeRole role) {
    return !role.glyph().isEmpty();
  }

  /** The class that carries the colour of a role in a page. */
  private static String css(EdgeRole role) {
    return switch (role) {
      case SUPPORTS, CORROBORATES -> "supports";
      case CONTRADICTS, REFUTES, NEGATIVE_CASE, RIVAL_EXPLANATION -> "contradicts";
      case QUALIFIES, EXTENDS, EXPLAINS -> "qualifies";
      case CONTEXT, SAYS, MEASURES, THEME, RELATED -> "context";
      case LEADS_TO -> "leads";
    };
  }

  private static String color(EdgeRole role) {
    return switch (css(role)) {
      case "supports" -> "#0b6b50";
      case "contradicts" -> "#a8330a";
      case "qualifies" -> "#5b3f9e";
      case "leads" -> INK;
      default -> "#8a94a0";
    };
  }

  private static String hex(Color color) {
    return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
  }

  private static String number(double number) {
    double rounded = Math.round(number * 10) / 10.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}
