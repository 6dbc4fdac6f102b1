// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.link;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is dragged from part to part: a link, a passage, a code, a number, or several of them. */
public sealed interface Payload {

  /**
   * A link of a finding.
   *
   * @param id identifier
   */
  record OfLink(String id) implements Payload {}

  /**
   * A passage of a document.
   *
   * @param document identifier
   * @param start first UTF-16 unit
   * @param end behind the last
   */
  record OfPassage(String document, int start, int end) implements Payload {}

  /**
   * A number or other element.
   *
   * @param element identifier
   * @param value name of the value in a run; empty for the whole
   */
  record OfElement(String element, String value) implements Payload {}

  /**
   * A code.
   *
   * @param id identifier
   */
  record OfCode(String id) implements Payload {}

  /**
   * Several things at once.
   *
   * @param parts none of them several itself
   */
  record OfSeveral(List<Payload> parts) implements Payload {
    public OfSeveral {
      parts = List.copyOf(parts);
    }
  }

  /** One thing or several; empty for none. */
  static Optional<Payload> of(List<Payload> parts) {
    return parts.size() > 1 ? Optional.of(new OfSeveral(parts)) : parts.stream().findFirst();
  }

  /** As text, to be read back by {@link #parse}. */
  default String text() {
    if (this instanceof OfLink link) {
      return "link\t" + link.id();
    }
    if (this instanceof OfPassage passage) {
      return "passage\t" + passage.document() + "\t" + passage.start() + "\t" + passage.end();
    }
    if (this instanceof OfCode code) {
      return "code\t" + code.id();
    }
    if (this instanceof OfSeveral several) {
      return several.parts().stream().map(Payload::text).collect(Collectors.joining("\n", "several\n", ""));
    }
    OfElement element = (OfElement) this;
    return "element\t" + element.element() + "\t" + element.value();
  }

  /** Reads {@link #text}; empty for anything else. */
  static Optional<Payload> parse(String text) {
    if (text.startsWith("several\n")) {
      List<Payload> parts = text.lines().skip(1).map(Payload::parse).flatMap(Optional::stream).toList();
      return parts.isEmpty() ? Optional.empty() : Optional.of(new OfSeveral(parts));
    }
    String[] fields = text.split("\t", -1);
    try {
      return switch (fields[0]) {
        case "link" -> Optional.of(new OfLink(fields[1]));
        case "passage" ->
          Optional.of(new OfPassage(fields[1], Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
        case "code" -> Optional.of(new OfCode(fields[1]));
        case "element" -> Optional.of(new OfElement(fields[1], fields[2]));
        default -> Optional.empty();
      };
    } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
