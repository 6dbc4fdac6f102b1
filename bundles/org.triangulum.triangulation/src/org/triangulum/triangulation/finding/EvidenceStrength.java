// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Strand;
import org.triangulum.triangulation.Attribution;
import org.triangulum.triangulation.FindingEvidence;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.ResultReference;

/**
 * How strong the evidence of a finding is, as what it is: people, groups, strands, numbers with their bases and
 * intervals, for and against. Never a score: counts of such different things do not add up.
 *
 * @param finding the finding
 * @param roles what there is in each role that has any
 * @param balance who supplies the quotes
 */
public record EvidenceStrength(Finding finding, Map<EvidenceRole, InRole> roles, SpeakerBalance balance) {

  /**
   * The evidence of one role.
   *
   * @param pieces how many links
   * @param quotes how many quotes, each once
   * @param participants who is quoted, each once
   * @param groups whose evidence it is
   * @param strands the strands it belongs to
   * @param results each number as printed with its base, and the interval where its result has one
   */
  public record InRole(int pieces, int quotes, Set<Participant> participants, Set<ParticipantGroup> groups,
      Set<Strand> strands, List<String> results) {
    public InRole {
      participants = Set.copyOf(participants);
      groups = Set.copyOf(groups);
      strands = Set.copyOf(strands);
      results = List.copyOf(results);
    }
  }

  public EvidenceStrength {
    roles = Map.copyOf(roles);
  }

  /** The strength of a finding's evidence. */
  public static EvidenceStrength of(FindingEvidence evidence) {
    Map<EvidenceRole, InRole> roles = new EnumMap<>(EvidenceRole.class);
    for (EvidenceRole role : EvidenceRole.values()) {
      List<ResolvedEvidence> items = evidence.items().stream().filter(e -> e.role() == role).toList();
      if (!items.isEmpty()) {
        roles.put(role, inRole(items));
      }
    }
    return new EvidenceStrength(evidence.finding(), roles, SpeakerBalance.of(evidence));
  }

  /** In words: {@code supports: 4 quotes of 3 named people, 2 groups, both strands; 72.4 % (21 of 29 valid)}. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (EvidenceRole role : EvidenceRole.values()) {
      if (roles.containsKey(role)) {
        lines.add(Glyphs.word(role) + ": " + line(roles.get(role)));
      }
    }
    return lines;
  }

  private static String line(InRole role) {
    List<String> parts = new ArrayList<>();
    if (role.quotes() > 0) {
      parts.add(count(role.quotes(), "quote") + " of " + (role.participants().size() == 1 ? "1 named person"
          : role.participants().size() + " named people"));
    }
    parts.add(count(role.groups().size(), "group"));
    parts.add(role.strands().size() == 2 ? "both strands"
        : role.strands().isEmpty() ? "no strand" : role.strands().iterator().next().getLiteral());
    String line = String.join(", ", parts);
    return role.results().isEmpty() ? line : line + "; " + String.join("; ", role.results());
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  private static InRole inRole(List<ResolvedEvidence> items) {
    Set<Quote> quotes = new LinkedHashSet<>();
    Set<Participant> participants = new LinkedHashSet<>();
    Set<ParticipantGroup> groups = new LinkedHashSet<>();
    Set<Strand> strands = new LinkedHashSet<>();
    List<String> results = new ArrayList<>();
    for (ResolvedEvidence item : items) {
      if (item.target().orElse(null) instanceof Quote quote && quotes.add(quote)) {
        Attribution.participant(quote).ifPresent(participants::add);
      }
      item.group().ifPresent(groups::add);
      Optional.ofNullable(item.kind().strand()).ifPresent(strands::add);
      item.result().map(r -> result(r, item.text())).ifPresent(results::add);
    }
    return new InRole(items.size(), quotes.size(), participants, groups, strands, results);
  }

  private static String result(ResultReference reference, String text) {
    String printed = reference.printed().isEmpty() ? text : reference.printed();
    return printed + reference.result().map(r -> interval(r, reference.valueName())).orElse("");
  }

  /** The interval beside a value: the values named {@code lower} and {@code upper} under the same name. */
  private static String interval(AnalysisResult result, String name) {
    String prefix = name.substring(0, name.lastIndexOf('.') + 1);
    Double lower = result.values().get(prefix + "lower");
    Double upper = result.values().get(prefix + "upper");
    if (name.isEmpty() || lower == null || upper == null) {
      return "";
    }
    String level = result.parameters().getOrDefault("confidence", "");
    String percent = level.matches("0?\\.\\d+")
        ? new BigDecimal(level).movePointRight(2).stripTrailingZeros().toPlainString() + " % " : "";
    return String.format(Locale.ROOT, ", %sinterval %.1f to %.1f", percent, lower, upper);
  }
}
