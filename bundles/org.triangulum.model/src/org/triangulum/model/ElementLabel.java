// SPDX-License-Identifier: EPL-2.0
package org.triangulum.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.StudyElement;

/**
 * How an element is named to people.
 *
 * @param kind its class in lower case with hyphens, as in the study folder, such as {@code analysis-run}
 * @param key its key; the identifier where it has none; empty where it has neither
 * @param label its title, name or first words; empty where it has none
 */
public record ElementLabel(String kind, String key, String label) {
  private static final List<String> NAMING = List.of("title", "name", "label", "what", "text", "citation", "gist",
      "summary", "topic", "wording", "abbreviation");
  private static final int LONGEST = 80;

  /** The name of an element. */
  public static ElementLabel of(StudyElement element) {
    String key = element instanceof KeyedElement keyed ? orEmpty(keyed.getKey()) : "";
    return new ElementLabel(kind(element), key.isEmpty() ? orEmpty(element.getId()) : key, label(element));
  }

  /** Its class in lower case with hyphens. */
  public static String kind(StudyElement element) {
    return element.eClass().getName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The key where there is one, else the label. */
  public String brief() {
    return key.isEmpty() ? label : key;
  }

  /** Kind, key and label in one line, such as {@code finding F3 Families feel heard}; never an identifier. */
  public static String line(StudyElement element) {
    ElementLabel name = of(element);
    String key = element instanceof KeyedElement ? name.key() : "";
    return Stream.of(name.kind().replace('-', ' '), key, name.label().equals(key) ? "" : name.label())
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }

  /** The first words of a text, at most 80 UTF-16 units; whole characters, an ellipsis where something is left out. */
  public static String shorten(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = LONGEST - 1;
    int space = line.lastIndexOf(' ', end);
    end = space > LONGEST / 2 ? space : end;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** The text; empty where there is none. */
  public static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static String label(StudyElement element) {
    for (String name : NAMING) {
      EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
      if (feature != null && element.eGet(feature) instanceof String text && !text.isBlank()) {
        return shorten(text);
      }
    }
    return element instanceof Coding coding ? passage(coding) : "";
  }

  /** A coding has no name; its code and place tell it from others. */
  private static String passage(Coding coding) {
    return coding.getCode() == null || coding.getDocument() == null ? ""
        : of(coding.getCode()).brief() + " in " + of(coding.getDocument()).brief() + ", " + coding.getStart() + " to "
            + coding.getEnd();
  }
}
