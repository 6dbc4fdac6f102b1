// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the people of a study are named beside their words: a template such as <code>{role}, {setting}</code>. What the
 * model does not know is left out together with the text in front of it, so that no comma is left over.
 *
 * @param parts in order; what is written between the fields stands in front of the next one
 */
public record AttributionStyle(List<Part> parts) {
  private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)\\}");

  /** What a template may name. */
  public enum Field {
    LABEL, ROLE, SETTING, GROUP, CASE, DATE;

    private String word() {
      return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }
  }

  /**
   * A field with the text in front of it.
   *
   * @param before written where the field is; at the start of the template also where it is not
   * @param field null at the end of a template that ends in text
   */
  public record Part(String before, Field field) {}

  public AttributionStyle {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException when it names no field, or one that is not there
   */
  public static AttributionStyle parse(String template) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = FIELD.matcher(template);
    int at = 0;
    while (matcher.find()) {
      String name = matcher.group();
      Field field = Stream.of(Field.values()).filter(f -> f.word().equals(name)).findFirst()
          .orElseThrow(() -> refused(template, name + " is none of " + fields()));
      parts.add(new Part(template.substring(at, matcher.start()), field));
      at = matcher.end();
    }
    String rest = template.substring(at);
    if (parts.isEmpty() || rest.contains("{") || rest.contains("}")) {
      throw refused(template, parts.isEmpty() ? "it names none of " + fields() : "a brace stands alone");
    }
    if (!rest.isEmpty()) {
      parts.add(new Part(rest, null));
    }
    return new AttributionStyle(parts);
  }

  /** The fields there are, as written in templates. */
  public static String fields() {
    return Stream.of(Field.values()).map(Field::word).collect(Collectors.joining(", "));
  }

  /** Fills the template; empty where no field has a value. */
  public String render(Function<Field, String> values) {
    StringBuilder text = new StringBuilder();
    boolean any = false;
    for (Part part : parts) {
      String value = part.field() == null ? "" : values.apply(part.field());
      boolean first = part == parts.get(0);
      if (!value.isEmpty() || part.field() == null) {
        text.append(any || first || part.field() == null ? part.before() : "").append(value);
        any |= !value.isEmpty();
      }
    }
    return any ? text.toString() : "";
  }

  private static IllegalArgumentException refused(String template, String why) {
    return new IllegalArgumentException("\"" + template + "\" is no attribution style: " + why);
  }
}
