// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one description that a code of a QDC file has, and the four texts that make it up here: the definition, then one
 * paragraph each that begins with {@code Include:}, {@code Exclude:} and {@code Example:}.
 */
final class QdcDescription {
  private static final Map<CodeField, String> LABELS = labels();
  private static final Pattern PARAGRAPH = Pattern.compile("(?:^|\\n\\n)(Include|Exclude|Example): ");

  private QdcDescription() {}

  private static Map<CodeField, String> labels() {
    Map<CodeField, String> labels = new LinkedHashMap<>();
    labels.put(CodeField.DEFINITION, "");
    labels.put(CodeField.INCLUDE, "Include");
    labels.put(CodeField.EXCLUDE, "Exclude");
    labels.put(CodeField.EXAMPLE, "Example");
    return labels;
  }

  /** The description of texts; empty when all are. */
  static String join(Map<CodeField, String> texts) {
    StringBuilder all = new StringBuilder();
    LABELS.forEach((field, label) -> {
      String text = texts.getOrDefault(field, "");
      if (!text.isEmpty()) {
        all.append(all.length() == 0 ? "" : "\n\n").append(label.isEmpty() ? "" : label + ": ").append(text);
      }
    });
    return all.toString();
  }

  /** The four texts of a description; a description that is not made up so is a definition as a whole. */
  static Map<CodeField, String> split(String description) {
    Map<CodeField, String> texts = new LinkedHashMap<>();
    LABELS.keySet().forEach(field -> texts.put(field, ""));
    CodeField field = CodeField.DEFINITION;
    int start = 0;
    Matcher paragraphs = PARAGRAPH.matcher(description);
    while (paragraphs.find()) {
      CodeField next = CodeField.valueOf(paragraphs.group(1).toUpperCase(Locale.ROOT));
      if (next.compareTo(field) > 0) {
        texts.put(field, description.substring(start, paragraphs.start()));
        field = next;
        start = paragraphs.end();
      }
    }
    texts.put(field, description.substring(start));
    return texts;
  }
}
