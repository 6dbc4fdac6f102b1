// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.triangulum.coding.TurnParser.ParsedTurn;
import org.triangulum.model.study.SpeakerRole;

/**
 * A name that seems to be a speaker of a transcript, for a person to check.
 *
 * @param name as it stands in the text; with what is in brackets where the same name has several roles
 * @param role what stands in brackets behind it; empty where nothing does or it is part of the name
 * @param lines how many lines it begins
 * @param part what the speaker seems to be
 * @param likely whether it should be taken unless a person says otherwise: it begins several lines, is a usual word for
 *     an interviewer, is known, or looks like {@code Parent 5} or {@code P12}
 */
public record SpeakerCandidate(String name, String role, int lines, SpeakerRole part, boolean likely) {
  private static final int LONGEST_WORDS = 6;
  private static final Pattern INTERVIEWER = Pattern.compile(
      "(?i)(interviewer|interview|int|iv|i|moderator|mod|facilitator|fac|researcher|res|host|q|question"
          + "|interviewerin|enqu[eê]teur|enqu[eê]trice|intervieweur|entrevistadora?|intervistatrice|intervistatore)"
          + "[ ._-]?\\d{0,2}\\.?");
  private static final Pattern NUMBERED = Pattern.compile(
      "\\p{L}[\\p{L} '._-]{0,40}[ ._-]?(\\d{1,4}|(?<=[ _-])\\p{Lu})");
  /** Words that head lines of any text. */
  private static final Set<String> HEADINGS = Set.of("note", "notes", "nb", "n.b.", "date", "time", "place", "location",
      "venue", "duration", "length", "example", "e.g.", "eg", "i.e.", "http", "https", "subject", "re", "title", "page",
      "total", "source",
      "ps", "p.s.", "figure", "table", "box", "appendix", "section", "chapter", "step", "tel", "email",
      "from", "to", "cc", "transcribed by", "transcriber", "recorded", "file", "present",
      "participants", "audio");

  /**
   * The candidates of a text in order of first appearance.
   *
   * @param known names and labels that the study knows
   */
  public static List<SpeakerCandidate> in(String text, Collection<String> known) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    Map<String, Set<String>> roles = new LinkedHashMap<>();
    List<ParsedTurn> labels = TurnParser.labels(text).stream().filter(l -> possible(l.speaker())).toList();
    for (ParsedTurn label : labels) {
      roles.computeIfAbsent(label.speaker(), n -> new LinkedHashSet<>()).add(label.role());
    }
    Map<String, String> roleOf = new LinkedHashMap<>();
    for (ParsedTurn label : labels) {
      boolean several = roles.get(label.speaker()).stream().filter(r -> !r.isEmpty()).count() > 1;
      String name = label.speaker() + (several && !label.role().isEmpty() ? " (" + label.role() + ")" : "");
      lines.merge(name, 1, Integer::sum);
      if (!several) {
        roleOf.merge(name, label.role(), (a, b) -> a.isEmpty() ? b : a);
      }
    }
    Set<String> names = new LinkedHashSet<>();
    known.forEach(k -> names.add(TurnParser.comparable(k)));
    Set<String> withColon = labels.stream().filter(l -> colon(text, l)).map(ParsedTurn::speaker)
        .collect(Collectors.toSet());
    boolean interview = lines.keySet().stream().anyMatch(n -> INTERVIEWER.matcher(n).matches());
    List<SpeakerCandidate> candidates = new ArrayList<>();
    lines.forEach((name, count) -> {
      String role = roleOf.getOrDefault(name, "");
      boolean asks = INTERVIEWER.matcher(name).matches() && role.isEmpty() || INTERVIEWER.matcher(role).matches();
      candidates.add(new SpeakerCandidate(name, role, count,
          asks ? SpeakerRole.INTERVIEWER : SpeakerRole.PARTICIPANT,
          asks || names.contains(TurnParser.comparable(name))
              || names.contains(TurnParser.comparable(name + " (" + role + ")"))
              || count > 1 && words(name) <= 4 || NUMBERED.matcher(name).matches() || !role.isEmpty()
              || interview && withColon.contains(name) && words(name) <= 3
                  && Character.isUpperCase(name.codePointAt(0))));
    });
    return List.copyOf(candidates);
  }

  /** What a speaker of that name usually is. */
  public static SpeakerRole usualPart(String name) {
    return INTERVIEWER.matcher(name).matches() ? SpeakerRole.INTERVIEWER : SpeakerRole.PARTICIPANT;
  }

  private static boolean possible(String name) {
    return words(name) <= LONGEST_WORDS && name.codePoints().anyMatch(Character::isLetter)
        && !HEADINGS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** A name once before a tab may as well be a cell of a table. */
  private static boolean colon(String text, ParsedTurn label) {
    String before = text.substring(label.start(), label.textStart()).strip();
    return before.endsWith(":") || before.endsWith("：");
  }

  private static int words(String name) {
    return name.split("\\s+").length;
  }
}
