// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.link;

import java.util.Optional;

/** What is dragged from part to part: a link, a passage, or a number. */
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

  /** As text, to be read back by {@link #parse}. */
  default String text() {
    if (this instanceof OfLink link) {
      return "link\t" + link.id();
    }
    if (this instanceof OfPassage passage) {
      return "passage\t" + passage.document() + "\t" + passage.start() + "\t" + passage.end();
    }
    OfElement element = (OfElement) this;
    return "element\t" + element.element() + "\t" + element.value();
  }

  /** Reads {@link #text}; empty for anything else. */
  static Optional<Payload> parse(String text) {
    String[] fields = text.split("\t", -1);
    try {
      return switch (fields[0]) {
        case "link" -> Optional.of(new OfLink(fields[1]));
        case "passage" ->
          Optional.of(new OfPassage(fields[1], Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
        case "element" -> Optional.of(new OfElement(fields[1], fields[2]));
        default -> Optional.empty();
      };
    } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
