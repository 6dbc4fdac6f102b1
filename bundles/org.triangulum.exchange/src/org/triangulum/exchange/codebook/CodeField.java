// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.CodeKind;
import org.triangulum.model.study.CodeStatus;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Study;

/** What a codebook says about a code, as text. Key and place are told apart. */
enum CodeField {
  NAME(Code::getName, Code::setName),
  KIND(code -> code.getKind().getLiteral(), (code, text) -> code.setKind(
      text.isEmpty() ? CodeKind.CODE : CodeKind.get(text))),
  DEFINITION(Code::getDefinition, Code::setDefinition),
  INCLUDE(Code::getInclude, Code::setInclude),
  EXCLUDE(Code::getExclude, Code::setExclude),
  EXAMPLE(Code::getExample, Code::setExample),
  COLOR(Code::getColor, Code::setColor),
  STATUS(code -> code.getStatus().getLiteral(), (code, text) -> code.setStatus(
      text.isEmpty() ? CodeStatus.ACTIVE : CodeStatus.get(text))),
  SOURCE(Code::getSource, Code::setSource),
  GROUP(code -> code.getGroup() == null ? "" : code.getGroup().getKey(), null);

  private static final Pattern COLORS = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

  private final Function<Code, String> reading;
  private final BiConsumer<Code, String> writing;

  CodeField(Function<Code, String> reading, BiConsumer<Code, String> writing) {
    this.reading = reading;
    this.writing = writing;
  }

  /** The name of its column. */
  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a code says; empty where it says nothing. */
  String of(Code code) {
    return orEmpty(reading.apply(code));
  }

  /** Makes a code say it; empty for nothing. */
  void set(Code code, String text, Study study) {
    if (this == GROUP) {
      code.setGroup(group(text, study).orElse(null));
    } else {
      writing.accept(code, text.isEmpty() && this != KIND && this != STATUS ? null : text);
    }
  }

  /** What is wrong with a text, whatever the study; empty when nothing is. */
  Optional<String> defect(String text) {
    return switch (this) {
      case KIND -> text.isEmpty() || CodeKind.get(text) != null ? Optional.empty()
          : Optional.of("\"" + text + "\" is not one of " + Arrays.stream(CodeKind.values()).map(CodeKind::getLiteral)
              .collect(Collectors.joining(", ")));
      case STATUS -> text.isEmpty() || CodeStatus.get(text) != null ? Optional.empty()
          : Optional.of("\"" + text + "\" is not one of " + Arrays.stream(CodeStatus.values())
              .map(CodeStatus::getLiteral).collect(Collectors.joining(", ")));
      case COLOR -> text.isEmpty() || COLORS.matcher(text).matches() ? Optional.empty()
          : Optional.of("\"" + text + "\" is no colour such as #33aa55");
      default -> Optional.empty();
    };
  }

  /** A text as it is kept: choices and colours in one form, other texts as they are. */
  String normal(String text) {
    return switch (this) {
      case NAME, GROUP -> text.strip();
      case KIND, STATUS -> text.strip().toLowerCase(Locale.ROOT);
      case COLOR -> color(text.strip());
      default -> text;
    };
  }

  private static String color(String text) {
    return text.length() == 4 && COLORS.matcher(text).matches()
        ? "#" + text.substring(1).replaceAll(".", "$0$0").toLowerCase(Locale.ROOT) : text;
  }

  /** The group that a text names by its key. */
  static Optional<ParticipantGroup> group(String key, Study study) {
    return study.getGroups().stream().filter(group -> orEmpty(group.getKey()).equals(key)).findFirst();
  }
}
