// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.Enumerator;
import org.triangulum.analysis.Nearest;
import org.triangulum.model.study.ConsentState;
import org.triangulum.model.study.DocumentKind;
import org.triangulum.model.study.Study;

/**
 * What a row of a map or {@code --set} says about documents, as text; see {@code documents.md}. A field that is not
 * given leaves what is proposed.
 */
final class DocumentSettings {
  static final String FILE = "file";
  static final String KEY = "key";
  static final String TITLE = "title";
  static final String ENCODING = "encoding";
  static final String SPEAKERS = "speakers";
  private static final String HEADERS = "headers";
  private static final String KEEP = "keep";
  /** Columns of a map besides the file; all but key and title may be set for all documents at once. */
  static final List<String> COLUMNS = List.of(KEY, TITLE, "kind", "group", "case", "participants", SPEAKERS,
      "timePoint", "date", "consent", ENCODING, HEADERS);

  private final Map<String, String> fields;

  private DocumentSettings(Map<String, String> fields) {
    this.fields = fields;
  }

  /**
   * Settings from fields by name; those that hold nothing are not given.
   *
   * @throws IllegalArgumentException saying what is wrong with one of them
   */
  static DocumentSettings of(Map<String, String> fields) {
    Map<String, String> given = new LinkedHashMap<>();
    fields.forEach((name, value) -> {
      if (!value.isBlank()) {
        given.put(name, value.strip());
      }
    });
    DocumentSettings settings = new DocumentSettings(given);
    settings.literal("kind", DocumentKind.VALUES);
    settings.literal("consent", ConsentState.VALUES);
    settings.options();
    if (!Set.of("", KEEP, "remove").contains(settings.get(HEADERS))) {
      throw new IllegalArgumentException("headers: \"" + settings.get(HEADERS) + "\" must be keep or remove");
    }
    SpeakerList.parse(settings.get(SPEAKERS));
    return settings;
  }

  /** These, and where they say nothing, what others say. */
  DocumentSettings or(DocumentSettings others) {
    Map<String, String> both = new LinkedHashMap<>(others.fields);
    both.putAll(fields);
    return new DocumentSettings(both);
  }

  /** How the file is to be read. */
  ReadOptions options() {
    String encoding = get(ENCODING);
    try {
      return encoding.isEmpty() ? ReadOptions.DETECT : ReadOptions.in(Charset.forName(encoding));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException("encoding: \"" + encoding + "\" is unknown"
          + Nearest.hint(encoding, Charset.availableCharsets().keySet()), e);
    }
  }

  /** What is proposed for a document, but for what is given here. */
  DocumentChoices choose(ReadDocument document, Study study) {
    DocumentChoices choices = over(DocumentChoices.proposed(document, study));
    if (get(HEADERS).equals(KEEP)) {
      choices = choices.withRemoved(Set.of());
    }
    if (fields.containsKey(SPEAKERS)) {
      choices = choices.withSpeakers(SpeakerList.parse(get(SPEAKERS)).choices(new StudyNames(study)));
    }
    return choices;
  }

  /** Other choices, but for what is given here about the document as a whole. */
  DocumentChoices over(DocumentChoices others) {
    DocumentChoices choices = others;
    choices = fields.containsKey(KEY) ? choices.withKey(get(KEY)) : choices;
    choices = fields.containsKey(TITLE) ? choices.withTitle(get(TITLE)) : choices;
    choices = fields.containsKey("kind") ? choices.withKind(literal("kind", DocumentKind.VALUES)) : choices;
    choices = fields.containsKey("consent")
        ? choices.withConsent(literal("consent", ConsentState.VALUES)) : choices;
    return choices.withGroup(get("group")).withCase(get("case")).withTimePoint(get("timePoint"))
        .withDate(get("date")).withParticipants(list(get("participants")));
  }

  private static List<String> list(String field) {
    return Arrays.stream(field.split(";")).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }

  private String get(String name) {
    return fields.getOrDefault(name, "");
  }

  private <T extends Enumerator> T literal(String name, List<T> values) {
    String text = get(name).toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    if (text.isEmpty()) {
      return null;
    }
    List<String> known = new ArrayList<>();
    for (T value : values) {
      if (value.getLiteral().equals(text)) {
        return value;
      }
      known.add(value.getLiteral());
    }
    throw new IllegalArgumentException(name + ": \"" + get(name) + "\" is none of " + String.join(", ", known));
  }
}
