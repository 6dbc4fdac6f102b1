// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Edits a text where it stands, by where its nodes begin and end. Each edit gives a text that says what was meant in
 * all usual layouts; in unusual ones it may not, or gives nothing: whoever asks compares what it says.
 */
final class TextEdit {
  private final Layout layout;
  private final String text;
  private final Node root;

  TextEdit(String text, Node root) {
    this.text = text;
    this.root = root;
    layout = new Layout(text);
  }

  private Optional<Node> node(Place place) {
    Node at = root;
    for (Object step : place.steps()) {
      Optional<Node> next = below(at, step);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.of(at);
  }

  private static Optional<Node> below(Node at, Object step) {
    if (at instanceof MappingNode mapping) {
      return entry(mapping, step).map(NodeTuple::getValueNode);
    }
    boolean there = at instanceof SequenceNode sequence && step instanceof Integer index
        && index < sequence.getValue().size();
    return there ? Optional.of(((SequenceNode) at).getValue().get((Integer) step)) : Optional.empty();
  }

  private static Optional<NodeTuple> entry(MappingNode mapping, Object key) {
    return mapping.getValue().stream().filter(entry -> entry.getKeyNode() instanceof ScalarNode scalar
        && scalar.getValue().equals(String.valueOf(key))).findFirst();
  }

  private static boolean flow(Node node) {
    return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW;
  }

  int line(Place place) {
    for (Place at = place; !at.steps().isEmpty(); at = at.parent()) {
      Object step = at.last();
      Optional<Node> key = node(at.parent()).filter(MappingNode.class::isInstance)
          .flatMap(around -> entry((MappingNode) around, step)).map(NodeTuple::getKeyNode);
      Optional<Node> stands = key.isPresent() ? key : node(at);
      if (stands.isPresent()) {
        return layout.line(layout.start(stands.get())) + 1;
      }
    }
    return 1;
  }

  Place place(int line) {
    return inner(root, Place.ROOT, line - 1);
  }

  private Place inner(Node node, Place place, int line) {
    Place found = place;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode key && layout.line(layout.start(key)) <= line
            && line <= layout.line(layout.end(entry.getValueNode()))) {
          found = inner(entry.getValueNode(), place.at(key.getValue()), line);
        }
      }
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.getValue().size(); i++) {
        Node element = sequence.getValue().get(i);
        if (layout.line(layout.start(element)) <= line && line <= layout.line(layout.end(element))) {
          found = inner(element, place.at(i), line);
        }
      }
    }
    return found;
  }

  Optional<String> set(Place place, Object value, List<String> order) {
    Node around = node(place.parent()).orElse(null);
    if (around instanceof SequenceNode sequence) {
      Node old = sequence.getValue().get(place.position());
      String written = flow(sequence) ? Yaml.flow(value) : Yaml.element(value, layout.column(layout.start(old)));
      return Optional.of(layout.replace(layout.start(old), layout.end(old), written));
    }
    if (!(around instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    Optional<NodeTuple> there = entry(mapping, place.last());
    return there.isPresent() ? replaced(mapping, there.get(), value) : added(mapping, place.last(), value, order);
  }

  private Optional<String> replaced(MappingNode mapping, NodeTuple entry, Object value) {
    Node old = entry.getValueNode();
    int colon = text.indexOf(':', layout.end(entry.getKeyNode())) + 1;
    if (flow(mapping)) {
      return Optional.of(layout.replace(colon, Math.max(colon, layout.end(old)), " " + Yaml.flow(value)));
    }
    boolean block = old instanceof ScalarNode scalar
        && (scalar.getScalarStyle() == ScalarStyle.FOLDED || scalar.getScalarStyle() == ScalarStyle.LITERAL);
    int end = block ? layout.contentEnd(layout.offset(old.getEndMark())) : Math.max(colon, layout.end(old));
    return Optional.of(layout.replace(colon, end,
        Yaml.behindKey(value, layout.column(layout.start(entry.getKeyNode())))));
  }

  private Optional<String> added(MappingNode mapping, Object key, Object value, List<String> order) {
    List<NodeTuple> entries = mapping.getValue();
    int before = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).getKeyNode() instanceof ScalarNode other
          && order.indexOf(other.getValue()) <= order.indexOf(String.valueOf(key))) {
        before = i + 1;
      }
    }
    String name = Yaml.flow(key);
    if (flow(mapping)) {
      String written = name + ": " + Yaml.flow(value);
      int at = before == 0 ? layout.start(mapping) + 1 : layout.end(entries.get(before - 1).getValueNode());
      return Optional.of(layout.replace(at, at, before > 0 ? ", " + written : entries.isEmpty() ? written
          : written + ", "));
    }
    int column = layout.column(layout.start(entries.get(0).getKeyNode()));
    String written = name + ":" + Yaml.behindKey(value, column);
    if (before == 0) {
      int at = layout.start(entries.get(0).getKeyNode());
      return Optional.of(layout.replace(at, at, written + "\n" + " ".repeat(column)));
    }
    int at = layout.lineEnd(layout.end(entries.get(before - 1).getValueNode()));
    return Optional.of(layout.replace(at, at, "\n" + " ".repeat(column) + written));
  }

  Optional<String> remove(Place place) {
    Node around = node(place.parent()).orElse(null);
    List<int[]> parts = around instanceof MappingNode mapping ? layout.entries(mapping)
        : around instanceof SequenceNode sequence ? layout.elements(sequence, flow(sequence)) : List.of();
    int index = around instanceof MappingNode mapping ? mapping.getValue().indexOf(entry(mapping, place.last())
        .orElse(null)) : place.last() instanceof Integer position ? position : -1;
    if (index < 0 || index >= parts.size() || parts.size() == 1) {
      return Optional.empty();
    }
    int[] part = parts.get(index);
    boolean last = index == parts.size() - 1;
    if (flow(around)) {
      return Optional.of(last ? layout.replace(parts.get(index - 1)[1], part[1], "")
          : layout.replace(part[0], parts.get(index + 1)[0], ""));
    }
    boolean first = !text.substring(layout.lineStart(part[0]), part[0]).isBlank();
    return Optional.of(first ? layout.replace(part[0], parts.get(index + 1)[0], "")
        : layout.replace(layout.lineStart(part[0]), Math.min(text.length(), layout.lineEnd(part[1]) + 1), ""));
  }

  Optional<String> insert(Place list, int position, Object value) {
    if (!(node(list).orElse(null) instanceof SequenceNode sequence)) {
      return Optional.empty();
    }
    List<int[]> parts = layout.elements(sequence, flow(sequence));
    if (flow(sequence)) {
      String written = Yaml.flow(value);
      int at = position == 0 ? parts.get(0)[0] : parts.get(position - 1)[1];
      return Optional.of(layout.replace(at, at, position == 0 ? written + ", " : ", " + written));
    }
    int column = layout.column(parts.get(0)[0]);
    String written = "- " + Yaml.element(value, column + 2);
    if (position == 0) {
      return Optional.of(layout.replace(parts.get(0)[0], parts.get(0)[0], written + "\n" + " ".repeat(column)));
    }
    int at = layout.lineEnd(parts.get(position - 1)[1]);
    return Optional.of(layout.replace(at, at, "\n" + " ".repeat(column) + written));
  }

  /** Entries of a list in another order, each with the comments right above it. */
  Optional<String> reorder(Place list, List<Integer> order) {
    if (!(node(list).orElse(null) instanceof SequenceNode sequence) || flow(sequence)) {
      return Optional.empty();
    }
    List<int[]> parts = layout.elements(sequence, false);
    List<String> lines = new ArrayList<>();
    int from = layout.above(layout.lineStart(parts.get(0)[0]));
    int begin = from;
    for (int[] part : parts) {
      int to = layout.lineEnd(part[1]);
      lines.add(text.substring(from, to).replaceFirst("^\n", ""));
      from = Math.min(text.length(), to + 1);
    }
    StringBuilder made = new StringBuilder();
    order.forEach(i -> made.append(made.length() == 0 ? "" : "\n").append(lines.get(i)));
    return Optional.of(layout.replace(begin, layout.lineEnd(parts.get(parts.size() - 1)[1]), made.toString()));
  }
}
