// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of a definition, read by key. Whatever is wrong becomes a problem with its line, and reading goes on with
 * an empty value; {@link #end} reports the keys that nobody asked for.
 */
final class YamlMap {
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,17})?");
  private static final int LONGEST_LIST = 5000;
  private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL);

  private final Problems problems;
  private final String place;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private YamlMap(MappingNode node, String place, Problems problems) {
    this.problems = problems;
    this.place = place;
    for (NodeTuple entry : node.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      int line = line(entry.getKeyNode());
      if (values.put(key, entry.getValueNode()) != null) {
        problems.add(new Problem(Problem.Severity.ERROR, line, place, "The key " + key + " stands here twice"));
      }
      problems.stands(at(key), line);
    }
  }

  /** A mapping, or an empty one and a problem. */
  static YamlMap of(Node node, String place, Problems problems) {
    problems.stands(place, line(node));
    if (node instanceof MappingNode mapping) {
      return new YamlMap(mapping, place, problems);
    }
    problems.error(place, "Expected keys with values, found " + kind(node));
    return new YamlMap(new MappingNode(Tag.MAP, List.of(), org.snakeyaml.engine.v2.common.FlowStyle.BLOCK), place,
        problems);
  }

  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  /** The place of a key, as problems name it. */
  String at(String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  String place() {
    return place;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** The keys, in the order of the file; reading them is asking for them. */
  Set<String> keys() {
    asked.addAll(values.keySet());
    return values.keySet();
  }

  /** Text that must be there. */
  String requiredText(String key) {
    String text = text(key);
    if (text.isBlank() && !(values.get(key) instanceof ScalarNode scalar && !scalar.getValue().isBlank())) {
      problems.error(values.containsKey(key) ? at(key) : place.isEmpty() ? "" : place, key + " is missing");
    }
    return text;
  }

  /** Text, empty where there is none. */
  String text(String key) {
    return scalar(key).orElse("");
  }

  private Optional<String> scalar(String key) {
    Node node = take(key);
    return node == null ? Optional.empty() : scalar(node, at(key));
  }

  private Optional<String> scalar(Node node, String where) {
    if (!(node instanceof ScalarNode scalar)) {
      problems.error(where, "Expected one value, found " + kind(node));
      return Optional.empty();
    }
    if (!PLAIN.contains(node.getTag())) {
      problems.error(where, "Tags such as " + node.getTag() + " are not allowed");
      return Optional.empty();
    }
    return node.getTag().equals(Tag.NULL) ? Optional.empty() : Optional.of(scalar.getValue().strip());
  }

  double number(String key, double otherwise) {
    return scalar(key).map(text -> number(text, at(key), otherwise)).orElse(otherwise);
  }

  double requiredNumber(String key) {
    if (!has(key)) {
      problems.error(place, key + " is missing");
    }
    return number(key, 0);
  }

  int requiredWhole(String key) {
    if (!has(key)) {
      problems.error(place, key + " is missing");
    }
    return whole(key, 0);
  }

  private double number(String text, String where, double otherwise) {
    if (NUMBER.matcher(text).matches()) {
      return Double.parseDouble(text);
    }
    problems.error(where, "\"" + text + "\" is no number");
    return otherwise;
  }

  int whole(String key, int otherwise) {
    double number = number(key, otherwise);
    if (number != Math.rint(number) || Math.abs(number) > 1_000_000) {
      problems.error(at(key), "\"" + text(key) + "\" is no whole number up to 1,000,000");
      return otherwise;
    }
    return (int) number;
  }

  boolean flag(String key, boolean otherwise) {
    String text = text(key);
    if (text.isEmpty() || text.equals("true") || text.equals("false")) {
      return text.isEmpty() ? otherwise : text.equals("true");
    }
    problems.error(at(key), "Expected true or false, found \"" + text + "\"");
    return otherwise;
  }

  /** One of several words. */
  <T> T word(String key, Map<String, T> words, T otherwise) {
    String text = text(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    T value = words.get(text);
    if (value == null) {
      problems.error(at(key), "\"" + text + "\" is none of " + String.join(", ", words.keySet()));
      return otherwise;
    }
    return value;
  }

  /** A list of texts; one text alone stands for a list of one. */
  List<String> texts(String key) {
    Node node = take(key);
    if (node instanceof ScalarNode) {
      return scalar(node, at(key)).map(List::of).orElse(List.of());
    }
    List<String> texts = new ArrayList<>();
    List<Node> elements = elements(key);
    for (int i = 0; i < elements.size(); i++) {
      scalar(elements.get(i), at(key) + "[" + i + "]").ifPresent(texts::add);
    }
    return texts;
  }

  /** A list of numbers. */
  List<Double> numbers(String key) {
    return texts(key).stream().map(text -> number(text, at(key), 0)).toList();
  }

  /** Numbers by number, as recodings are. */
  Map<Double, Double> numberByNumber(String key) {
    Map<Double, Double> numbers = new LinkedHashMap<>();
    map(key).ifPresent(map -> map.keys().forEach(from ->
        numbers.put(number(from, map.place, 0), map.requiredNumber(from))));
    return numbers;
  }

  /** Texts by key. */
  Map<String, String> textByKey(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    map(key).ifPresent(map -> map.keys().forEach(name -> texts.put(name, map.text(name))));
    return texts;
  }

  Optional<YamlMap> map(String key) {
    Node node = take(key);
    return node == null ? Optional.empty() : Optional.of(of(node, at(key), problems));
  }

  /** A list of mappings. */
  List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    List<Node> elements = elements(key);
    for (int i = 0; i < elements.size(); i++) {
      maps.add(of(elements.get(i), at(key) + "[" + i + "]", problems));
    }
    return maps;
  }

  /** A list whose elements are mappings or single words; a word becomes a mapping with that key only. */
  List<YamlMap> mapsOrWords(String key, String wordKey) {
    List<YamlMap> maps = new ArrayList<>();
    List<Node> elements = elements(key);
    for (int i = 0; i < elements.size(); i++) {
      String where = at(key) + "[" + i + "]";
      Node element = elements.get(i);
      Node mapping = element instanceof ScalarNode ? new MappingNode(Tag.MAP, true,
          List.of(new NodeTuple(new ScalarNode(Tag.STR, wordKey, org.snakeyaml.engine.v2.common.ScalarStyle.PLAIN),
              element)), org.snakeyaml.engine.v2.common.FlowStyle.FLOW, element.getStartMark(), element.getEndMark())
          : element;
      YamlMap map = of(mapping, where, problems);
      problems.stands(map.at(wordKey), line(element));
      maps.add(map);
    }
    return maps;
  }

  private List<Node> elements(String key) {
    Node node = take(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      problems.error(at(key), "Expected a list, found " + kind(node));
      return List.of();
    }
    List<Node> elements = sequence.getValue();
    if (elements.size() > LONGEST_LIST) {
      problems.error(at(key), elements.size() + " entries are too many; there is room for " + LONGEST_LIST);
      return List.of();
    }
    for (int i = 0; i < elements.size(); i++) {
      problems.stands(at(key) + "[" + i + "]", line(elements.get(i)));
    }
    return elements;
  }

  private Node take(String key) {
    asked.add(key);
    Node node = values.get(key);
    return node instanceof ScalarNode && node.getTag().equals(Tag.NULL) ? null : node;
  }

  /** Reports keys that have no meaning here. */
  void end() {
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        problems.error(at(key), "The key " + key + " has no meaning here; there are " + String.join(", ", asked));
      }
    }
  }

  private static String kind(Node node) {
    return node instanceof MappingNode ? "keys with values" : node instanceof SequenceNode ? "a list" : "one value";
  }
}
