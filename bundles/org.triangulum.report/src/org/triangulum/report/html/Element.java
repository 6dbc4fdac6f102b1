// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** An element under construction: {@code el("p", "lede").text("…").add(el("a").href("x.html").text("more"))}. */
public final class Element implements Html {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:-]*");
  private static final Pattern LINK = Pattern.compile("(https://[^\\s]+|[^:/?#][^:]*|#[^:]*)");
  private static final Set<String> VOID = Set.of("br", "hr", "input", "link", "meta", "wbr");
  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Html> children = new ArrayList<>();

  private Element(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not an element name: " + name);
    }
    this.name = name;
  }

  /** An element without class. */
  public static Element el(String name) {
    return new Element(name);
  }

  /** An element with one or more classes, separated by blanks. */
  public static Element el(String name, String classes) {
    return new Element(name).attr("class", classes);
  }

  /** Sets an attribute; event handlers and inline styles are refused, the page's policy would block them. */
  public Element attr(String attribute, String value) {
    String lower = attribute.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(attribute).matches() || lower.startsWith("on") || lower.equals("style")) {
      throw new IllegalArgumentException("attribute " + attribute + " is not written");
    }
    attributes.put(attribute, value == null ? "" : value);
    return this;
  }

  /** Sets an attribute without a value, such as {@code open}. */
  public Element flag(String attribute) {
    return attr(attribute, "");
  }

  /** Sets where an anchor leads: a relative address,
      a fragment or https; {@code javascript:} and the like are refused. */
  public Element href(String address) {
    if (!LINK.matcher(address).matches()) {
      throw new IllegalArgumentException("not a link this writes: " + address);
    }
    return attr("href", address);
  }

  /** Sets the identifier. */
  public Element id(String id) {
    return attr("id", id);
  }

  /** Adds text. */
  public Element text(String text) {
    children.add(Html.text(text));
    return this;
  }

  /**
   * Adds words from the study inside running text, set apart so that right-to-left names and stray direction marks
   * cannot turn what stands beside them.
   */
  public Element words(String text) {
    return add(el("bdi").text(text));
  }

  /** Adds children. */
  public Element add(Html... parts) {
    children.addAll(List.of(parts));
    return this;
  }

  /** Adds children. */
  public Element addAll(Collection<? extends Html> parts) {
    children.addAll(parts);
    return this;
  }

  /** Whether it has neither text nor children. */
  public boolean isEmpty() {
    return children.isEmpty();
  }

  @Override
  public void write(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach((attribute, value) -> {
      out.append(' ').append(attribute);
      if (!value.isEmpty() || attribute.equals("alt") || attribute.equals("value")) {
        out.append("=\"");
        Escape.append(out, value);
        out.append('"');
      }
    });
    out.append('>');
    if (VOID.contains(name)) {
      return;
    }
    children.forEach(child -> child.write(out));
    out.append("</").append(name).append('>');
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }
}
