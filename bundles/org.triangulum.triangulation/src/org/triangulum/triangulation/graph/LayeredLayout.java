// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.triangulum.triangulation.graph.GraphLayout.Box;
import org.triangulum.triangulation.graph.GraphLayout.Line;
import org.triangulum.triangulation.graph.GraphLayout.Point;

/**
 * Lays a graph out in layers from left to right, edges with few crossings, by the layered algorithm of the Eclipse
 * Layout Kernel (after Sugiyama, Tagawa and Toda 1981, doi 10.1109/TSMC.1981.4308636). The same graph gives the same
 * layout.
 */
public final class LayeredLayout {
  /** Height of a line of text. */
  public static final double LINE = 15;
  /** From a box's side to its text. */
  public static final double INSET = 9;
  /** Text of this size, in the same units, fits the boxes. */
  public static final double FONT = 12;

  private static final double MARGIN = 14;
  private static final double BETWEEN_NODES = 14;
  private static final double BETWEEN_LAYERS = 72;
  private static final double LETTER = 6.1;

  /** A layout of a graph; of an empty one an empty layout. */
  public GraphLayout of(EvidenceGraph graph) {
    LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    root.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
    root.setProperty(LayeredOptions.RANDOM_SEED, 1);
    Map<String, ElkNode> nodes = new HashMap<>();
    List<List<String>> texts = new ArrayList<>();
    for (GraphNode node : graph.nodes()) {
      List<String> text = text(node);
      ElkNode box = ElkGraphUtil.createNode(root);
      box.setDimensions(width(node.kind()), 2 * INSET + LINE * (text.size() + (heading(node) ? 1 : 0)));
      nodes.put(node.id(), box);
      texts.add(text);
    }
    List<ElkEdge> edges = new ArrayList<>();
    for (GraphEdge edge : graph.edges()) {
      edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(edge.from()), nodes.get(edge.to())));
    }
    if (!graph.nodes().isEmpty()) {
      new LayeredLayoutProvider().layout(root, new NullElkProgressMonitor());
    }
    return result(graph, root, texts, edges);
  }

  private static GraphLayout result(EvidenceGraph graph, ElkNode root, List<List<String>> texts, List<ElkEdge> edges) {
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      ElkNode box = root.getChildren().get(i);
      boxes.add(new Box(graph.nodes().get(i), box.getX(), box.getY(), box.getWidth(), box.getHeight(), texts.get(i)));
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      List<Point> points = new ArrayList<>();
      for (ElkEdgeSection section : edges.get(i).getSections()) {
        points.add(new Point(section.getStartX(), section.getStartY()));
        for (ElkBendPoint bend : section.getBendPoints()) {
          points.add(new Point(bend.getX(), bend.getY()));
        }
        points.add(new Point(section.getEndX(), section.getEndY()));
      }
      lines.add(new Line(graph.edges().get(i), points));
    }
    return new GraphLayout(graph, root.getWidth(), root.getHeight(), boxes, lines);
  }

  /** Whether a node has a first line with its key, group and kind above its text. */
  public static boolean heading(GraphNode node) {
    return !node.key().isEmpty() || node.group().isPresent();
  }

  private static List<String> text(GraphNode node) {
    int columns = (int) ((width(node.kind()) - 2 * INSET) / LETTER);
    return LabelText.lines(node.label(), columns, switch (node.kind()) {
      case FINDING, QUOTE, RESULT, SOURCE -> 4;
      case PARTICIPANT, INSTRUMENT, THEME, OTHER -> 2;
    });
  }

  private static double width(NodeKind kind) {
    return switch (kind) {
      case FINDING -> 230;
      case QUOTE, RESULT, SOURCE, OTHER -> 260;
      case PARTICIPANT, INSTRUMENT, THEME -> 170;
    };
  }
}
