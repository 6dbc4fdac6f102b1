// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.triangulum.instruments.definition.DefinitionReader;

/** Text and what it says. */
final class Yaml {
  /** What is shorter stands on one line in braces or brackets, as people write items. */
  private static final int ONE_LINE = 112;

  private Yaml() {}

  /** What a text says; empty where it is no YAML or says nothing. */
  static Optional<Object> read(String text) {
    try {
      return Optional.ofNullable(new Load(DefinitionReader.settings(text).build()).loadFromString(text))
          .map(Tree::copy);
    } catch (YamlEngineException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** The nodes of a text, which know where they stand. */
  static Optional<Node> nodes(String text) {
    try {
      return new Compose(DefinitionReader.settings(text).build()).composeString(text);
    } catch (YamlEngineException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** The whole tree, in lines. */
  static String write(Object tree) {
    return dump(tree, FlowStyle.BLOCK, 118);
  }

  private static String dump(Object value, FlowStyle style, int width) {
    return new Dump(DumpSettings.builder().setDefaultFlowStyle(style).setWidth(width).setIndent(2)
        .setIndicatorIndent(2).setIndentWithIndicator(true).setMultiLineFlow(false).build())
        .dumpToString(Tree.copy(value));
  }

  /** A value on one line. */
  static String flow(Object value) {
    String list = dump(List.of(value), FlowStyle.FLOW, Integer.MAX_VALUE).strip();
    return list.substring(1, list.length() - 1);
  }

  /** An entry of a list, its lines indented but the first, which stands behind a dash. */
  static String element(Object value, int indent) {
    String line = flow(value);
    if (!(value instanceof Map) || line.length() <= ONE_LINE) {
      return line;
    }
    return dump(value, FlowStyle.BLOCK, 118).strip().replace("\n", "\n" + " ".repeat(indent));
  }

  /** What stands behind a key and its colon: on the same line, or in lines below it. */
  static String behindKey(Object value, int indent) {
    if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      StringBuilder lines = new StringBuilder();
      list.forEach(entry -> lines.append('\n').append(" ".repeat(indent + 2)).append("- ")
          .append(element(entry, indent + 4)));
      return lines.toString();
    }
    String line = flow(value);
    return !(value instanceof Map || value instanceof List) || line.length() <= ONE_LINE ? " " + line
        : ("\n" + dump(value, FlowStyle.BLOCK, 118).stripTrailing()).replace("\n", "\n" + " ".repeat(indent + 2));
  }
}
