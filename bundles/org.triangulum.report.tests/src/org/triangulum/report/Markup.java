// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page read back strictly: anything that is not exactly a tag, a quoted attribute or escaped text is an error. */
final class Markup {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)"
      + "((?: [a-zA-Z][a-zA-Z0-9:-]*(?:=\"[^\"<>]*\")?)*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-zA-Z][a-zA-Z0-9:-]*)(?:=\"([^\"]*)\")?");
  private static final Pattern LOOSE = Pattern.compile("[<>\"']|&(?!(amp|lt|gt|quot|#39);)");
  private static final Set<String> VOID = Set.of("br", "hr", "input", "link", "meta", "wbr");
  final List<Node> nodes = new ArrayList<>();

  /**
   * An element with the text inside it, children included.
   *
   * @param name of the element
   * @param attributes by name, references resolved
   * @param text collected
   */
  record Node(String name, Map<String, String> attributes, StringBuilder text) {
    String attribute(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }

    boolean hasClass(String name) {
      return List.of(attribute("class").split(" ")).contains(name);
    }
  }

  Markup(String html) {
    String rest = html.replaceFirst("^<!DOCTYPE html>\\n", "");
    Matcher tag = TAG.matcher(rest);
    Deque<Node> open = new ArrayDeque<>();
    int at = 0;
    while (tag.find(at)) {
      text(rest.substring(at, tag.start()), open);
      at = tag.end();
      String name = tag.group(2);
      if (!tag.group(1).isEmpty()) {
        Node closed = open.pop();
        check(closed.name().equals(name), "</" + name + "> closes <" + closed.name() + ">");
      } else {
        Node node = new Node(name, attributes(tag.group(3)), new StringBuilder());
        nodes.add(node);
        if (!VOID.contains(name)) {
          open.push(node);
        }
      }
    }
    text(rest.substring(at).strip(), open);
    check(open.isEmpty(), "left open: " + open);
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new HashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      String value = attribute.group(2) == null ? "" : attribute.group(2);
      check(!LOOSE.matcher(value).find(), "not escaped: " + value);
      check(attributes.put(attribute.group(1), resolve(value)) == null, "twice: " + attribute.group(1));
    }
    return attributes;
  }

  private static void text(String text, Deque<Node> open) {
    check(!LOOSE.matcher(text).find(), "not escaped: " + text);
    open.forEach(node -> node.text().append(resolve(text)));
  }

  private static String resolve(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new AssertionError(message);
    }
  }

  List<Node> named(String name) {
    return nodes.stream().filter(n -> n.name().equals(name)).toList();
  }

  List<Node> classed(String name) {
    return nodes.stream().filter(n -> n.hasClass(name)).toList();
  }

  Optional<Node> id(String id) {
    return nodes.stream().filter(n -> n.attribute("id").equals(id)).findFirst();
  }
}
