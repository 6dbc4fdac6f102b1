// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where nodes begin and end in a text; a node of lines ends with its last value, not where the next one begins. */
final class Layout {
  private final String text;

  Layout(String text) {
    this.text = text;
  }

  int offset(Optional<Mark> mark) {
    return text.offsetByCodePoints(0, Math.min(mark.orElseThrow().getIndex(), text.codePointCount(0, text.length())));
  }

  int start(Node node) {
    return offset(node.getStartMark());
  }

  /** Behind the last character of a node. */
  int end(Node node) {
    if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() != FlowStyle.FLOW
        && !collection.getValue().isEmpty()) {
      Object last = collection.getValue().get(collection.getValue().size() - 1);
      return end(last instanceof NodeTuple entry ? entry.getValueNode() : (Node) last);
    }
    return contentEnd(offset(node.getEndMark()));
  }

  /** Without white space before a place. */
  int contentEnd(int at) {
    int end = at;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  int line(int at) {
    return (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  int column(int at) {
    return at - lineStart(at);
  }

  /** The first of the comment lines right above a line. */
  int above(int lineStart) {
    int from = lineStart;
    while (from > 0 && text.substring(lineStart(from - 1), from).strip().startsWith("#")) {
      from = lineStart(from - 1);
    }
    return from;
  }

  String replace(int from, int to, String with) {
    return text.substring(0, from) + with + text.substring(to);
  }

  /** Begin and end of the entries of a mapping. */
  List<int[]> entries(MappingNode mapping) {
    return mapping.getValue().stream().map(entry -> new int[] {start(entry.getKeyNode()),
        Math.max(end(entry.getKeyNode()), end(entry.getValueNode()))}).toList();
  }

  /** Begin and end of the entries of a list, with the dash of those that stand in lines. */
  List<int[]> elements(SequenceNode sequence, boolean flow) {
    List<int[]> parts = new ArrayList<>();
    for (Node element : sequence.getValue()) {
      int start = start(element);
      parts.add(new int[] {flow ? start : text.lastIndexOf('-', start - 1), Math.max(start, end(element))});
    }
    return parts;
  }
}
